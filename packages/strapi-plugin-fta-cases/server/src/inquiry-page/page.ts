import type { Language } from '@fta/cases-core';
import { INQUIRY_BOUNDS, type Verdict } from '../../../shared/inquiries.ts';
import type { AnswerOutcome } from '../services/inquiries/answer.ts';
import type { OpenInquiry, OpenPassage } from '../services/inquiries/open.ts';
import { FIELD, type FormFault, type FormValues } from './form.ts';
import { Html, html } from './html.ts';
import { STYLE } from './style.ts';
import { textOf } from './texts.ts';

/** What was sent and not kept. */
interface Refused {
  readonly values: FormValues;
  readonly faults: readonly FormFault[];
}

/** The passages, each with what may be answered; after a refusal with all that was filled in. */
export function formPage(inquiry: OpenInquiry, language: Language, refused: Refused | null = null): string {
  const { title, by, passages, expiresAt } = inquiry;
  const heading = textOf('title', language, {});
  const about = textOf('about', language, { by, title, count: passages.length });
  return document(
    heading,
    language,
    html`<h1>${heading}</h1>
<p>${about}</p>
${refused !== null && refused.faults.length > 0 && faultList(refused.faults, language)}
<form method="post">
${passages.map((passage, at) => passageFields(passage, at, language, refused))}
<label class="field" for="name">${textOf('name', language, {})}</label>
<input type="text" id="name" name="${FIELD.name}" maxlength="${INQUIRY_BOUNDS.name}" autocomplete="off" value="${refused?.values.name ?? ''}">
<button type="submit">${textOf('send', language, {})}</button>
</form>
<p></p>
<p class="small">${textOf('until', language, { time: timeText(expiresAt, language) })}</p>`,
  );
}

function passageFields(passage: OpenPassage, at: number, language: Language, refused: Refused | null): Html {
  const { before, quote, after, isChanged, isAnswered } = passage;
  const given = refused?.values.passages[at];
  const id = FIELD.correction(at);
  return html`<fieldset id="passage-${at}" tabindex="-1">
<legend>${textOf('passage', language, { number: at + 1 })}</legend>
<blockquote lang="zh-CN">${before}<mark>${quote}</mark>${after}</blockquote>
${isChanged && html`<p class="note">${textOf('changed', language, {})}</p>`}
${isAnswered && html`<p class="note">${textOf('answered', language, {})}</p>`}
${choice('confirmed', at, given?.verdict === 'confirmed', language)}
${choice('corrected', at, given?.verdict === 'corrected', language)}
<div class="correction">
<label class="field" for="${id}">${textOf('correction', language, {})}</label>
<textarea id="${id}" name="${id}" rows="3" maxlength="${INQUIRY_BOUNDS.correction}" placeholder=" ">
${given?.correction ?? ''}</textarea>
</div>
</fieldset>
`;
}

function choice(verdict: Verdict, at: number, isChosen: boolean, language: Language): Html {
  const id = `${verdict}-${at}`;
  const kind = verdict === 'corrected' ? 'choice correct' : 'choice';
  return html`<div class="${kind}"><input type="radio" id="${id}" name="${FIELD.verdict(at)}" value="${verdict}"${isChosen && new Html(' checked')}><label for="${id}">${textOf(verdict, language, {})}</label></div>
`;
}

function faultList(faults: readonly FormFault[], language: Language): Html {
  return html`<div class="fault" role="alert"><p>${textOf('faults', language, {})}</p>
<ul>${faults.map((fault) => html`<li><a href="#${placeOf(fault)}">${faultText(fault, language)}</a></li>`)}</ul></div>`;
}

function placeOf(fault: FormFault): string {
  if ('passage' in fault) return `passage-${fault.passage}`;
  return fault.key === 'long-name' ? FIELD.name : 'passage-0';
}

function faultText(fault: FormFault, language: Language): string {
  if ('passage' in fault) {
    const params = { number: fault.passage + 1, most: INQUIRY_BOUNDS.correction };
    return textOf(fault.key, language, params);
  }
  return textOf(fault.key, language, { most: INQUIRY_BOUNDS.name });
}

/** What becomes of the answers, once they are kept. */
export function thanksPage({ by, left }: AnswerOutcome, language: Language): string {
  const heading = textOf('thanks', language, {});
  return document(
    heading,
    language,
    html`<h1>${heading}</h1>
<p>${left === 0 ? textOf('kept', language, { by }) : textOf('left', language, { by, left })}</p>
${left > 0 && html`<p><a href="">${textOf('go-on', language, {})}</a></p>`}`,
  );
}

/** The same for every link that leads nowhere. */
export function nowherePage(language: Language): string {
  return messagePage(textOf('nowhere', language, {}), textOf('nowhere-why', language, {}), language);
}

/** For what failed, and may go well later. */
export function laterPage(language: Language): string {
  return messagePage(textOf('later', language, {}), textOf('later-why', language, {}), language);
}

function messagePage(heading: string, text: string, language: Language): string {
  return document(heading, language, html`<h1>${heading}</h1>\n<p>${text}</p>`);
}

function document(title: string, language: Language, main: Html): string {
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body><main>
${main}
</main></body>
</html>
`.markup;
}

/** Date and time, behind them the zone they are told in: in Chinese it would stand between the two. */
function timeText(time: Date, language: Language): string {
  const parts = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).formatToParts(time);
  const zone = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const rest = parts.filter(({ type }) => type !== 'timeZoneName').map(({ value }) => value);
  const text = rest.join('').trim().replace(/ +/g, ' ');
  return language === 'zh' ? `${text}（${zone}）` : `${text} (${zone})`;
}
