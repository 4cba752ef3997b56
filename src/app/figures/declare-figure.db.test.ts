import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FigureId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, SPEAKERS, storedDistrict, typeSpeakers } from '../../testing/harness/index.ts';
import { declareFigure } from './declare-figure.ts';
import { unitFigures } from './unit-figures.ts';

const WITH_SPEAKERS = 'so-thon-co-loa-hoat-dong' as FigureId;

describe.runIf(hasServer)('a figure is declared', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-01-31' });
    await typeSpeakers(district);
  });
  afterAll(() => district.drop());

  const officer = () => district.officer(DISTRICT.naPhai);
  const known = async (figure: FigureId) =>
    (await unitFigures(district.ports, officer(), { unit: DISTRICT.naPhai, year: 2024 })).figures.find(
      (line) => line.figure.id === figure,
    );

  it('[FIG-3] a declared figure stands with its document; one that contradicts the rows is shown and not used', async () => {
    const declare = (value: string | undefined) =>
      declareFigure(district.ports, officer(), {
        unit: DISTRICT.naPhai,
        year: 2024,
        figure: WITH_SPEAKERS,
        value,
        source: 'Báo cáo số 12/BC-UBND',
      });
    expect(await declare('3')).toMatchObject({ done: true, issues: [] });
    expect(await known(WITH_SPEAKERS)).toMatchObject({
      value: 1,
      provenance: {
        from: 'counted',
        register: SPEAKERS,
        countedRows: 1,
        declared: { value: 3, source: 'Báo cáo số 12/BC-UBND' },
      },
    });
    expect(await declare(undefined)).toMatchObject({ done: true });
    expect((await known(WITH_SPEAKERS))?.provenance).not.toHaveProperty('declared');
    expect(await declare('nhiều')).toMatchObject({ done: false, issues: [{ code: 'value.not-a-number' }] });
    await expect(
      declareFigure(district.ports, officer(), {
        unit: DISTRICT.naPhai,
        year: 2024,
        figure: 'so-tau-vu-tru',
        value: '1',
      }),
    ).rejects.toMatchObject({ code: 'figure.not-found' });
  });
});
