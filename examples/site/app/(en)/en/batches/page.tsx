import { batchesRoute } from '../../../../routes/batches.tsx';

const route = batchesRoute('en');

export const generateMetadata = route.metadata;
export default route.Page;
