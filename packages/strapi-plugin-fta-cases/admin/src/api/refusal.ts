import type { Bilingual } from '@fta/cases-core/schema';
import type { ConflictDetails, Refusal } from '../../../shared/contracts.ts';
import { FAILURE_OF_STATUS, FAILURE_TEXTS } from '../translations/failure-texts.ts';
import { inPanelLanguage } from '../translations/language.ts';

/** What is known of a request that failed, whatever failed: the network, Strapi or the plugin. */
export interface Failure {
  readonly message: string;
  readonly status: number | null;
  readonly refusals: readonly Refusal[];
  readonly conflict: ConflictDetails | null;
}

/** Reads the error of an api hook. Everything of it may be missing. */
export function readFailure(error: unknown): Failure {
  const { message, name, status, details } = asRecord(error);
  return {
    message: plainly(error) ?? (typeof message === 'string' && message !== '' ? message : String(name ?? error)),
    status: typeof status === 'number' ? status : null,
    refusals: readRefusals(asRecord(details).errors),
    conflict: isConflict(details) ? details : null,
  };
}

/** What browsers say where a server cannot be reached, each in its own words. */
const UNREACHED = /^(?:failed to fetch|networkerror|load failed|network request failed|the internet connection)/i;

/** What goes wrong between the panel and the server, in words; `undefined` where the server has said itself what it was. */
function plainly(error: unknown): string | undefined {
  const { message, status, details } = asRecord(error);
  if (readRefusals(asRecord(details).errors).length > 0) return undefined;
  if (typeof message === 'string' && UNREACHED.test(message)) return inPanelLanguage(FAILURE_TEXTS.unreached);
  if (typeof status !== 'number') return undefined;
  const text = status >= 500 ? FAILURE_TEXTS.server : FAILURE_OF_STATUS[status];
  return text && inPanelLanguage(text);
}

function readRefusals(errors: unknown): Refusal[] {
  return Array.isArray(errors) ? errors.map(readRefusal) : [];
}

/** Strapi's own validation names the path and the message only. */
function readRefusal(error: unknown): Refusal {
  const { path, message, name, ruleId, text, caseId } = asRecord(error);
  const said = String(message ?? '');
  return {
    path: Array.isArray(path) ? path.map(String) : [],
    message: said,
    name: String(name ?? ''),
    ruleId: String(ruleId ?? ''),
    text: isBilingual(text) ? text : { zh: said, en: said },
    ...(typeof caseId === 'string' && { caseId }),
  };
}

function isConflict(details: unknown): details is ConflictDetails {
  const { version, changes } = asRecord(details);
  return typeof version === 'number' && Array.isArray(changes);
}

function isBilingual(text: unknown): text is Bilingual {
  const { zh, en } = asRecord(text);
  return typeof zh === 'string' && typeof en === 'string';
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
