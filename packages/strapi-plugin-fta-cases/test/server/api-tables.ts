import { fieldText, type Language } from '@fta/cases-core';
import {
  IMPORT_PATH,
  OPERATIONS,
  type Operation,
  type OperationName,
  PARAMETERS,
  type ParameterKey,
  parameterName,
} from '@fta/cases-core/rest';

const HEADS = {
  en: { route: 'route', what: 'what', parameters: 'parameters', parameter: 'parameter', of: 'of' },
  zh: { route: '地址', what: '内容', parameters: '参数', parameter: '参数', of: '用于' },
} as const satisfies Record<Language, object>;

const IMPORT = {
  en: 'Import a document, with an API token that has the scope `import.run`',
  zh: '导入文件，须用带 `import.run` 权限的 API 令牌',
} as const satisfies Record<Language, string>;

const operations = Object.values(OPERATIONS as Readonly<Record<OperationName, Operation>>);
const code = (text: string) => `\`${text}\``;
const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;
const table = (heads: string[], rows: string[][]) =>
  [row(...heads), `|${'---|'.repeat(heads.length)}`, ...rows.map((cells) => row(...cells))].join('\n');

/** The routes and parameters of the contract as tables of Markdown. */
export function apiTables(language: Language): string {
  const { route, what, parameters, parameter } = HEADS[language];
  const routes = operations.map((operation) => [
    code(`GET ${operation.path}`),
    operation.summary[language],
    operation.parameters.map((key) => code(parameterName(key))).join(', ') || '–',
  ]);
  routes.push([code(`POST ${IMPORT_PATH}`), IMPORT[language], '`dryRun`, `batchId`, `overwrite`']);
  const keys = (Object.keys(PARAMETERS) as ParameterKey[]).map((key) => [nameOf(key, language), helpOf(key, language)]);
  return `${table([route, what, parameters], routes)}\n\n${table([parameter, what], keys)}`;
}

/** A name that means different things is told with the routes it is meant for. */
function nameOf(key: ParameterKey, language: Language): string {
  const name = parameterName(key);
  const isShared = (Object.keys(PARAMETERS) as ParameterKey[]).some(
    (other) => other !== key && parameterName(other) === name,
  );
  if (!isShared) return code(name);
  const paths = operations.filter(({ parameters }) => parameters.includes(key)).map(({ path }) => code(path));
  return `${code(name)} ${HEADS[language].of} ${paths.join(', ')}`;
}

function helpOf(key: ParameterKey, language: Language): string {
  const text = fieldText(PARAMETERS[key]);
  const label = text?.label[language] ?? '';
  const help = text?.help?.[language];
  if (help === undefined) return label;
  return language === 'zh' ? `${label}：${help}` : `${label}: ${help}`;
}
