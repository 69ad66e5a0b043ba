import { Files } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../../shared/uids.ts';
import { extendContentManager, showStatesAndYears } from './content-manager.tsx';
import { tidyLayout } from './edit-layout.ts';
import { registerFields } from './fields/register.ts';
import { registerWidgets } from './home/register.ts';
import { permission } from './permissions.ts';
import { beginInBrowserLanguage } from './shell/login-language.ts';
import { mendLogin } from './shell/login-page.ts';
import { askForOffice } from './shell/office.ts';
import { TEXTS, textId } from './translations/texts.ts';
import { tradsOf } from './translations/trads.ts';

type ContentManager = Parameters<typeof extendContentManager>[0];

/** The panel while it comes up. */
let panel: StrapiApp | null = null;

export default {
  register(app: StrapiApp): void {
    panel = app;
    const { languages } = navigator;
    const root = document.documentElement;
    beginInBrowserLanguage(app.configurations.locales, { storage: localStorage, languages, root });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Files,
      intlLabel: { id: textId('menu'), defaultMessage: TEXTS.menu.zh },
      permissions: [permission('read')],
      Component: () => import('./App.tsx'),
    });
    registerFields(app);
    registerWidgets(app);
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
    mendLogin();
    extendContentManager(app.getPlugin('content-manager').apis as ContentManager);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', showStatesAndYears);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', tidyLayout);
  },

  async registerTrads({ locales }: { locales: string[] }) {
    const office = await askForOffice();
    if (office?.mark && panel) Object.assign(panel.configurations, { authLogo: office.mark, menuLogo: office.mark });
    return locales.map((locale) => ({ locale, data: tradsOf(locale, office) }));
  },
};
