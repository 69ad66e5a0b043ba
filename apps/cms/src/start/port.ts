import { createServer } from 'node:net';
import { Refusal } from '../refusal.ts';

/** Refuses what is set for a port and is none. */
export function refuseWrongPort(text: string | undefined): void {
  if (text === undefined || text === '') return;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return;
  throw new Refusal(`端口应为 1 至 65535 的整数。PORT must be a whole number from 1 to 65535, not “${text}”`);
}

/** Refuses the start where the address cannot be listened on. */
export async function claimable(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new Refusal(reason(error, host, port))));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}

function reason({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code !== 'EADDRINUSE') return `无法监听 ${host}:${port}。Cannot listen on ${host}:${port}: ${message}`;
  return `端口 ${port} 已被占用，请换一个端口。Port ${port} is in use; choose another one: PORT=${port + 1} pnpm start`;
}
