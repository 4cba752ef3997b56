import { describe, expect, it } from 'vitest';
import type { Verdict } from './truth-tables.ts';
import { atLeastOf, both, either, givenCase, toCode, VERDICTS } from './truth-tables.ts';

const [na, met, open, notMet] = [
  'not-applicable',
  'met',
  'undetermined',
  'not-met',
] as const satisfies readonly Verdict[];
const every: readonly Verdict[] = [met, notMet, open, na];

function tableOf(combine: (a: 0 | 1 | 2 | 3, b: 0 | 1 | 2 | 3) => 0 | 1 | 2 | 3): readonly (readonly Verdict[])[] {
  return every.map((a) => every.map((b) => VERDICTS[combine(toCode(a), toCode(b))]));
}

describe('how groups put verdicts together', () => {
  it('[ENG-1] knows four verdicts', () => {
    expect(new Set(VERDICTS)).toEqual(new Set([met, notMet, open, na]));
  });

  it('[ENG-2] all: one not-met decides, then one undetermined, then met; only not-applicable stays', () => {
    expect(tableOf(both)).toEqual([
      [met, notMet, open, met],
      [notMet, notMet, notMet, notMet],
      [open, notMet, open, open],
      [met, notMet, open, na],
    ]);
  });

  it('[ENG-3] any: one met decides, then one undetermined, then not-met; only not-applicable stays', () => {
    expect(tableOf(either)).toEqual([
      [met, met, met, met],
      [met, notMet, open, notMet],
      [met, open, open, open],
      [met, notMet, open, na],
    ]);
  });

  it('[ENG-4] atLeast: enough met decides, too few left decides, k stays when children drop out', () => {
    expect(VERDICTS[atLeastOf(4, 4, 0)]).toBe(met);
    expect(VERDICTS[atLeastOf(4, 3, 1)]).toBe(open);
    expect(VERDICTS[atLeastOf(4, 3, 0)]).toBe(notMet);
    expect(VERDICTS[atLeastOf(1, 0, 0)]).toBe(notMet);
  });

  it('[ENG-6] nếu có: the requirement when there is a case, not applicable without, open while that is not known', () => {
    const given = (exists: boolean | undefined) => every.map((verdict) => VERDICTS[givenCase(exists, toCode(verdict))]);
    expect(given(true)).toEqual([met, notMet, open, na]);
    expect(given(false)).toEqual([na, na, na, na]);
    expect(given(undefined)).toEqual([open, open, open, na]);
  });
});
