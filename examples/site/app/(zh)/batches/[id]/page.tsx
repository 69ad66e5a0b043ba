import { batchRoute } from '../../../../routes/batches.tsx';

const route = batchRoute('zh');

export const dynamicParams = false;
export const generateStaticParams = route.params;
export const generateMetadata = route.metadata;
export default route.Page;
