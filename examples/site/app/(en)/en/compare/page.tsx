import { compareRoute } from '../../../../routes/compare.tsx';

const route = compareRoute('en');

export const generateMetadata = route.metadata;
export default route.Page;
