import type { Day } from '../../kernel/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import { unitTitle } from '../../units/index.ts';
import type { Actor } from './actor.ts';
import type { Grant } from './grant.ts';
import { coversWhole, isInForce, villageOf } from './grant.ts';
import type { Permission } from './permissions.ts';
import { ruleOf } from './permissions.ts';

/** Whose right is asked, and when. */
export interface Asked {
  readonly actor: Actor;
  readonly permission: Permission;
  readonly tree: UnitTree;
  readonly today: Day;
}

/** Of what it is asked: one unit, the installation as a whole, or whatever the grants hold. */
export type AskedOf = Unit | 'installation' | 'anywhere';

/**
 * How much of a unit somebody may: all of it, what speaks of these villages
 * (folded names), or nothing.
 */
export type Share = 'whole' | readonly string[] | undefined;

/** Decides who may do what. */
export interface Policy {
  /** Whether somebody has any grant for a unit: to others it looks as if it were not there. */
  readonly isVisible: (asked: Omit<Asked, 'permission'>, unit: Unit) => boolean;
  /** Why somebody may not; undefined where they may. */
  readonly refusalOf: (asked: Asked, of: AskedOf) => AppError | undefined;
  /** How much of a unit somebody may by a permission. */
  readonly shareOf: (asked: Asked, unit: Unit) => Share;
}

/** The policy of the product: the permission table, held against the grants in force. */
export const POLICY: Policy = { isVisible, refusalOf, shareOf };

/** The grants of somebody that are in force and whose role has a permission. */
export function grantsFor({ actor, permission, today }: Omit<Asked, 'tree'>): readonly Grant[] {
  const { roles } = ruleOf(permission);
  return actor.grants.filter((grant) => isInForce(grant, today) && (roles === 'anyone' || roles.includes(grant.role)));
}

function shareOf(asked: Asked, unit: Unit): Share {
  const grants = grantsFor(asked);
  if (grants.some((grant) => coversWhole(grant, unit, asked.tree, asked.today))) return 'whole';
  if (!ruleOf(asked.permission).ofVillage) return undefined;
  const villages = grants.flatMap((grant) => villageOf(grant, unit) ?? []);
  return villages.length === 0 ? undefined : villages;
}

function isVisible({ actor, tree, today }: Omit<Asked, 'permission'>, unit: Unit): boolean {
  return actor.grants.some(
    (grant) =>
      isInForce(grant, today) && (coversWhole(grant, unit, tree, today) || villageOf(grant, unit) !== undefined),
  );
}

function refusalOf(asked: Asked, of: AskedOf): AppError | undefined {
  return isAllowed(asked, of) ? undefined : refusalFor(asked, of);
}

function isAllowed(asked: Asked, of: AskedOf): boolean {
  if (ruleOf(asked.permission).roles === 'anyone') return true;
  if (of === 'anywhere') return grantsFor(asked).length > 0;
  if (of === 'installation') return grantsFor(asked).some(({ unit }) => unit === 'all');
  return shareOf(asked, of) !== undefined;
}

/** The refusal of a permission, with whoever may instead. */
export function refusalFor({ actor, permission }: Pick<Asked, 'actor' | 'permission'>, of: AskedOf): AppError {
  const { refusal, action, roles } = ruleOf(permission);
  return new AppError(refusal, {
    name: actor.snapshot.name,
    action: action ?? permission,
    ...(typeof of === 'object' ? { unit: unitTitle(of) } : {}),
    ...(roles === 'anyone' ? {} : { roles: { kind: 'words', keys: roles.map((role) => `role.${role}`) } }),
  });
}
