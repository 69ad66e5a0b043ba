import { selectionRoute } from '../../../../routes/figures.tsx';

const route = selectionRoute('zh');

export const dynamicParams = false;
export const generateStaticParams = route.params;
export const generateMetadata = route.metadata;
export default route.Page;
