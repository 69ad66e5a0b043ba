import type { Bilingual } from '@fta/cases-core/schema';
import { PAGE_TEXTS } from './page-texts.ts';

/** What Strapi says where there is nothing to show, in words of ours. Ids are Strapi's. */
export const SHELL_TEXTS = {
  'content-manager.pageNotFound': PAGE_TEXTS['missing.title'],
  'app.page.not.found': PAGE_TEXTS['missing.about'],
  'app.components.NotFoundPage.back': { zh: '返回首页', en: 'Back to the home page' },
  'app.components.EmptyStateLayout.content-permissions': {
    zh: '您没有查看这一页的权限。需要时请与管理员联系。',
    en: 'Your account may not see this page. Ask an administrator where it should.',
  },
  anErrorOccurred: {
    zh: '出了问题，请稍后重试。',
    en: 'Something went wrong. Please try again in a moment.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
