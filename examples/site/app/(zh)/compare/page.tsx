import { compareRoute } from '../../../routes/compare.tsx';

const route = compareRoute('zh');

export const generateMetadata = route.metadata;
export default route.Page;
