import type { Core } from '@strapi/strapi';
import { weighEveryLogin } from './login.ts';
import { secureCookies } from './secure-cookies.ts';

/** What Strapi sends mail with where nobody has set anything: straight from this machine to the recipient's. */
const UNSET_PROVIDER = 'sendmail';

const FORGOT_PASSWORD = '/admin/forgot-password';

const NO_MAIL =
  '未设置邮件服务，请联系系统管理员重设密码。No mail service is set up: ask an administrator for a new password.';

/**
 * The app has no rules of its own, but for what everybody may see of logging in, and for mail: none leaves before somebody
 * has set a provider for it.
 */
export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    strapi.server.use(secureCookies);
    strapi.server.use(await weighEveryLogin(strapi));
    if (strapi.config.get('plugin::email.provider', UNSET_PROVIDER) !== UNSET_PROVIDER) return;
    strapi.server.use(async (ctx, next) => {
      if (ctx.path.toLowerCase().replace(/(?<!\/)\/+$/, '') !== FORGOT_PASSWORD) return next();
      ctx.status = 501;
      ctx.body = { data: null, error: { status: 501, name: 'NotImplementedError', message: NO_MAIL, details: {} } };
    });
  },
};
