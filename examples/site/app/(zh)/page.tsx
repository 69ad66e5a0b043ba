import { listRoute } from '../../routes/list.tsx';

const route = listRoute('zh');

export const generateMetadata = route.metadata;
export default route.Page;
