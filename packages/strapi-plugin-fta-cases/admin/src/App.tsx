import { Page } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { BatchesPage } from './batches/BatchesPage.tsx';
import { BatchPage } from './batches/BatchPage.tsx';
import { ImportPage } from './import/ImportPage.tsx';
import { Missing } from './Missing.tsx';
import { permission } from './permissions.ts';
import { PreviewPage } from './preview/PreviewPage.tsx';

/** The text's own library is loaded with the desk alone. */
const DeskPage = lazy(() => import('./desk/DeskPage.tsx'));

/** The pages under the menu link. */
export default function App() {
  return (
    <Page.Protect permissions={[permission('read')]}>
      <Routes>
        <Route index element={<BatchesPage />} />
        <Route path="batches/:documentId" element={<BatchPage />} />
        <Route path="batches/:documentId/preview" element={<PreviewPage what="downloadBatch" />} />
        <Route path="cases/:documentId/preview" element={<PreviewPage what="downloadCase" />} />
        <Route
          path="cases/:documentId"
          element={
            <Suspense fallback={<Page.Loading />}>
              <DeskPage />
            </Suspense>
          }
        />
        <Route
          path="import"
          element={
            <Page.Protect permissions={[permission('import')]}>
              <ImportPage />
            </Page.Protect>
          }
        />
        <Route path="*" element={<Missing />} />
      </Routes>
    </Page.Protect>
  );
}
