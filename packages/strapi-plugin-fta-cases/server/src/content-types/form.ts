import type { FormText } from '../../../shared/form-text.ts';

/** A field of the edit view, in the order of the form. */
export interface FormField {
  readonly name: string;
  readonly text: FormText;
  /** Width in twelfths. */
  readonly size: 3 | 4 | 6 | 8 | 12;
  readonly readOnly?: boolean;
  /** Labelled for lists, and not part of the form. */
  readonly listOnly?: boolean;
  /** Attribute of the related entry that stands for it. */
  readonly mainField?: string;
}

interface Options {
  readonly mainField: string;
  readonly sortBy: string;
  /** Columns of the list view. */
  readonly list: readonly string[];
}

/** Labels and layout of the edit and list views, as Strapi takes them with a content type. Fields not named are hidden. */
export function form(fields: readonly FormField[], { mainField, sortBy, list }: Options) {
  return {
    settings: {
      mainField,
      defaultSortBy: sortBy,
      defaultSortOrder: 'ASC',
      pageSize: 50,
      searchable: true,
      filterable: true,
      bulkable: true,
    },
    metadatas: Object.fromEntries(fields.map((field) => [field.name, metadata(field)])),
    layouts: { edit: rows(fields.filter(({ listOnly }) => !listOnly)), list: [...list] },
  };
}

function metadata({ text, readOnly, mainField }: FormField) {
  return {
    edit: {
      label: text.label.zh,
      description: text.help?.zh ?? '',
      placeholder: '',
      visible: true,
      editable: !readOnly,
      ...(mainField !== undefined && { mainField }),
    },
    list: { label: text.label.zh, searchable: true, sortable: true },
  };
}

function rows(fields: readonly FormField[]): { name: string; size: number }[][] {
  const result: { name: string; size: number }[][] = [];
  let free = 0;
  for (const { name, size } of fields) {
    const row = result.at(-1);
    if (row && free >= size) row.push({ name, size });
    else result.push([{ name, size }]);
    free = (row && free >= size ? free : 12) - size;
  }
  return result;
}
