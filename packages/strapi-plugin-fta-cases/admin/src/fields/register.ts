import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { PLUGIN_ID } from '../../../shared/uids.ts';
import { TEXTS, type TextKey, textId } from '../translations/texts.ts';
import type { FieldInputProps } from './field-input.ts';
import { YearInput } from './YearInput.tsx';
import { YEAR_INPUT } from './year.ts';

const message = (key: TextKey) => ({ id: textId(key), defaultMessage: TEXTS[key].zh });

/** Strapi declares inputs without properties and gives them those of the field all the same. */
function lazy<T>(load: () => Promise<{ default: ComponentType<FieldInputProps<T>> }>) {
  return load as () => Promise<{ default: ComponentType }>;
}

/** The inputs of the JSON attributes of a case, and of years. */
export function registerFields({ customFields, addFields }: Pick<StrapiApp, 'customFields' | 'addFields'>): void {
  addFields({ type: YEAR_INPUT, Component: YearInput as ComponentType });
  customFields.register([
    {
      name: 'sections',
      pluginId: PLUGIN_ID,
      type: 'json',
      intlLabel: message('field.sections'),
      intlDescription: message('field.sections.about'),
      components: { Input: lazy(() => import('./TextInput.tsx')) },
    },
    {
      name: 'paragraphs',
      pluginId: PLUGIN_ID,
      type: 'json',
      intlLabel: message('field.paragraphs'),
      intlDescription: message('field.paragraphs.about'),
      components: { Input: lazy(() => import('./TextInput.tsx')) },
    },
    {
      name: 'regions',
      pluginId: PLUGIN_ID,
      type: 'json',
      intlLabel: message('field.regions'),
      intlDescription: message('field.regions.about'),
      components: { Input: lazy(() => import('./TextInput.tsx')) },
    },
    {
      name: 'derived',
      pluginId: PLUGIN_ID,
      type: 'json',
      intlLabel: message('field.derived'),
      intlDescription: message('field.derived.about'),
      components: { Input: lazy(() => import('./DerivedInput.tsx')) },
    },
  ]);
}
