import type { Catalogue } from '../../catalogue/index.ts';
import type { UnitKind } from '../../kernel/index.ts';
import { tidy, withNearest } from '../../kernel/index.ts';
import { isBlank } from '../../registers/index.ts';
import type { UnitLine, UnitType } from '../../units/index.ts';
import { kindsOfType, parseUnitType, splitTypeWord, typeWord, UNIT_TYPES, unitTitle } from '../../units/index.ts';
import { readCarried } from './carried-values.ts';
import type { FoundTable } from './unit-cells.ts';
import { rowsOf, type TableRow } from './unit-cells.ts';
import type { UnitCodes } from './unit-codes.ts';
import { keepsZeros } from './unit-codes.ts';

/** The column of an attribute in a table of units. */
export function attributeKey(attribute: string): string {
  return `attribute:${attribute}`;
}

/** A line but for the code above it, which may be that of a line further down. */
interface Half {
  readonly row: TableRow;
  readonly line: UnitLine;
}

/** The lines of tables of units; `unread` holds the codes of lines that cannot be used. */
export function readUnitLines(
  tables: readonly FoundTable[],
  catalogue: Catalogue,
  codes: UnitCodes,
): { readonly lines: readonly UnitLine[]; readonly unread: ReadonlySet<string> } {
  const unread = new Set<string>();
  const read = tables.map((found) => {
    const rows = rowsOf(found);
    const halves = rows.flatMap((row): readonly Half[] => {
      const line = readLine(row, catalogue, codes);
      if (typeof line === 'object') return [{ row, line }];
      unread.add(line);
      return [];
    });
    return { halves, zeros: keepsZeros(rows, 'parent') };
  });
  const lines = read.flatMap(({ halves, zeros }) =>
    halves.flatMap(({ row, line }) => {
      const text = row.text('parent');
      const parentCode = text === '' ? undefined : codes.other(row, 'parent', text, zeros);
      if (!row.isBroken) return [parentCode === undefined ? line : { ...line, parentCode }];
      unread.add(line.code);
      return [];
    }),
  );
  codes.tellPadded();
  return { lines, unread };
}

/** A line; only its code, as far as it is known, where something in it cannot be read. */
function readLine(row: TableRow, catalogue: Catalogue, codes: UnitCodes): UnitLine | string {
  const text = row.needed('code');
  const written = row.needed('name');
  const named = written === '' ? undefined : readTypeAndName(row, written);
  const kind = named && kindOf(named.type, isBlank(row.cell('parent')));
  const code = kind === undefined ? text : codes.own(row, 'code', text, kind);
  const validFrom = row.neededDay('from');
  const validTo = row.day('to');
  const legalBasis = row.text('basis');
  const attributes = new Map<string, readonly string[]>();
  for (const attribute of catalogue.attributes.values()) {
    const carried = readCarried(row, attributeKey(attribute.id), attribute);
    if (carried) attributes.set(attribute.id, carried);
  }
  if (row.isBroken || !named || !kind || validFrom === undefined) return code;
  return {
    ...named,
    code,
    kind,
    validFrom,
    attributes,
    at: row.at,
    ...(validTo === undefined ? {} : { validTo }),
    ...(legalBasis === '' ? {} : { legalBasis }),
  };
}

/**
 * The type from its column or from the word before the name, and the name without that word. Told
 * where they disagree.
 */
function readTypeAndName(row: TableRow, written: string): Pick<UnitLine, 'type' | 'name'> | undefined {
  const typeText = row.text('type');
  const split = splitTypeWord(written);
  if (typeText === '') {
    if (split) return split;
    row.fail('units.unknown-type', row.column('type') === undefined ? 'name' : 'type', {});
    return undefined;
  }
  const type = parseUnitType(tidy(typeText));
  if (type === undefined) {
    row.fail('units.unknown-type', 'type', withNearest(typeText, UNIT_TYPES.map(typeWord)));
    return undefined;
  }
  if (split?.type === type) return split;
  if (split && contradicts(split.type, type)) {
    row.fail('units.type-differs', 'name', { found: unitTitle(split), expected: typeWord(type) });
    return undefined;
  }
  return { type, name: tidy(written) };
}

/**
 * Two types of one tier above the village cannot both be meant. Otherwise the word belongs to the
 * name: the commune Bản Qua, the street group Khối 5.
 */
function contradicts(inName: UnitType, said: UnitType): boolean {
  return kindsOfType(inName).some((kind) => kind !== 'thon' && kindsOfType(said).includes(kind));
}

/** A city without a unit above it is one of the centrally run ones. */
function kindOf(type: UnitType, hasNoParent: boolean): UnitKind {
  const [usual, ...others] = kindsOfType(type);
  return hasNoParent && others.includes('tinh') ? 'tinh' : usual!;
}
