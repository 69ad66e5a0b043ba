import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Availability } from './availability.ts';
import { freePort } from './free-port.ts';

/** A Redis server of the tests, empty, that keeps nothing. */
export interface Redis {
  readonly url: string;
  /** Ends it, as a failure would; may be called again. */
  stop(): Promise<void>;
}

const PROGRAM = 'redis-server';
const START_TIMEOUT = 30_000;

/** Runs the server until its input ends, which is also when the tests are killed. */
const KEEPER = '"$0" "$@" & server=$!; cat; kill -KILL $server; wait $server';

export function redisAvailability(): Availability {
  try {
    execFileSync(PROGRAM, ['--version'], { stdio: 'ignore' });
    return { isAvailable: true };
  } catch {
    return { isAvailable: false, reason: 'no Redis server installed' };
  }
}

/** Starts a server on a port of 127.0.0.1: a free one, unless one is asked for. */
export async function startRedis(port?: number): Promise<Redis> {
  const chosen = port ?? (await freePort());
  const args = ['--port', String(chosen), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const keeper = spawn('sh', ['-c', KEEPER, PROGRAM, ...args], { stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = once(keeper, 'exit');
  await untilReady(chosen);
  return {
    url: `redis://127.0.0.1:${chosen}`,
    async stop() {
      keeper.stdin.end();
      await ended;
    },
  };
}

async function untilReady(port: number): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT;
  for (;;) {
    try {
      return await ping(port);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(20);
    }
  }
}

/** Settles once the server has answered; it is loading before that. */
async function ping(port: number): Promise<void> {
  const socket = createConnection({ host: '127.0.0.1', port });
  try {
    await once(socket, 'connect');
    socket.write('PING\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    if (!answer.toString().startsWith('+PONG')) throw new Error(`Redis answers ${answer}`);
  } finally {
    socket.destroy();
  }
}
