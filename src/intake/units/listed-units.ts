import type { Day, UnitKind } from '../../kernel/index.ts';
import type { UnitLine, UnitTree } from '../../units/index.ts';
import { type LISTED_COLUMNS, splitTypeWord, unitTitle } from '../../units/index.ts';
import type { FoundTable, TableRow } from './unit-cells.ts';
import { firstDay, rowsOf } from './unit-cells.ts';
import type { UnitCodes } from './unit-codes.ts';

/** From above, as the columns stand. */
const TIERS = [
  { kind: 'tinh', name: 'province', code: 'provinceCode' },
  { kind: 'huyen', name: 'district', code: 'districtCode' },
  { kind: 'xa', name: 'commune', code: 'communeCode' },
] as const satisfies readonly {
  kind: UnitKind;
  name: keyof typeof LISTED_COLUMNS;
  code: keyof typeof LISTED_COLUMNS;
}[];

/**
 * The lines of lists as the statistics office prints them: a commune in each row, with its district
 * and province beside it. Each unit once. What stands already, so called and below the same unit,
 * is known and keeps its first day; whatever else is new from the day of the list.
 */
export function readListedUnits(
  tables: readonly FoundTable[],
  tree: UnitTree,
  from: Day | undefined,
  codes: UnitCodes,
): readonly UnitLine[] {
  const lines = new Map<string, UnitLine>();
  for (const found of tables) {
    const told = { isTold: false };
    for (const row of rowsOf(found)) {
      const day = firstDay(row, from, told);
      if (day === undefined) continue;
      let parentCode: string | undefined;
      for (const tier of TIERS) {
        const line = readTier(row, tier, parentCode, day, tree, codes);
        if (line === undefined) continue;
        parentCode = line.code;
        if (!lines.has(`${line.code} ${line.kind}`)) lines.set(`${line.code} ${line.kind}`, line);
      }
    }
  }
  codes.tellPadded();
  return [...lines.values()];
}

function readTier(
  row: TableRow,
  { kind, name, code: codeKey }: (typeof TIERS)[number],
  parentCode: string | undefined,
  day: Day,
  tree: UnitTree,
  codes: UnitCodes,
): UnitLine | undefined {
  const written = row.text(name);
  if (written === '') return undefined;
  const named = splitTypeWord(written);
  if (named === undefined) {
    row.fail('units.unknown-type', name, { found: written });
    return undefined;
  }
  const text = row.needed(codeKey);
  if (text === '') return undefined;
  const code = codes.own(row, codeKey, text, kind);
  const stands = tree.find(code, day);
  const isKnown = stands && unitTitle(stands) === unitTitle(named) && stands.parentCode === parentCode;
  const basis = row.text('basis');
  return {
    ...named,
    code,
    kind,
    validFrom: isKnown ? stands.validFrom : day,
    attributes: new Map(),
    at: (field) => row.at(field === 'code' ? codeKey : name),
    ...(parentCode === undefined ? {} : { parentCode }),
    ...(basis === '' || isKnown ? {} : { legalBasis: basis }),
  };
}
