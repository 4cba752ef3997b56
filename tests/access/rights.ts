import type { Actor, Grant } from '../../src/app/index.ts';
import { PERMISSIONS } from '../../src/app/index.ts';
import type { PlaceName } from './country.ts';
import { CANARIES, COUNTRY, PLACES, TODAY, VILLAGE } from './country.ts';
import type { Question } from './questions.ts';

/*
 * A second reading of docs/spec/access.md, for the test alone: it takes roles and refusals from the
 * permission table and works out slowly, over a written list of who stands above whom, what must
 * come out. It does not ask the policy of the product.
 */

type Known = (typeof COUNTRY)[keyof typeof COUNTRY];
const UNITS: readonly Known[] = Object.values(COUNTRY);

/** What somebody may touch: everything, units as a whole, one village each of communes. */
interface Held {
  readonly isAll: boolean;
  readonly units: ReadonlySet<string>;
  readonly villages: ReadonlySet<string>;
}

function inForce({ grants }: Actor): readonly Grant[] {
  return grants.filter(({ from = TODAY, to = TODAY }) => from <= TODAY && TODAY <= to);
}

/** Whether a grant is for a unit as a whole. */
function isWhole(grant: Grant, unit: Known): boolean {
  if (grant.unit === 'all') return true;
  if (grant.village !== undefined) return grant.village.unit === unit.id;
  const of = UNITS.find(({ id }) => id === grant.unit);
  return of !== undefined && [unit.code, ...unit.above].includes(of.code);
}

function isForVillage(grant: Grant, unit: Known): boolean {
  return grant.village !== undefined && grant.unit === unit.id;
}

function permitted(actor: Actor, { may }: Question['useCase']): readonly Grant[] {
  const { roles } = PERMISSIONS[may];
  return inForce(actor).filter(({ role }) => roles === 'anyone' || roles.includes(role));
}

function heldBy(grants: readonly Grant[], withVillages: boolean): Held {
  return {
    isAll: grants.some(({ unit }) => unit === 'all'),
    units: new Set(UNITS.filter((unit) => grants.some((grant) => isWhole(grant, unit))).map(({ id }) => id)),
    villages: new Set(
      withVillages ? grants.flatMap(({ unit, village }) => (village ? [`${unit}/${village.name}`] : [])) : [],
    ),
  };
}

export const readBy = (actor: Actor): Held => heldBy(inForce(actor), true);
export const writtenBy = (actor: Actor, question: Question): Held =>
  heldBy(
    question.useCase.does === 'command' ? permitted(actor, question.useCase) : [],
    PERMISSIONS[question.useCase.may].ofVillage,
  );

/** "allowed", or the code of the refusal, as docs/spec/access.md has it. */
export function expectedOf(question: Question, actor: Actor, place: PlaceName | undefined): string {
  const { useCase } = question;
  const asks = place === undefined ? (question.unnamed ?? question.asks) : question.asks;
  const { refusal, ofVillage } = PERMISSIONS[useCase.may];
  if (asks === 'law') return 'allowed';
  const may = permitted(actor, useCase);
  if (asks === 'units') return may.length > 0 ? 'allowed' : refusal;
  if (asks === 'installation') return may.some(({ unit }) => unit === 'all') ? 'allowed' : refusal;
  if (place === undefined) throw new Error(`${useCase.name} is asked about a place`);
  const unit = PLACES[place];
  const sees = inForce(actor).filter((grant) => isWhole(grant, unit) || isForVillage(grant, unit));
  if (asks === 'grants, then unit') {
    if (may.length === 0) return refusal;
    return sees.length === 0 ? 'unit.not-found' : 'allowed';
  }
  // An import is of a unit as a whole: whoever has a part of it does not see it.
  if (asks === 'import' && !sees.some((grant) => isWhole(grant, unit))) return 'import.not-found';
  if (sees.length === 0) return 'unit.not-found';
  const isAllowed = may.some((grant) => isWhole(grant, unit) || (ofVillage && isForVillage(grant, unit)));
  if (!isAllowed) return refusal;
  const hasWhole = may.some((grant) => isWhole(grant, unit));
  if (!hasWhole && place !== 'one village' && question.ofAnotherVillage) return question.ofAnotherVillage;
  return 'allowed';
}

/** The canaries that somebody's grants do not hold. */
export function foreignCanaries(actor: Actor): readonly string[] {
  const held = readBy(actor);
  const isHome = (unit: string, village: string | undefined) =>
    held.isAll || held.units.has(unit) || (village !== undefined && held.villages.has(`${unit}/${village}`));
  return CANARIES.filter(({ unit, village }) => !isHome(unit.id, village)).map(({ canary }) => canary);
}

/**
 * Something stored that changed: rows of a table of one unit, and of one village
 * where the table says it.
 */
export interface Change {
  readonly table: string;
  readonly unit: string;
  readonly village: string;
}

const REFERENCE = new Set(['unit', 'unit_attribute', 'unit_succession', 'unit_import', 'instance']);
const HISTORY = new Set(['audit_event', 'audit_head']);
/**
 * Whoever changes a row of one village counts the change in its register, and marks the commune.
 */
const BESIDE_ROWS = new Set(['register_state', 'dirty_unit']);

/** Of what changed, that which somebody had no right to change by the permission of a use case. */
export function foreignChanges(changes: readonly Change[], actor: Actor, question: Question): readonly Change[] {
  const [read, written] = [readBy(actor), writtenBy(actor, question)];
  const commune = (held: Held, unit: string) => held.villages.has(`${unit}/${VILLAGE.folded}`);
  return changes.filter(({ table, unit, village }) => {
    if (written.isAll) return false;
    if (REFERENCE.has(table)) return true;
    if (written.units.has(unit) || written.villages.has(`${unit}/${village}`)) return false;
    // Looking at something leaves a trace too.
    if (HISTORY.has(table))
      return !(read.isAll || read.units.has(unit) || commune(read, unit) || commune(written, unit));
    return !(BESIDE_ROWS.has(table) && commune(written, unit));
  });
}
