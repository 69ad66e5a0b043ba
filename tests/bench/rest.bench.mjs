/**
 * The REST API against stock Strapi on an equal type, turn by turn in one run: a list of 25 whole cases, the same when
 * the reader has it already, and text search. Prints tables; asserts nothing.
 *
 *     node --import tsx bench/rest.bench.mjs [seconds a turn, 5] [rounds, 3] [cases, 10000]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { generateCases } from './support/generate-cases.mjs';
import { ENGINES } from './support/search-engines.mjs';
import { drawQueries } from './support/search-queries.mjs';
import { searchableStrings } from './support/searchable-strings.mjs';
import { formatTable } from './support/table.mjs';

const [seconds = 5, rounds = 3, many = 10_000] = process.argv.slice(2).map(Number);
const FEW = 100;
const CHARACTERS = 1_900;
const CONNECTIONS = 10;
const PAGE = 'pagination[page]=1&pagination[pageSize]=25';
const POPULATE = [
  'populate[provider]=true',
  'populate[lead]=true',
  'populate[sections][populate][lead]=true',
  'populate[sections][populate][points][populate][paragraphs]=true',
  'populate[figures]=true',
  'populate[citations]=true',
  'populate[topics]=true',
].join('&');

const [small, large] = [
  await startServer({ count: FEW, characters: CHARACTERS, stock: 'whole' }),
  await startServer({ count: many, characters: CHARACTERS, stock: 'text' }),
];
try {
  await compareLists();
  await compareSearch();
} finally {
  for (const { child } of [small, large]) {
    child.disconnect();
    await once(child, 'exit');
  }
}

async function compareLists() {
  const path = `/api/fta-cases/cases?${PAGE}`;
  const { etag, bytes } = await describe(small.url + path);
  // What is public is read when it is first asked for, or at the start of a server that has it already.
  await describe(large.url + path);
  const stock = await describe(`${small.url}/api/stock-cases?${PAGE}&${POPULATE}`);
  const headers = { 'if-none-match': etag };
  const figures = await measure({
    stock: { url: `${small.url}/api/stock-cases?${PAGE}&${POPULATE}` },
    [`ours, ${FEW}`]: { url: small.url + path },
    [`ours, ${many}`]: { url: large.url + path },
    [`ours, ${FEW}, 304`]: { url: small.url + path, headers, expected: 304 },
    [`ours, ${FEW}, br`]: { url: small.url + path, headers: { 'accept-encoding': 'br' } },
  });
  console.log(
    `\n25 whole cases (${kilobytes(bytes)} ours, ${kilobytes(stock.bytes)} stock), ${CONNECTIONS} connections\n`,
  );
  report(figures, 'stock');
  const [base, ours, oursMany, known] = Object.values(figures).map(median);
  console.log(`\nours ≥ 5 × stock: ${verdict(ours >= 5 * base)}; 304 ≥ 20 × stock: ${verdict(known >= 20 * base)}`);
  console.log(`${many} within 1.5 × of ${FEW}: ${verdict(oursMany * 1.5 >= ours)} (${ratio(ours / oursMany)})`);
}

async function compareSearch() {
  const cases = generateCases({ count: many, characters: CHARACTERS });
  const documents = cases.map((it, id) => ({ id, case: it, text: searchableStrings(it).join('\n') }));
  const strings = documents.flatMap((document) => searchableStrings(document.case));
  const queries = drawQueries(strings, 20);
  const wrong = await compareHits(queries, documents);
  const addresses = (to) => queries.map(({ text }) => ({ path: to(encodeURIComponent(text)) }));
  const figures = await measure({
    'stock _q': { url: large.url, requests: addresses((text) => `/api/stock-cases?_q=${text}&${PAGE}`) },
    'ours q, full': { url: large.url, requests: addresses((text) => `/api/fta-cases/cases?q=${text}&${PAGE}`) },
    'ours q, summary': {
      url: large.url,
      requests: addresses((text) => `/api/fta-cases/cases?q=${text}&view=summary&${PAGE}`),
    },
  });
  console.log(`\ntext search over ${many} cases of ${CHARACTERS} characters, ${queries.length} queries in turn\n`);
  report(figures, 'stock _q');
  const [base, ours] = Object.values(figures).map(median);
  console.log(`\nours ≥ 10 × stock: ${verdict(ours >= 10 * base)}`);
  console.log(
    `hits other than those of a substring scan: ${wrong} of ${queries.length} queries: ${verdict(wrong === 0)}`,
  );
}

/** Queries whose hits, over all pages, are not those of a plain scan for substrings. */
async function compareHits(queries, documents) {
  const scan = ENGINES[0].build(documents);
  let wrong = 0;
  for (const query of queries) {
    const expected = new Set(scan.all(query).map((id) => documents[id].case.id));
    const found = new Set();
    for (let page = 1, pages = 1; page <= pages; page++) {
      const text = encodeURIComponent(query.text);
      const address = `/api/fta-cases/cases?q=${text}&view=summary&pagination[page]=${page}&pagination[pageSize]=100`;
      const { data, meta } = await (await fetch(large.url + address)).json();
      for (const { id } of data) found.add(id);
      pages = Math.min(meta.pagination.pageCount, 200);
    }
    if (found.size !== expected.size || [...expected].some((id) => !found.has(id))) wrong++;
  }
  return wrong;
}

/** Requests a second of each contender, round by round; the order changes from round to round. */
async function measure(contenders) {
  const names = Object.keys(contenders);
  const figures = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of [...names.slice(round % names.length), ...names.slice(0, round % names.length)]) {
      const { expected = 200, ...options } = contenders[name];
      const result = await autocannon({ ...options, connections: CONNECTIONS, duration: seconds });
      const answered = result.statusCodeStats[expected]?.count ?? 0;
      if (answered < result.requests.total) throw new Error(`${name}: ${JSON.stringify(result.statusCodeStats)}`);
      figures[name].push(answered / result.duration);
    }
  }
  return figures;
}

function report(figures, base) {
  const against = median(figures[base]);
  const rows = Object.entries(figures).map(([name, values]) => [
    name,
    ...values.map((value) => value.toFixed(0)),
    median(values).toFixed(0),
    ratio(median(values) / against),
  ]);
  const turns = Array.from({ length: rounds }, (_, round) => `round ${round + 1}`);
  console.log(formatTable(['requests/s', ...turns, 'median', '× stock'], rows));
}

async function startServer(contents) {
  const child = fork(join(import.meta.dirname, 'support', 'rest-server.mjs'), {
    execArgv: ['--import', 'tsx'],
  });
  child.send(contents);
  const [{ url }] = await once(child, 'message');
  return { child, url };
}

async function describe(url) {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  const { data } = await answer.clone().json();
  if (data.length !== 25) throw new Error(`${url}: expected 25 cases, got ${data.length}`);
  return { etag: answer.headers.get('etag'), bytes: (await answer.arrayBuffer()).byteLength };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

function ratio(value) {
  return `${value.toFixed(value < 10 ? 1 : 0)} ×`;
}

function kilobytes(bytes) {
  return `${Math.round(bytes / 1024)} kB`;
}

function verdict(holds) {
  return holds ? 'holds' : 'DOES NOT HOLD';
}
