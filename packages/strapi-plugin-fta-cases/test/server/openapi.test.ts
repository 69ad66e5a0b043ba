import { readFileSync } from 'node:fs';
import { parse } from '@fta/cases-core';
import { OPERATIONS, type OperationName, PARAMETERS, type ParameterKey, parameterName } from '@fta/cases-core/rest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { dataSchema } from '../../server/src/openapi/data-schema.ts';
import { openApiDocument } from '../../server/src/openapi/document.ts';
import type { JsonSchema, OperationObject, ParameterObject } from '../../server/src/openapi/types.ts';
import { arbitraryCase } from './arbitrary-case.ts';

const document = openApiDocument({ serverUrl: '/api', version: '1.2.3', access: 'public', metrics: 'off' });
const NAMES = Object.keys(OPERATIONS) as OperationName[];
const BUNDLED = new URL('../../../../examples/batches/yellow-river-1.md', import.meta.url);

function operationOf(name: OperationName): OperationObject {
  const operation = document.paths[OPERATIONS[name].path.replace(':id', '{id}')]?.get;
  if (!operation) throw new Error(`${name} is not in the document`);
  return operation;
}

function queryParameters(name: OperationName): readonly ParameterObject[] {
  return (operationOf(name).parameters ?? []).filter((parameter) => parameter.in === 'query');
}

/** A schema of the document with what it refers to. */
function readerOf(schema: JsonSchema): z.ZodType {
  const whole = { ...schema, $defs: document.components.schemas };
  return z.fromJSONSchema(JSON.parse(JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')));
}

function schemaOf(key: ParameterKey): JsonSchema {
  const name = NAMES.find((each) => (OPERATIONS[each].parameters as readonly ParameterKey[]).includes(key));
  const found = name && queryParameters(name).find((parameter) => parameter.name === parameterName(key));
  if (!found) throw new Error(`no operation of the document takes ${key}`);
  return found.schema;
}

/** Values as they stand in an address, and what a client that goes by the document has for them. */
const VALUES: Readonly<Record<ParameterKey, readonly (readonly [sent: unknown, value: unknown])[]>> = {
  pagination: [
    [{ page: '1' }, { page: 1 }],
    [
      { page: '1000000', pageSize: '100' },
      { page: 1_000_000, pageSize: 100 },
    ],
    [{ page: '0' }, { page: 0 }],
    [{ page: '1000001' }, { page: 1_000_001 }],
    [{ pageSize: '101' }, { pageSize: 101 }],
    [{ page: '1.5' }, { page: 1.5 }],
    [{ start: '0' }, { start: 0 }],
  ],
  feedPage: [
    ['2', 2],
    ['0', 0],
  ],
  batch: [
    ['yellow-river-1', ['yellow-river-1']],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    ['A b', ['A b']],
    [Array.from({ length: 101 }, () => 'a'), Array.from({ length: 101 }, () => 'a')],
  ],
  provider: [
    ['shandong-ftz', ['shandong-ftz']],
    ['山东', ['山东']],
  ],
  region: [
    [
      ['370000', '410000'],
      ['370000', '410000'],
    ],
    ['37', ['37']],
  ],
  topic: [
    ['green', ['green']],
    ['Green', ['Green']],
  ],
  section: [
    ['nextSteps', ['nextSteps']],
    ['next', ['next']],
  ],
  caseIndicator: [
    ['cost', ['cost']],
    ['none', ['none']],
  ],
  q: [
    ['海 铁', '海 铁'],
    [' ', ' '],
    ['', ''],
    ['a\u0007', 'a\u0007'],
    ['海'.repeat(201), '海'.repeat(201)],
  ],
  updatedSince: [
    ['2026-01-31', '2026-01-31'],
    ['2026-01-31T08:00:00+08:00', '2026-01-31T08:00:00+08:00'],
    ['2026-01-31T08:00:00', '2026-01-31T08:00:00'],
    ['2026-02-30', '2026-02-30'],
    ['yesterday', 'yesterday'],
  ],
  view: [
    ['summary', 'summary'],
    ['short', 'short'],
  ],
  sort: [
    ['relevance', 'relevance'],
    ['updated:desc', 'updated:desc'],
    ['relevance:asc', 'relevance:asc'],
  ],
  format: [
    ['docx', 'docx'],
    ['pdf', 'pdf'],
  ],
  caseFormat: [
    ['jsonld', 'jsonld'],
    ['markdown', 'markdown'],
  ],
  unit: [
    ['%', '%'],
    ['', ''],
    ['元'.repeat(41), '元'.repeat(41)],
  ],
  change: [
    ['none', 'none'],
    ['null', 'null'],
  ],
  label: [
    ['成本', '成本'],
    [' ', ' '],
  ],
  case: [
    [
      ['a-1', 'a-2'],
      ['a-1', 'a-2'],
    ],
    ['a_1', ['a_1']],
  ],
  min: [
    ['-1.5', -1.5],
    ['0.30000000000000004', 0.30000000000000004],
    ['1e-7', 1e-7],
    ['1e+21', 1e21],
    ['x', 'x'],
  ],
  max: [
    ['100000000', 100_000_000],
    ['', ''],
  ],
  figureSort: [
    ['value:desc', 'value:desc'],
    ['label', 'label'],
  ],
  groupBy: [
    [
      ['unit', 'change'],
      ['unit', 'change'],
    ],
    ['case', ['case']],
  ],
  since: [
    ['0', '0'],
    ['12-0123456789abcdef', '12-0123456789abcdef'],
    ['12-0123', '12-0123'],
  ],
  limit: [
    ['100', 100],
    ['101', 101],
    ['0', 0],
  ],
};

describe('the parameters of the document', () => {
  it.each(NAMES)('%s takes those of the contract', (name) => {
    const { parameters } = OPERATIONS[name];
    expect(queryParameters(name).map((parameter) => parameter.name)).toEqual(parameters.map(parameterName));
    for (const { description, required } of queryParameters(name)) {
      expect(description).toMatch(/\p{Script=Han}[\s\S]*\n\n[A-Z]/u);
      expect(required).toBeUndefined();
    }
  });

  it.each(Object.entries(VALUES))('%s: what may be sent is what is taken, and comes to the same', (key, values) => {
    const documented = readerOf(schemaOf(key as ParameterKey));
    for (const [sent, value] of values) {
      const taken = PARAMETERS[key as ParameterKey].safeParse(sent);
      expect([value, documented.safeParse(value).success]).toEqual([value, taken.success]);
      if (taken.success) expect(taken.data).toEqual(value);
    }
  });

  it('stand in the address as Strapi reads them', () => {
    const styles = Object.fromEntries(
      NAMES.flatMap((name) => queryParameters(name).map(({ name, style, explode }) => [name, { style, explode }])),
    );
    expect(styles).toMatchObject({
      pagination: { style: 'deepObject', explode: true },
      topic: { style: 'form', explode: true },
      q: { style: undefined, explode: undefined },
    });
  });

  it('say what holds where nothing is said', () => {
    expect(schemaOf('pagination').properties).toMatchObject({ page: { default: 1 }, pageSize: { default: 25 } });
    const defaults = ['view', 'format', 'caseFormat', 'figureSort', 'limit', 'sort'] as const;
    expect(defaults.map((key) => schemaOf(key).default)).toEqual(['full', 'json', 'json', 'case', 100, undefined]);
  });
});

describe('the examples of the document', () => {
  it('send the values that they show', () => {
    let shown = 0;
    for (const name of NAMES) {
      const { content = {} } = operationOf(name).responses[200] as { content?: Record<string, { examples?: object }> };
      const examples = Object.values(content).flatMap(({ examples = {} }) => Object.entries(examples));
      for (const [example, { 'x-request': request }] of examples) {
        const sent = new URLSearchParams(String(request.path).split('?')[1]);
        const expected = queryParameters(name).flatMap((parameter) => pairsOf(parameter, example));
        expect([...sent].sort()).toEqual(expected.sort());
        shown += expected.length;
      }
    }
    expect(shown).toBeGreaterThan(15);
  });

  function pairsOf({ name, examples }: ParameterObject, example: string): [string, string][] {
    const value = examples?.[example]?.value;
    if (value === undefined) return [];
    if (Array.isArray(value)) return value.map((each) => [name, String(each)]);
    if (typeof value !== 'object' || value === null) return [[name, String(value)]];
    return Object.entries(value).map(([key, each]) => [`${name}[${key}]`, String(each)]);
  }
});

describe('the document', () => {
  it('has texts in both languages, and none beside them', () => {
    const text = JSON.stringify(document.components.schemas);
    for (const [, title = ''] of text.matchAll(/"title":"([^"]+)"/g)) expect(title).toMatch(/^.+ \/ .+$/);
    for (const { summary } of NAMES.map(operationOf)) expect(summary).toMatch(/^\p{Script=Han}.* \/ [A-Z]/u);
  });

  it('names what each value of a vocabulary means', () => {
    const { TopicKey, RegionCode, SectionKind } = document.components.schemas;
    for (const schema of [TopicKey, RegionCode, SectionKind]) {
      const described = schema?.['x-enum-descriptions'] as string[];
      expect(described).toHaveLength(schema?.enum?.length ?? 0);
      for (const each of described) expect(each).toMatch(/^\p{Script=Han}.* \/ [A-Z]/u);
    }
  });

  it('writes a shape once', () => {
    const { Batch, CaseListAnswer, FigureHit, CaseChange } = document.components.schemas;
    for (const schema of [Batch, CaseListAnswer, CaseChange]) {
      expect(JSON.stringify(schema)).toContain('"$ref":"#/components/schemas/Case"');
    }
    expect(JSON.stringify(FigureHit)).toContain('"$ref":"#/components/schemas/Figure"');
  });
});

describe('the JSON Schema of the data', () => {
  const schema = dataSchema();
  const takes = new Ajv2020().compile(schema);
  const { batch } = parse(readFileSync(BUNDLED, 'utf8'));

  it('allows batches and cases', () => {
    expect([takes(batch), takes.errors]).toEqual([true, null]);
    for (const single of batch.cases) expect([takes(single), takes.errors]).toEqual([true, null]);
    fc.assert(
      fc.property(arbitraryCase, (single) => {
        expect(takes({ ...single, id: 'b-1' })).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('allows nothing else', () => {
    const [single] = batch.cases;
    const { title: _, ...untitled } = { ...single };
    for (const wrong of [
      {},
      untitled,
      { ...single, colour: 'red' },
      { ...single, topics: ['space'] },
      { ...single, number: 0 },
      { ...batch, schemaVersion: '2' },
      { ...batch, cases: [untitled] },
    ]) {
      expect(takes(wrong)).toBe(false);
    }
  });

  it('is known by the same name everywhere, its parts by theirs', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:fta-cases:schema:1',
      anyOf: [{ $ref: '#/$defs/Batch' }, { $ref: '#/$defs/Case' }],
    });
    expect(Object.keys(schema.$defs ?? {})).toEqual([
      'Batch',
      'Case',
      'Provider',
      'Section',
      'Point',
      'Figure',
      'Citation',
      'TopicKey',
      'RegionCode',
      'SectionKind',
    ]);
    for (const part of Object.values(schema.$defs ?? {})) expect(part.title).toMatch(/\p{Script=Han}.* \/ [A-Z]/u);
  });
});
