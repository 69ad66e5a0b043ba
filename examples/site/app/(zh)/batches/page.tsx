import { batchesRoute } from '../../../routes/batches.tsx';

const route = batchesRoute('zh');

export const generateMetadata = route.metadata;
export default route.Page;
