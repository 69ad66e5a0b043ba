import { aboutRoute } from '../../../../routes/about.tsx';

const route = aboutRoute('en');

export const generateMetadata = route.metadata;
export default route.Page;
