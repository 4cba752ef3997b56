import { describe, expect, it } from 'vitest';
import { toPlain } from './plain.ts';

describe('a model as an answer', () => {
  it('keeps the keys of the answer whatever the model calls them, and leaves out what the product works out for itself', () => {
    const requirement = {
      kind: 'compare',
      thresholds: [{ value: 3 }],
      asks: { figures: ['so-ho'], sets: [], decimals: 0 },
    };
    expect(toPlain(requirement)).toEqual({ kind: 'compare', limits: [{ value: 3 }] });
    expect(toPlain(new Map([['asks', { thresholds: [] }]]))).toEqual({ asks: { limits: [] } });
  });
});
