import { describe, expect, it } from 'vitest';
import { withChanges } from './plan-import.ts';
import type { SuccessionTuple, UnitTuple } from './testing/build-units.ts';
import { NA_LINH, plan } from './testing/build-units.ts';
import { restingOn } from './undo-import.ts';
import type { UnitRecords } from './unit.ts';
import { UnitTree } from './unit-tree.ts';
import { unitTitle } from './unit-types.ts';

const LAST = '2025-06-30';
const FIRST = '2025-07-01';
const OLD: UnitTuple = ['90101', 'Xã Chi Lăng', '901', '2000-01-01', LAST];
const NEW: UnitTuple = ['90101', 'Xã Nà Phai', '901', FIRST];
const RENAMED: SuccessionTuple = ['90101', '90101', 'rename', FIRST];

type File = Parameters<typeof plan>[0];

/**
 * Imports files one after the other; gives who rests on the first of those that come after Nà Lĩnh.
 */
function restingOnFirst(...files: readonly File[]): readonly string[] {
  let tree = new UnitTree({ units: [], attributes: [], successions: [] });
  const done = [{ units: NA_LINH }, ...files].map((file) => {
    const changes = plan(file, tree);
    const { added, ended, issues } = changes;
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    tree = withChanges(tree, changes);
    return { added, ended: ended.map(({ unit }) => unit.stretch) };
  });
  const [, first] = done as [unknown, { added: UnitRecords; ended: readonly never[] }];
  return restingOn(tree, first.added, first.ended).map((unit) => `${unitTitle(unit)} ${unit.code}`);
}

describe('whether an import of units can be taken back', () => {
  it('[UNIT-10] the last one can, whatever it did', () => {
    expect(restingOnFirst({ units: [OLD, NEW], successions: [RENAMED], attributes: [['90101', [], FIRST]] })).toEqual(
      [],
    );
  });

  it('[UNIT-10] also when later ones have nothing to do with it', () => {
    const later: UnitTuple = ['90104', 'Xã Nà Cáy', '901', FIRST];
    expect(restingOnFirst({ units: [OLD, NEW], successions: [RENAMED] }, { units: [later] })).toEqual([]);
  });

  it('[UNIT-10] not when a unit came to stand below one of its units', () => {
    const village: UnitTuple = ['90104-01', 'Thôn Nà Pò', '90104', FIRST];
    expect(restingOnFirst({ units: [['90104', 'Xã Nà Cáy', '901', FIRST]] }, { units: [village] })).toEqual([
      'Thôn Nà Pò 90104-01',
    ]);
  });

  it('[UNIT-10] not when the code that it ended went on to somebody else', () => {
    const ending = { units: [OLD, ['90101-01', 'Thôn Nà Cáy', '90101', '2000-01-01', LAST]] } as const;
    expect(restingOnFirst(ending, { units: [NEW] })).toEqual(['Xã Nà Phai 90101']);
  });

  it('[UNIT-10] not when one of its units went on in another, in whichever file that is told', () => {
    const next: UnitTuple = ['90104', 'Xã Nà Cáy', '901', FIRST];
    const into: SuccessionTuple = ['90105', '90104', 'full', FIRST];
    const first: UnitTuple = ['90105', 'Xã Nà Mạ', '901', '2010-01-01', LAST];
    expect(restingOnFirst({ units: [first] }, { units: [next], successions: [into] })).toEqual(['Xã Nà Cáy 90104']);
    expect(restingOnFirst({ units: [next] }, { units: [first], successions: [into] })).toEqual(['Xã Nà Mạ 90105']);
    expect(restingOnFirst({ units: [next, first] }, { successions: [into] })).toEqual(['Xã Nà Cáy 90104']);
  });

  it('[UNIT-10] not when a later import says what its units carry', () => {
    expect(
      restingOnFirst({ units: [['90104', 'Xã Nà Cáy', '901', FIRST]] }, { attributes: [['90104', [], FIRST]] }),
    ).toEqual(['Xã Nà Cáy 90104']);
  });
});
