import type { SheetRow } from '../../src/intake/index.ts';
import { ImportSheet, IssueList } from '../../src/intake/index.ts';
import { invariant } from '../../src/kernel/index.ts';
import { alignVillages, RowChecks, rowKey, UNPROTECTED, VillageNames } from '../../src/registers/index.ts';
import { IMPORT_LIMITS, openSheets } from '../../src/sheets/index.ts';
import { loadShippedCatalogue } from './catalogue.ts';
import { answer } from './child.ts';
import { inventCommunes } from './country.ts';

/**
 * Reads a list of products as an import does: recognises the register, reads every cell by its column, and makes every check of rows,
 * each commune against its own villages. Nothing is kept but issues and keys. Arguments: the file, how many communes are in it.
 */

const [file, communes] = process.argv.slice(2);
const catalogue = loadShippedCatalogue();
const villagesOf = new Map(
  inventCommunes(Number(communes)).map(({ code, villages }) => [code, new VillageNames(villages)]),
);

/** What is known of a commune in the file. */
interface Found {
  readonly villages: VillageNames;
  readonly checks: RowChecks;
  readonly keys: Set<string>;
}

await answer(async () => {
  const issues = new IssueList();
  const opened = await openSheets(file!, IMPORT_LIMITS);
  invariant(opened.ok, 'the file was refused');
  const workbook = opened.value;
  const sheet = new ImportSheet(workbook.sheets[0]!, {
    registers: [...catalogue.registers.values()],
    issues,
    hasUnits: true,
  });
  const found = new Map<string, Found>();
  let rows = 0;

  const check = (batch: readonly SheetRow[]) => {
    const { reading } = sheet;
    if (reading?.kind !== 'register') return;
    const { register } = reading;
    for (const { row, unreadable, unitCode = '' } of batch) {
      rows++;
      let commune = found.get(unitCode);
      if (!commune) {
        const villages = villagesOf.get(unitCode);
        invariant(villages, `no commune ${unitCode}`);
        const checks = new RowChecks(register, { place: sheet.place, absent: sheet.absent, villages, year: 2024 });
        commune = { villages, checks, keys: new Set() };
        found.set(unitCode, commune);
      }
      const aligned = alignVillages(register, row, commune.villages);
      issues.addAll(commune.checks.check([{ row: aligned, unreadable }]));
      const key = rowKey(register, aligned.values, UNPROTECTED);
      if (key === undefined) continue;
      if (commune.keys.has(key)) issues.add('row.duplicate-key', sheet.place(row), { found: key });
      commune.keys.add(key);
    }
  };

  const tail = await workbook.readRows(0, (batch) => check(sheet.push(batch)));
  invariant(tail.ok, 'the sheet was refused');
  const end = sheet.finish(tail.value.merges);
  check(end.rows);
  for (const { checks } of found.values()) issues.addAll(checks.finish());
  workbook.close();
  const errors = issues.toArray().filter(({ severity }) => severity === 'error');
  return { rows, faults: errors.reduce((sum, { params }) => sum + 1 + Number(params.more ?? 0), 0) };
});
