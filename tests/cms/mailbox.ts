import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A provider of Strapi's that puts every mail into a file, and fails as long as it is told to. */
export interface Mailbox {
  /** What the app is to be started with. */
  readonly env: Readonly<Record<string, string>>;
  mails(): ReceivedMail[];
  empty(): void;
  failing(isFailing: boolean): void;
  remove(): void;
}

const PROVIDER = `
const { appendFileSync, existsSync } = require('node:fs');
exports.init = ({ folder }) => ({
  async send({ to, subject, text }) {
    if (existsSync(folder + '/failing')) throw new Error('the mail server is away');
    appendFileSync(folder + '/mails', JSON.stringify({ to, subject, text }) + '\\n');
  },
});
`;

export function openMailbox(): Mailbox {
  // Strapi looks for providers by their names in small letters.
  const folder = join(tmpdir(), `fta-mailbox-${randomBytes(6).toString('hex')}`);
  mkdirSync(folder);
  const [provider, mails, failing] = [join(folder, 'provider.cjs'), join(folder, 'mails'), join(folder, 'failing')];
  writeFileSync(provider, PROVIDER);
  return {
    env: { MAIL_PROVIDER: provider, MAIL_PROVIDER_OPTIONS: JSON.stringify({ folder }), MAIL_FROM: 'cms@example.org' },
    mails() {
      const lines = existsSync(mails) ? readFileSync(mails, 'utf8').split('\n').filter(Boolean) : [];
      return lines.map((line) => JSON.parse(line) as ReceivedMail);
    },
    empty: () => rmSync(mails, { force: true }),
    failing(isFailing) {
      if (isFailing) writeFileSync(failing, '');
      else rmSync(failing, { force: true });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
