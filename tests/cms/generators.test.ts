import { parse } from '@fta/cases-core';
import { API_ROOT } from '@fta/cases-core/rest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GENERATOR_NAMES, type GeneratedClients, generateClients } from '../support/generators.ts';
import { bootApp, type RunningApp } from '../support/strapi.ts';
import { bundledBatch } from './documents.ts';
import { editorsOf } from './editors.ts';

const { schemaVersion: _, cases, ...head } = parse(bundledBatch()).batch;
const [first] = cases;

describe('clients generated from the OpenAPI document', () => {
  let app: RunningApp;
  let clients: GeneratedClients;

  beforeAll(async () => {
    app = await bootApp();
    const editors = await editorsOf(app);
    await editors.addBatch(head);
    await editors.publish(head.id, cases);
    const root = `${app.url}${API_ROOT}`;
    clients = await generateClients(await (await fetch(`${root}/openapi.json`)).json(), root);
  });
  afterAll(async () => {
    clients?.remove();
    await app?.stop();
  });

  it('compile as they come', () => {
    expect(clients.faults).toEqual([]);
  });

  it.each(GENERATOR_NAMES)('%s: reads a case, and knows what a refusal is', async (name) => {
    const expected = { title: first?.title, figures: first?.figures.length, refusal: 'NotFoundError' };
    expect(await clients.ask(name, first?.id ?? '')).toEqual(expected);
  });
});
