import { millimetresOf } from '../../write/geometry.ts';
import { layoutRule } from '../rule.ts';

export const paper = layoutRule('layout-paper', function* ({ layout: { page }, pages }) {
  const expected = `${page.width} × ${page.height}`;
  const found = new Set<string>();
  for (const { width, height } of pages) {
    if (width === undefined || height === undefined) continue;
    const [across, down] = [millimetresOf(width), millimetresOf(height)];
    if (Math.abs(across - page.width) > 1 || Math.abs(down - page.height) > 1) found.add(`${across} × ${down}`);
  }
  for (const size of found) yield { line: null, params: { found: size, expected } };
});
