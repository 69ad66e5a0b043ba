import { findEnumerationFaults } from '../enumeration.ts';
import { rule } from '../rule.ts';

export const enumerationGap = rule('enumeration-gap', function* ({ cases }) {
  for (const passage of cases.flatMap(({ passages }) => passages)) {
    for (const { kind, site, span, marker } of findEnumerationFaults(passage)) {
      if (kind === 'gap') yield { case: site.case, path: site.path, span, params: { expected: marker } };
    }
  }
});
