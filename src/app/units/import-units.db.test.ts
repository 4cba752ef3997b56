import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSheet } from '../../intake/testing/build-sheet.ts';
import type { BatchId, Day, StretchId, UnitId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict, UnitRows } from '../../testing/harness/index.ts';
import {
  DISTRICT,
  fileOfSheets,
  MERGER,
  MERGER_DAY,
  managedUnits,
  refusal,
  storedDistrict,
  unitsFile,
} from '../../testing/harness/index.ts';
import { WHOLE_REACH } from '../ports/reach.ts';
import { importUnits } from './import-units.ts';
import { listUnitsImports } from './list-units-imports.ts';
import { previewUnitsImport } from './preview-units-import.ts';
import { showUnit } from './show-unit.ts';
import { undoUnitsImport } from './undo-units-import.ts';

describe.runIf(hasServer)('a merger is imported', () => {
  let district: StoredDistrict;
  let merger: BatchId | undefined;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-12-31' });
  });
  afterAll(() => district.drop());

  const { importRows, events, titleOn } = managedUnits(() => district);

  it('[UNIT-5] with one error nothing is written', async () => {
    const wrong: UnitRows = [...MERGER.units, ['06003', 'Xã', 'Khác', '99', MERGER_DAY]];
    const { batch, issues } = await importRows(wrong, MERGER.successions);
    expect(batch).toBeUndefined();
    expect(issues.map(({ code, at }) => `${at.cell} ${code}`)).toEqual(['D7 units.unknown-parent']);
    expect(await listUnitsImports(district.ports, district.admin)).toHaveLength(1);
    expect(await titleOn(DISTRICT.district, '2025-12-31').catch(({ code }) => code)).toBe('Huyện Mẫu Sơn Thử');
  });

  it('[UNIT-5] an import is written whole, with its event, and the second time there is nothing to write', async () => {
    const imported = await importRows(MERGER.units, MERGER.successions);
    merger = imported.batch;
    expect(imported.issues).toEqual([]);
    expect((await events()).at(-1)).toMatchObject({
      type: 'units-imported',
      actor: district.admin.snapshot,
      payload: { batch: merger, file: 'don-vi-2025.xlsx', units: 2, ended: 3, attributes: 2, successions: 3 },
    });
    const again = await importRows(MERGER.units, MERGER.successions);
    expect(again.batch).toBeUndefined();
    expect(again.counts.units).toEqual({ added: 0, ended: 0, unchanged: 5 });
  });

  it('[UNIT-11] only whoever manages all units may change them', async () => {
    const officer = district.officer(DISTRICT.naPhai);
    expect(await refusal(importUnits(district.ports, officer, { file: unitsFile(MERGER.units) }))).toBe(
      'units.no-right',
    );
    expect(await refusal(previewUnitsImport(district.ports, officer, { file: unitsFile(MERGER.units) }))).toBe(
      'units.no-right',
    );
    expect(await refusal(undoUnitsImport(district.ports, officer, { batch: merger! }))).toBe('units.no-right');
    const own = { units: [district.id(DISTRICT.naPhai)], villages: [] };
    const reach = { read: own, write: own };
    const byForce = district.store.transaction(reach, (tx) =>
      tx.units.save(
        {
          batch: district.ports.newId() as BatchId,
          file: 'x',
          actor: officer.snapshot,
          counts: {} as never,
          ended: [],
        },
        { units: [], attributes: [], successions: [] },
      ),
    );
    await expect(byForce).rejects.toThrow(/row-level security/);
  });
});

describe.runIf(hasServer)('units are imported while others rest on them', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-12-31' });
  });
  afterAll(() => district.drop());

  const { importRows, undo } = managedUnits(() => district);

  it('[UNIT-13] units whose verdicts are kept are judged again by their new attributes, others are left alone', async () => {
    const verdicts = (code: string) =>
      district.store.transaction(WHOLE_REACH, (tx) => tx.verdicts.list(district.id(code), 2025));
    await district.store.transaction(WHOLE_REACH, (tx) =>
      tx.unitYears.begin(district.id(DISTRICT.naPhai), 2025, '2025-12-31' as Day),
    );
    const { batch } = await importUnits(district.ports, district.admin, {
      file: fileOfSheets('dac-diem.xlsx', [
        buildSheet('Đặc điểm', [
          ['Mã đơn vị', 'Đặc điểm', 'Giá trị', 'Hiệu lực từ'],
          [DISTRICT.naPhai, 'Vùng', 'Đồng bằng', '01/01/2025'],
          [DISTRICT.banThu, 'Vùng', 'Đồng bằng', '01/01/2025'],
        ]),
      ]),
    });
    expect((await verdicts(DISTRICT.naPhai)).length).toBeGreaterThan(0);
    expect(await verdicts(DISTRICT.banThu)).toEqual([]);
    await undo(batch!);
    const { attributes } = await showUnit(district.ports, district.admin, { code: DISTRICT.naPhai });
    expect(attributes.get('vung')).toEqual(['mien-nui', 'dan-toc-thieu-so']);
  });

  it('[UNIT-12] of two imports at the same moment the second sees the first', async () => {
    const village: UnitRows = [['0600104', 'Thôn', 'Nà Mạ', DISTRICT.naPhai, '01/01/2024']];
    const other: UnitRows = [['0600104', 'Bản', 'Nà Mạ', DISTRICT.naPhai, '01/06/2024']];
    const both = await Promise.all([importRows(village), importRows(other), importRows(village)]);
    const written = both.filter(({ batch }) => batch !== undefined);
    expect(written).toHaveLength(1);
    const told = both.flatMap(({ issues }) => issues.map(({ code }) => code));
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told)).toEqual(new Set(['units.overlap']));
    await undo(written[0]!.batch!);
  });

  it('[UNIT-12] a transaction that fails leaves neither units nor a wrong tree behind', async () => {
    const id = district.ports.newId();
    const ghost = {
      id: id as UnitId,
      stretch: id as StretchId,
      code: '0600105',
      kind: 'thon',
      type: 'thon',
      name: 'Ma',
      parentCode: DISTRICT.naPhai,
      validFrom: '2024-01-01' as Day,
    } as const;
    const failing = district.store.transaction(WHOLE_REACH, async (tx) => {
      const batch = {
        batch: district.ports.newId() as BatchId,
        file: 'x',
        actor: district.admin.snapshot,
        counts: {} as never,
        ended: [],
      };
      await tx.units.save(batch, { units: [ghost], attributes: [], successions: [] });
      expect((await tx.units.tree()).get(ghost.id)).toBeDefined();
      throw new Error('the deed failed');
    });
    await expect(failing).rejects.toThrow('the deed failed');
    const tree = await district.store.transaction(WHOLE_REACH, (tx) => tx.units.tree());
    expect(tree.get(ghost.id)).toBeUndefined();
    expect(await district.store.transaction(WHOLE_REACH, (tx) => tx.units.tree())).toBe(tree);
  });
});
