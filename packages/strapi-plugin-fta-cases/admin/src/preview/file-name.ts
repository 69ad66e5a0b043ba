/** The name of the file that the server gives it, as RFC 8187 writes it. */
export function nameIn(disposition: string): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded === undefined ? null : decodeURIComponent(encoded);
}
