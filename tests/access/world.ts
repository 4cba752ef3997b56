import type { Actor, BackupSummary, Ports, SourceFile, Store } from '../../src/app/index.ts';
import {
  addRow,
  bindKey,
  changeRow,
  commitImport,
  confirmRegister,
  declareFigure,
  deleteRow,
  finishFigures,
  keepDays,
  mapHeading,
  showSensitive,
  stageImport,
  toLaw,
  WHOLE_REACH,
} from '../../src/app/index.ts';
import type { Register } from '../../src/catalogue/index.ts';
import { VILLAGE_LIST } from '../../src/catalogue/index.ts';
import { buildSheet } from '../../src/intake/testing/build-sheet.ts';
import type { BatchId, ColumnId, Day, RegisterId } from '../../src/kernel/index.ts';
import { sha256 } from '../../src/main/sha256.ts';
import { keySource, openStore, secretsFrom } from '../../src/store/index.ts';
import type { TestDatabase } from '../../src/store/testing/test-database.ts';
import { createTestDatabase } from '../../src/store/testing/test-database.ts';
import { ADMINISTRATOR, clockAt, portsOn } from '../../src/testing/harness/index.ts';
import { shippedCatalogue } from '../../src/testing/index.ts';
import type { Unit } from '../../src/units/index.ts';
import type { Beginning } from './beginning.ts';
import { beginningOf } from './beginning.ts';
import type { PlaceName } from './country.ts';
import { COUNTRY, OTHER_VILLAGE, PLACE_NAMES, PLACES, stretchOf, TODAY, toUnit, VILLAGE } from './country.ts';
import { fileOf } from './memory-files.ts';

export const YEAR = 2024;
/** What a list looks like to whoever fills it in: by the kind of unit that keeps it. */
const COMMUNE_LIST = {
  register: 'dia-chi-so',
  logbook: 'nhat-ky-truyen-thanh',
  role: 'Bưu điện huyện',
  heading: 'Cá nhân đại diện',
  column: 'dai-dien',
} as const;
const VILLAGE_OWN_LIST = {
  register: 'to-cong-nghe-so-thanh-vien',
  logbook: 'to-cong-nghe-so-hoat-dong',
  role: 'UBND xã',
  heading: 'Chức vụ',
  column: 'chuc-vu',
} as const;
type List = typeof COMMUNE_LIST | typeof VILLAGE_OWN_LIST;

/** What there is to ask about in a place. */
export interface Place {
  readonly name: PlaceName;
  readonly unit: Unit;
  readonly list: List;
  /** Named in the question where the place is one village. */
  readonly village?: string;
  /** Of a live and of a deleted row; in the commune as a whole they speak of the other village. */
  readonly rowNo: number;
  readonly deletedRow: number;
  /** Cells of one more row. */
  readonly cells: ReadonlyMap<string, string>;
  readonly staged: BatchId;
  readonly committed: BatchId;
}

export interface World extends Beginning {
  readonly ports: Ports;
  readonly store: Store;
  readonly database: TestDatabase;
  readonly place: (name: PlaceName) => Place;
  /** An import of units that can be undone. */
  readonly unitsImport: BatchId;
  /** A program that was given another key and has not begun to use it. */
  readonly withNewKey: () => Promise<Ports>;
}

const OLD_KEY = Buffer.alloc(32, 7).toString('base64');
const NEW_KEY = Buffer.alloc(32, 8).toString('base64');

/** A list with one row, under the headings of the official list. */
export function listOf({ list }: Pick<Place, 'list'>, cells: ReadonlyMap<string, string>, name: string): SourceFile {
  const sheet = buildSheet(list.register, [[...cells.keys()], [...cells.values()]]);
  return fileOf(`${name}.csv`, [sheet]);
}

/** The shipped law, in which a list of communes has a column with sensitive values too. */
function lawWithSensitiveList() {
  const catalogue = shippedCatalogue();
  const register = catalogue.registers.get(COMMUNE_LIST.register as RegisterId)!;
  const columns = register.columns.map((column) =>
    column.id === ('diem-dia-chi' as ColumnId) ? { ...column, personal: 'sensitive' as const } : column,
  );
  const registers = new Map<RegisterId, Register>([...catalogue.registers, [register.id, { ...register, columns }]]);
  return toLaw({ ...catalogue, registers }, 'shipped', sha256);
}

/**
 * Everything of `COUNTRY` in a database of its own, with something of every kind in each
 * unit that has a canary.
 */
export async function inventWorld(): Promise<World> {
  const database = await createTestDatabase();
  const store = openStore(database.connection);
  const law = lawWithSensitiveList();
  const ports = portsOn(store, {
    clock: clockAt(TODAY),
    law: { current: () => law, loaded: () => ({ catalogue: law.catalogue, issues: [] }), files: () => [] },
    follower: { follow: async () => 0 },
    installation: INSTALLATION_OF_NOTHING,
  });
  await bindKey(store, ports.secrets);
  await saveUnits(
    ports,
    store,
    Object.values(COUNTRY)
      .filter((unit) => unit !== COUNTRY.late)
      .map(toUnit),
  );
  const unitsImport = await saveUnits(ports, store, [toUnit(COUNTRY.late)]);
  const filled = new Map<string, Filled>();
  for (const unit of Object.values(COUNTRY))
    if ('canary' in unit && unit !== COUNTRY.own) filled.set(unit.code, await fill(ports, toUnit(unit), unit.canary));
  const own = toUnit(COUNTRY.own);
  const [ofOther, ofVillage] = await fillCommune(ports, own);
  const places = new Map(
    PLACE_NAMES.map((name): readonly [PlaceName, Place] => {
      if (name === 'one village') return [name, { ...ofVillage, name, village: VILLAGE.name }];
      return [name, { ...(name === 'own unit' ? ofOther : filled.get(PLACES[name].code)!), name }];
    }),
  );
  // Nothing is followed while questions are asked: what figures are worked out with is
  // not what is looked at.
  const following = portsOn(store, { clock: ports.clock, law: ports.law });
  await finishFigures(following, ADMINISTRATOR);
  const { changes, restore } = await beginningOf(database);
  return {
    ports,
    store,
    database,
    place: (name) => places.get(name)!,
    unitsImport,
    withNewKey: async () => {
      const secrets = secretsFrom(keySource({ keys: `${NEW_KEY},${OLD_KEY}` }));
      await bindKey(store, secrets);
      return { ...ports, secrets };
    },
    changes,
    restore,
  };
}

async function saveUnits(ports: Ports, store: Store, units: readonly Unit[]): Promise<BatchId> {
  const batch = ports.newId() as BatchId;
  const counts = {
    units: { added: units.length, ended: 0, unchanged: 0 },
    attributes: { added: 0, unchanged: 0 },
    successions: { added: 0, unchanged: 0 },
  };
  const { past, own } = COUNTRY;
  const successions = units.some(({ id }) => id === past.id)
    ? [{ from: stretchOf(past), to: stretchOf(own), kind: 'full' as const, date: '2024-07-01' as Day }]
    : [];
  await store.transaction(WHOLE_REACH, (tx) =>
    tx.units.save(
      { batch, file: 'don-vi.xlsx', actor: ADMINISTRATOR.snapshot, counts, ended: [] },
      { units, attributes: [], successions },
    ),
  );
  return batch;
}

/** Who runs the installation, under a name that bears a canary into everything that they write. */
function named(canary: string): Actor {
  return { ...ADMINISTRATOR, snapshot: { ...ADMINISTRATOR.snapshot, name: `Người ghi ${canary}` } };
}

/** The cells of a row, with a canary in every text. `which` tells it from the other rows. */
function cellsOf(list: List, canary: string, village: string, which: string): ReadonlyMap<string, string> {
  if (list === VILLAGE_OWN_LIST)
    return new Map([
      ['Họ tên', `Bà ${which} ${canary}`],
      ['CCCD', `Số ${canary}`],
      ['Chức vụ', `Việc ${canary}`],
      ['Là Tổ trưởng', 'Không'],
    ]);
  return new Map([
    ['Thôn', village],
    ['Đối tượng', 'Hộ gia đình'],
    ['Tên hộ, cơ quan, tổ chức, khu di tích', `Hộ ${which} ${canary}`],
    ['Cá nhân đại diện', `Ông ${canary}`],
    ['Điểm địa chỉ', `Nhà ${canary}`],
    ['Được thông báo', 'Có'],
    ['Được gắn biển', 'Có'],
  ]);
}

type Filled = Omit<Place, 'name' | 'village'>;

/**
 * Rows of one village of a unit, or of the unit itself: one that was changed, one that is
 * deleted, one confirmation.
 */
async function fillRows(ports: Ports, unit: Unit, list: List, canary: string, village: string) {
  const actor = named(canary);
  const what = { unit: unit.code, register: list.register, year: YEAR };
  const isOfVillage = list === COMMUNE_LIST;
  if (isOfVillage) {
    const cells = new Map([
      ['Thôn', village],
      ['Số hộ gia đình', '40'],
      ['Số người dân', '160'],
      ['Số người trong độ tuổi lao động', '90'],
    ]);
    done(await addRow(ports, actor, { ...what, register: VILLAGE_LIST, cells }));
  }
  const add = async (which: string) =>
    done(await addRow(ports, actor, { ...what, cells: cellsOf(list, canary, village, which) }));
  const rowNo = await add('thứ nhất');
  done(await changeRow(ports, actor, { ...what, rowNo, cells: new Map([[list.heading, `Bà ${canary}`]]) }));
  const deletedRow = await add('đã xóa');
  done(await deleteRow(ports, actor, { ...what, rowNo: deletedRow }));
  const person = `Bà ${canary}`;
  await confirmRegister(ports, actor, { ...what, person, role: list.role, ...(isOfVillage ? { village } : {}) });
  return { rowNo, deletedRow, cells: cellsOf(list, canary, village, 'mới') };
}

/** Something of every kind that is stored of a unit as a whole. */
async function fillWhole(ports: Ports, unit: Unit, list: List, canary: string, village: string, rowNo: number) {
  const actor = named(canary);
  const what = { unit: unit.code, register: list.register, year: YEAR };
  const logged =
    list === COMMUNE_LIST
      ? new Map([
          ['Ngày phát', '10/01/2024'],
          ['Loại chương trình', 'Tự sản xuất'],
          ['Tên tin, bài, chương trình', `Tin ${canary}`],
          ['Có thông tin về chuyển đổi số', 'Không'],
        ])
      : undefined;
  if (logged) done(await addRow(ports, actor, { ...what, register: list.logbook, cells: logged }));
  await keepDays(ports, actor, { ...what, register: list.logbook, from: '2024-01-01' as Day });
  await mapHeading(ports, actor, { ...what, heading: `Cột ${canary}`, column: '-' });
  await confirmRegister(ports, actor, { ...what, person: `Bà ${canary}`, role: list.role });
  const declared = { unit: unit.code, year: YEAR, figure: 'so-ho-gia-dinh', source: `Báo cáo ${canary}` };
  for (const value of ['40', '41']) await declareFigure(ports, actor, { ...declared, value });
  await showSensitive(ports, actor, { ...what, rowNo, reason: `Thanh tra theo đơn ${canary}` });
  const stage = async (name: string) => {
    const cells = cellsOf(list, canary, village, name);
    const file = listOf({ list }, cells, `${name} ${canary}`);
    const staged = await stageImport(ports, actor, { ...what, file, mode: 'add' });
    if (staged.batch === undefined) throw new Error(JSON.stringify(staged.issues));
    return staged.batch;
  };
  const committed = await stage('nhap');
  await commitImport(ports, actor, { id: committed });
  return { committed, staged: await stage('cho') };
}

async function fill(ports: Ports, unit: Unit, canary: string): Promise<Filled> {
  const list = unit.kind === 'thon' ? VILLAGE_OWN_LIST : COMMUNE_LIST;
  const rows = await fillRows(ports, unit, list, canary, 'Bản Một');
  return { unit, list, ...rows, ...(await fillWhole(ports, unit, list, canary, 'Bản Một', rows.rowNo)) };
}

/**
 * The commune with its two villages; what is of the whole bears another canary than
 * what is of one of them.
 */
async function fillCommune(ports: Ports, unit: Unit): Promise<readonly [Filled, Filled]> {
  const list = COMMUNE_LIST;
  const ofVillage = await fillRows(ports, unit, list, VILLAGE.canary, VILLAGE.name);
  const ofOther = await fillRows(ports, unit, list, OTHER_VILLAGE.canary, OTHER_VILLAGE.name);
  const whole = await fillWhole(ports, unit, list, COUNTRY.own.canary, OTHER_VILLAGE.name, ofOther.rowNo);
  return [
    { unit, list, ...ofOther, ...whole },
    { unit, list, ...ofVillage, ...whole },
  ];
}

function done(answer: Awaited<ReturnType<typeof addRow>>): number {
  if (!answer.done) throw new Error(JSON.stringify(answer.issues));
  return answer.rowNo;
}

const BACKUP: BackupSummary = {
  file: 'sao-luu.mcb',
  sha256: 'b'.repeat(64),
  bytes: 1,
  madeAt: '2024-12-31T00:00:00.000000Z',
  product: '0.1.0',
  tables: 1,
  rows: 1,
};
const refuse = () => Promise.reject(new Error('the installation is not asked for this'));
/**
 * An installation whose backups are made of nothing: what use cases do around them
 * is what is looked at.
 */
const INSTALLATION_OF_NOTHING: Ports['installation'] = {
  serve: refuse,
  startInBackground: refuse,
  stopServing: refuse,
  migrate: refuse,
  inspectFolder: () => undefined,
  status: async () => ({ kind: 'server', place: 'thu', version: '18.4', pending: [], size: 0, units: 0, rows: 0 }),
  inspectServer: async () => ({
    safety: { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' },
    clock: BACKUP.madeAt,
    rights: [],
    unguarded: [],
    waiting: 0,
    stale: 0,
  }),
  backups: { write: async () => BACKUP, check: async () => BACKUP, restore: async () => BACKUP },
};
