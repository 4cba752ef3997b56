import type { Figure } from '../../catalogue/index.ts';
import type { FigureValue } from '../../engine/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import { getUnit } from '../ground/get-unit.ts';
import { getCatalogue } from '../ground/law-lookups.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { FigureChange, Provenance } from '../ports/unit-years.ts';
import type { StoredVerdict } from '../ports/verdicts.ts';
import type { Ports } from '../ports/world.ts';
import { getFigure } from './declare-figure.ts';

export interface FigureLine {
  readonly figure: Figure;
  readonly value: FigureValue;
  readonly provenance: Provenance;
  /** Since when it is known so. */
  readonly knownFrom: string;
}

export interface UnitFigures {
  readonly unit: Unit;
  readonly year: number;
  readonly figures: readonly FigureLine[];
  readonly verdicts: readonly StoredVerdict[];
}

/**
 * The stored figures and verdicts of a unit, as they stand or as they were known at a moment: "what did we know on 30 June". In the order of the
 * dictionary of figures. Refuses with `unit.not-found`, and `figure.no-year` where nothing is kept for that year.
 */
export async function unitFigures(
  ports: Ports,
  actor: Actor,
  request: { readonly unit: string; readonly year?: number | undefined; readonly asOf?: string | undefined },
): Promise<UnitFigures> {
  const { figures } = getCatalogue(ports);
  const store = await ports.store();
  return store.transaction(actor.scope, async (tx) => {
    const unit = getUnit(await tx.units.tree(), request.unit, ports.today(), actor.scope);
    const year = await yearOf(tx, unit, request.year);
    const changes = new Map((await tx.unitYears.changes(unit.id, year, request.asOf)).map((one) => [one.figure, one]));
    return {
      unit,
      year,
      figures: [...figures.values()].flatMap((figure) => {
        const { value, provenance, knownFrom } = changes.get(figure.id) ?? {};
        return value === undefined || !provenance || !knownFrom ? [] : [{ figure, value, provenance, knownFrom }];
      }),
      verdicts: await tx.verdicts.list(unit.id, year, request.asOf),
    };
  });
}

/** How one figure of a unit changed, oldest first. */
export async function figureHistory(
  ports: Ports,
  actor: Actor,
  request: { readonly unit: string; readonly year?: number | undefined; readonly figure: string },
): Promise<{
  readonly unit: Unit;
  readonly year: number;
  readonly figure: Figure;
  readonly changes: readonly FigureChange[];
}> {
  const figure = getFigure(ports, request.figure);
  const store = await ports.store();
  return store.transaction(actor.scope, async (tx) => {
    const unit = getUnit(await tx.units.tree(), request.unit, ports.today(), actor.scope);
    const year = await yearOf(tx, unit, request.year);
    return { unit, year, figure, changes: await tx.unitYears.history(unit.id, year, figure.id) };
  });
}

/** The year that is asked for, else the latest one for which the unit has figures. Refuses with `figure.no-year`. */
export async function yearOf(tx: StoreTransaction, unit: Unit, year: number | undefined): Promise<number> {
  const years = await tx.unitYears.list(unit.id);
  const found = year ?? years.at(-1);
  if (found === undefined || !years.includes(found)) {
    throw new AppError('figure.no-year', {
      unit: unit.code,
      found: year === undefined ? '' : String(year),
      expected: years.map(String),
    });
  }
  return found;
}
