import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../src/app/door/door.ts';
import type { OfUnit } from '../../src/app/door/subjects.ts';
import { theUnit } from '../../src/app/door/subjects.ts';
import type { Actor, Ports } from '../../src/app/index.ts';
import {
  addRow,
  changeRow,
  checkFigures,
  commitImport,
  declareFigure,
  deleteRow,
  keepDays,
  mapHeading,
  rebuildFigures,
  rejudgeUnits,
  stageImport,
  undoImport,
  WHOLE_REACH,
} from '../../src/app/index.ts';
import { VILLAGE_LIST } from '../../src/catalogue/index.ts';
import { buildSheet } from '../../src/intake/testing/build-sheet.ts';
import type { Day } from '../../src/kernel/index.ts';
import { hasServer } from '../../src/store/testing/test-database.ts';
import type { StoredDistrict } from '../../src/testing/harness/index.ts';
import {
  DISTRICT,
  dump,
  refusal,
  SPEAKERS,
  someone,
  storedDistrict,
  villageHeadOf,
} from '../../src/testing/harness/index.ts';
import { fileOf } from './memory-files.ts';

const VILLAGES = ['Thôn Nà Cáy', 'Thôn Pác Lùng', 'Thôn Khuổi Slao'] as const;
const SPEAKERS_FILE = fileOf('loa.csv', [
  buildSheet('Loa', [
    ['Thôn', 'Số cụm loa', 'Hệ thống loa hoạt động'],
    ['Thôn Pác Lùng', '2', 'có'],
  ]),
]);

describe.runIf(hasServer)('holes that were there', () => {
  let district: StoredDistrict;
  let head: Actor;
  let rowNo: number;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-01-31' });
    const { ports, admin, id } = district;
    head = villageHeadOf(id(DISTRICT.naPhai), { name: 'thon na cay', unit: id(DISTRICT.naCay) });
    for (const thon of VILLAGES) {
      const cells = { thon, 'so-ho': '40', 'so-dan': '160', 'so-nguoi-trong-do-tuoi-lao-dong': '90' };
      await add(ports, admin, VILLAGE_LIST, cells);
    }
    rowNo = await add(ports, admin, SPEAKERS, { thon: VILLAGES[1], 'hoat-dong': 'có' });
    await rebuildFigures(ports, admin, {});
  });
  afterAll(() => district.drop());

  const commune = { unit: DISTRICT.naPhai, year: 2024 };
  const add = async (ports: Ports, actor: Actor, register: string, cells: Readonly<Record<string, string>>) => {
    const answer = await addRow(ports, actor, { ...commune, register, cells: new Map(Object.entries(cells)) });
    if (!answer.done) throw new Error(JSON.stringify(answer.issues));
    return answer.rowNo;
  };
  const everyTable = async () => (await dump(district)).split('\n').sort();
  /** Runs deeds that the product must refuse, not PostgreSQL, and sees that they leave no trace. */
  const refusedWith = async (code: string, deeds: readonly (() => Promise<unknown>)[]) => {
    const before = await everyTable();
    for (const deed of deeds) expect(await refusal(deed())).toBe(code);
    expect(await everyTable()).toEqual(before);
  };
  const stage = (actor: Actor) =>
    stageImport(district.ports, actor, { ...commune, register: SPEAKERS, mode: 'add', file: SPEAKERS_FILE });

  it('[ACC-4] a village head says nothing of a list of the whole commune: whether it is finished, what headings mean', async () => {
    const { ports } = district;
    await refusedWith('actor.not-allowed', [
      () => keepDays(ports, head, { ...commune, register: 'nhat-ky-truyen-thanh', from: '2024-01-01' as Day }),
      () => mapHeading(ports, head, { ...commune, register: SPEAKERS, heading: 'Loa', column: 'so-cum-loa' }),
    ]);
  });

  it('[ACC-4] a village head declares and imports nothing for the commune, and is told why', async () => {
    const { ports, admin } = district;
    const { batch: staged } = await stage(admin);
    const { batch: other } = await stage(admin);
    await commitImport(ports, admin, { id: staged! });
    await refusedWith('actor.not-allowed', [
      () => declareFigure(ports, head, { ...commune, figure: 'so-ho-gia-dinh', value: '99', source: 'Báo cáo' }),
      () => stage(head),
    ]);
    // An import of the commune is not theirs to see.
    await refusedWith('import.not-found', [
      () => commitImport(ports, head, { id: other! }),
      () => undoImport(ports, head, { id: staged!, keepLater: false }),
    ]);
  });

  it.each(['reader', 'verifier', 'province-leader', 'appraiser', 'monitor'] as const)(
    '[ACC-5] whoever sees a commune does not thereby change it: %s',
    async (role) => {
      const { ports, id } = district;
      const actor = someone(role, id(DISTRICT.naPhai));
      const row = { ...commune, register: SPEAKERS, rowNo };
      await refusedWith('actor.not-allowed', [
        () => add(ports, actor, SPEAKERS, { thon: VILLAGES[2], 'hoat-dong': 'có' }),
        () => changeRow(ports, actor, { ...row, cells: new Map([['Số cụm loa', '7']]) }),
        () => deleteRow(ports, actor, row),
        () => declareFigure(ports, actor, { ...commune, figure: 'so-ho-gia-dinh', value: '99' }),
        () => keepDays(ports, actor, { ...commune, register: 'nhat-ky-truyen-thanh' }),
        () => stage(actor),
      ]);
    },
  );

  it('[ACC-8] whoever has a part of the units below cannot have verdicts judged from that part', async () => {
    const { ports, id } = district;
    const parts = [DISTRICT.naPhai, DISTRICT.district, DISTRICT.province].map((code) =>
      someone('administrator', id(code)),
    );
    await refusedWith(
      'actor.not-allowed',
      parts.map((actor) => () => rejudgeUnits(ports, actor, { year: 2024 })),
    );
  });

  it('[ACC-8] the verdicts that an edit of a village head leaves are those of a rebuild by whoever runs it', async () => {
    const { ports, admin } = district;
    const stored = () =>
      district.database.asSuperuser(
        `select unit_id, year, set_id, verdict, indicators, figures, provenance
         from verdict_now join unit_year using (unit_id, year) order by 1, 2, 3`,
      );
    const before = await stored();
    await add(ports, head, SPEAKERS, { thon: VILLAGES[0], 'hoat-dong': 'có' });
    const after = await stored();
    expect(after).not.toEqual(before);
    expect(new Set(after.map((row) => row.unit_id))).toContain(district.id(DISTRICT.naCay));
    expect((await checkFigures(ports, admin, {})).drift).toEqual([]);
    expect(await rebuildFigures(ports, admin, {})).toBeGreaterThan(1);
    expect(await stored()).toEqual(after);
  });

  describe('what a command notes', () => {
    const marks = () => district.store.transaction(WHOLE_REACH, (tx) => tx.marks.count());

    it('[ACC-10] goes with it when it fails after that', async () => {
      const failing = command({
        name: 'fail-late',
        may: 'write-rows',
        about: theUnit,
        run: async ({ unit, changed, tell }, _: OfUnit) => {
          changed(unit, [{ kind: 'all' }]);
          tell(unit.id, { type: 'row-deleted', payload: { register: SPEAKERS, row: rowNo, version: 1 } });
          throw new Error('failed late');
        },
      });
      const before = await everyTable();
      await expect(failing(district.ports, district.admin, { unit: DISTRICT.naPhai })).rejects.toThrow('failed late');
      expect(await everyTable()).toEqual(before);
      expect(await marks()).toBe(0);
    });

    it('[ACC-10] takes the change with it where the history cannot be written, and nothing is followed', async () => {
      const followed: unknown[] = [];
      const ports = { ...district.ports, follower: { follow: async (units: unknown) => followed.push(units) } };
      const before = await everyTable();
      await district.database.asSuperuser('revoke insert on audit_event from minhchung_app');
      const cells = { thon: VILLAGES[2], 'hoat-dong': 'có' };
      await expect(add(ports, district.admin, SPEAKERS, cells)).rejects.toThrow('permission denied');
      await district.database.asSuperuser('grant insert on audit_event to minhchung_app');
      expect(await everyTable()).toEqual(before);
      expect(followed).toEqual([]);
    });

    it('[ACC-10] is followed once row, mark and event are committed', async () => {
      const seen: unknown[] = [];
      const follow = async () => {
        const [counts] = await district.database.asSuperuser(
          `select (select count(*)::int from register_row where register = '${SPEAKERS}') as rows,
             (select count(*)::int from dirty_unit) as marks,
             (select count(*)::int from audit_event where type = 'row-added') as events`,
        );
        return seen.push(counts);
      };
      await follow();
      const ports = { ...district.ports, follower: { follow } };
      await add(ports, district.admin, SPEAKERS, { thon: VILLAGES[2], 'hoat-dong': 'không' });
      const [before, after] = seen as readonly { rows: number; marks: number; events: number }[];
      expect(after).toEqual({ rows: before!.rows + 1, marks: before!.marks + 1, events: before!.events + 1 });
    });
  });
});
