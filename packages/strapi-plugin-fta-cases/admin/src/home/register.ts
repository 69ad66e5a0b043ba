import { CheckCircle, Files } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../../../shared/uids.ts';
import { paths } from '../paths.ts';
import { permission } from '../permissions.ts';
import { TEXTS, type TextKey, textId } from '../translations/texts.ts';

const message = (key: TextKey) => ({ id: textId(key), defaultMessage: TEXTS[key].zh });

/** What the home page shows first, to those who may read batches. */
export function registerWidgets({ widgets }: Pick<StrapiApp, 'widgets'>): void {
  const permissions = [permission('read')];
  const link = { label: message('home.all'), href: paths.batches };
  widgets.register((others) => [
    {
      id: 'tasks',
      pluginId: PLUGIN_ID,
      icon: CheckCircle,
      title: message('home.tasks'),
      link,
      permissions,
      component: async () => (await import('./TasksWidget.tsx')).default,
    },
    {
      id: 'progress',
      pluginId: PLUGIN_ID,
      icon: Files,
      title: message('home.progress'),
      link,
      permissions,
      component: async () => (await import('./ProgressWidget.tsx')).default,
    },
    ...others,
  ]);
}
