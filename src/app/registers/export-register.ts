import type { Register } from '../../catalogue/index.ts';
import type { ExportRow } from '../../documents/index.ts';
import { registerExport } from '../../documents/index.ts';
import { renderRegisterCsv, renderRegisterXlsx } from '../../documents/render/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import { dayWithin, subtreeInYear, unitTitle } from '../../units/index.ts';
import { query } from '../door/door.ts';
import type { OfRegister } from '../door/subjects.ts';
import { theRegister } from '../door/subjects.ts';
import { canKeep } from '../ground/keeping.ts';
import { openRow } from '../ground/row-content.ts';
import { saidOf } from '../ground/said-of-lists.ts';
import type { TargetFile } from '../ports/files.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { StoreTransaction } from '../ports/store.ts';

/** Rows read at once. */
const PAGE = 5_000;

export interface ExportRequest extends OfRegister {
  /** Where it goes; the ending of its name says which kind of file: `.xlsx` or `.csv`. */
  readonly file: TargetFile;
}

export interface ExportedRegister {
  readonly rows: number;
  readonly units: number;
}

/**
 * Writes a register of a unit as its official list, with the kept days of the year above a logbook;
 * where units below keep it too, theirs as well, with the code of each beside its rows. Personal
 * values are masked. In memory that does not grow with the list; all rows as of one moment.
 */
export const exportRegister = query({
  name: 'export-register',
  may: 'read-registers',
  about: theRegister,
  run: async (
    { tx, tree, unit: top, register, today, sees, ports },
    { year, on, file }: ExportRequest,
  ): Promise<ExportedRegister> => {
    const all = year === undefined ? tree.subtree(top, dayWithin(top, on ?? today)) : subtreeInYear(tree, top, year);
    const below = all.filter((unit) => canKeep(register, unit) && sees(unit));
    if (below.length === 0) throw new AppError('export.no-keeper', { register: register.title, unit: top.code });
    const kept =
      year === undefined || below.length > 1
        ? undefined
        : saidOf(await tx.rows.kept(top.id, year), { register: register.id });
    const list = registerExport(register, {
      unit: unitTitle(top),
      keptFrom: kept?.from,
      keptTo: kept?.to,
      sensitive: 'masked',
      hasUnits: below.length > 1 || below[0]!.id !== top.id,
    });
    let rows = 0;
    const counting = async function* () {
      for await (const row of rowsOf(tx, ports.secrets, register, below)) {
        rows++;
        yield row;
      }
    };
    const render = file.name.toLowerCase().endsWith('.csv') ? renderRegisterCsv : renderRegisterXlsx;
    await file.write(render(list, counting()));
    return { rows, units: below.length };
  },
});

async function* rowsOf(
  tx: StoreTransaction,
  secrets: Secrets,
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
