import { getFetchClient } from '@strapi/strapi/admin';
import { type Failure, readFailure } from '../api/refusal.ts';
import { nameIn } from './file-name.ts';

/** Has the browser save what an address answers as a file. @returns why not, where it was refused */
export async function download(address: string, fallbackName: string): Promise<Failure | null> {
  try {
    // Refusals come as JSON, and are to be read as such.
    const { data, status, headers } = await getFetchClient().get<Blob>(address, {
      responseType: 'blob',
      validateStatus: () => true,
    });
    if (status !== 200) return readFailure(JSON.parse(await data.text()).error);
    saveFile(data, nameIn(headers?.get('Content-Disposition') ?? '') ?? fallbackName);
    return null;
  } catch (fault) {
    return readFailure(fault);
  }
}

/** Has the browser save a content as a file. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
