import type { Core } from '@strapi/types';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { service } from '../service.ts';

/** A request that has been answered, or given up by whoever made it. */
export interface Observation {
  readonly method: string;
  /** The pattern of its route. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Bytes sent over the connection for it, headers included. */
  readonly bytes: number;
  /** The reader went away before everything was sent. */
  readonly isAborted: boolean;
}

/** What the service counts of itself, for Prometheus. */
export interface Metrics {
  observe(observation: Observation): void;
  countMail(outcome: 'sent' | 'failed'): void;
  /** All of it, in the text format of Prometheus. */
  exposition(): Promise<{ readonly type: string; readonly text: string }>;
}

/** Methods that have a label of their own; there are more than a server should keep series for. */
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'OPTIONS'];

const LABELS = ['route', 'method', 'status'] as const;

/** In seconds: from an answer that is 304 to an import. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export default ({ strapi }: { strapi: Core.Strapi }): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const requests = new Counter({
    name: 'fta_cases_http_requests_total',
    help: 'Requests to the REST API by route, method and class of status',
    labelNames: LABELS,
    registers,
  });
  const durations = new Histogram({
    name: 'fta_cases_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: LABELS,
    buckets: BUCKETS,
    registers,
  });
  const limited = new Counter({
    name: 'fta_cases_rate_limited_total',
    help: 'Requests that the rate limit refused',
    registers,
  });
  const mails = new Counter({
    name: 'fta_cases_mails_total',
    help: 'Mails to those whose turn it is, by what became of them',
    labelNames: ['outcome'],
    registers,
  });
  const databaseUp = new Gauge({ name: 'fta_cases_database_up', help: '1 while the database answers', registers });
  const cases = new Gauge({ name: 'fta_cases_published_cases', help: 'Cases that are public', registers });
  const sequence = new Gauge({
    name: 'fta_cases_change_sequence',
    help: 'Number of the last change to what is public',
    registers,
  });

  return {
    observe({ route, method, status, milliseconds }) {
      const labels = {
        route,
        method: METHODS.includes(method) ? method : 'other',
        status: `${Math.floor(status / 100)}xx`,
      };
      requests.inc(labels);
      durations.observe(labels, milliseconds / 1000);
      if (status === 429) limited.inc();
    },

    countMail: (outcome) => mails.inc({ outcome }),

    async exposition() {
      const { database, publication } = await service(strapi, 'health').state();
      databaseUp.set(database.status === 'up' ? 1 : 0);
      if (publication) {
        cases.set(publication.cases);
        sequence.set(publication.sequence);
      }
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
};
