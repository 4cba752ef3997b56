import type { Catalogue } from '../../catalogue/index.ts';
import type { AddressedSheet } from '../../intake/index.ts';
import { readUnitsSheets } from '../../intake/index.ts';
import type { Day, Issue, Result, StretchId } from '../../kernel/index.ts';
import { toIssue } from '../../kernel/index.ts';
import type { UnitsCounts, UnitsPlan, UnitTree } from '../../units/index.ts';
import { planUnitsImport, unitTitle } from '../../units/index.ts';
import { underToday } from '../ground/under-today.ts';
import type { SourceFile } from '../ports/files.ts';
import type { Ports } from '../ports/ports.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { UnitsEffects } from './effects.ts';

/** What an import of units would do or did, and everything that is to be said about the file. */
export interface UnitsOutcome {
  /** Of the lines that could be read; all zero where the file is no workbook. */
  readonly counts: UnitsCounts;
  readonly issues: readonly Issue[];
  /** What becomes of stored data. */
  readonly effects: UnitsEffects;
}

export const NOTHING: UnitsCounts = {
  units: { added: 0, ended: 0, unchanged: 0 },
  attributes: { added: 0, unchanged: 0 },
  successions: { added: 0, unchanged: 0 },
};

/**
 * Reads a file against the units that stand, and plans it, with the issues of both. Undefined
 * where it is no workbook. Error of its own: `units.both-have-data` for a unit that is said only
 * now to be another one still, and of which something is stored.
 */
export async function planUnitsFile(
  tx: Pick<StoreTransaction, 'units'>,
  { newId }: Pick<Ports, 'newId'>,
  catalogue: Catalogue,
  tree: UnitTree,
  { file, from }: { readonly file: string; readonly from?: Day | undefined },
  sheets: Result<readonly AddressedSheet[]>,
): Promise<{ readonly plan?: UnitsPlan; readonly issues: readonly Issue[] }> {
  if (!sheets.ok) return { issues: sheets.issues };
  const reading = readUnitsSheets(sheets.value, catalogue, tree, file, from);
  const plan = planUnitsImport(tree, reading.partial, () => newId() as StretchId);
  const order = new Map(sheets.value.map(({ name }, index) => [name, index]));
  const issues = [...sheets.issues, ...reading.issues, ...plan.issues];
  for (const unit of await tx.units.withData(plan.joined.map((one) => one.unit))) {
    const line = reading.partial.successions.find(({ to, date }) => to === unit.code && date === unit.validFrom);
    issues.push(toIssue('units.both-have-data', line?.at('kind') ?? { file }, { name: unitTitle(unit) }));
  }
  const attributes = underToday(catalogue, plan.added.attributes);
  return {
    plan: { ...plan, added: { ...plan.added, attributes } },
    issues: issues.toSorted((a, b) => comparePlaces(a, b, order)),
  };
}

/**
 * Sheet by sheet as they stand in the file, each from the top: what is read wrong and what is wrong
 * in meaning together.
 */
function comparePlaces({ at: a }: Issue, { at: b }: Issue, order: ReadonlyMap<string, number>): number {
  const sheets = (order.get(a.sheet ?? '') ?? -1) - (order.get(b.sheet ?? '') ?? -1);
  return sheets === 0 ? (a.line ?? 0) - (b.line ?? 0) : sheets;
}

/** A file of units, and the day of what it lists where it does not say so itself. */
export interface UnitsFile {
  readonly file: SourceFile;
  readonly from?: Day | undefined;
}

/** The name of a file without its folders: what people call it. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
