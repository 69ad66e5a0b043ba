import { listRoute } from '../../../routes/list.tsx';

const route = listRoute('en');

export const generateMetadata = route.metadata;
export default route.Page;
