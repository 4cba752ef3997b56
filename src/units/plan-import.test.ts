import { describe, expect, it } from 'vitest';
import type { Day } from '../kernel/index.ts';
import type { AttributeTuple, SuccessionTuple, UnitTuple } from './testing/build-units.ts';
import { buildTree, NA_LINH, NO_UNITS, plan, say } from './testing/build-units.ts';
import { unitTitle } from './unit-types.ts';

const LAST = '2025-06-30';
const FIRST = '2025-07-01';
const BASE = buildTree({ units: NA_LINH });
/** Two communes of Nà Lĩnh end on 30 June 2025. */
const ENDED: readonly UnitTuple[] = [
  ['90101', 'Xã Chi Lăng', '901', '2000-01-01', LAST],
  ['90102', 'Thị trấn Chi Lăng', '901', '2000-01-01', LAST],
];
const NEW: UnitTuple = ['90101', 'Xã Chi Lăng', '901', FIRST];

/** Issues of a file on top of Nà Lĩnh. */
const issuesOf = (units: readonly UnitTuple[], successions: readonly SuccessionTuple[] = []) =>
  say(plan({ units, successions }, BASE).issues);

describe('a file of units', () => {
  it('[UNIT-5] the first time everything is new, the second time nothing', () => {
    expect(plan({ units: NA_LINH }, NO_UNITS).counts.units).toEqual({ added: 6, ended: 0, unchanged: 0 });
    const again = plan({ units: NA_LINH }, BASE);
    expect(again.counts.units).toEqual({ added: 0, ended: 0, unchanged: 6 });
    expect(again.added.units).toEqual([]);
    expect(again.issues).toEqual([]);
  });

  it('[UNIT-5] two into one: the old ones get their last day, the new one is another unit of the same code', () => {
    const { counts, issues, ended, added } = plan(
      {
        units: [...ENDED, NEW],
        successions: [
          ['90101', '90101', 'full', FIRST],
          ['90102', '90101', 'full', FIRST],
        ],
        attributes: [['90101', ['mien-nui'], FIRST]],
      },
      BASE,
    );
    expect(issues).toEqual([]);
    expect(counts).toEqual({
      units: { added: 1, ended: 2, unchanged: 0 },
      attributes: { added: 1, unchanged: 0 },
      successions: { added: 2, unchanged: 0 },
    });
    expect(ended.map(({ unit, validTo }) => [unitTitle(unit), validTo])).toEqual([
      ['Xã Chi Lăng', LAST],
      ['Thị trấn Chi Lăng', LAST],
    ]);
    expect(added.attributes[0]?.unit).toBe(added.units[0]?.id);
  });

  it('[UNIT-5] one into two, in parts that make the whole', () => {
    const parts: readonly SuccessionTuple[] = [
      ['90103', '90104', 'part', FIRST, { over: 1, under: 3 }],
      ['90103', '90105', 'part', FIRST, { over: 2, under: 3 }],
    ];
    const units: readonly UnitTuple[] = [
      ['90103', 'Xã Thất Khê Hạ', '901', '2000-01-01', LAST],
      ['90104', 'Xã Nà Phai', '901', FIRST],
      ['90105', 'Xã Nà Cáy', '901', FIRST],
    ];
    expect(issuesOf(units, parts)).toEqual([]);
    const [first, second] = parts as [SuccessionTuple, SuccessionTuple];
    const tooMuch: SuccessionTuple = [
      ...(second.slice(0, 4) as [string, string, 'part', string]),
      { over: 667, under: 1000 },
    ];
    expect(issuesOf(units, [first, tooMuch])).toEqual(['Tiếp nối 3 share: units.shares-above-one']);
  });

  it('[UNIT-3] a part may go to another unit while the old one stays as it is', () => {
    const units: readonly UnitTuple[] = [['90104', 'Xã Nà Phai', '901', FIRST]];
    expect(issuesOf(units, [['90103', '90104', 'part', FIRST, { over: 1, under: 3 }]])).toEqual([]);
    expect(issuesOf(units, [['90103', '90104', 'full', FIRST]])).toEqual(['Tiếp nối 2 date: units.succession-date']);
  });

  it('[UNIT-5] the same code with a new type, and a last day that stands already', () => {
    const units: readonly UnitTuple[] = [
      ['90102', 'Thị trấn Chi Lăng', '901', '2000-01-01', '2009-12-31'],
      ['90102', 'Phường Chi Lăng', '901', '2010-01-01'],
    ];
    const retyped = { units, successions: [['90102', '90102', 'retype', '2010-01-01']] as readonly SuccessionTuple[] };
    expect(say(plan(retyped, BASE).issues)).toEqual([]);
    const after = buildTree(retyped, BASE);
    expect(plan(retyped, after).counts).toMatchObject({
      units: { added: 0, ended: 0, unchanged: 2 },
      successions: { added: 0, unchanged: 1 },
    });
    expect(say(plan({ units: NA_LINH }, after).issues)).toEqual([]);
    expect(
      say(plan({ units: [['90102', 'Thị trấn Chi Lăng', '901', '2000-01-01', '2009-12-30']] }, after).issues),
    ).toEqual(['Đơn vị 2 to: units.differs']);
  });
});

describe('what may not be', () => {
  it.each<[string, readonly UnitTuple[], readonly string[]]>([
    [
      'a known unit with another name',
      [['90101', 'Xã Chi Lang', '901', '2000-01-01']],
      ['Đơn vị 2 name: units.differs'],
    ],
    ['with another type', [['90101', 'Phường Chi Lăng', '901', '2000-01-01']], ['Đơn vị 2 name: units.differs']],
    ['with another unit above', [['90101', 'Xã Chi Lăng', '90', '2000-01-01']], ['Đơn vị 2 parent: units.differs']],
    ['two units of one code at once', [NEW], ['Đơn vị 2 from: units.overlap']],
    [
      'an overlap of one day',
      [ENDED[0]!, ['90101', 'Xã Chi Lăng', '901', LAST], ['90101-01', 'Thôn Nà Cáy', '90101', '2000-01-01']],
      ['Đơn vị 3 from: units.overlap'],
    ],
    [
      'a hole of one day, also in what is above the village',
      [ENDED[0]!, ['90101', 'Xã Chi Lăng', '901', '2025-07-02'], ['90101-01', 'Thôn Nà Cáy', '90101', '2000-01-01']],
      ['Đơn vị 3 from: units.gap', 'Đơn vị 4 parent: units.parent-absent'],
    ],
    [
      'a new unit right after the old one, of which nothing is said',
      [ENDED[0]!, NEW],
      ['Đơn vị 3 from: units.no-succession'],
    ],
    [
      'the last day before the first',
      [['90104', 'Xã Nà Phai', '901', FIRST, LAST]],
      ['Đơn vị 2 to: units.dates-out-of-order'],
    ],
    ['the same line twice', [NEW, NEW], ['Đơn vị 2 from: units.overlap', 'Đơn vị 3 code: row.duplicate-key']],
    ['an unknown unit above', [['90104', 'Xã Nà Phai', '991', FIRST]], ['Đơn vị 2 parent: units.unknown-parent']],
    ['no unit above a commune', [['90104', 'Xã Nà Phai', '', FIRST]], ['Đơn vị 2 parent: units.parent-kind']],
    ['a province below a province', [['91', 'Tỉnh Khác', '90', FIRST]], ['Đơn vị 2 parent: units.parent-kind']],
    ['a village below a district', [['901-01', 'Thôn Nà Pò', '901', FIRST]], ['Đơn vị 2 parent: units.parent-kind']],
    [
      'a commune before its district',
      [['90104', 'Xã Nà Phai', '901', '1999-12-31']],
      ['Đơn vị 2 parent: units.parent-absent'],
    ],
    [
      'a commune after its district',
      [
        ['902', 'Huyện Lăng Can', '90', '2000-01-01', LAST],
        ['90201', 'Xã Nà Phai', '902', '2000-01-01'],
        ['90202', 'Xã Nà Cáy', '902', '2000-01-01', LAST],
      ],
      ['Đơn vị 3 parent: units.parent-absent'],
    ],
    [
      'two above each other',
      [
        ['902', 'Huyện Lăng Can', '903', FIRST],
        ['903', 'Huyện Nà Pò', '902', FIRST],
      ],
      ['Đơn vị 2 parent: units.cycle', 'Đơn vị 3 parent: units.cycle'],
    ],
    ['one above itself', [['902', 'Huyện Lăng Can', '902', FIRST]], ['Đơn vị 2 parent: units.cycle']],
    [
      'a commune that ends and leaves its village',
      [['90101', 'Xã Chi Lăng', '901', '2000-01-01', LAST]],
      ['Đơn vị 2 to: units.child-outlives'],
    ],
  ])('[UNIT-5] %s', (_, units, expected) => {
    expect(issuesOf(units)).toEqual(expected);
  });

  it('[UNIT-2] a unit cannot end before the first day of one that stands below it', () => {
    const commune: UnitTuple = ['90199', 'Xã Nà Mới', '901', '2020-07-01'];
    const tree = buildTree({ units: [commune] }, buildTree({ units: NA_LINH }));
    const end: UnitTuple = ['901', 'Huyện Nà Lĩnh', '90', '2000-01-01', '2010-12-31'];
    const { issues } = plan({ units: [end] }, tree);
    expect(say(issues)).toEqual(['Đơn vị 2 to: units.child-outlives']);
    expect(issues[0]?.params).toMatchObject({ count: 4 });
  });

  it('[UNIT-5] a parent whose own line cannot be used is told there, not at each of its children', () => {
    const units: readonly UnitTuple[] = [
      ['902', 'Huyện Lăng Can', '90', FIRST, LAST],
      ['90201', 'Xã Nà Phai', '902', FIRST],
    ];
    expect(issuesOf(units)).toEqual(['Đơn vị 2 to: units.dates-out-of-order']);
  });

  it('[UNIT-2] the children of a unit that goes on under the same code are not left behind', () => {
    expect(issuesOf([ENDED[0]!, NEW], [['90101', '90101', 'full', FIRST]])).toEqual([]);
  });
});

describe('successions that cannot be', () => {
  const units = [...ENDED, NEW];
  it.each<[string, readonly SuccessionTuple[], readonly string[]]>([
    [
      'unknown codes, both',
      [['99998', '99999', 'full', FIRST]],
      ['Tiếp nối 2 from: units.unknown-code', 'Tiếp nối 2 to: units.unknown-code'],
    ],
    [
      'a day late',
      [['90102', '90101', 'full', '2025-07-02']],
      ['Tiếp nối 2 date: units.succession-date', 'Tiếp nối 2 date: units.succession-date'],
    ],
    ['the old one still there', [['90103', '90101', 'full', FIRST]], ['Tiếp nối 2 date: units.succession-date']],
    [
      'old and new swapped',
      [['90104', '90101', 'full', FIRST]],
      ['Tiếp nối 2 date: units.successor-before-predecessor'],
    ],
    [
      'before the old one began',
      [['90102', '90101', 'full', '2000-01-01']],
      ['Tiếp nối 2 date: units.successor-before-predecessor'],
    ],
    ['a part of which nobody says how much, which can be', [['90102', '90101', 'part', FIRST]], []],
    [
      'the whole in parts, and one more of which nobody says how much',
      [
        ['90102', '90101', 'part', FIRST, { over: 1, under: 1 }],
        ['90102', '90104', 'part', FIRST],
      ],
      ['Tiếp nối 3 share: units.shares-above-one'],
    ],
    [
      'a share of the whole',
      [['90102', '90101', 'full', FIRST, { over: 1, under: 2 }]],
      ['Tiếp nối 2 share: units.share-needless'],
    ],
    [
      'the whole and a part besides',
      [
        ['90102', '90101', 'full', FIRST],
        ['90102', '90104', 'part', FIRST, { over: 1, under: 1000 }],
      ],
      ['Tiếp nối 3 share: units.shares-above-one'],
    ],
    [
      'the same twice',
      [
        ['90102', '90101', 'full', FIRST],
        ['90102', '90101', 'full', FIRST],
      ],
      ['Tiếp nối 3 from: row.duplicate-key'],
    ],
    [
      'a new name for two',
      [
        ['90101', '90101', 'rename', FIRST],
        ['90102', '90101', 'full', FIRST],
      ],
      ['Tiếp nối 2 kind: units.not-one-to-one'],
    ],
  ])('[UNIT-3] %s', (_, successions, expected) => {
    const all: readonly UnitTuple[] = [...units, ['90104', 'Xã Nà Phai', '901', FIRST]];
    const found = issuesOf(all, successions).filter((issue) => !issue.includes('no-succession'));
    expect(found).toEqual(expected);
  });

  it('[UNIT-3] what stands already may not be told otherwise', () => {
    const full: SuccessionTuple = ['90102', '90101', 'full', FIRST];
    const after = buildTree({ units, successions: [full] }, BASE);
    expect(say(plan({ successions: [full] }, after).issues)).toEqual([]);
    const part: SuccessionTuple = ['90102', '90101', 'part', FIRST, { over: 1, under: 2 }];
    expect(say(plan({ successions: [part] }, after).issues)).toEqual(['Tiếp nối 2 kind: units.differs']);
  });

  it('[UNIT-3] parts of two files are added up', () => {
    const one: UnitTuple = ['90104', 'Xã Nà Phai', '901', FIRST];
    const two: UnitTuple = ['90105', 'Xã Nà Cáy', '901', FIRST];
    const half = (to: string, over: number): SuccessionTuple => ['90103', to, 'part', FIRST, { over, under: 10 }];
    const after = buildTree({ units: [one, two], successions: [half('90104', 6)] }, BASE);
    expect(say(plan({ successions: [half('90105', 4)] }, after).issues)).toEqual([]);
    expect(say(plan({ successions: [half('90105', 5)] }, after).issues)).toEqual([
      'Tiếp nối 2 share: units.shares-above-one',
    ]);
  });
});

describe('dated attributes', () => {
  it.each<[string, readonly AttributeTuple[], readonly string[]]>([
    ['of an unknown unit', [['99999', [], FIRST]], ['Đặc điểm 2 code: units.unknown-code']],
    ['of a day before the unit', [['90101', [], '1999-12-31']], ['Đặc điểm 2 from: units.not-on-day']],
    ['that end before they begin', [['90101', [], FIRST, LAST]], ['Đặc điểm 2 to: units.dates-out-of-order']],
    [
      'of which one lasts into the next',
      [
        ['90101', ['mien-nui'], '2001-01-01', '2005-01-01'],
        ['90101', [], '2005-01-01'],
      ],
      ['Đặc điểm 3 from: units.attribute-overlap'],
    ],
    [
      'that meet',
      [
        ['90101', ['mien-nui'], '2001-01-01', '2004-12-31'],
        ['90101', [], '2005-01-01'],
      ],
      [],
    ],
    [
      'twice',
      [
        ['90101', ['mien-nui'], '2001-01-01'],
        ['90101', [], '2001-01-01'],
      ],
      ['Đặc điểm 3 code: row.duplicate-key'],
    ],
  ])('[UNIT-4] %s', (_, attributes, expected) => {
    expect(say(plan({ attributes }, BASE).issues)).toEqual(expected);
  });

  it('[UNIT-4] what stands already may not be told otherwise, in whatever order its values are', () => {
    const after = buildTree({ attributes: [['90101', ['hai-dao', 'mien-nui'], '2001-01-01']] }, BASE);
    const again = plan({ attributes: [['90101', ['mien-nui', 'hai-dao'], '2001-01-01']] }, after);
    expect(again.counts.attributes).toEqual({ added: 0, unchanged: 1 });
    expect(say(plan({ attributes: [['90101', ['mien-nui'], '2001-01-01']] }, after).issues)).toEqual([
      'Đặc điểm 2 value: units.differs',
    ]);
  });

  it('[UNIT-4] given with the unit itself they hold from its first day', () => {
    const unit = BASE.find('90101', '2000-01-01' as Day);
    const after = buildTree({ attributes: [['90101', ['mien-nui'], '2000-01-01']] }, BASE);
    expect(after.attributesOn(unit!, '2000-01-01' as Day).get('vung')).toEqual(['mien-nui']);
  });
});
