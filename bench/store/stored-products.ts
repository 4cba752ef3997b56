import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { toRowContent } from '../../src/app/index.ts';
import type { UnitId } from '../../src/kernel/index.ts';
import type { Row } from '../../src/registers/index.ts';
import type { BenchInstallation } from './bench-installation.ts';
import { loadShippedCatalogue, productRegister } from './catalogue.ts';
import type { InventedCommune } from './country.ts';
import { copyLine, inventProducts } from './country.ts';

/**
 * Puts rows of invented communes into the store as they would stand there, past every
 * check, as a superuser.
 */
export async function storeProducts(
  { superuser, ports, actor }: BenchInstallation,
  communes: readonly InventedCommune[],
  each: number,
): Promise<void> {
  const register = productRegister(loadShippedCatalogue());
  const by = JSON.stringify(actor.snapshot);
  function* lines() {
    for (const [index, commune] of communes.entries()) {
      let piece = '';
      for (const [position, product] of inventProducts(commune, each, index).entries()) {
        const content = toRowContent(register, commune.id as UnitId, product as Row['values'], ports.secrets);
        piece += copyLine([
          commune.id,
          register.id,
          position + 1,
          JSON.stringify(content.values),
          content.rowKey ?? null,
          content.digest,
          content.village ?? null,
          '2024-06-01T00:00:00Z',
          by,
        ]);
      }
      yield piece;
    }
  }
  await pipeline(
    Readable.from(lines()),
    superuser.query(
      copyFrom(
        'copy register_row (unit_id, register, row_no, values, row_key, digest, village, since, actor) from stdin',
      ),
    ),
  );
  await superuser.query(
    'insert into register_state (unit_id, register, next_row) select unit_id, register, max(row_no) + 1 from register_row group by 1, 2 on conflict do nothing',
  );
  await superuser.query('vacuum analyze register_row');
}
