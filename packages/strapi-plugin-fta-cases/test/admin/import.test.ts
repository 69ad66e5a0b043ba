import { describe, expect, it } from 'vitest';
import { newImportId } from '../../admin/src/import/import-id.ts';
import { readDocument } from '../../admin/src/import/read-document.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 最佳实践案例 in GB18030. */
const GB18030 = Uint8Array.of(0xd7, 0xee, 0xbc, 0xd1, 0xca, 0xb5, 0xbc, 0xf9, 0xb0, 0xb8, 0xc0, 0xfd);
/** 案例 in UTF-16 with its byte order mark. */
const UTF16 = Uint8Array.of(0xff, 0xfe, 0x48, 0x68, 0x8b, 0x4f);

describe('a document', () => {
  it('is read in the encodings offices write', () => {
    expect(readDocument('a.md', utf8('最佳实践案例'))).toMatchObject({ content: '最佳实践案例', encoding: 'utf-8' });
    expect(readDocument('a.TXT', GB18030)).toMatchObject({ content: '最佳实践案例', encoding: 'gb18030' });
    expect(readDocument('a.txt', UTF16)).toMatchObject({ ok: true, encoding: 'utf-16le' });
  });

  it('that is no text goes to the server as it is, a Word document under any name', () => {
    for (const name of ['a.docx', 'a', 'a.md']) {
      expect(readDocument(name, Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toMatchObject({ ok: true, encoding: null });
    }
    expect(readDocument('a.docx', Uint8Array.of(0xd0, 0xcf, 0, 1))).toMatchObject({ ok: true, encoding: null });
    expect(readDocument('a.docx', utf8('案例'))).toMatchObject({ ok: true, content: '案例' });
  });

  it('that states its encoding within itself goes to the server as it is', () => {
    for (const name of ['a.html', 'a.mht', 'page']) {
      expect(readDocument(name, utf8('<html>案例</html>'))).toMatchObject({ ok: true, encoding: null });
    }
    expect(readDocument('a.mht', utf8('MIME-Version: 1.0'))).toMatchObject({ ok: true, encoding: null });
    expect(readDocument('a', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0))).toMatchObject({ ok: true, encoding: null });
  });

  it('of another format is refused by its name', () => {
    expect(readDocument('a.rtf', utf8('x'))).toEqual({ ok: false, name: 'a.rtf', reason: 'wrong-format' });
    expect(readDocument('md', utf8('x'))).toMatchObject({ ok: false });
    expect(readDocument('a.rtf', Uint8Array.of(0x25, 0x50, 0))).toMatchObject({ ok: false });
  });
});

describe('the id of an import', () => {
  it('is the one of the browser, or random where it has none', () => {
    expect(newImportId(globalThis.crypto)).toMatch(/^[0-9a-f-]{36}$/);
    const plain = { getRandomValues: globalThis.crypto.getRandomValues.bind(globalThis.crypto) };
    const [one, other] = [newImportId(plain), newImportId(plain)];
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(one).not.toBe(other);
  });
});
