import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands before a server of the tests and has its connections fail as they do in a network. */
export interface FailingProxy {
  readonly port: number;
  /** Connections that are open to it. */
  connections(): number;
  /** From now on nothing is passed on, in either direction, and nobody is told. */
  silence(): void;
  /** Ends every connection and takes no more. */
  cut(): void;
  /** Works again. */
  restore(): void;
  stop(): Promise<void>;
}

type State = 'working' | 'silent' | 'cut';

/** Starts a proxy on a free port of 127.0.0.1. */
export async function startProxy(target: { readonly host: string; readonly port: number }): Promise<FailingProxy> {
  let state: State = 'working';
  const open = new Set<Socket>();
  const dropAll = () => {
    for (const socket of open) socket.destroy();
  };
  const server = createServer((client) => {
    if (state === 'cut') {
      client.destroy();
      return;
    }
    const upstream = connect(target);
    const pass = (from: Socket, to: Socket) => {
      open.add(from);
      from.on('data', (bytes) => state === 'working' && to.write(bytes));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
    };
    pass(client, upstream);
    pass(upstream, client);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => open.size / 2,
    silence() {
      state = 'silent';
    },
    cut() {
      state = 'cut';
      dropAll();
    },
    restore() {
      // What was swallowed cannot be made good, so connections begin anew.
      dropAll();
      state = 'working';
    },
    async stop() {
      dropAll();
      server.close();
      await once(server, 'close');
    },
  };
}
