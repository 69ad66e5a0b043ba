import { findEnumerationFaults } from '../enumeration.ts';
import { rule } from '../rule.ts';

export const enumerationRepeated = rule('enumeration-repeated', function* ({ cases }) {
  for (const passage of cases.flatMap(({ passages }) => passages)) {
    for (const { kind, site, span, marker } of findEnumerationFaults(passage)) {
      if (kind === 'repeated') yield { case: site.case, path: site.path, span, params: { found: marker } };
    }
  }
});
