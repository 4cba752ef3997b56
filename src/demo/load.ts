import { createHash } from 'node:crypto';
import type {
  Actor,
  DemoProgress,
  DemoSize,
  ImportSummary,
  LoadedDemo,
  Ports,
  StagedRow,
  Store,
  StoreTransaction,
} from '../app/index.ts';
import { committedEvents, toRowContent, underToday, WHOLE_REACH } from '../app/index.ts';
import { INSTALLATION } from '../audit/index.ts';
import type { Catalogue } from '../catalogue/index.ts';
import type { BatchId, Day, SetId, UnitId } from '../kernel/index.ts';
import { AppError } from '../kernel/index.ts';
import type { UnitTree } from '../units/index.ts';
import type { DemoUnitData } from './commune.ts';
import { DEMO_DAY, DEMO_YEAR } from './commune.ts';
import { declaredForSet } from './country.ts';
import { generateCommune } from './generate.ts';
import type { DemoPlan, PlannedDistrict } from './plan.ts';
import { planDemo } from './plan.ts';
import { toUnitRecords } from './records.ts';

/** Rows that go to the database together. */
const ROWS_AT_ONCE = 5_000;

/** The set for which communes have figures where there are no rows. */
const COUNTRY_SET = 'lang-son/xa-ntm-2022' as SetId;

/**
 * Loads the demo of a size into an empty store: units, rows and declared figures a district at a
 * time, then figures and verdicts of everybody. Every district is a transaction and an import of
 * its own, so loading that was interrupted goes on where it stopped when it is called again with
 * the same size. Refuses with `demo.not-empty` where units stand that this demo did not bring.
 */
export async function loadDemo(
  ports: Ports,
  actor: Actor,
  size: DemoSize,
  onProgress: (progress: DemoProgress) => void = () => {},
): Promise<LoadedDemo> {
  const { catalogue } = ports.law.current();
  const store = await ports.store();
  const plan = planDemo(size);
  await loadUnits(ports, store, actor, plan);
  let rows = 0;
  let figures = 0;
  for (const [index, district] of plan.districts.entries()) {
    const loaded = await loadDistrict(ports, store, actor, catalogue, plan, district);
    rows += loaded.rows;
    figures += loaded.figures;
    onProgress({ step: 'rows', done: index + 1, total: plan.districts.length });
  }
  const total = await store.transaction(WHOLE_REACH, (tx) => tx.marks.count());
  let done = 0;
  const judged = await ports.follower.follow(undefined, () => {
    onProgress({ step: 'verdicts', done: Math.min(++done, total), total });
  });
  return { units: plan.units.length, rows, figures, judged };
}

/** What imports of the demo are called in the history. */
function nameOf(size: DemoSize): string {
  return `dữ liệu mẫu: ${SIZES[size]}`;
}

const SIZES: Readonly<Record<DemoSize, string>> = {
  commune: 'một xã',
  district: 'một huyện',
  province: 'một tỉnh',
  country: 'cả nước',
};

async function loadUnits(ports: Ports, store: Store, actor: Actor, plan: DemoPlan): Promise<void> {
  await store.transaction(WHOLE_REACH, async (tx) => {
    await tx.units.lock();
    const imports = (await tx.units.imports()).filter(({ undoneAt }) => undoneAt === undefined);
    const [own, ...others] = imports;
    if (own?.file === nameOf(plan.size) && others.length === 0) return;
    if (imports.length > 0)
      throw new AppError('demo.not-empty', { count: (await tx.units.tree()).records.units.length });
    const records = toUnitRecords(plan, ports.newId);
    const added = { ...records, attributes: underToday(ports.law.current().catalogue, records.attributes) };
    const counts = {
      units: { added: added.units.length, ended: 0, unchanged: 0 },
      attributes: { added: added.attributes.length, unchanged: 0 },
      successions: { added: added.successions.length, unchanged: 0 },
    };
    const batch = ports.newId() as BatchId;
    await tx.units.save({ batch, file: nameOf(plan.size), actor: actor.snapshot, counts, ended: [] }, added);
    await tx.audit.append(INSTALLATION, {
      type: 'units-imported',
      actor: actor.snapshot,
      payload: {
        batch,
        file: nameOf(plan.size),
        units: added.units.length,
        ended: 0,
        attributes: added.attributes.length,
        successions: added.successions.length,
      },
    });
  });
}

interface LoadedDistrict {
  readonly rows: number;
  readonly figures: number;
}

async function loadDistrict(
  ports: Ports,
  store: Store,
  actor: Actor,
  catalogue: Catalogue,
  { size }: DemoPlan,
  district: PlannedDistrict,
): Promise<LoadedDistrict> {
  const hasData = district.communes.length > 0 || district.data !== undefined || size === 'country';
  if (!hasData) return { rows: 0, figures: 0 };
  return store.transaction(WHOLE_REACH, async (tx) => {
    const tree = await tx.units.tree();
    const unit = idOf(tree, district.unit.code, district.unit.validFrom);
    const before = await tx.imports.list(unit, 1);
    if (before.some(({ file, status }) => file === nameOf(size) && status === 'committed'))
      return { rows: 0, figures: 0 };
    const batch = ports.newId() as BatchId;
    const head = {
      batch,
      unit,
      mode: 'add',
      file: nameOf(size),
      sha256: digestOf(size, district),
      year: DEMO_YEAR,
      actor: actor.snapshot,
    } as const;
    await tx.imports.create({ ...head, summary: {} });
    const rows = await stageRows(tx, ports, catalogue, tree, batch, saidIn(catalogue, size, district));
    const { counts } = await tx.imports.commit(
      { ...head, summary: {}, status: 'staged', stagedAt: tx.now },
      actor.snapshot,
    );
    await tx.imports.setSummary(unit, batch, { declared: [], kept: [], rows, counts } satisfies ImportSummary);
    const figures = new Map<UnitId, number>();
    for (const data of saidIn(catalogue, size, district)) {
      const speaker = idOf(tree, data.code, data.on);
      figures.set(speaker, (figures.get(speaker) ?? 0) + (await saveYear(tx, speaker, data, actor, batch)));
    }
    await tx.audit.appendMany(committedEvents(head, actor.snapshot, counts, figures));
    return { rows, figures: [...figures.values()].reduce((sum, count) => sum + count, 0) };
  });
}

/** Everybody of a district who says something, a commune at a time. */
function* saidIn(catalogue: Catalogue, size: DemoSize, district: PlannedDistrict): Generator<DemoUnitData> {
  if (district.data) yield district.data;
  for (const commune of district.communes) {
    const data = generateCommune(commune);
    yield data.commune;
    yield* data.villages;
    yield* data.earlier;
  }
  if (size !== 'country') return;
  const set = catalogue.sets.get(COUNTRY_SET)!;
  for (const unit of district.others) {
    yield {
      code: unit.code,
      year: DEMO_YEAR,
      on: DEMO_DAY,
      registers: new Map(),
      declared: declaredForSet(set, unit, catalogue.figures),
    };
  }
}

/** Hands the rows of a district to the database, thousands at a time. Gives their number. */
async function stageRows(
  tx: StoreTransaction,
  ports: Ports,
  catalogue: Catalogue,
  tree: UnitTree,
  batch: BatchId,
  said: Iterable<DemoUnitData>,
): Promise<number> {
  let count = 0;
  let waiting: StagedRow[] = [];
  const flush = async () => {
    count += await tx.imports.stage(batch, waiting);
    waiting = [];
  };
  for (const { code, on, registers } of said) {
    const unit = idOf(tree, code, on);
    for (const { register: id, rows } of registers.values()) {
      const register = catalogue.registers.get(id)!;
      for (const { line, values } of rows) {
        const content = toRowContent(register, unit, values, ports.secrets);
        waiting.push({ unit, register: id, sheet: register.sheet, line, ...content });
      }
    }
    if (waiting.length >= ROWS_AT_ONCE) await flush();
  }
  await flush();
  return count;
}

/**
 * Which lists are finished, declared figures, and the mark that figures and verdicts are to
 * be worked out. Gives the number of figures.
 */
async function saveYear(
  tx: StoreTransaction,
  unit: UnitId,
  { year, registers, declared }: DemoUnitData,
  actor: Actor,
  batch: BatchId,
): Promise<number> {
  const kept = [...registers.values()].flatMap(({ register, keptFrom, keptTo }) =>
    keptFrom === undefined || keptTo === undefined ? [] : [{ register, from: keptFrom, to: keptTo }],
  );
  await tx.rows.setKept(unit, year, kept, actor.snapshot);
  for (const [figure, { value, source }] of declared) {
    const next = { figure, value, expected: 0, ...(source === undefined ? {} : { source }) };
    await tx.declarations.declare(unit, year, next, actor.snapshot, batch);
  }
  await tx.marks.add(unit, [{ kind: 'all' }], { year });
  return declared.size;
}

/** There is no file: this names what was generated. */
function digestOf(size: DemoSize, { unit }: PlannedDistrict): string {
  return createHash('sha256').update(`demo ${size} ${unit.code}`).digest('hex');
}

function idOf(tree: UnitTree, code: string, day: Day): UnitId {
  const unit = tree.find(code, day);
  if (unit === undefined) throw new Error(`the demo has no unit ${code} on ${day}`);
  return unit.id;
}
