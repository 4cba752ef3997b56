import type { Register } from '../../catalogue/index.ts';
import type { ExportRow } from '../../documents/index.ts';
import { registerExport } from '../../documents/index.ts';
import { renderRegisterCsv, renderRegisterXlsx } from '../../documents/render/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import { unitTitle } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import { getUnit, isInScope } from '../ground/get-unit.ts';
import { getCatalogue, getRegister } from '../ground/law-lookups.ts';
import { openRow } from '../ground/row-content.ts';
import { canKeep } from '../imports/staging.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { Ports } from '../ports/world.ts';

/** Rows read at once. */
const PAGE = 5_000;

export interface ExportRequest {
  readonly unit: string;
  readonly register: string;
  /** The year whose kept days stand above a logbook. */
  readonly year?: number | undefined;
  /** Where it goes; the ending says which kind of file: `.xlsx` or `.csv`. */
  readonly file: string;
}

/**
 * Writes a register of a unit as its official list; where units below keep it too, theirs as well, with the code of each beside its rows. Personal values are masked. In memory that does not grow with the list; all rows as of one moment.
 */
export async function exportRegister(
  ports: Ports,
  actor: Actor,
  request: ExportRequest,
): Promise<{ readonly rows: number; readonly units: number }> {
  const register = getRegister(getCatalogue(ports), request.register);
  const store = await ports.store();
  return store.transaction(actor.scope, async (tx) => {
    const tree = await tx.units.tree();
    const top = getUnit(tree, request.unit, ports.today(), actor.scope);
    const below = tree
      .subtree(top, top.validTo ?? ports.today())
      .filter((unit) => canKeep(register, unit) && isInScope(unit, actor.scope));
    if (below.length === 0) throw new AppError('export.no-keeper', { register: register.title, unit: top.code });
    const kept =
      request.year === undefined || below.length > 1
        ? undefined
        : (await tx.rows.kept(top.id, request.year)).get(register.id);
    const list = registerExport(register, {
      unit: unitTitle(top),
      keptFrom: kept?.from,
      keptTo: kept?.to,
      sensitive: 'masked',
      hasUnits: below.length > 1 || below[0] !== top,
    });
    let rows = 0;
    const counting = async function* () {
      for await (const row of rowsOf(tx, ports, register, below)) {
        rows++;
        yield row;
      }
    };
    const render = request.file.toLowerCase().endsWith('.csv') ? renderRegisterCsv : renderRegisterXlsx;
    await ports.writeStream(request.file, render(list, counting()));
    return { rows, units: below.length };
  });
}

async function* rowsOf(
  tx: StoreTransaction,
  { secrets }: Ports,
  register: Register,
  units: readonly Unit[],
): AsyncGenerator<ExportRow> {
  for (const unit of units) {
    for (let after = 0; ; ) {
      const page = await tx.rows.list(unit.id, register.id, { after, limit: PAGE });
      for (const row of page) yield { values: openRow(register, row, secrets), unitCode: unit.code };
      if (page.length < PAGE) break;
      after = page.at(-1)!.rowNo;
    }
  }
}
