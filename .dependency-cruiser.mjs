// Who may import what: the boundaries of the packages and of the rooms in them. `pnpm boundaries` holds the tree to it,
// tests/contract/boundaries.test.ts holds each rule to a planted violation.

const CORE = 'packages/cases-core';
const OFFICE = 'packages/cases-office';
const DATASET = 'packages/cases-dataset';
const OCR = 'packages/cases-ocr';
const CLI = 'packages/cases-cli';
const PLUGIN = 'packages/strapi-plugin-fta-cases';
const SERVER = `${PLUGIN}/server/src`;

/** A package by its name, wherever it lies, found or not. @param {string[]} names */
const named = (...names) => `(?:^|/node_modules/)(?:${names.join('|')})(?:/|$)`;

/**
 * @typedef {import('dependency-cruiser').IRegularForbiddenRuleType} Rule
 * @param {string} name @param {string} comment @param {Rule['from']} from @param {Rule['to']} to
 * @returns {Rule & { name: string }}
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** The rooms of core, each with those it may ask: parse, which puts a reading together, only by fix. */
const ROOMS = {
  text: [],
  schema: [],
  derive: ['text', 'schema'],
  check: ['text', 'schema', 'derive'],
  parse: ['text', 'schema', 'derive', 'check'],
  query: ['schema'],
  growing: ['query', 'schema'],
  reasons: ['schema'],
  words: [],
  render: ['text', 'schema', 'derive'],
  rest: ['schema'],
  client: ['text', 'schema', 'rest'],
  'small-client': ['client'],
  fix: ['text', 'schema', 'derive', 'check', 'parse'],
};

const rooms = Object.entries(ROOMS).map(([room, asked]) =>
  forbid(
    `core/${room}`,
    `src/${room} asks ${asked.join(', ') || 'no other room'}`,
    { path: `^${CORE}/src/${room}/` },
    { path: `^${CORE}/src/`, pathNot: `^${CORE}/src/(?:diagnostic\\.ts$|(?:${[room, ...asked].join('|')})/)` },
  ),
);

/** The rooms of the plugin's server from the ground up: each asks those below it, and the typed accessor of services. */
const FLOORS = [
  [
    'api-path.ts',
    'cases',
    'config.ts',
    'content-types',
    'iso-time.ts',
    'language.ts',
    'messages.ts',
    'service.ts',
    'turn.ts',
    'within.ts',
  ],
  ['commits.ts', 'database.ts', 'refusals.ts'],
  ['services'],
  ['inquiry-page'],
  ['destroy.ts', 'feed', 'gate', 'mcp', 'middlewares', 'openapi', 'permissions.ts', 'schedule.ts'],
  ['controllers'],
  ['bootstrap.ts', 'register.ts', 'routes'],
  ['index.ts'],
];

/** @param {string[]} names */
const pathOf = (names) => `^${SERVER}/(?:${names.map((name) => name.replace('.', '\\.')).join('|')})(?:/|$)`;

const floors = FLOORS.slice(0, -1).flatMap((floor, height) =>
  floor.map((room) =>
    forbid(
      `server/${room}`,
      `${room} asks the rooms below it: ${FLOORS.slice(0, height).flat().join(', ') || 'none'}`,
      { path: pathOf([room]) },
      {
        path: `^${SERVER}/`,
        // The one arrow that runs back up: what Strapi hands out by name has the types of what stands above.
        pathNot: pathOf([
          room,
          ...FLOORS.slice(0, height).flat(),
          ...(room === 'service.ts' ? ['services/index.ts'] : []),
        ]),
      },
    ),
  ),
);

/** @satisfies {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid(
      'no-cycles',
      'Files that import each other, types included, cannot be understood one at a time; only the typed accessor may',
      {},
      { circular: true, viaOnly: { pathNot: `^${SERVER}/service\\.ts$` } },
    ),

    forbid(
      'core-knows-nobody',
      'cases-core knows no other package of the project',
      { path: `^${CORE}/src/` },
      { path: ['^(?:apps|examples|tests)/', `^packages/(?!cases-core/)`, named('@fta/.+', 'fta-cases', 'strapi-.+')] },
    ),
    forbid(
      'core-runs-anywhere',
      'cases-core runs in browsers: nothing of Node.js',
      { path: `^${CORE}/src/` },
      { dependencyTypes: ['core'] },
    ),
    ...rooms,
    forbid(
      'schema-is-zod',
      'src/schema imports zod and itself only',
      { path: `^${CORE}/src/schema/` },
      { pathNot: [`^${CORE}/src/`, named('zod')] },
    ),
    forbid(
      'vocabulary-is-data',
      'A vocabulary is plain data: src/query loads it and must not load zod',
      { path: `^${CORE}/src/schema/vocabulary/` },
      { pathNot: `^${CORE}/src/schema/(?:vocabulary/|field\\.ts$)` },
    ),
    forbid(
      'query-is-light',
      'src/query and src/growing load these and the vocabularies only: a site that searches ships neither the parser nor zod',
      { path: `^${CORE}/src/(?:query|growing|schema/vocabulary)/` },
      { pathNot: `^${CORE}/src/(?:query|growing|schema/vocabulary)/`, dependencyTypesNot: ['type-only'] },
    ),

    forbid(
      'core-by-its-name',
      'Use a public entry: @fta/cases-core, or its /schema, /query, /growing, /reasons, /words, /rest, /client, /small-client, /fix or /text',
      { pathNot: `^${CORE}/` },
      { path: `^${CORE}/`, dependencyTypes: ['local'] },
    ),
    forbid(
      'core-by-its-entries',
      'Use a public entry: @fta/cases-core, or its /schema, /query, /growing, /reasons, /words, /rest, /client, /small-client, /fix or /text',
      {},
      { path: '^@fta/cases-core/(?!(?:schema|query|growing|reasons|words|rest|client|small-client|fix|text)$)' },
    ),
    forbid(
      'office-knows-core',
      'cases-office knows core and nobody else',
      { path: `^${OFFICE}/` },
      {
        path: [
          '^(?:apps|examples|tests)/(?!batches/)',
          '^packages/(?!cases-core/|cases-office/)',
          named('@fta/(?!cases-core(?:/|$)).+', 'fta-cases', 'strapi-.+'),
        ],
      },
    ),
    forbid(
      'office-by-its-name',
      'Use the public entry: @fta/cases-office',
      { pathNot: `^${OFFICE}/` },
      { path: [`^@fta/cases-office/(?!package\\.json$)`, `^${OFFICE}/(?!src/index\\.ts$|dist/)`] },
    ),
    forbid(
      'dataset-knows-core',
      'cases-dataset knows core and nobody else',
      { path: `^${DATASET}/` },
      {
        path: [
          '^(?:apps|examples|tests)/(?!batches/)',
          '^packages/(?!cases-core/|cases-dataset/)',
          named('@fta/(?!cases-core(?:/|$)).+', 'fta-cases', 'strapi-.+'),
        ],
      },
    ),
    forbid(
      'dataset-by-its-name',
      'Use the public entry: @fta/cases-dataset',
      { pathNot: `^${DATASET}/` },
      { path: [`^@fta/cases-dataset/(?!package\\.json$)`, `^${DATASET}/(?!src/index\\.ts$|dist/)`] },
    ),
    forbid(
      'ocr-knows-office',
      'cases-ocr knows office by its public entry and nobody else',
      { path: `^${OCR}/` },
      {
        path: [
          '^(?:apps|examples|tests)/(?!batches/)',
          '^packages/(?!cases-office/|cases-ocr/)',
          named('@fta/(?!cases-office(?:/|$)).+', 'fta-cases', 'strapi-.+'),
        ],
      },
    ),
    forbid(
      'ocr-by-its-name',
      'Use the public entry: @fta/cases-ocr',
      { pathNot: `^${OCR}/` },
      { path: [`^@fta/cases-ocr/(?!package\\.json$)`, `^${OCR}/(?!src/index\\.ts$|dist/)`] },
    ),
    forbid(
      'ocr-where-installed',
      'cases-ocr is optional: what asks for it does so when it is wanted, by import()',
      { path: '^(?:packages|apps|examples)/', pathNot: `^${OCR}/` },
      { path: [`^${OCR}/`, named('@fta/cases-ocr')], dynamic: false, dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'cli-is-a-program',
      'fta-cases is a program: it is run, not imported',
      { pathNot: `^${CLI}/` },
      { path: [`^${CLI}/`, named('fta-cases')] },
    ),
    forbid(
      'plugin-by-its-entries',
      'The plugin is known by its public entries: strapi-plugin-fta-cases/strapi-server and /strapi-admin; what keeps text in the browser is run against a real server',
      { pathNot: [`^${PLUGIN}/`, '^tests/cms/histories\\.test\\.ts$'] },
      { path: [`^${PLUGIN}/`, '^strapi-plugin-fta-cases/(?!strapi-(?:server|admin)$|package\\.json$)'] },
    ),
    forbid(
      'plugin-knows-core',
      'The plugin knows core and office, and of what is optional the reader of scans',
      { path: `^${PLUGIN}/` },
      {
        path: [
          '^(?:apps|examples|tests)/',
          '^packages/(?!cases-core/|cases-office/|cases-ocr/|strapi-plugin-fta-cases/)',
          named('@fta/cms'),
        ],
      },
    ),
    forbid(
      'server-without-admin',
      'The server knows nothing of the admin panel',
      { path: `^${PLUGIN}/server/` },
      { path: [`^${PLUGIN}/admin/`, named('react', 'react-dom', '@strapi/admin', '@strapi/design-system')] },
    ),
    forbid(
      'admin-by-shared',
      'The admin panel knows the server by shared/ alone',
      { path: `^${PLUGIN}/admin/` },
      { path: [`^${PLUGIN}/server/`, named('@strapi/utils')] },
    ),
    forbid(
      'admin-in-a-browser',
      'The admin panel runs in a browser: nothing of Node.js',
      { path: `^${PLUGIN}/admin/` },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'office-on-a-server',
      'cases-office runs on Node.js: nothing that is shown in a browser knows it',
      { path: [`^${PLUGIN}/(?:admin|shared)/`, '^examples/site/browser/'] },
      { path: [`^${OFFICE}/`, named('@fta/cases-office')] },
    ),
    forbid(
      'shared-knows-neither',
      'shared/ is what server and admin agree on: it knows neither',
      { path: `^${PLUGIN}/shared/` },
      { path: [`^${PLUGIN}/(?:server|admin)/`, named('@strapi/.+')] },
    ),
    forbid(
      'cases-are-pure',
      'server/src/cases is pure: it knows no database and no Strapi',
      { path: `^${SERVER}/cases/` },
      { path: named('@strapi/.+') },
    ),
    ...floors,
    forbid(
      'server-room-unnamed',
      'Name the new room on its floor (.dependency-cruiser.mjs), so that arrows that run back up are seen',
      { path: `^${SERVER}/`, pathNot: pathOf(FLOORS.flat()) },
      {},
    ),
  ],
  options: {
    doNotFollow: {
      path: ['node_modules', '(?:^|/)(?:dist|out|out-\\w+|coverage|\\.astro|\\.cache|\\.strapi|\\.tmp)/'],
    },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['fta-source', 'types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
