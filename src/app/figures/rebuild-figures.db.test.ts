import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnId, FigureId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, SPEAKERS, storedDistrict, typeSpeakers } from '../../testing/harness/index.ts';
import { WHOLE_REACH } from '../ports/reach.ts';
import { checkFigures, finishFigures, rebuildFigures } from './rebuild-figures.ts';

const HOUSEHOLDS = 'so-ho-gia-dinh' as FigureId;

describe.runIf(hasServer)('stored figures against the rows', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-01-31' });
    await typeSpeakers(district);
  });
  afterAll(() => district.drop());

  const officer = () => district.officer(DISTRICT.naPhai);

  it('[FIG-7] marks of a change outlive a crash: they are worked out by whoever comes next', async () => {
    const { ports, store } = district;
    const rows = await store.transaction(WHOLE_REACH, (tx) => tx.rows.list(district.id(DISTRICT.naPhai), SPEAKERS));
    const first = rows.find(({ values }) => values['hoat-dong' as ColumnId] === true);
    await store.transaction(WHOLE_REACH, async (tx) => {
      const locked = await tx.rows.lock(district.id(DISTRICT.naPhai), SPEAKERS);
      await tx.rows.replace(first!, locked, { ...first!, isDeleted: true }, officer().snapshot);
      for (let times = 0; times < 3; times++)
        await tx.marks.add(district.id(DISTRICT.naPhai), [{ kind: 'register', register: SPEAKERS }], {
          villages: [first!.village ?? ''],
        });
    });
    // The product ends here. Nothing is worked out yet.
    expect((await checkFigures(ports, district.admin, {})).drift.length).toBeGreaterThan(0);
    const worked = await finishFigures(ports, district.admin);
    expect(worked).toBe(2);
    expect((await checkFigures(ports, district.admin, {})).drift).toEqual([]);
    expect(await store.transaction(WHOLE_REACH, (tx) => tx.marks.count())).toBe(0);
  });

  it('[FIG-8] tampering with stored figures is found by rebuild --check, and mended by rebuild', async () => {
    const { ports, admin, database, id } = district;
    await database.asSuperuser(
      `update unit_year set figures = jsonb_set(figures, '{${HOUSEHOLDS}}', '999') where unit_id = $1`,
      [id(DISTRICT.naPhai)],
    );
    await database.asSuperuser(`update verdict_now set verdict = 'met' where unit_id = $1 and verdict <> 'met'`, [
      id(DISTRICT.banThu),
    ]);
    const { drift } = await checkFigures(ports, admin, {});
    expect(drift.map(({ unit }) => unit.code).sort()).toEqual([DISTRICT.naPhai, DISTRICT.banThu].sort());
    expect(drift.find(({ unit }) => unit.code === DISTRICT.naPhai)?.figures).toEqual([HOUSEHOLDS]);
    await rebuildFigures(ports, admin, {});
    expect((await checkFigures(ports, admin, {})).drift).toEqual([]);
  });
});
