import { aboutRoute } from '../../../routes/about.tsx';

const route = aboutRoute('zh');

export const generateMetadata = route.metadata;
export default route.Page;
