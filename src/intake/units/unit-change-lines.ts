import type { Catalogue } from '../../catalogue/index.ts';
import type { Fraction } from '../../kernel/index.ts';
import { fold, parseDouble, parseFraction, toFraction, withNearest } from '../../kernel/index.ts';
import { isBlank, showCell } from '../../registers/index.ts';
import type { AttributeLine, SuccessionKind, SuccessionLine } from '../../units/index.ts';
import { SUCCESSION_ALIASES, SUCCESSION_KINDS, SUCCESSION_WORDS } from '../../units/index.ts';
import { readCarried } from './carried-values.ts';
import type { FoundTable, TableRow } from './unit-cells.ts';
import { rowsOf } from './unit-cells.ts';
import type { UnitCodes } from './unit-codes.ts';
import { keepsZeros } from './unit-codes.ts';

/** The lines of tables of attributes that changed while their units stayed what they are. */
export function readAttributeLines(
  tables: readonly FoundTable[],
  catalogue: Catalogue,
  codes: UnitCodes,
): readonly AttributeLine[] {
  const attributes = [...catalogue.attributes.values()];
  const lines = tables.flatMap((found) => {
    const rows = rowsOf(found);
    const zeros = keepsZeros(rows, 'code');
    return rows.flatMap((row): readonly AttributeLine[] => {
      const code = codes.other(row, 'code', row.needed('code'), zeros);
      const text = row.needed('attribute');
      const attribute = attributes.find(({ id, name }) => id === text || fold(name) === fold(text));
      if (text !== '' && !attribute) {
        const names = attributes.map(({ name }) => name);
        row.fail('input.unknown-attribute', 'attribute', { ...withNearest(text, names), expected: names });
      }
      row.needed('value');
      const validFrom = row.neededDay('from');
      const validTo = row.day('to');
      const carried = attribute && readCarried(row, 'value', attribute);
      if (row.isBroken || !attribute || !carried || validFrom === undefined) return [];
      return [
        {
          code,
          attribute: attribute.id,
          carried,
          validFrom,
          at: row.at,
          ...(validTo === undefined ? {} : { validTo }),
        },
      ];
    });
  });
  codes.tellPadded();
  return lines;
}

/**
 * The lines of tables of successions. A blank kind is `part` where a share is
 * given, otherwise `full`.
 */
export function readSuccessionLines(tables: readonly FoundTable[], codes: UnitCodes): readonly SuccessionLine[] {
  const lines = tables.flatMap((found) => {
    const rows = rowsOf(found);
    const zeros = { from: keepsZeros(rows, 'from'), to: keepsZeros(rows, 'to') };
    return rows.flatMap((row): readonly SuccessionLine[] => {
      const from = codes.other(row, 'from', row.needed('from'), zeros.from);
      const to = codes.other(row, 'to', row.needed('to'), zeros.to);
      const share = readShare(row);
      const kind = readKind(row, share);
      const date = row.neededDay('date');
      const legalBasis = row.text('basis');
      if (row.isBroken || kind === undefined || date === undefined) return [];
      const more = { ...(share === undefined ? {} : { share }), ...(legalBasis === '' ? {} : { legalBasis }) };
      return [{ from, to, kind, date, at: row.at, ...more }];
    });
  });
  codes.tellPadded();
  return lines;
}

function readKind(row: TableRow, share: Fraction | undefined): SuccessionKind | undefined {
  const text = row.text('kind');
  if (text === '') return share === undefined ? 'full' : 'part';
  const kind = SUCCESSION_KINDS.find((one) =>
    [one, SUCCESSION_WORDS[one], ...(SUCCESSION_ALIASES[one] ?? [])].some((word) => fold(word) === fold(text)),
  );
  if (kind === undefined) {
    const expected = Object.values(SUCCESSION_WORDS);
    row.fail('units.unknown-succession-kind', 'kind', { heading: row.heading('kind'), found: text, expected });
  }
  return kind;
}

/** "1/2", "40%", or the number that Excel keeps for 40%; above 0 and at most 1. */
function readShare(row: TableRow): Fraction | undefined {
  const cell = row.cell('share');
  if (isBlank(cell)) return undefined;
  const share = typeof cell === 'number' ? fractionOf(cell) : parseFraction(row.text('share'));
  if (share && share.over > 0 && share.over <= share.under) return share;
  row.fail('units.share-unclear', 'share', { heading: row.heading('share'), found: showCell(cell) });
  return undefined;
}

/** Decimals of a share that Excel shows as a percentage with up to two of its own. */
const SHARE_DECIMALS = 4;

function fractionOf(value: number): Fraction | undefined {
  const read = parseDouble(value, SHARE_DECIMALS);
  return read.kind === 'number' ? toFraction(read.value, 10 ** SHARE_DECIMALS) : undefined;
}
