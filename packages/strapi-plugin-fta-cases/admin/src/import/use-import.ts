import { useState } from 'react';
import type { ImportReport } from '../../../shared/contracts.ts';
import { useImportDocumentMutation } from '../api/cases-api.ts';
import { type Failure, readFailure } from '../api/refusal.ts';
import { newImportId } from './import-id.ts';
import { type ReadDocument, readDocument } from './read-document.ts';

type Document = Extract<ReadDocument, { ok: true }>;
type Unreadable = Extract<ReadDocument, { ok: false }>;

/** How far an import is: choosing, reading on trial, looking at the report, writing. It ends on the page of the batch. */
export type ImportState =
  | { readonly phase: 'choose'; readonly unreadable?: Unreadable; readonly failed?: Failure }
  | { readonly phase: 'trial'; readonly document: Document; readonly importId: string }
  | { readonly phase: 'report'; readonly document: Document; readonly report: ImportReport; readonly failed?: Failure }
  | {
      readonly phase: 'writing';
      readonly document: Document;
      readonly report: ImportReport;
      readonly importId: string;
    };

export interface Import {
  readonly state: ImportState;
  readonly choose: (file: File) => Promise<void>;
  readonly run: (overwrite: readonly string[]) => Promise<void>;
  readonly restart: () => void;
  /** Takes a message that was read off the screen. */
  readonly dismiss: () => void;
}

/** The import of one document: a trial first, then the writing of what the trial has shown. */
export function useImport(onDone: (report: ImportReport) => void): Import {
  const [state, setState] = useState<ImportState>({ phase: 'choose' });
  const [importDocument] = useImportDocumentMutation();

  const choose = async (file: File) => {
    const document = readDocument(file.name, new Uint8Array(await file.arrayBuffer()));
    if (!document.ok) {
      setState({ phase: 'choose', unreadable: document });
      return;
    }
    const importId = newImportId(globalThis.crypto);
    setState({ phase: 'trial', document, importId });
    const { name, content } = document;
    const result = await importDocument({ name, content, dryRun: true, importId });
    if ('data' in result) setState({ phase: 'report', document, report: result.data });
    else setState({ phase: 'choose', failed: readFailure(result.error) });
  };

  const run = async (overwrite: readonly string[]) => {
    if (state.phase !== 'report') return;
    const { document, report } = state;
    const importId = newImportId(globalThis.crypto);
    setState({ phase: 'writing', document, report, importId });
    const { name, content } = document;
    const result = await importDocument({ name, content, dryRun: false, overwrite, importId });
    if ('data' in result) onDone(result.data);
    else setState({ phase: 'report', document, report, failed: readFailure(result.error) });
  };

  const restart = () => setState({ phase: 'choose' });

  const dismiss = () => {
    if (state.phase !== 'report') restart();
    else setState({ phase: 'report', document: state.document, report: state.report });
  };

  return { state, choose, run, restart, dismiss };
}
