import type { Catalogue, Register } from '../../catalogue/index.ts';
import { VILLAGE_COLUMN, VILLAGE_LIST } from '../../catalogue/index.ts';
import type { IssueList, SheetRow } from '../../intake/index.ts';
import type { BatchId, ColumnId, Day, Place, UnitId } from '../../kernel/index.ts';
import { toIssue } from '../../kernel/index.ts';
import type { Row } from '../../registers/index.ts';
import { checkSimilarRows, RowTaker, toClashIssue, VillageNames } from '../../registers/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import { aboveInYear, dayWithin, holdersInYear } from '../../units/index.ts';
import { findUnit } from '../ground/get-unit.ts';
import { canKeep } from '../ground/keeping.ts';
import { openRow, storedKey, toRowContent } from '../ground/row-content.ts';
import type { StagedRow } from '../ports/imports.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { StoreTransaction } from '../ports/store.ts';

/** Rows that wait in memory before they go to the database together. */
const ROWS_AT_ONCE = 5_000;

/**
 * Files with more rows are not looked through for people entered twice under nearly one name;
 * `rows duplicates` does that for a register.
 */
const MOST_ROWS_COMPARED = 100_000;

export interface StagingContext {
  readonly tx: StoreTransaction;
  readonly batch: BatchId;
  readonly catalogue: Catalogue;
  readonly tree: UnitTree;
  /** Whether the actor may import for a unit. */
  readonly holds: (unit: Unit) => boolean;
  /** Rows that name no unit are this one's; rows that do belong to it or to a unit below. */
  readonly unit: Unit;
  /** On which codes are looked up. */
  readonly day: Day;
  readonly year: number | undefined;
  readonly secrets: Secrets;
  readonly issues: IssueList;
}

/** A sheet whose rows are being staged. */
export interface StagedSheet {
  readonly name: string;
  readonly register: Register;
  readonly place: (row: Row, column?: ColumnId) => Place;
  readonly absent: ReadonlySet<ColumnId>;
  /** Columns that the list has. */
  readonly present: ReadonlySet<ColumnId>;
}

/**
 * Takes the rows of an import as they come, checks each against its unit, and hands them to the
 * database in portions.
 *
 * Errors: `import.unit-unknown`, `import.unit-outside`, `import.unit-kind` (each code told once,
 * with `more` for further rows), those of `RowTaker`. Rows under one key, and stored rows that
 * stand against those of the file, are asked of the database once all rows are there.
 */
export class Staging {
  readonly #context: StagingContext;
  readonly #villages = new Map<UnitId, VillageNames | undefined>();
  readonly #units = new Map<string, Unit | undefined>();
  readonly #takers = new Map<string, RowTaker>();
  /**
   * Rows by register and unit, to be looked through for the same one twice; forgotten where a
   * file brings too many.
   */
  readonly #similar = new Map<string, { readonly sheet: StagedSheet; readonly rows: Row[] }>();
  readonly #stored = new Map<string, ReadonlyMap<string, Row['values']>>();
  #waiting: StagedRow[] = [];
  /** The portion that the database is taking in while the next one is read. */
  #onTheWay: Promise<number> = Promise.resolve(0);
  #count = 0;

  constructor(context: StagingContext) {
    this.#context = context;
  }

  get count(): number {
    return this.#count;
  }

  async add(sheet: StagedSheet, rows: readonly SheetRow[]): Promise<void> {
    for (const row of rows) {
      const unit = this.#unitOf(sheet, row);
      if (unit === undefined) continue;
      const { register } = sheet;
      const taken = (await this.#takerOf(sheet, unit)).take(row);
      this.#context.issues.addAll(taken.issues);
      for (const clash of taken.clashes) this.#context.issues.addAll([toClashIssue(register, clash, sheet.place)]);
      this.#remember(sheet, unit, taken.entry.row);
      const values = await this.#withStored(sheet, unit, taken.entry.row.values);
      this.#waiting.push({
        unit: unit.id,
        register: register.id,
        sheet: sheet.name,
        line: row.row.line,
        ...toRowContent(register, unit.id, values, this.#context.secrets),
      });
      if (register.id === VILLAGE_LIST) this.#noteVillage(unit, values);
    }
    if (this.#waiting.length >= ROWS_AT_ONCE) await this.#handOver();
  }

  /** To be called after the last row of the last sheet. */
  async finish(): Promise<void> {
    await this.#handOver();
    await this.#handOver();
    for (const taker of this.#takers.values()) this.#context.issues.addAll(taker.finish());
    for (const { sheet, rows } of this.#similar.values())
      this.#context.issues.addAll(checkSimilarRows(sheet.register, rows, sheet));
  }

  /** Sends what waits as soon as the portion before it has arrived. */
  async #handOver(): Promise<void> {
    this.#count += await this.#onTheWay;
    const rows = this.#waiting;
    this.#waiting = [];
    this.#onTheWay = this.#context.tx.imports.stage(this.#context.batch, rows);
    // Looked at when the next portion goes; until then it is nobody's mistake that it was not.
    this.#onTheWay.catch(() => {});
  }

  #remember(sheet: StagedSheet, unit: Unit, row: Row): void {
    if (this.#count + this.#waiting.length > MOST_ROWS_COMPARED) {
      this.#similar.clear();
      return;
    }
    const key = `${sheet.register.id} ${unit.id}`;
    const known = this.#similar.get(key);
    if (known) known.rows.push(row);
    else this.#similar.set(key, { sheet, rows: [row] });
  }

  #unitOf(sheet: StagedSheet, { unitCode, row }: SheetRow): Unit | undefined {
    const { unit: top } = this.#context;
    const key = `${sheet.register.id} ${unitCode ?? ''}`;
    if (this.#units.has(key)) return this.#units.get(key);
    const unit = unitCode === undefined ? top : this.#find(unitCode);
    const problem = this.#problemOf(sheet.register, unit);
    this.#units.set(key, problem === undefined ? unit : undefined);
    if (problem === undefined) return unit;
    this.#context.issues.addAll([
      toIssue(problem, sheet.place(row), {
        found: unitCode ?? top.code,
        register: sheet.register.title,
        expected: problem === 'import.unit-kind' ? sheet.register.keptBy : top.name,
      }),
    ]);
    return undefined;
  }

  #find(code: string): Unit | undefined {
    const { tree, day, year } = this.#context;
    // Excel takes the zero in front of a number away.
    const codes = [code, code.padStart(5, '0')];
    if (year === undefined) return codes.map((one) => findUnit(tree, one, day)).find((unit) => unit !== undefined);
    const holders = codes.flatMap((one) => holdersInYear(tree, one, year));
    return holders.find((unit) => this.#isBelow(unit)) ?? holders.at(-1);
  }

  #problemOf(register: Register, unit: Unit | undefined) {
    if (unit === undefined) return 'import.unit-unknown';
    if (!this.#isBelow(unit) || !this.#context.holds(unit)) return 'import.unit-outside';
    return canKeep(register, unit) ? undefined : 'import.unit-kind';
  }

  /** Whether a unit is the one of the file, or stands below it: in the year of the file, or now. */
  #isBelow(unit: Unit): boolean {
    const { unit: top, tree, day, year } = this.#context;
    if (unit.id === top.id) return true;
    const above = year === undefined ? tree.ancestors(unit, dayWithin(unit, day)) : aboveInYear(tree, unit, year);
    return above.some(({ id }) => id === top.id);
  }

  async #villagesOf(unit: Unit, register: Register): Promise<VillageNames | undefined> {
    if (register.id === VILLAGE_LIST) return undefined;
    if (!this.#villages.has(unit.id)) {
      const names = await this.#context.tx.rows.villageNames(unit.id);
      this.#villages.set(unit.id, names.length === 0 ? undefined : new VillageNames(names));
    }
    return this.#villages.get(unit.id);
  }

  /**
   * A list without some of the register's columns says nothing about them: what is
   * stored of them stays.
   */
  async #withStored({ register, present }: StagedSheet, unit: Unit, values: Row['values']): Promise<Row['values']> {
    const key = storedKey(register, values, this.#context.secrets);
    const silent = register.columns.filter(({ id }) => !present.has(id));
    if (key === undefined || silent.length === 0) return values;
    const stored = (await this.#storedOf(register, unit)).get(key);
    if (stored === undefined) return values;
    const kept = silent.flatMap(({ id }) => (stored[id] === undefined ? [] : [[id, stored[id]]]));
    return { ...Object.fromEntries(kept), ...values };
  }

  async #storedOf(register: Register, unit: Unit): Promise<ReadonlyMap<string, Row['values']>> {
    const key = `${register.id} ${unit.id}`;
    const known = this.#stored.get(key);
    if (known) return known;
    const rows = await this.#context.tx.rows.list(unit.id, register.id);
    const stored = new Map(
      rows.flatMap((row) =>
        row.rowKey === undefined ? [] : [[row.rowKey, openRow(register, row, this.#context.secrets)]],
      ),
    );
    this.#stored.set(key, stored);
    return stored;
  }

  /**
   * A village list in the same file goes with those that are known already; it is read
   * before the other sheets.
   */
  #noteVillage(unit: Unit, values: Row['values']): void {
    const name = values[VILLAGE_COLUMN];
    if (name === undefined) return;
    const known = this.#villages.get(unit.id)?.names ?? [];
    this.#villages.set(unit.id, new VillageNames([...known, String(name)]));
  }

  async #takerOf(sheet: StagedSheet, unit: Unit): Promise<RowTaker> {
    const key = `${sheet.register.id} ${unit.id}`;
    const known = this.#takers.get(key);
    if (known) return known;
    const { year } = this.#context;
    const { place, absent } = sheet;
    const villages = await this.#villagesOf(unit, sheet.register);
    const taker = new RowTaker(sheet.register, { place, absent, villages, year, keys: 'elsewhere' });
    this.#takers.set(key, taker);
    return taker;
  }
}
