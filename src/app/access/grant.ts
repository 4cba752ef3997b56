import type { Day, UnitId } from '../../kernel/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import { dayWithin } from '../../units/index.ts';
import type { Role } from './roles.ts';

interface Term {
  /** First and last day, both included; without end where absent. */
  readonly from?: Day;
  readonly to?: Day;
}

/** That somebody has a role for a unit and everything below it, for a time. */
interface WholeGrant extends Term {
  readonly role: Role;
  /** `all`: for the whole installation. */
  readonly unit: UnitId | 'all';
  readonly village?: undefined;
}

/**
 * That somebody is the head of a village, for a time: no other role is held for a part of a unit.
 */
interface VillageGrant extends Term {
  readonly role: 'village-head';
  /** The commune, of which the grant holds what speaks of the village. */
  readonly unit: UnitId;
  /**
   * The village's folded name as rows carry it, and its own unit where it has one, which the grant
   * holds as a whole.
   */
  readonly village: { readonly name: string; readonly unit?: UnitId };
}

export type Grant = WholeGrant | VillageGrant;

export function isInForce({ from, to }: Grant, today: Day): boolean {
  return (from === undefined || from <= today) && (to === undefined || today <= to);
}

/**
 * Whether a grant holds for a unit as a whole, whatever it was called: its own, one that stands or
 * last stood below it, or the unit of its village.
 */
export function coversWhole({ unit: of, village }: Grant, unit: Unit, tree: UnitTree, today: Day): boolean {
  if (of === 'all') return true;
  if (village !== undefined) return village.unit === unit.id;
  const latest = tree.get(unit.id) ?? unit;
  return of === unit.id || tree.ancestors(latest, dayWithin(latest, today)).some(({ id }) => id === of);
}

/**
 * The village of a unit that a grant is limited to; undefined where it is not about
 * a part of this unit.
 */
export function villageOf({ unit: of, village }: Grant, unit: Unit): string | undefined {
  return of === unit.id && village !== undefined && village.unit !== unit.id ? village.name : undefined;
}
