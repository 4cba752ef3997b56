import type { Store } from '../app/index.ts';
import type { Connection } from './connect.ts';
import { auditRepository } from './repositories/audit.repository.ts';
import { confirmationRepository } from './repositories/confirmations.repository.ts';
import { declarationRepository } from './repositories/declarations.repository.ts';
import { editionRepository } from './repositories/editions.repository.ts';
import { importRepository } from './repositories/imports.repository.ts';
import { markRepository } from './repositories/marks.repository.ts';
import { personalRepository } from './repositories/personal.repository.ts';
import { rowRepository } from './repositories/rows.repository.ts';
import { sealingRepository } from './repositories/sealing.repository.ts';
import { unitYearRepository } from './repositories/unit-years.repository.ts';
import type { TreeCache } from './repositories/units.repository.ts';
import { unitRepository } from './repositories/units.repository.ts';
import { verdictRepository } from './repositories/verdicts.repository.ts';
import { inReach } from './transaction.ts';

/**
 * The store over a connection, with a repository for each kind of record. `clock` stands in for the
 * database's clock in tests.
 */
export function openStore(connection: Connection, clock?: () => string | undefined): Store {
  const units: TreeCache = {};
  return {
    transaction: (reach, work) =>
      inReach(
        connection,
        reach,
        (tx) =>
          work({
            now: tx.now,
            enter: tx.enter,
            audit: auditRepository(tx),
            confirmations: confirmationRepository(tx),
            declarations: declarationRepository(tx),
            marks: markRepository(tx),
            unitYears: unitYearRepository(tx),
            verdicts: verdictRepository(tx),
            editions: editionRepository(tx),
            imports: importRepository(tx),
            personal: personalRepository(tx),
            rows: rowRepository(tx),
            sealing: sealingRepository(tx),
            units: unitRepository(tx, units),
          }),
        { clock },
      ),
    close: () => connection.close(),
  };
}
