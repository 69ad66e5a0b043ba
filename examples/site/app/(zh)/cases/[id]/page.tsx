import { caseRoute } from '../../../../routes/case.tsx';

const route = caseRoute('zh');

export const dynamicParams = false;
export const generateStaticParams = route.params;
export const generateMetadata = route.metadata;
export default route.Page;
