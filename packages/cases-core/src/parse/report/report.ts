import type { VFile } from 'vfile';
import type { Diagnostic, Place, Severity } from '../../diagnostic.ts';
import { fillTemplate, type Language, MESSAGES, type RuleId, type RuleParams } from '../../schema/messages.ts';

const SOURCE = 'fta-cases';

interface Subject {
  readonly case?: string | null;
  readonly path?: string | null;
}

declare module 'vfile' {
  interface DataMap {
    /** What each message is about, in the order of the messages. */
    subjects: Subject[];
    language: Language;
  }
}

/** Notes on the file what a rule found there; the wording and the severity come from the one list of messages. */
export function report<Id extends RuleId>(
  file: VFile,
  ruleId: Id,
  params: RuleParams<Id>,
  place: Place | null,
  subject: Subject = {},
): void {
  const language = file.data.language ?? 'zh';
  const reason = fillTemplate(MESSAGES[ruleId].message[language], params, language);
  const message = file.message(reason, place ? { ruleId, source: SOURCE, place } : { ruleId, source: SOURCE });
  message.fatal = { error: true, warning: false, info: undefined }[MESSAGES[ruleId].severity];
  file.data.subjects ??= [];
  file.data.subjects.push(subject);
}

/** The messages of a file as plain data. */
export function diagnosticsOf(file: VFile): Diagnostic[] {
  return file.messages.map((message, index) => ({
    ruleId: message.ruleId ?? '',
    severity: severityOf(message.fatal),
    message: message.reason,
    case: file.data.subjects?.[index]?.case ?? null,
    path: file.data.subjects?.[index]?.path ?? null,
    place: placeOf(message.place),
  }));
}

function severityOf(fatal: boolean | null | undefined): Severity {
  if (fatal === true) return 'error';
  return fatal === false ? 'warning' : 'info';
}

function placeOf(place: unknown): Place | null {
  return place ? (place as Place) : null;
}
