import type { Credential } from './demonstration/accounts.ts';

export interface Outcome {
  readonly adminUrl: string;
  readonly serverUrl: string;
  /** Passwords to be shown, this once. */
  readonly credentials: readonly Credential[];
  readonly isProduction: boolean;
  readonly hasAdministrator: boolean;
  readonly hasDemonstrationAccounts: boolean;
}

/** What is printed once the server answers: what to open, and who can log in. */
export function announcement(outcome: Outcome): string {
  const { adminUrl, serverUrl } = outcome;
  return [
    '',
    `管理后台 Admin panel   ${adminUrl}`,
    `公开接口 Public API    ${serverUrl}/api/fta-cases/batches`,
    `                       ${serverUrl}/api/fta-cases/cases`,
    '',
    ...people(outcome),
    '',
    '按 Ctrl-C 停止。Press Ctrl-C to stop.',
    '',
  ].join('\n');
}

function people({ credentials, isProduction, hasAdministrator, hasDemonstrationAccounts }: Outcome): string[] {
  if (credentials.length > 0) {
    return [
      '演示账号，密码只显示这一次。Demonstration accounts; the passwords are shown this once only.',
      ...credentials.map(({ role, email, password }) => `  ${email.padEnd(26)}${password}   ${role}`),
    ];
  }
  if (!hasAdministrator) {
    return [
      '还没有管理员：请打开管理后台建立第一个账号，或运行下面的命令。',
      'There is no administrator yet: create the first one in the admin panel, or with',
      '  pnpm --filter @fta/cms strapi admin:create-user --email=… --password=… --firstname=… --lastname=…',
    ];
  }
  if (isProduction && hasDemonstrationAccounts) {
    return [
      '注意：本数据库中仍有演示账号可以登录，请停用。',
      'Warning: demonstration accounts can still log in to this database; block or delete them.',
    ];
  }
  return ['数据和账号与上次相同，未作更改。Data and accounts are as they were; nothing was changed.'];
}
