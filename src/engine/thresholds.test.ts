import { describe, expect, it } from 'vitest';
import type { Attribute, Threshold } from '../catalogue/index.ts';
import { toSlots } from './subject.ts';
import { compileThresholds } from './thresholds.ts';

const attribute = (id: string, many: boolean, ...values: readonly string[]): Attribute => ({
  id,
  name: id,
  many,
  exactlyOne: false,
  values: new Map(values.map((value) => [value, value])),
  exclusive: [],
});

const attributes = [
  attribute('vung', true, 'mien-nui', 'hai-dao'),
  attribute('nhom', false, 'nhom-1', 'nhom-2'),
  attribute('bien-gioi', false, 'bien-gioi'),
  attribute('ven-bien', false, 'ven-bien'),
];

describe('[ENG-8] the thresholds that may be a unit’s', () => {
  const slots = toSlots({ figures: new Map(), attributes: new Map(attributes.map((one) => [one.id, one])) });
  const when = new Map([
    ['vung', ['hai-dao']],
    ['ven-bien', ['ven-bien']],
  ]);
  const thresholds: readonly Threshold<number>[] = [
    { operator: 'atLeast', value: 2, when: { kind: 'attributes', attributes: when }, clauses: [] },
    { operator: 'atLeast', value: 8, when: { kind: 'otherwise' }, clauses: [] },
  ];
  const bits = (...values: readonly string[]) =>
    [...slots.attributes.values()]
      .flatMap((one) => [...one.bits])
      .reduce((sum, [value, bit]) => sum + (values.includes(value) ? bit : 0), 0);
  const unknown = (...ids: readonly string[]) =>
    bits(...ids.flatMap((id) => [...slots.attributes.get(id)!.bits.keys()]));

  it('are told apart by a fourth attribute that is not known, whichever unit is asked first', () => {
    const units = [
      { bits: bits('mien-nui', 'hai-dao'), unknown: 0, values: [8] },
      { bits: bits('hai-dao'), unknown: unknown('ven-bien'), values: [2, 8] },
      { bits: bits('hai-dao', 'ven-bien'), unknown: unknown('nhom', 'bien-gioi'), values: [2] },
      { bits: bits('mien-nui'), unknown: unknown('ven-bien'), values: [8] },
    ];
    for (const order of [units, units.toReversed()]) {
      const pick = compileThresholds(thresholds, slots);
      for (const unit of order) expect(pick(unit.bits, unit.unknown).map(({ value }) => value)).toEqual(unit.values);
    }
  });
});
