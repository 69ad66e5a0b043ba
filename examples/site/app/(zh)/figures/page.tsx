import { figuresRoute } from '../../../routes/figures.tsx';

const route = figuresRoute('zh');

export const generateMetadata = route.metadata;
export default route.Page;
