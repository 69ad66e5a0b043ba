import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import type { CaseReview } from '../../../shared/contracts.ts';
import { useReloadCaseMutation } from '../api/cases-api.ts';

/**
 * Strapi shows a case that was open within the last minute as it was then. Where the review knows a newer version and
 * nothing has been typed, the form is read again; once for each version, as the tab of the public version stays behind.
 */
export function useFreshForm({ documentId, version }: CaseReview): void {
  const [reload] = useReloadCaseMutation();
  const shown = useForm('FtaFreshForm', (state) => versionOf(state.initialValues) ?? version);
  const modified = useForm('FtaFreshForm', (state) => state.modified);
  const asked = useRef(0);
  useEffect(() => {
    if (modified || version <= shown || asked.current === version) return;
    asked.current = version;
    void reload(documentId);
  }, [documentId, version, shown, modified, reload]);
}

function versionOf(values: object): number | null {
  return 'version' in values && typeof values.version === 'number' ? values.version : null;
}
