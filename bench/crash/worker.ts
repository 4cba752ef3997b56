import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addRow, changeRow, commitImport, stageImport, undoImport, WHOLE_REACH } from '../../src/app/index.ts';
import { hasErrors } from '../../src/kernel/index.ts';
import { diskFiles } from '../../src/main/files.ts';
import { randomOf } from '../../src/testing/random.ts';
import type { Said } from './acknowledged.ts';
import { COMMUNE, EDITED, IMPORTED, importFileName, MARKED_COLUMN } from './acknowledged.ts';
import { ADMIN, openProduct } from './product.ts';

/**
 * The product at work until it is killed: edits rows and imports files at the same time, by the
 * commands that people use, and says after each commit what it did.
 * `node worker.mjs <data folder> <round> <seed>`; asked to end by SIGTERM it closes the
 * database in good order.
 */
const [dataFolder = '', round = '', seed = '1'] = process.argv.slice(2);
const random = randomOf(Number(seed));
const below = (most: number) => Math.floor(random() * most);
const { ports, close } = openProduct(dataFolder);
const say = (said: Said) => process.stdout.write(`${JSON.stringify(said)}\n`);

let isEnding = false;
process.once('SIGTERM', () => {
  isEnding = true;
  void close().then(() => process.exit(0));
});

async function edit(count: number): Promise<void> {
  const mark = `HĐ ${round}/${count}`;
  const where = { unit: COMMUNE, register: EDITED };
  const store = await ports.store();
  const rows = await store.transaction(WHOLE_REACH, async (tx) => {
    const unit = (await tx.units.tree()).withCode(COMMUNE)[0]!.id;
    return tx.rows.list(unit, EDITED);
  });
  const row = rows[below(rows.length)]!;
  const marked = [MARKED_COLUMN, mark] as const;
  const hasWifi = ['co-wifi', row.values['co-wifi'] === true ? 'không' : 'có'] as const;
  const answer =
    count % 10 === 0
      ? await addRow(ports, ADMIN, {
          ...where,
          cells: new Map([['ten', `Chợ ${mark}`], ['loai', 'Chợ'], ['co-wifi', 'có'], marked]),
        })
      : await changeRow(ports, ADMIN, { ...where, rowNo: row.rowNo, cells: new Map([marked, hasWifi]) });
  if (!answer.done) throw new Error(`edit refused: ${JSON.stringify(answer.issues)}`);
  say({ said: 'edited', rowNo: answer.rowNo, version: answer.version, mark });
}

async function importFile(count: number): Promise<void> {
  const rows = below(4) === 0 ? 300 + below(300) : 1 + below(40);
  const file = importFileName(`${round}-${count}`, rows);
  const path = join(dataFolder, 'files', file);
  const lines = Array.from({ length: rows }, (_, row) => `${(row % 28) + 1}/03/2024;${file} bài ${row + 1}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, ['Ngày đăng;Tiêu đề tin, bài', ...lines, ''].join('\n'));
  const request = { file: diskFiles.source(path), unit: COMMUNE, register: IMPORTED, year: 2024, mode: 'add' } as const;
  const { batch, issues } = await stageImport(ports, ADMIN, request);
  if (batch === undefined || hasErrors(issues)) throw new Error(`import refused: ${JSON.stringify(issues)}`);
  await commitImport(ports, ADMIN, { id: batch });
  say({ said: 'imported', file: basename(path) });
  if (below(2) === 0) return;
  await undoImport(ports, ADMIN, { id: batch, keepLater: false });
  say({ said: 'undone', file: basename(path) });
}

/** Again and again; where the server was killed in the middle, the next attempt waits a moment. */
async function keepOn(work: (count: number) => Promise<void>): Promise<void> {
  for (let count = 1; !isEnding; count++) {
    try {
      await work(count);
    } catch (error) {
      if (isEnding) return;
      say({ said: 'failed', reason: error instanceof Error ? error.message : String(error) });
      await sleep(20);
    }
  }
}

const store = await ports.store();
// What is slow the first time is done before: a kill should meet work, not the
// reading of the catalogue.
ports.law.current().engine.catalogue;
await store.transaction(WHOLE_REACH, (tx) => tx.units.tree());
say({ said: 'ready' });
await Promise.all([keepOn(edit), keepOn(importFile)]);
