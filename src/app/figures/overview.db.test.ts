import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BatchId, Day, SetId, StretchId, UnitId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, refusal, storedDistrict, typeSpeakers } from '../../testing/harness/index.ts';
import { WHOLE_REACH } from '../ports/reach.ts';
import { assessUnit } from './assess-unit.ts';
import { declareFigure } from './declare-figure.ts';
import { overview } from './overview.ts';
import { checkFigures } from './rebuild-figures.ts';
import { unitFigures } from './unit-figures.ts';

describe.runIf(hasServer)('how the units of an area stand', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-01-31' });
    await typeSpeakers(district);
  });
  afterAll(() => district.drop());

  it('[FIG-6] a verdict below is counted above, in the same breath', async () => {
    const { ports, admin } = district;
    const asked = (await overview(ports, admin, { unit: DISTRICT.district, year: 2024 })).sets.map(
      ({ set, counts }) => [set.subject, set.id, counts],
    );
    expect(asked.filter(([subject]) => subject === 'xa').length).toBeGreaterThan(0);
    expect(asked.filter(([subject]) => subject === 'thon').length).toBeGreaterThan(0);
    const { drift, units } = await checkFigures(ports, admin, {});
    expect(drift).toEqual([]);
    expect(units).toBe(7);
  });

  it('[LAW-8] a set that was in force only early in the year says so before it counts', async () => {
    const { ports, admin } = district;
    const { sets } = await overview(ports, admin, { unit: DISTRICT.naPhai, year: 2023 });
    const village = sets.filter(({ set }) => set.subject === 'thon');
    expect(village.map(({ set, notices }) => [set.id, notices.map(({ code }) => code)])).toEqual([
      ['lang-son/thon-thong-minh-2022', ['set.out-of-force']],
      ['lang-son/thon-thong-minh-2023', []],
    ]);
  });

  it('[LAW-7] a thị trấn has no sets of a xã, in the list, in its own year, or by name', async () => {
    const { ports, admin, store } = district;
    const id = ports.newId();
    const unit = {
      id: id as UnitId,
      stretch: id as StretchId,
      code: '06009',
      kind: 'xa',
      type: 'thi-tran',
      name: 'Thử',
    } as const;
    const counts = {
      units: { added: 1, ended: 0, unchanged: 0 },
      attributes: { added: 0, unchanged: 0 },
      successions: { added: 0, unchanged: 0 },
    };
    await store.transaction(WHOLE_REACH, (tx) =>
      tx.units.save(
        { batch: ports.newId() as BatchId, file: 'thi-tran.xlsx', actor: admin.snapshot, counts, ended: [] },
        {
          units: [{ ...unit, parentCode: DISTRICT.district, validFrom: '2020-01-01' as Day }],
          attributes: [],
          successions: [],
        },
      ),
    );
    await declareFigure(ports, admin, {
      unit: unit.code,
      year: 2024,
      figure: 'so-thon',
      value: '3',
      source: 'Báo cáo',
    });
    expect((await unitFigures(ports, admin, { unit: unit.code, year: 2024 })).verdicts).toEqual([]);
    const { sets } = await overview(ports, admin, { unit: DISTRICT.district, year: 2024 });
    const judged = sets.filter(({ set }) => set.subject === 'xa').flatMap(({ units }) => units);
    expect(judged.map(({ unit: { code } }) => code)).toContain(DISTRICT.naPhai);
    expect(judged.map(({ unit: { code } }) => code)).not.toContain(unit.code);
    const named = [ports.law.current().catalogue.sets.get('lang-son/xa-ntm-2022' as SetId)!];
    for (const sets of [[], named])
      expect(await refusal(assessUnit(ports, admin, { unit: unit.code, year: 2024, sets }))).toBe('set.not-for-unit');
  });
});
