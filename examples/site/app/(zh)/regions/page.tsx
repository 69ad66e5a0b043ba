import { regionsRoute } from '../../../routes/regions.tsx';

const route = regionsRoute('zh');

export const generateMetadata = route.metadata;
export default route.Page;
