import { listPageRoute } from '../../../../../routes/list.tsx';

const route = listPageRoute('en');

export const dynamicParams = false;
export const generateStaticParams = route.params;
export const generateMetadata = route.metadata;
export default route.Page;
