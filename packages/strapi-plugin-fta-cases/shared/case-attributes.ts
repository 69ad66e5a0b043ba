import { CASE_FIELDS, type CaseField, type Provider } from '@fta/cases-core/schema';

/** The attributes that keep the provider of a case. */
export const PROVIDER_ATTRIBUTES = {
  name: 'providerName',
  key: 'providerKey',
  kind: 'providerKind',
  region: 'providerRegion',
} as const satisfies Record<keyof Provider, string>;

/** The attribute in which a field of a case is edited: Strapi has an `id` of its own, and a provider is its name. */
export function attributeOfField(name: string): string {
  const field = (CASE_FIELDS as Readonly<Record<string, CaseField>>)[name];
  if (field?.kind === 'id') return 'caseId';
  return field?.kind === 'provider' ? PROVIDER_ATTRIBUTES.name : name;
}
