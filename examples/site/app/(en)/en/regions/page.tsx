import { regionsRoute } from '../../../../routes/regions.tsx';

const route = regionsRoute('en');

export const generateMetadata = route.metadata;
export default route.Page;
