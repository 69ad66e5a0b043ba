import { type Bilingual, inline, prose } from '@fta/cases-core/schema';
import { passing, refusalsBy } from './responses.ts';
import { ANYBODY, TOKEN_ONLY } from './security.ts';
import type { OperationObject } from './types.ts';

export const METRICS_PATH = '/metrics';

/** Whether there are metrics, and for whom. */
export type MetricsAccess = 'off' | 'token' | 'public';

const SUMMARY: Bilingual = { zh: '运行指标（Prometheus）', en: 'Metrics for Prometheus' };

const ABOUT: Bilingual = {
  zh: 'Prometheus 文本格式，供监控系统读取。',
  en: 'In the text format of Prometheus, for monitoring.',
};

export function metricsOperation(access: Exclude<MetricsAccess, 'off'>): OperationObject {
  return {
    operationId: 'metrics',
    tags: ['service'],
    summary: inline(SUMMARY),
    description: prose(ABOUT),
    security: access === 'token' ? TOKEN_ONLY : ANYBODY,
    responses: {
      200: passing({ 'text/plain': { schema: { type: 'string' } } }, SUMMARY),
      ...refusalsBy(['BadRequest', ...(access === 'token' ? (['Unauthorized', 'Forbidden'] as const) : []), 'Failure']),
    },
  };
}
