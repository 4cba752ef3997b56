import type { Catalogue } from '../../catalogue/index.ts';
import type { AssessedPeriod, UnitData, Verdict } from '../../engine/index.ts';
import type { SetId, UnitKind } from '../../kernel/index.ts';
import { fold, tidy, withNearest } from '../../kernel/index.ts';
import { CHILD_HEADINGS, isBlank, UNIT_KIND_NAMES, VERDICT_WORDS } from '../../registers/index.ts';
import type { AddressedRow } from '../sheets/addressed-cells.ts';
import type { SheetCells, Table } from '../sheets/sheet-cells.ts';
import { findTable, textAt } from '../sheets/sheet-cells.ts';
import { parseVerdict } from '../verdict-words.ts';
import { parseUnitKind } from './unit-block.ts';

interface Child {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly verdicts: Map<SetId, Verdict>;
}

type ChildTable = Table<keyof typeof CHILD_HEADINGS>;

/**
 * The units below with the verdicts that stand already: a row for each unit and set. Undefined
 * where the sheet says nothing: the units below are then not known. A unit without a set or verdict
 * counts as a unit of which nothing is known. Errors: `sheet.no-heading`, `input.unit-kind`,
 * `input.unknown-set`, `value.not-a-choice`, `row.duplicate-key`, `cell.merged`.
 */
export function readChildrenSheet(
  cells: SheetCells,
  catalogue: Catalogue,
  period: AssessedPeriod,
): readonly UnitData[] | undefined {
  const table = findTable(cells.sheet, CHILD_HEADINGS, ['name', 'set', 'verdict']);
  if (table === undefined) {
    const expected = [CHILD_HEADINGS.name, CHILD_HEADINGS.set, CHILD_HEADINGS.verdict];
    if (cells.sheet.rows.length > 0) cells.tell('sheet.no-heading', undefined, undefined, { expected });
    return undefined;
  }
  const children = new Map<string, Child>();
  const told = new Set<number>();
  const headed = new Set(table.heading.cells.map((cell) => cell.column));
  for (const row of table.rows) {
    cells.tellOutside(row, (column) => headed.has(column), told);
    const child = childOf(cells, row, table, children);
    if (child) readVerdict(cells, row, table, child, catalogue);
  }
  cells.tellMerges(
    table.heading.number + 1,
    table.rows.at(-1)?.number ?? table.heading.number,
    new Set(table.columns.values()),
  );
  if (children.size === 0) return undefined;
  return [...children.values()].map(({ code, name, kind, verdicts }) => ({
    unit: { ...(code === '' ? {} : { code }), name, kind, attributes: new Map() },
    period,
    declared: new Map(),
    registers: new Map(),
    verdicts,
  }));
}

/**
 * The unit of a row, the same for all rows with its code (or, without codes, its name and kind).
 */
function childOf(
  cells: SheetCells,
  row: AddressedRow,
  { columns }: ChildTable,
  children: Map<string, Child>,
): Child | undefined {
  const code = tidy(textAt(row, columns.get('code')));
  const name = tidy(textAt(row, columns.get('name')));
  const kindText = textAt(row, columns.get('kind'));
  if (code === '' && name === '') return undefined;
  const kind = parseUnitKind(kindText) ?? (isBlank(kindText) ? kindByName(name) : undefined);
  if (kind === undefined) {
    cells.tell('input.unit-kind', row.number, columns.get('kind') ?? columns.get('name'), {
      found: kindText,
      expected: Object.values(UNIT_KIND_NAMES),
    });
    return undefined;
  }
  const key = code === '' ? `${kind} ${name.toLowerCase()}` : code;
  const child = children.get(key) ?? { code, name, kind, verdicts: new Map() };
  children.set(key, child);
  return child;
}

/** "Xã Nà Phai" is a commune. */
function kindByName(name: string): UnitKind | undefined {
  return parseUnitKind(fold(name).split(' ')[0] ?? '');
}

function readVerdict(
  cells: SheetCells,
  row: AddressedRow,
  { columns }: ChildTable,
  child: Child,
  catalogue: Catalogue,
): void {
  const setText = tidy(textAt(row, columns.get('set')));
  const verdictText = textAt(row, columns.get('verdict'));
  if (setText === '' || verdictText === '') return;
  const set = [...catalogue.sets.values()].find(
    (candidate) => candidate.id === setText || fold(candidate.title) === fold(setText),
  );
  const verdict = parseVerdict(verdictText);
  if (set === undefined) {
    const known = [...catalogue.sets.values()].flatMap(({ id, title }) => [id, title]);
    cells.tell('input.unknown-set', row.number, columns.get('set'), withNearest(setText, known));
  } else if (verdict === undefined) {
    const expected = Object.values(VERDICT_WORDS);
    cells.tell('value.not-a-choice', row.number, columns.get('verdict'), {
      heading: CHILD_HEADINGS.verdict,
      found: verdictText,
      expected,
    });
  } else if (child.verdicts.has(set.id)) {
    cells.tell('row.duplicate-key', row.number, columns.get('name'), {
      heading: CHILD_HEADINGS.name,
      found: `${child.name} · ${set.title}`,
    });
    child.verdicts.set(set.id, 'undetermined');
  } else child.verdicts.set(set.id, verdict);
}
