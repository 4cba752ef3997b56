import { describe, expect, it } from 'vitest';
import type { FigureId, PeriodKey, RegisterId } from '../kernel/index.ts';
import { toFigureHistoryOutput } from './figures.ts';

describe('figures as JSON', () => {
  it('keep a declared series that contradicts the rows: it is a map, and no map may be lost', () => {
    const series = { periods: new Map([['2024-W02' as PeriodKey, 3]]) };
    const change = {
      figure: 'so-tin-bai' as FigureId,
      knownFrom: '2024-10-06T07:00:00.000000Z',
      value: series,
      provenance: {
        from: 'counted',
        register: 'tin-bai' as RegisterId,
        countedRows: 1,
        openRows: 0,
        awaitedRows: 0,
        declared: {
          value: { periods: new Map([['2024-W02' as PeriodKey, { min: 1, max: Number.POSITIVE_INFINITY }]]) },
        },
      },
    } as const;
    const [answer] = toFigureHistoryOutput([change]);
    expect(answer).toMatchObject({
      value: { periods: { '2024-W02': 3 } },
      provenance: { declared: { value: { periods: { '2024-W02': [1, null] } } } },
    });
  });
});
