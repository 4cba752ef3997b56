import { describe, expect, it } from 'vitest';
import type { ChainReport } from '../../audit/index.ts';
import type { UnitId } from '../../kernel/index.ts';
import { hashOfChains } from './hash-of-chains.ts';

const chain = (unit: string, lastHash?: string): ChainReport => ({
  unit: unit as UnitId,
  events: 3,
  findings: [],
  findingCount: 0,
  ...(lastHash === undefined ? {} : { lastHash }),
});

describe('[AUD-14] one hash over all chains', () => {
  const naPhai = chain('11111111-1111-4111-8111-111111111111', 'a'.repeat(64));
  const banThu = chain('22222222-2222-4222-8222-222222222222', 'b'.repeat(64));
  const before = hashOfChains([naPhai, banThu]);

  it('is the same for the same history, in whatever order it is read', () => {
    expect(before).toMatch(/^[0-9a-f]{32}$/);
    expect(hashOfChains([banThu, naPhai])).toBe(before);
  });
  it.each([
    ['an event more in one of them', [naPhai, chain(banThu.unit, 'c'.repeat(64))]],
    ['a chain that is gone', [naPhai]],
    ['a chain that is empty now', [naPhai, chain(banThu.unit)]],
    ['last hashes that changed places', [chain(naPhai.unit, 'b'.repeat(64)), chain(banThu.unit, 'a'.repeat(64))]],
    ['a chain more', [naPhai, banThu, chain('33333333-3333-4333-8333-333333333333')]],
  ])('is another for %s', (_, chains) => {
    expect(hashOfChains(chains)).not.toBe(before);
  });
});
