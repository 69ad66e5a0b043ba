import type { Core } from '@strapi/types';
import { PLUGIN_ID, UID } from '../../shared/uids.ts';
import { ROLE_LABELS, ROLES, type Role, TRANSITIONS, WORKFLOW_ACTIONS } from '../../shared/workflow.ts';
import type { AdminName } from './cases/record.ts';
import { service } from './service.ts';
import type { Permission } from './services/actors.ts';

/** What the settings of a role call each permission. */
const PERMISSION_LABELS: Record<Permission, string> = {
  read: '查看批次与审核 Read',
  import: '导入 Import',
  comment: '批注 Comment',
  inquire: '请人核实 Check by link',
  ...(Object.fromEntries(
    WORKFLOW_ACTIONS.map((action) => [action, `${TRANSITIONS[action].label.zh} ${TRANSITIONS[action].label.en}`]),
  ) as Record<(typeof WORKFLOW_ACTIONS)[number], string>),
};

const CONDITION = 'is-own-provider';

/** Makes the permissions and the condition known to Strapi's roles. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider, conditionProvider } = strapi.service('admin::permission');
  await actionProvider.registerMany(
    Object.entries(PERMISSION_LABELS).map(([uid, displayName]) => ({
      section: 'plugins',
      displayName,
      uid,
      pluginName: PLUGIN_ID,
    })),
  );
  await conditionProvider.register({
    displayName: '所属单位的案例 Cases of own providers',
    name: CONDITION,
    category: 'fta-cases',
    plugin: PLUGIN_ID,
    async handler(user: AdminName) {
      const providers = await service(strapi, 'actors').providersOf(user.id);
      return providers ? { providerKey: { $in: [...providers] } } : true;
    },
  });
}

type ContentAction = 'create' | 'read' | 'update' | 'delete' | 'publish';

interface Grant {
  readonly own: readonly Permission[];
  readonly content: Readonly<Record<string, readonly ContentAction[]>>;
}

const READ: readonly ContentAction[] = ['read'];

/** Who may do what, by role. Somebody may have several. */
const GRANTS: Record<Role, Grant> = {
  contributor: {
    own: ['read', 'comment', 'inquire', 'import', ...actionsOf('contributor')],
    content: {
      [UID.case]: ['create', 'read', 'update', 'delete'],
      [UID.batch]: ['create', 'read'],
      [UID.provider]: READ,
      [UID.topic]: READ,
    },
  },
  reviewer: {
    own: ['read', 'comment', 'inquire', ...actionsOf('reviewer')],
    content: { [UID.case]: READ, [UID.batch]: READ, [UID.provider]: READ, [UID.topic]: READ },
  },
  publisher: {
    own: ['read', 'comment', ...actionsOf('publisher')],
    content: {
      [UID.case]: ['read', 'publish'],
      [UID.batch]: ['read', 'create', 'update', 'delete'],
      [UID.provider]: ['create', 'read', 'update'],
      [UID.topic]: READ,
    },
  },
};

function actionsOf(role: Role) {
  return WORKFLOW_ACTIONS.filter((action) => TRANSITIONS[action].role === role);
}

/** The last of the roles that Strapi makes on an empty database. */
const LAST_OF_STRAPI = 'strapi-author';

/**
 * Makes the roles of the workflow. Plugins come before the admin, and Strapi makes its own roles only where there is none
 * at all, so on an empty database this waits for them.
 */
export async function ensureRoles(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.db.query('admin::role').count()) > 0) return createRoles(strapi);
  strapi.db.lifecycles.subscribe({
    models: ['admin::role'],
    async afterCreate({ result }) {
      if ((result as { code?: string }).code === LAST_OF_STRAPI) await createRoles(strapi);
    },
  });
}

/** Roles that are not there yet, with their permissions; what an administrator has made of them since is left alone. */
async function createRoles(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.service('admin::role');
  for (const role of ROLES) {
    const code = `${PLUGIN_ID}-${role}`;
    if (await roles.findOne({ code })) continue;
    const { zh, en } = ROLE_LABELS[role];
    const description = `FTA Cases: ${en}`;
    const { id } = await strapi.db.query('admin::role').create({ data: { name: zh, code, description } });
    await roles.assignPermissions(id, permissionsOf(strapi, GRANTS[role]));
  }
}

function permissionsOf(strapi: Core.Strapi, { own, content }: Grant) {
  const ownPermissions = own.map((name) => ({
    action: `plugin::${PLUGIN_ID}.${name}`,
    properties: {},
    conditions: [],
  }));
  const contentPermissions = Object.entries(content).flatMap(([subject, actions]) =>
    actions.map((action) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject,
      properties: action === 'delete' || action === 'publish' ? {} : { fields: fieldsOf(strapi, subject) },
      conditions: [],
    })),
  );
  return [...ownPermissions, ...contentPermissions];
}

function fieldsOf(strapi: Core.Strapi, uid: string): string[] {
  return strapi.service('admin::content-type').getNestedFields(strapi.getModel(uid as never), {
    components: strapi.components,
  });
}
