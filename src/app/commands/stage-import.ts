import type { Catalogue, Register } from '../../catalogue/index.ts';
import type { DeclaredFigure, StoredValue } from '../../engine/index.ts';
import { encodeStoredValue } from '../../engine/index.ts';
import type { BatchId, FigureId, Issue, RegisterId } from '../../kernel/index.ts';
import { AppError, hasErrors, toIssue } from '../../kernel/index.ts';
import type { ColumnMapping } from '../../registers/index.ts';
import type { Unit } from '../../units/index.ts';
import { unitTitle } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import { getCatalogue, getRegister } from '../catalogue.ts';
import { isForAnother, readOwnSheets } from '../imports/own-sheets.ts';
import { villageListFirst } from '../imports/sheet-order.ts';
import type { StagedSheet } from '../imports/staging.ts';
import { Staging } from '../imports/staging.ts';
import { ImportSheet, IssueList } from '../input/index.ts';
import type { ImportCounts, ImportMode, StagedDuplicate } from '../ports/imports.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { Ports, SheetStream } from '../ports/world.ts';
import { assertKeyRests } from '../sealing/reseal.ts';
import { getUnit } from '../units/get-unit.ts';

export interface ImportRequest {
  readonly file: string;
  /** Code of the unit under which it is handed in; without it the workbook itself must say. */
  readonly unit?: string | undefined;
  /** Everything in the file is this register, whatever its headings look like. */
  readonly register?: string | undefined;
  readonly year?: number | undefined;
  readonly mode: ImportMode;
}

/** What a file would do, before anything is done. */
export interface StagedImport {
  /** To be committed; absent where errors stand in the way, or there is nothing to do. */
  readonly batch?: BatchId;
  readonly unit: Unit;
  readonly year?: number;
  readonly counts: readonly ImportCounts[];
  /** Declared figures that it brings. */
  readonly figures: number;
  readonly issues: readonly Issue[];
}

/** What a staged import keeps besides its rows. */
export interface ImportSummary {
  readonly declared: readonly { readonly figure: FigureId; readonly value: StoredValue; readonly source?: string }[];
  readonly kept: readonly { readonly register: RegisterId; readonly from?: string; readonly to?: string }[];
  readonly rows: number;
  /** Once committed: what was done, and the kept days that stood before, by the registers of `kept`. */
  readonly counts?: readonly ImportCounts[];
  readonly keptBefore?: ImportSummary['kept'];
}

const DUPLICATES_TOLD = 100;

/**
 * Reads a file into a waiting place and says what committing it would do: new, changed and unchanged rows in each register, and everything that is wrong,
 * with its cell. Nothing of it counts before `commitImport`; with errors nothing is kept.
 *
 * @param onProgress bytes read so far, of all bytes of the file's sheets
 */
export async function stageImport(
  ports: Ports,
  actor: Actor,
  request: ImportRequest,
  onProgress: (read: number, total: number) => void = () => {},
): Promise<StagedImport> {
  const catalogue = getCatalogue(ports);
  const register = request.register === undefined ? undefined : getRegister(catalogue, request.register);
  const store = await ports.store();
  const sha256 = await ports.digestFile(request.file);
  const opened = await ports.openSheets(request.file);
  return store.transaction(actor.scope, async (tx) => {
    await assertKeyRests(tx, ports.secrets);
    const tree = await tx.units.tree();
    const issues = new IssueList();
    if (!opened.ok) issues.addAll(opened.issues);
    const stream = opened.ok ? opened.value : EMPTY;
    const told = request.unit === undefined ? undefined : getUnit(tree, request.unit, ports.today(), actor.scope);
    const own = await readOwnSheets(
      stream,
      catalogue,
      { file: request.file, kind: told?.kind ?? 'xa', year: request.year },
      issues,
    );
    const code = request.unit ?? own.unitCode;
    if (code === undefined) throw new AppError('cli.missing-option', { expected: '--unit MÃ' });
    const unit = told ?? getUnit(tree, code, ports.today(), actor.scope);
    if (isForAnother(own, unit)) {
      const found = own.unitName ?? own.unitCode ?? '';
      issues.add('import.other-unit', { file: request.file }, { found, expected: unitTitle(unit) });
    }
    const year = request.year ?? own.year;
    const batch = ports.newId() as BatchId;
    const summary: ImportSummary = { declared: toStored(own.declared), kept: [], rows: 0 };
    const head = { batch, unit: unit.id, mode: request.mode, file: request.file, sha256, actor: actor.snapshot };
    await tx.imports.create({ ...head, summary, ...(year === undefined ? {} : { year }) });

    const staging = new Staging({
      tx,
      batch,
      catalogue,
      tree,
      scope: actor.scope,
      unit,
      day: ports.today(),
      year,
      secrets: ports.secrets,
      issues,
    });
    const registers = register === undefined ? [...catalogue.registers.values()] : [register];
    const mappings = await readMappings(tx, unit, registers);
    const kept: ImportSummary['kept'][number][] = [];
    const sheets: StagedSheet[] = [];
    const total = stream.sheets.reduce((sum, { bytes }) => sum + bytes, 0);
    let before = 0;
    for (const index of villageListFirst(stream.sheets, catalogue)) {
      const name = stream.sheets[index]!.name;
      const sheet = new ImportSheet(stream.sheets[index]!, {
        registers,
        isTold: register !== undefined,
        file: request.file,
        issues,
        hasUnits: true,
        mappingFor: (one) => mappings.get(one.id),
      });
      const staged = (): StagedSheet | undefined =>
        sheet.reading?.kind === 'register'
          ? {
              name,
              register: sheet.reading.register,
              place: sheet.place,
              absent: sheet.absent,
              present: new Set([...(sheet.reading.headings?.columns.values() ?? [])].map(({ id }) => id)),
            }
          : undefined;
      const isSecond = () => sheets.some((one) => one.register === staged()?.register && one.name !== name);
      const add = async (rows: ReturnType<ImportSheet['push']>) => {
        const one = staged();
        if (one === undefined || rows.length === 0 || isSecond()) return;
        await staging.add(one, rows);
      };
      const tail = await stream.readRows(index, async (rows, read) => {
        await add(sheet.push(rows));
        onProgress(before + read, total);
      });
      before += stream.sheets[index]!.bytes;
      if (!tail.ok) {
        issues.addAll(tail.issues);
        continue;
      }
      const end = sheet.finish(tail.value.merges);
      await add(end.rows);
      const one = staged();
      if (one === undefined || end.read === undefined) continue;
      const first = sheets.find((other) => other.register === one.register);
      if (first !== undefined) {
        issues.add('sheet.twice', { file: request.file, sheet: name }, { found: name, first: first.name });
        continue;
      }
      sheets.push(one);
      const { keptFrom: from, keptTo: to } = end.read;
      if (from !== undefined || to !== undefined)
        kept.push({ register: one.register.id, ...(from ? { from } : {}), ...(to ? { to } : {}) });
    }
    stream.close();
    await staging.finish();
    issues.addAll(await duplicateIssues(tx, batch, sheets, catalogue));
    const counts = await tx.imports.preview(batch);
    if (counts.length === 0 && summary.declared.length === 0 && !hasErrors(issues.toArray()))
      issues.add('import.nothing', { file: request.file });
    const result = { unit, counts, figures: summary.declared.length, issues: issues.toArray() };
    if (hasErrors(result.issues)) {
      await tx.imports.discard({ ...head, status: 'staged', summary, stagedAt: tx.now });
      return { ...result, ...(year === undefined ? {} : { year }) };
    }
    await tx.imports.setSummary(unit.id, batch, { ...summary, kept, rows: staging.count });
    return { ...result, batch, ...(year === undefined ? {} : { year }) };
  });
}

const EMPTY: SheetStream = {
  sheets: [],
  readRows: async () => ({ ok: true, value: { merges: [] }, issues: [] }),
  close: () => {},
};

async function readMappings(
  tx: StoreTransaction,
  unit: Unit,
  registers: readonly Register[],
): Promise<ReadonlyMap<RegisterId, ColumnMapping>> {
  const mappings = new Map<RegisterId, ColumnMapping>();
  for (const { id } of registers) {
    const known = await tx.imports.mapping(unit.id, id);
    if (known.size > 0) mappings.set(id, known as ColumnMapping);
  }
  return mappings;
}

function toStored(declared: ReadonlyMap<FigureId, DeclaredFigure>): ImportSummary['declared'] {
  return [...declared].map(([figure, { value, source }]) => ({
    figure,
    value: encodeStoredValue(value),
    ...(source === undefined ? {} : { source }),
  }));
}

async function duplicateIssues(
  tx: StoreTransaction,
  batch: BatchId,
  sheets: readonly StagedSheet[],
  catalogue: Catalogue,
): Promise<readonly Issue[]> {
  return (await tx.imports.duplicates(batch, DUPLICATES_TOLD)).map((duplicate: StagedDuplicate) => {
    const register = catalogue.registers.get(duplicate.register)!;
    const sheet = sheets.find((one) => one.register === register);
    const keys = register.columns.filter((column) => column.key);
    const row = { line: duplicate.line, values: {} };
    return toIssue('row.duplicate-key', sheet?.place(row, keys[0]?.id) ?? { line: duplicate.line }, {
      register: register.title,
      heading: keys.map((column) => column.title).join(' · '),
      found: keyText(duplicate.rowKey),
      first: duplicate.first,
      ...(duplicate.more === undefined ? {} : { more: duplicate.more }),
    });
  });
}

/** A key as people read it: see `rowKey`. */
function keyText(rowKey: string): string {
  return (JSON.parse(rowKey) as readonly string[]).join(' · ');
}
