import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { commitImport, stageImport } from '../../src/app/index.ts';
import { invariant } from '../../src/kernel/index.ts';
import { diskFiles } from '../../src/main/files.ts';
import type { Budget } from '../shared/report.ts';
import { formatRatio, median, toTable } from '../shared/report.ts';
import type { BenchInstallation } from './bench-installation.ts';
import { openBenchInstallation, PROVINCE_CODE, saveCommunes } from './bench-installation.ts';
import { loadShippedCatalogue, productRegister } from './catalogue.ts';
import { inventCommunes, inventProducts } from './country.ts';
import type { Part } from './part.ts';
import { toCells, writeRowByRow } from './product-file.ts';

const ROWS = 100_000;
const COMMUNES = 200;
const ROUNDS = 3;
/** Of a stored row, as COPY takes them. */
const COLUMNS =
  'unit_id, register, row_no, version, values, row_key, digest, village, day, is_deleted, erased_at, since, actor, batch_id';

/**
 * A province's list from the file to committed rows, against COPY of the very same rows into a
 * table of the same shape.
 */
export const importing: Part = {
  name: 'importing',
  async run() {
    const register = productRegister(loadShippedCatalogue());
    const communes = inventCommunes(COMMUNES);
    const file = join(import.meta.dirname, 'import.xlsx');
    await writeRowByRow(file, register.sheet, lines());
    const installation = await openBenchInstallation();
    try {
      await saveCommunes(installation, communes);
      const table = [
        [
          '100,000 rows, 200 communes',
          'file → preview, ms',
          'preview → committed, ms',
          'figures, ms',
          'COPY, ms',
          'ratio',
        ],
      ];
      const ratios: number[] = [];
      for (let round = 1; round <= ROUNDS; round++) {
        const { preview, commit, figures } = await importOnce(installation, file);
        const copy = await copyOnce(installation);
        const ratio = (preview + commit) / copy;
        ratios.push(ratio);
        table.push([
          `round ${round}`,
          ...[preview, commit, figures, copy].map((ms) => ms.toFixed(0)),
          formatRatio(ratio),
        ]);
        await installation.superuser.query(
          'truncate register_row, register_row_past, register_state, dirty_unit, unit_year, figure_change, verdict_now, verdict_change',
        );
      }
      console.log(toTable(table));
      const budgets: Budget[] = [
        {
          what: 'import of 100,000 rows from the file to committed, times COPY of the same rows',
          atMost: 4,
          found: median(ratios),
        },
      ];
      return budgets;
    } finally {
      await installation.close();
    }

    function* lines() {
      yield ['Mã đơn vị', ...register.columns.map((column) => column.title)];
      for (const [index, commune] of communes.entries())
        for (const product of inventProducts(commune, ROWS / COMMUNES, index))
          yield [commune.code, ...toCells(register, product)];
    }
  },
};

async function importOnce({ ports, actor }: BenchInstallation, file: string) {
  const began = performance.now();
  const { batch, issues, counts } = await stageImport(ports, actor, {
    file: diskFiles.source(file),
    unit: PROVINCE_CODE,
    year: 2024,
    mode: 'add',
  });
  const previewed = performance.now();
  invariant(batch, JSON.stringify(issues.filter(({ severity }) => severity === 'error').slice(0, 3)));
  invariant(counts.reduce((sum, { added }) => sum + added, 0) === ROWS, 'not every row is new');
  let committed = 0;
  await commitImport(ports, actor, { id: batch }, { onCommitted: () => (committed = performance.now()) });
  return { preview: previewed - began, commit: committed - previewed, figures: performance.now() - committed };
}

async function copyOnce({ superuser }: BenchInstallation): Promise<number> {
  const path = join(import.meta.dirname, 'rows.copy');
  await superuser.query('drop table if exists copy_target; create table copy_target (like register_row including all)');
  await pipeline(
    superuser.query(copyTo(`copy (select ${COLUMNS} from register_row) to stdout`)),
    createWriteStream(path),
  );
  const began = performance.now();
  await pipeline(createReadStream(path), superuser.query(copyFrom(`copy copy_target (${COLUMNS}) from stdin`)));
  const ms = performance.now() - began;
  const { rows } = await superuser.query<{ count: number }>('select count(*)::int as count from copy_target');
  invariant(rows[0]?.count === ROWS, 'COPY brought another number of rows');
  await superuser.query('drop table copy_target');
  return ms;
}
