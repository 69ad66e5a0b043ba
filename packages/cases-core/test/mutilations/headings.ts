import { isHeading, type Mutilation, mapLines } from './mutilation.ts';

const textOf = (heading: string): string => heading.replace(/^#+ /, '');
const unbold = (text: string): string => text.replace(/^\*\*(.*)\*\*$/, '$1');

function mapHeadings(change: (text: string, level: number) => string): (text: string) => string {
  return (text) => mapLines(text, (line) => (isHeading(line) ? change(textOf(line), line.indexOf(' ')) : line));
}

/** Levels and bold marks at random. */
export const randomLevels: Mutilation = (text, random) =>
  mapHeadings((heading) => {
    const bare = unbold(heading);
    return `${'#'.repeat(1 + random.below(6))} ${random.chance(0.4) ? `**${bare}**` : bare}`;
  })(text);

/** All # gone, bold stays where it was. */
export const noHeadingMarks: Mutilation = mapHeadings((heading) => heading);

/** Neither # nor ** left anywhere. */
export const plainText: Mutilation = (text) => mapHeadings((heading) => heading)(text).replaceAll('**', '');

/** Every heading a bold paragraph. */
export const boldOnly: Mutilation = mapHeadings((heading) => `**${unbold(heading)}**`);

/** Bold that a converter cut in two, as DOCX runs do. */
export const boldInPieces: Mutilation = (text, random) =>
  mapHeadings((heading) => {
    const bare = unbold(heading);
    const cut = 1 + random.below(Math.max(1, bare.length - 2));
    return `**${bare.slice(0, cut)}****${bare.slice(cut)}**`;
  })(text);

/** Underlined headings, as pandoc writes levels 1 and 2. */
export const setextHeadings: Mutilation = (text, random) =>
  mapHeadings((heading) => `${unbold(heading)}\n${random.chance(0.5) ? '=====' : '-----'}`)(text);

/** `## heading ##`. */
export const closedHeadings: Mutilation = mapHeadings(
  (heading, level) => `${'#'.repeat(level)} ${unbold(heading)} ${'#'.repeat(level)}`,
);

/** `##heading`: no space behind the marks, which CommonMark takes for text. */
export const headingsWithoutSpace: Mutilation = mapHeadings((heading, level) => `${'#'.repeat(level)}${heading}`);

/** A heading in two, the second half a paragraph of its own as in case 19, or a line below. */
export const cutHeadings: Mutilation = (text, random) =>
  mapLines(text, (line) => {
    if (!isHeading(line) || /目\s*录/.test(line)) return line;
    const [marks, bare] = [line.slice(0, line.indexOf(' ')), unbold(textOf(line))];
    if (bare.length < 14) return line;
    const cut = 8 + random.below(bare.length - 12);
    const gap = random.pick(['\n', '\n\n', `\n\n${marks} `]);
    return `${marks} ${bare.slice(0, cut)}${gap}${bare.slice(cut)}`;
  });
