import type { Catalogue, Condition, Counting } from '../../catalogue/index.ts';
import type { Day, FigureId, RegisterId } from '../../kernel/index.ts';
import type { RegisterRows, Row } from '../../registers/index.ts';
import type { NearestRow } from '../nearest-row.ts';
import type { FigureValue } from '../values.ts';
import { testRow } from './condition.ts';
import { heldRows } from './held-rows.ts';

/** For each count of a `rows` requirement that has rows. */
export function nearestRows(
  catalogue: Pick<Catalogue, 'figures' | 'registers'>,
  held: ReadonlyMap<RegisterId, RegisterRows>,
  on: Day,
): ReadonlyMap<FigureId, NearestRow> {
  const { figures, registers } = catalogue;
  const found = new Map<FigureId, NearestRow>();
  for (const { id, from } of figures.values()) {
    const row =
      from?.judged && from.where && nearestTo(from.where, heldRows(catalogue, held, from.register)?.rows ?? [], on);
    if (!row) continue;
    const keys = registers.get(from.register)?.columns.filter(({ key }) => key) ?? [];
    const isPersonal = keys.some(({ personal }) => personal !== 'none');
    found.set(id, {
      line: row.line,
      name: isPersonal ? '' : keys.map((column) => row.values[column.id] ?? '').join(' – '),
      figures: new Map(
        [...figures.values()].flatMap((figure) =>
          figure.from?.register === from.register && (figure.from.ofOneRow || figure.from.judged)
            ? [[figure.id, figure.from.ofOneRow && ofRow(figure.from, row, on)]]
            : [],
        ),
      ),
    });
  }
  return found;
}

/** What a figure of one row is in a row; undefined where a blank cell leaves it open. */
export function ofRow({ how, where }: Counting, row: Row, on: Day): FigureValue | undefined {
  const holds = where === undefined || testRow(where, row, on);
  if (how.kind !== 'sum') return holds;
  return holds ? (row.values[how.column] as number | undefined) : undefined;
}

/** The first of the rows that meet the most conditions; of those, of which the fewest fail. */
function nearestTo(condition: Condition, rows: readonly Row[], on: Day): Row | undefined {
  const parts = partsOf(condition);
  let nearest: Row | undefined;
  let best = -1;
  for (const row of rows) {
    const met = parts.map((part) => testRow(part, row, on));
    const score = met.reduce((sum, one) => sum + (one ? parts.length : one === undefined ? 1 : 0), 0);
    if (score <= best) continue;
    best = score;
    nearest = row;
  }
  return nearest;
}

function partsOf(condition: Condition): readonly Condition[] {
  return condition.kind === 'all' ? condition.of.flatMap(partsOf) : [condition];
}
