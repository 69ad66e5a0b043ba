import type { Bilingual } from '@fta/cases-core/schema';
import type { Office } from '../../../shared/contracts.ts';

/** What Strapi's login says of itself, in words of ours; with the name of the office where it has one. */
export function loginTexts(office: Office | null): Readonly<Record<string, Bilingual>> {
  return {
    'Auth.form.welcome.title': office?.name ?? { zh: '案例管理', en: 'Case management' },
    'Auth.form.welcome.subtitle': {
      zh: '登录后录入、审核与发布案例',
      en: 'Log in to enter, review and publish cases',
    },
    'Auth.form.email.placeholder': { zh: '例如 name@example.org', en: 'e.g. name@example.org' },
    'Auth.form.error.invalid': { zh: '邮箱或密码不正确。', en: 'Wrong e-mail or password.' },
    'app.components.LeftMenu.navbrand.title': office?.name ?? { zh: '案例管理', en: 'Cases' },
  };
}
