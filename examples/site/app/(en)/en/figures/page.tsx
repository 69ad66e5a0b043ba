import { figuresRoute } from '../../../../routes/figures.tsx';

const route = figuresRoute('en');

export const generateMetadata = route.metadata;
export default route.Page;
