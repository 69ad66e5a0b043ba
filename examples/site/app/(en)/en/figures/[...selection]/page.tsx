import { selectionRoute } from '../../../../../routes/figures.tsx';

const route = selectionRoute('en');

export const dynamicParams = false;
export const generateStaticParams = route.params;
export const generateMetadata = route.metadata;
export default route.Page;
