/** Bytes at the start by which a page is told from a text. */
const HEAD = 4096;

/** What stands before the first element: a declaration of XML, comments. */
const PROLOGUE = String.raw`^\s*(?:<\?xml\b[^>]{0,200}>\s*|<!--(?:[^-]|-(?!->)){0,1000}-->\s*)*`;
const PAGE = new RegExp(`${PROLOGUE}<(?:!doctype\\s+html|html|head|body|meta|title|frameset)\\b`, 'i');
const FRAGMENT = new RegExp(
  `${PROLOGUE}<(?:div|p|h[1-6]|table|section|article|ul|ol|dl|center|font|span|blockquote)\\b`,
  'i',
);
/** What the clipboard of Windows puts before a page. */
const CLIPBOARD = /^Version:[\d.]{1,8}\s+StartHTML:/;
/** How a page and its pictures in one file begin, as browsers and Word save it. */
const HEADER = /^[\w-]{1,40}:/;
const ARCHIVE = /^content-type:\s*multipart\/related\b/im;

/** Lines of Markdown, where a text that begins with a tag may have them. */
const MARKDOWN_LINE = /^\s{0,3}(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|\||\*\*)/;
const TAG = /<\/?[a-z][^<>]{0,2000}>/i;

/** Whether a file is a page by how it begins: by its first tag, or, where that may stand in Markdown too, by its first lines. */
export function isPage(bytes: Uint8Array | string): boolean {
  const head = typeof bytes === 'string' ? bytes.slice(0, HEAD) : headOf(bytes);
  return PAGE.test(head) || CLIPBOARD.test(head) || isWebArchive(head) || (FRAGMENT.test(head) && isTagged(head));
}

/** Whether a file is a page with its pictures. */
export const isWebArchive = (head: string): boolean => HEADER.test(head) && ARCHIVE.test(head.slice(0, HEAD));

/** Every second line at least has a tag, and none a mark of Markdown. */
function isTagged(head: string): boolean {
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  const tagged = lines.filter((line) => TAG.test(line)).length;
  return tagged * 2 >= lines.length && !lines.some((line) => MARKDOWN_LINE.test(line));
}

/** The first characters; those that are not of ASCII do not count. */
function headOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  const head = bytes.subarray(0, HEAD);
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return new TextDecoder('utf-16le').decode(head);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return new TextDecoder('utf-16be').decode(head);
  return new TextDecoder('latin1').decode(
    first === 0xef && second === 0xbb && third === 0xbf ? head.subarray(3) : head,
  );
}
