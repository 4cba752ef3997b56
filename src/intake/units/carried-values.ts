import type { Attribute } from '../../catalogue/index.ts';
import { conflictOf } from '../../catalogue/index.ts';
import { fold, tidy, withNearest } from '../../kernel/index.ts';
import { NO_VALUE_WORD } from '../../units/index.ts';
import type { TableRow } from './unit-cells.ts';

/**
 * The values of an attribute that a cell names, parted by semicolons or commas; empty for "Không",
 * undefined for a blank cell and, told, for one that cannot be read. Errors:
 * `input.unknown-attribute-value`, `input.attribute-conflict`.
 */
export function readCarried(row: TableRow, key: string, attribute: Attribute): readonly string[] | undefined {
  const text = row.text(key);
  if (text === '') return undefined;
  if (fold(text) === fold(NO_VALUE_WORD)) return [];
  const carried = new Set<string>();
  for (const part of text.split(/[;,\n]/).map(tidy)) {
    if (part === '') continue;
    const found = [...attribute.values].find(([id, name]) => id === part || fold(name) === fold(part));
    if (found) carried.add(found[0]);
    else {
      const names = [...attribute.values.values()];
      const expected = [...names, NO_VALUE_WORD];
      row.fail('input.unknown-attribute-value', key, {
        heading: attribute.name,
        ...withNearest(part, names),
        expected,
      });
    }
  }
  const conflict = conflictOf(attribute, [...carried]);
  if (conflict) {
    const found = conflict.map((value) => attribute.values.get(value) ?? value);
    row.fail('input.attribute-conflict', key, { heading: attribute.name, found });
  }
  return row.isBroken ? undefined : [...carried];
}
