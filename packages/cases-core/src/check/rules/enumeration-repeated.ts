import { enumerationFaults } from '../enumeration.ts';
import { rule } from '../rule.ts';

export const enumerationRepeated = rule('enumeration-repeated', function* (context) {
  for (const { kind, site, span, marker } of enumerationFaults(context)) {
    if (kind === 'repeated') yield { case: site.case, path: site.path, span, params: { found: marker } };
  }
});
