import type { Catalogue } from '../../catalogue/index.ts';
import { VILLAGE_LIST } from '../../catalogue/index.ts';
import { fold } from '../../kernel/index.ts';
import type { SheetStream } from '../ports/files.ts';

/**
 * Positions of a file's sheets in the order in which they are read: the village list first, as
 * other sheets are checked against it.
 */
export function villageListFirst(sheets: SheetStream['sheets'], catalogue: Catalogue): readonly number[] {
  const list = catalogue.registers.get(VILLAGE_LIST);
  const names = list === undefined ? [] : [list.sheet, list.title, list.id].map(fold);
  const isList = (index: number) => names.includes(fold(sheets[index]!.name));
  return sheets.map((_, index) => index).sort((a, b) => Number(isList(b)) - Number(isList(a)));
}
