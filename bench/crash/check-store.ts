import { basename } from 'node:path';
import type { Ports, StoreTransaction } from '../../src/app/index.ts';
import { checkFigures, finishFigures, verifyAudit, WHOLE_REACH } from '../../src/app/index.ts';
import type { UnitId } from '../../src/kernel/index.ts';
import type { Said } from './acknowledged.ts';
import { COMMUNE, EDITED, IMPORTED, MARKED_COLUMN, rowsOfFile, TITLE_COLUMN } from './acknowledged.ts';
import { ADMIN } from './product.ts';

/** What is wrong in a store after a crash; every list is empty where nothing is. */
export interface StoreFindings {
  /** Acknowledged changes that are not there. */
  readonly lost: readonly string[];
  /** Imports of which a part is there, or rows without an import. */
  readonly torn: readonly string[];
  /** Histories of units that do not hold together. */
  readonly brokenChains: readonly string[];
  /** Changes without their line of history, or the other way round. */
  readonly untold: readonly string[];
  /** Figures that are not what a full recount gives, and marks that nobody worked off. */
  readonly drift: readonly string[];
}

/**
 * Everything of a commune's history that the crash test writes is read: far more
 * than any round makes.
 */
const ALL = 1_000_000;

/** Works off what was marked for recounting, then holds the store against what was acknowledged. */
export async function checkStore(ports: Ports, acknowledged: readonly Said[]): Promise<StoreFindings> {
  const store = await ports.store();
  await finishFigures(ports, ADMIN);
  const { left, ...findings } = await store.transaction(WHOLE_REACH, async (tx) => {
    const unit = (await tx.units.tree()).withCode(COMMUNE)[0]!.id;
    const edits = await checkEdits(tx, unit, acknowledged);
    const imports = await checkImports(tx, unit, acknowledged);
    return {
      lost: [...edits.lost, ...imports.lost],
      torn: imports.torn,
      untold: [...edits.untold, ...imports.untold],
      left: await tx.marks.count(),
    };
  });
  const brokenChains: string[] = [];
  for await (const { unit, report } of await verifyAudit(ports, ADMIN, {}))
    if (report.findingCount > 0) brokenChains.push(`${unit?.code ?? 'installation'}: ${report.findings[0]!.kind}`);
  const { drift } = await checkFigures(ports, ADMIN, {});
  return {
    ...findings,
    brokenChains,
    drift: [
      ...(left > 0 ? [`${left} units still marked`] : []),
      ...drift.map(({ unit, year, figures, sets }) => `${unit.code} ${year}: ${[...figures, ...sets].join(', ')}`),
    ],
  };
}

/**
 * Every acknowledged version of a row is there as it was acknowledged, and every
 * version has its event.
 */
async function checkEdits(tx: StoreTransaction, unit: UnitId, acknowledged: readonly Said[]) {
  const versions = new Map<string, string>();
  for (const row of await tx.rows.list(unit, EDITED, { withDeleted: true })) {
    const history = row.version === 1 ? [row] : await tx.rows.history(unit, EDITED, row.rowNo);
    for (const { rowNo, version, values } of history)
      versions.set(`${rowNo}/${version}`, String(values[MARKED_COLUMN]));
  }
  const lost = acknowledged.flatMap((one) =>
    one.said === 'edited' && versions.get(`${one.rowNo}/${one.version}`) !== one.mark
      ? [`row ${one.rowNo} version ${one.version} (${one.mark})`]
      : [],
  );
  const told = new Set<string>();
  for (const type of ['row-added', 'row-changed'])
    for (const { payload } of await tx.audit.latest(unit, { limit: ALL, type })) {
      const { register, row, version } = payload as { register: string; row: number; version: number };
      if (register === EDITED) told.add(`${row}/${version}`);
    }
  // What the sample brought has the event of its import instead.
  const made = [...versions].filter(([at, mark]) => !at.endsWith('/1') || mark.startsWith('HĐ ')).map(([at]) => at);
  return { lost, untold: differences('row', made, told) };
}

/**
 * Of every import all rows are there or none, as its state says; acknowledged ones have the
 * state that was told.
 */
async function checkImports(tx: StoreTransaction, unit: UnitId, acknowledged: readonly Said[]) {
  const rowsOf = new Map<string, number>();
  for (const { values } of await tx.rows.list(unit, IMPORTED)) {
    const [file = ''] = String(values[TITLE_COLUMN]).split(' bài ');
    if (rowsOfFile(file) !== undefined) rowsOf.set(file, (rowsOf.get(file) ?? 0) + 1);
  }
  const statusOf = new Map<string, string>();
  const batches = new Map<string, string>();
  for (const { batch, file, status } of await tx.imports.list(unit, ALL)) {
    if (rowsOfFile(basename(file)) === undefined) continue;
    statusOf.set(basename(file), status);
    if (status !== 'staged') batches.set(batch, basename(file));
  }
  const torn: string[] = [];
  for (const file of new Set([...rowsOf.keys(), ...statusOf.keys()])) {
    const expected = statusOf.get(file) === 'committed' ? rowsOfFile(file) : 0;
    const found = rowsOf.get(file) ?? 0;
    if (found !== expected) torn.push(`${file} (${statusOf.get(file) ?? 'no import'}): ${found} of ${expected} rows`);
  }
  const lost = acknowledged.flatMap((one) => {
    if (one.said !== 'imported' && one.said !== 'undone') return [];
    const status = statusOf.get(one.file);
    const isKept = one.said === 'undone' ? status === 'undone' : status === 'committed' || status === 'undone';
    return isKept ? [] : [`${one.file} was ${one.said}, is ${status ?? 'not there'}`];
  });
  const told = new Set<string>();
  for (const { payload } of await tx.audit.latest(unit, { limit: ALL, type: 'import-committed' })) {
    const { batch, file } = payload as { batch: string; file: string };
    if (rowsOfFile(basename(file)) !== undefined) told.add(batch);
  }
  return { lost, torn, untold: differences('import', batches.keys(), told) };
}

function differences(what: string, made: Iterable<string>, told: ReadonlySet<string>): readonly string[] {
  const done = new Set(made);
  return [
    ...[...done].filter((one) => !told.has(one)).map((one) => `${what} ${one} without event`),
    ...[...told].filter((one) => !done.has(one)).map((one) => `event of ${what} ${one} that is not there`),
  ];
}
