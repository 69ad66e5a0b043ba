import type { ActorName } from './cast.ts';
import { ACCOUNTS, type AccountName } from './cast.ts';
import type { Scene, State } from './staging.ts';
import { STATES } from './staging.ts';

/*
 * What the contract allows, written from its text and from Strapi's own permissions, not from the code: who may do what,
 * from which state, and what has become of the case afterwards.
 */

/** What a role gives: steps of the workflow, the plugin's own permissions, and those of the content manager. */
type Ability =
  | 'submit'
  | 'revise'
  | 'return'
  | 'approve'
  | 'publish'
  | 'withdraw'
  | 'read'
  | 'comment'
  | 'import'
  | `content ${'create' | 'read' | 'update' | 'delete' | 'publish'}`;

const CONTENT = ['content create', 'content read', 'content update', 'content delete'] as const;

const ABILITIES: Readonly<Record<string, readonly Ability[]>> = {
  'fta-cases-contributor': ['submit', 'revise', 'read', 'comment', 'import', ...CONTENT],
  'fta-cases-reviewer': ['return', 'approve', 'read', 'comment', 'content read'],
  'fta-cases-publisher': ['publish', 'withdraw', 'read', 'comment', 'content read', 'content publish'],
  'strapi-editor': [...CONTENT, 'content publish'],
  /** Of their own entries only, and the cases here were made by nobody. */
  'strapi-author': ['content create'],
  'strapi-super-admin': [
    ...['submit', 'revise', 'return', 'approve', 'publish', 'withdraw', 'read', 'comment', 'import'],
    ...[...CONTENT, 'content publish'],
  ] as Ability[],
};

/** Which way somebody tries. */
type Path = 'admin routes' | 'content manager' | 'stock REST' | 'content API' | 'document service';

/** What a way asks for, and what it does where all of that is given. */
export interface Terms {
  readonly path: Path;
  /** Abilities of the account, all of them. */
  readonly needs: readonly Ability[];
  /** States the case may be in; left out where any will do. */
  readonly from?: readonly State[];
  /** The status where the case has no public version, for ways that start from it. */
  readonly withoutPublic?: number;
  /** Not where a version is public or has been. */
  readonly neverPublic?: boolean;
  /** Not by contributors bound to another provider. */
  readonly own?: boolean;
  /** Gives the case to another provider, which no contributor bound to one may do. */
  readonly givesAway?: boolean;
  /** Not by the one who submitted. */
  readonly secondPerson?: boolean;
  /** Open to nobody at all. */
  readonly closed?: boolean;
  readonly effect: Effect;
}

/** What has become of the case. */
export interface Effect {
  /** Its state; `same` where it stays, `gone` where the case is deleted. */
  readonly state: State | 'same' | 'gone';
  /** What the public sees: as before, the draft as it was, or nothing. */
  readonly publicly: 'same' | 'draft' | 'nothing';
  /** Events added to the history. */
  readonly events: number;
  readonly title?: 'new' | 'public';
  /** New drafts, beside the case. */
  readonly adds?: number;
  /** Nothing is written anywhere. */
  readonly nothing?: true;
}

/** In these the content may be edited; a save opens a new round. */
export const EDITABLE: readonly State[] = ['drafting', 'returned', 'published', 'withdrawn'];

/** The scenes of the matrix: every state, and work on what is public already. */
export const SCENES: readonly Scene[] = [
  ...STATES.map((state) => ({ state, isPublic: state === 'published' })),
  { state: 'drafting', isPublic: true },
  { state: 'submitted', isPublic: true },
  { state: 'returned', isPublic: true },
  { state: 'approved', isPublic: true },
];

export type Verdict =
  | { readonly isAllowed: true; readonly effect: Effect }
  /** Statuses that say why not: one, or one of several where there are several reasons. */
  | { readonly isAllowed: false; readonly statuses: readonly number[] };

/** Who is let through the door of a path at all; the status says what the others hear. */
function atTheDoor(path: Path, actor: ActorName): number | null {
  const isAccount = actor in ACCOUNTS;
  if (path === 'document service') return null;
  if (path === 'admin routes' || path === 'content manager') return isAccount ? null : 401;
  if (isAccount || actor === 'nobody') return 401;
  if (actor === 'a token for everything') return null;
  return path === 'content API' && actor === 'a token to import' ? null : 403;
}

function abilitiesOf(actor: ActorName): ReadonlySet<Ability> {
  const codes: readonly string[] = ACCOUNTS[actor as AccountName] ?? [];
  return new Set(codes.flatMap((code) => ABILITIES[code] ?? []));
}

const BOUND: readonly ActorName[] = ['a contributor of the provider', 'a contributor of another provider'];

/** What the contract says of an actor who tries a way on a case in a scene. */
export function verdict(terms: Terms, actor: ActorName, scene: Scene): Verdict {
  const door = atTheDoor(terms.path, actor);
  if (door !== null) return { isAllowed: false, statuses: [door] };
  const has = abilitiesOf(actor);
  if (actor in ACCOUNTS && !terms.needs.every((need) => has.has(need))) {
    // Strapi asks whether an author owns the entry after it has looked for one.
    const sought = actor === "an author of Strapi's" && terms.withoutPublic === 404 ? [404] : [];
    return { isAllowed: false, statuses: [403, ...sought] };
  }
  const statuses = refusals(terms, actor, scene);
  return statuses.length > 0 ? { isAllowed: false, statuses } : { isAllowed: true, effect: terms.effect };
}

/** The status of each reason against it; whoever has several may be told any of them. */
function refusals(terms: Terms, actor: ActorName, { state, isPublic }: Scene): number[] {
  const wasPublic = isPublic || state === 'withdrawn';
  const isForeign = terms.own && actor === 'a contributor of another provider';
  return [
    ...(terms.withoutPublic !== undefined && !isPublic ? [terms.withoutPublic] : []),
    ...(terms.from && !terms.from.includes(state) ? [400] : []),
    ...(terms.neverPublic && wasPublic ? [400] : []),
    ...(isForeign || (terms.givesAway && BOUND.includes(actor)) ? [400, 403] : []),
    ...(terms.secondPerson && actor === 'the submitter, reviewer too' ? [400] : []),
    ...(terms.closed ? [403] : []),
  ];
}
