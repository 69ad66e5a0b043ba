import { type UncertainFigure, uncertainFigureSchema } from './uncertain.ts';

/** What a comment in Markdown says of the words before it. */
export type UncertainComment = Pick<UncertainFigure, 'first' | 'second' | 'page'>;

const NAME = '待核数字';
const COMMENT = new RegExp(`^<!--\\s*${NAME}([\\s\\S]*?)(?:-->)?$`);

/** What would end a comment, or be an entity or a break of a line in it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what is escaped
const UNFIT = /[<>&\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]|-(?=-)/g;

/** The mark of an uncertain figure as Markdown carries it: a comment right behind the figure. */
export function uncertainComment({ first, second, page }: UncertainComment): string {
  const json = JSON.stringify({ page, first, second });
  const fit = json.replace(UNFIT, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `<!-- ${NAME} ${fit} -->`;
}

const said = uncertainFigureSchema.pick({ first: true, second: true, page: true });

/** What such a comment says; `null` for any other. One that somebody has changed marks all the same. */
export function readUncertainComment(comment: string): UncertainComment | null {
  const inner = COMMENT.exec(comment.trim())?.[1]?.trim();
  if (inner === undefined) return null;
  const { second } = uncertainFigureSchema.shape;
  return readSaid(inner) ?? { page: null, first: '', second: second.safeParse(inner).data ?? '' };
}

function readSaid(inner: string): UncertainComment | null {
  try {
    return said.safeParse(JSON.parse(inner)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
