import { type Permission, useAuth } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { PLUGIN_ID, UID } from '../../shared/uids.ts';
import type { WorkflowAction } from '../../shared/workflow.ts';

/** What a person may be allowed to do; each is an action of Strapi's permissions. */
export type Ability = WorkflowAction | 'import' | 'read' | 'comment';

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

const CREATE = 'plugin::content-manager.explorer.create';

/** Whether the person may make cases, which Strapi asks for at its own route. */
export function useMayCreateCases(): boolean {
  const permissions = useAuth('fta-cases', (state) => state.permissions);
  return permissions.some(({ action, subject }) => action === CREATE && subject === UID.case);
}
