import type { Catalogue } from '../catalogue/index.ts';
import { VILLAGE_LIST } from '../catalogue/index.ts';
import type { UnitData, UnitRegisters } from '../engine/index.ts';
import type { Place } from '../kernel/index.ts';
import { findNearest } from '../kernel/index.ts';
import type { RegisterRows } from '../registers/index.ts';
import { isVillage, ownRows, toVillageNames } from '../registers/index.ts';
import type { IssueList } from './issue-list.ts';

/**
 * Of the lists of a file what is the unit's own: all, but for a village in lists that speak of
 * other villages as well, as those of its commune do [ENG-93]. Lists without a column for villages
 * stay as they are. Warning, where only other villages are named: `input.village-not-named`.
 */
export function ownLists(
  { name, kind }: Pick<UnitData['unit'], 'name' | 'kind'>,
  registers: UnitRegisters,
  catalogue: Pick<Catalogue, 'registers'>,
  issues: IssueList,
  place: Place,
): UnitRegisters {
  if (kind !== 'thon') return registers;
  const lists = [...registers.values()].map((list) => {
    const column = catalogue.registers.get(list.register)?.columns.find(({ type }) => type === 'village')?.id;
    return { list, column };
  });
  const named = lists.flatMap(({ list, column }) =>
    column === undefined ? [] : list.rows.flatMap(({ values }) => values[column]?.toString() ?? []),
  );
  const isOwn = isVillage(name, toVillageNames(registers.get(VILLAGE_LIST)?.rows), named);
  if (named.every(isOwn)) return registers;
  const isNamed = named.some(isOwn);
  if (!isNamed) {
    const nearest = findNearest(name, named);
    issues.add('input.village-not-named', place, { found: name, ...(nearest === undefined ? {} : { nearest }) });
    // Finished lists would say that it has nothing, though only its name may be written otherwise.
    return new Map(lists.flatMap(({ list, column }) => (column === undefined ? [[list.register, list]] : [])));
  }
  return new Map(
    lists.map(({ list, column }) => [
      list.register,
      column === undefined ? list : { ...(isNamed ? list : unfinished(list)), rows: ownRows(list.rows, column, isOwn) },
    ]),
  );
}

/** Of a village that no row names, the finished lists of others say nothing. */
function unfinished({ keptFrom: _, keptTo: __, ...list }: RegisterRows): RegisterRows {
  return list;
}
