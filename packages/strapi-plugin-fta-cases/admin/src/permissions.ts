import { type Permission, useAuth } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { PLUGIN_ID, UID } from '../../shared/uids.ts';
import type { WorkflowAction } from '../../shared/workflow.ts';

/** What a person may be allowed to do; each is an action of Strapi's permissions. */
export type Ability = WorkflowAction | 'import' | 'read' | 'comment' | 'inquire';

export function permission(ability: Ability): Permission {
  return { action: `plugin::${PLUGIN_ID}.${ability}`, subject: null };
}

/** Whether the person may; the server decides all the same. */
export function usePermitted(): (ability: Ability) => boolean {
  const permissions = useAuth('fta-cases', (state) => state.permissions);
  return useCallback(
    (ability) => permissions.some(({ action }) => action === permission(ability).action),
    [permissions],
  );
}

/** What Strapi's permissions call the saving of cases that are there, and of new ones. */
const STOCK_ACTIONS = {
  update: 'plugin::content-manager.explorer.update',
  create: 'plugin::content-manager.explorer.create',
} as const;

/** Whether the person may write cases at all; the server decides of each. */
export function useMayWrite(how: keyof typeof STOCK_ACTIONS): boolean {
  const permissions = useAuth('fta-cases', (state) => state.permissions);
  return permissions.some(({ action, subject }) => action === STOCK_ACTIONS[how] && subject === UID.case);
}
