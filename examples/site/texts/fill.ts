/**
 * A text with `{name}` replaced by what `values` has for it. `{name|case|cases}` is the value with the word for one or
 * for several after it.
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/gu, (_, name: string, one?: string, several?: string) => {
    const value = String(values[name] ?? '');
    if (one === undefined) return value;
    return `${value} ${value === '1' ? one : several}`;
  });
}
