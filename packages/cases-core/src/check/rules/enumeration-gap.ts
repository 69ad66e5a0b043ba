import { enumerationFaults } from '../enumeration.ts';
import { rule } from '../rule.ts';

export const enumerationGap = rule('enumeration-gap', function* (context) {
  for (const { kind, site, span, marker } of enumerationFaults(context)) {
    if (kind === 'gap') yield { case: site.case, path: site.path, span, params: { expected: marker } };
  }
});
