import type { Language } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import { PLUGIN_ID, UID } from '../../../shared/uids.ts';
import type { WorkflowAction } from '../../../shared/workflow.ts';
import type { AdminName } from '../cases/record.ts';
import { table } from '../database.ts';

/** What somebody may be allowed to do: a step of the workflow, or one of these. */
export type Permission = WorkflowAction | 'import' | 'read' | 'comment' | 'inquire';

/** Who acts: an account of the CMS, or a program with an API token. */
export interface Actor {
  readonly kind: 'admin' | 'token';
  /** Of the admin account; `null` for a token. */
  readonly id: number | null;
  readonly name: string;
  readonly language: Language;
  readonly can: (permission: Permission) => boolean;
  /** Keys of the providers whose cases they may write; `null` where all are open to them. */
  readonly providers: ReadonlySet<string> | null;
}

interface AdminUser extends AdminName {
  preferedLanguage?: string | null;
}

interface Ability {
  can(action: string): boolean;
}

/** The state of a request as Strapi's authentication leaves it. */
export interface RequestState {
  /** The language that the request asks for, where it is one to the REST API. */
  language?: Language;
  user?: AdminUser;
  userAbility?: Ability;
  auth?: {
    strategy?: { name: string };
    credentials?: { id?: number | string; name?: string } | null;
    ability?: Ability;
  };
  route?: { info?: { type?: string } };
  /** `mcp` for what came in over Strapi's MCP server. */
  auditSource?: string;
}

export interface Actors {
  /** The admin account of a request, or the token; `null` for the public and for no request at all. */
  ofRequest(state: RequestState | undefined): Promise<Actor | null>;
  /** An admin account by id, for programs inside Strapi; throws where there is none or it is blocked. */
  ofAdminUser(id: number): Promise<Actor>;
  /** Keys of the providers that name an account as their contributor; `null` where none does and all are open to it. */
  providersOf(userId: number): Promise<ReadonlySet<string> | null>;
}

export default ({ strapi }: { strapi: Core.Strapi }): Actors => ({
  async ofRequest(state) {
    if (state?.user) {
      if (state.userAbility) return ofAdmin(strapi, state.user, state.userAbility);
      const account = await ofAdminId(strapi, state.user.id);
      return state.auditSource === 'mcp' ? withoutPermissions(account) : account;
    }
    const { auth } = state ?? {};
    if (auth?.strategy?.name !== 'content-api-token') return null;
    return {
      kind: 'token',
      id: null,
      name: `API: ${auth.credentials?.name ?? 'token'}`,
      language: 'zh',
      can: (permission) => permission === 'import',
      providers: null,
    };
  },

  ofAdminUser: (id) => ofAdminId(strapi, id),

  providersOf: (userId) => ownProviders(strapi, userId),
});

async function ofAdminId(strapi: Core.Strapi, id: number): Promise<Actor> {
  const user = await strapi.db.query('admin::user').findOne({ where: { id }, populate: ['roles'] });
  if (!user?.isActive || user.blocked) throw new Error(`there is no active admin account ${id}`);
  const ability = await strapi.service('admin::permission').engine.generateUserAbility(user);
  return ofAdmin(strapi, user, ability);
}

async function ofAdmin(strapi: Core.Strapi, user: AdminUser, ability: Ability): Promise<Actor> {
  return {
    kind: 'admin',
    id: user.id,
    name: nameOf(user),
    language: user.preferedLanguage?.startsWith('en') ? 'en' : 'zh',
    can: (permission) => ability.can(`plugin::${PLUGIN_ID}.${permission}`),
    providers: await ownProviders(strapi, user.id),
  };
}

/**
 * Over MCP Strapi says who owns the token, and not what the token may do: its own tools have asked for that, and know
 * nothing of the plugin's permissions. So no step of the workflow is taken there in the owner's name.
 */
function withoutPermissions(account: Actor): Actor {
  return { ...account, can: () => false };
}

/** A contributor is bound to the providers that name them; one whom none names is bound to none. */
async function ownProviders(strapi: Core.Strapi, userId: number): Promise<ReadonlySet<string> | null> {
  const own = await table(strapi, UID.provider).findMany({
    where: { contributors: { id: userId } },
    select: ['id', 'key'],
  });
  return own.length > 0 ? new Set(own.map(({ key }) => key)) : null;
}

/** How a person is called where only one line is to spare: Chinese names go family name first, without a space. */
export function nameOf({ firstname, lastname, username, email }: AdminName): string {
  const full = [lastname, firstname].filter((part) => part).join('');
  if (/\p{Script=Han}/u.test(full)) return full;
  return [firstname, lastname].filter((part) => part).join(' ') || username || email || '?';
}
