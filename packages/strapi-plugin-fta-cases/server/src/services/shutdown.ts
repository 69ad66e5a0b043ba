import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/types';
import { settingsOf } from '../config.ts';
import { within } from '../within.ts';

export interface Shutdown {
  /** To be called before the first request comes in. */
  watch(): void;
  isUnderWay(): boolean;
  /** Settles once nothing is being answered any more, or after the time that the settings give it. */
  finish(): Promise<void>;
}

/**
 * The end of the server in order. Strapi tears every connection down at once, whatever is being written on it. Here health
 * says 503 first, for as long as a load balancer takes to notice; then nothing new is taken, kept connections are closed
 * between two requests, and what is under way is finished.
 */
export default ({ strapi }: { strapi: Core.Strapi }): Shutdown => {
  const { httpServer } = strapi.server;
  const underWay = new Set<ServerResponse>();
  let isUnderWay = false;
  let whenIdle = () => {};

  const announceEnd = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader('Connection', 'close');
  };

  return {
    watch() {
      httpServer.prependListener('request', (_, response: ServerResponse) => {
        underWay.add(response);
        if (isUnderWay) announceEnd(response);
        response.once('close', () => {
          underWay.delete(response);
          if (!isUnderWay || httpServer.listening) return;
          // A response whose headers were out before the end began leaves its connection open.
          setImmediate(() => httpServer.closeIdleConnections());
          if (underWay.size === 0) whenIdle();
        });
      });
    },

    isUnderWay: () => isUnderWay,

    async finish() {
      const { noticeMs, graceMs } = settingsOf(strapi).shutdown;
      isUnderWay = true;
      for (const response of underWay) announceEnd(response);
      if (!httpServer.listening) return;
      await wait(noticeMs);
      const idle = new Promise<void>((resolve) => {
        whenIdle = resolve;
        if (underWay.size === 0) resolve();
      });
      httpServer.close();
      httpServer.closeIdleConnections();
      await within(graceMs, idle, undefined);
    },
  };
};
