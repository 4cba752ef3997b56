import type { Place } from '../kernel/index.ts';
import type { Translate } from './translator.ts';

/**
 * Where something is, in words: "xa-ntm-2022.yaml dòng 12, cột 3", "so-lieu.xlsx, Số liệu!B7",
 * "dòng 4". Empty where nothing is known. The path inside a file is for machines and left out,
 * unless the file has no lines.
 */
export function formatPlace(place: Place, translate: Translate): string {
  const file = place.file ?? '';
  if (place.sheet !== undefined) {
    const { sheet, cell = '', line = '' } = place;
    return translate('place.cell', { file, sheet, cell, line: String(line) });
  }
  if (place.line === undefined)
    return file === '' ? '' : [file, place.path ?? ''].filter((part) => part !== '').join(': ');
  // As text: a line number is an address, "1904" and not "1.904".
  const column = place.column === undefined ? '' : String(place.column);
  return translate('place.text', { file, line: String(place.line), column });
}
