import type { SheetRow } from '../../src/intake/index.ts';
import { ImportSheet, IssueList } from '../../src/intake/index.ts';
import { invariant } from '../../src/kernel/index.ts';
import { RowTaker, toClashIssue, VillageNames } from '../../src/registers/index.ts';
import { IMPORT_LIMITS, openSheets } from '../../src/sheets/index.ts';
import { loadShippedCatalogue } from './catalogue.ts';
import { answer } from './child.ts';
import { inventCommunes } from './country.ts';

/**
 * Reads a list of products as an import does: recognises the register, reads every cell by its
 * column, and makes every check of rows, each commune against its own villages. Nothing is kept but
 * issues and keys. Arguments: the file, how many communes are in it.
 */

const [file, communes] = process.argv.slice(2);
const catalogue = loadShippedCatalogue();
const villagesOf = new Map(
  inventCommunes(Number(communes)).map(({ code, villages }) => [code, new VillageNames(villages)]),
);

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
  const takers = new Map<string, RowTaker>();
  let rows = 0;

  const check = (batch: readonly SheetRow[]) => {
    const { reading } = sheet;
    if (reading?.kind !== 'register') return;
    const { register } = reading;
    for (const row of batch) {
      rows++;
      const { unitCode = '' } = row;
      let taker = takers.get(unitCode);
      if (!taker) {
        const villages = villagesOf.get(unitCode);
        invariant(villages, `no commune ${unitCode}`);
        const { place, absent } = sheet;
        taker = new RowTaker(register, { place, absent, villages, year: 2024, keys: 'here' });
        takers.set(unitCode, taker);
      }
      const taken = taker.take(row);
      issues.addAll(taken.issues);
      for (const clash of taken.clashes) issues.addAll([toClashIssue(register, clash, sheet.place)]);
    }
  };

  const tail = await workbook.readRows(0, (batch) => check(sheet.push(batch)));
  invariant(tail.ok, 'the sheet was refused');
  const end = sheet.finish(tail.value.merges);
  check(end.rows);
  for (const taker of takers.values()) issues.addAll(taker.finish());
  workbook.close();
  const errors = issues.toArray().filter(({ severity }) => severity === 'error');
  return { rows, faults: errors.reduce((sum, { params }) => sum + 1 + Number(params.more ?? 0), 0) };
});
