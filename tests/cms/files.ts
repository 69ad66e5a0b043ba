/** A form with a file, as the import page sends it. */
export function upload(name: string, content: Uint8Array, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  form.append('files', new Blob([Buffer.from(content)]), name);
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  return form;
}

/** Text in UTF-16, little end first, with its byte order mark. */
export function inUtf16(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

const LEAD = [0x81, 0xfe] as const;
const TRAIL = [0x40, 0xfe] as const;

/** The two-byte characters of GB18030, which JavaScript can read and not write. */
function twoByteCharacters(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly [number, number]>();
  for (let lead: number = LEAD[0]; lead <= LEAD[1]; lead++) {
    for (let trail: number = TRAIL[0]; trail <= TRAIL[1]; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd') table.set(character, [lead, trail]);
    }
  }
  return table;
}

/** Text in GB18030. @throws RangeError for a character that takes four bytes, which these tests have none of */
export function inGb18030(text: string): Uint8Array {
  const table = twoByteCharacters();
  const bytes = [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    if (code < 0x80) return [code];
    const pair = table.get(character);
    if (!pair) throw new RangeError(`${character} is not among the two-byte characters of GB18030`);
    return [...pair];
  });
  return Uint8Array.from(bytes);
}
