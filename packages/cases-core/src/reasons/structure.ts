import type { Bilingual } from '../schema/field.ts';
import type { STRUCTURE_MESSAGES } from '../schema/messages-structure.ts';

export const STRUCTURE_REASONS: Readonly<Record<keyof typeof STRUCTURE_MESSAGES, Bilingual>> = {
  'case-count': { zh: '仅在格式约定写明案例数时检查。', en: 'Asked only where the profile states the number.' },
  'case-id-repeated': { zh: '一个编号只对应一个案例。', en: 'An id stands for one case.' },
  'case-number-repeated': { zh: '同一批次内序号不重复。', en: 'Within a batch no number comes twice.' },
  'case-number-gap': {
    zh: '序号跳跃或倒退，多半是漏了案例或标题没有读出。从几开始不限。',
    en: 'A leap or a step back mostly means a case lost or a title not read. Where the numbers begin is free.',
  },
  'case-title-repeated': { zh: '可能重复收录。', en: 'The case may have been taken in twice.' },
  'contents-mismatch': { zh: '不计空格、标点和全半角之别。', en: 'Spaces, punctuation and width do not count.' },
  'contents-missing-case': { zh: '多半是漏了案例或标题没有读出。', en: 'Mostly a case lost or a title not read.' },
  'contents-unlisted-case': {
    zh: '目录漏列，或正文多出一个标题。',
    en: 'The list left it out, or something else was taken for a title.',
  },
  'contents-missing': { zh: '仅在格式约定要求目录时检查。', en: 'Asked only where the profile expects one.' },
  'provider-missing': { zh: '案例须注明由谁提供。', en: 'A case says who provided it.' },
  'provider-unknown': {
    zh: '不是已知的自贸试验区、其他功能区或省份，可能写错。',
    en: 'It is no known pilot zone, other zone or province: perhaps a slip.',
  },
  'title-length': {
    zh: '标题过长多半是正文混入，过短多半是被断开。',
    en: 'Too long mostly means text run in, too short a title cut in two.',
  },
  'title-marker': {
    zh: '序号和句末的句号不属于标题。',
    en: 'List markers and closing full stops are no part of a title.',
  },
  'section-missing': { zh: '格式约定为必备的部分。', en: 'The profile requires it.' },
  'section-expected': {
    zh: '格式约定中应有、但不影响发布的部分。',
    en: 'The profile expects it, though a case can be published without.',
  },
  'section-repeated': {
    zh: '一个案例每个部分只写一次。“其他”不计。',
    en: 'A case has each section once. Other sections do not count.',
  },
  'section-order': { zh: '顺序以格式约定为准。', en: 'The profile gives the order.' },
  'section-renamed': {
    zh: '同一部分用了别的名称，内容不受影响。',
    en: 'The same section under another word; its text is not affected.',
  },
  'section-unknown': {
    zh: '词表里没有这个标题，需人工归类。没有标题的不算。',
    en: 'The vocabulary does not have it: someone has to say what it is. Text without a heading is left alone.',
  },
  'section-unexpected': { zh: '新的格式宜另立约定。', en: 'A changed format is a new profile.' },
  'section-empty': {
    zh: '只有正文或只有要点都可以，两者皆无才是问题。',
    en: 'Text alone or points alone are fine; having neither is not.',
  },
  'point-count': { zh: '没有要点、只有正文的部分不算。', en: 'A section of text without points does not count.' },
  'point-title-missing': { zh: '要点以标题示人。', en: 'A point is known by its title.' },
  'point-empty': {
    zh: '同一部分其他要点都有正文时才检查。',
    en: 'Asked only where other points of the section have text.',
  },
  'point-number-repeated': { zh: '序号写错，或两个部分并成了一个。', en: 'A slip, or two sections have become one.' },
  'point-number-gap': { zh: '要点从一开始，依次编号。', en: 'Points count from one without a gap.' },
};
