import type { Policy } from '../../src/app/access/index.ts';
import { POLICY } from '../../src/app/access/index.ts';
import type { Actor, Ports, TargetFile, UseCase } from '../../src/app/index.ts';
import { useCases } from '../../src/app/index.ts';
import { buildSheet } from '../../src/intake/testing/build-sheet.ts';
import type { Day } from '../../src/kernel/index.ts';
import { allWords } from '../../src/testing/index.ts';
import { fileOf, target } from './memory-files.ts';
import type { Place, World } from './world.ts';
import { listOf, YEAR } from './world.ts';

/** How a use case is asked. Whatever is asked, whoever runs the installation is answered. */
export interface Question {
  readonly useCase: Pick<UseCase<unknown, unknown>, 'name' | 'does' | 'may' | 'about'>;
  /**
   * `unit`: about the unit of a place. `import`: about one that was handed in under it.
   * `grants, then unit`: somebody needs the permission anywhere, then has to see the unit.
   * Else not about a unit.
   */
  readonly asks: 'unit' | 'import' | 'grants, then unit' | 'units' | 'installation' | 'law';
  /** Why it is not about a unit. */
  readonly why?: string;
  /**
   * Asked without naming a unit as well: `units`: about whatever the grants hold. `installation`:
   * about all that is stored.
   */
  readonly unnamed?: 'units' | 'installation';
  /** What whoever has one village of a commune is told of a row that speaks of another. */
  readonly ofAnotherVillage?: string;
  /** Gives the answer and what was written to files. */
  readonly ask: (world: World, actor: Actor, place: Place | undefined, policy?: Policy) => Promise<unknown>;
}

interface UnitQuestion<I> {
  readonly asks?: 'unit' | 'import' | 'grants, then unit';
  readonly ofAnotherVillage?: string;
  readonly input: (place: Place, file: (name: string) => TargetFile) => I;
  readonly unnamed?: { readonly asks: 'units' | 'installation'; readonly input: I };
}

function aboutUnit<I, O>(
  useCase: UseCase<I, O>,
  { input, unnamed, asks = 'unit', ...more }: UnitQuestion<I>,
): Question {
  const ask: Question['ask'] = async ({ ports }, actor, place, policy = POLICY) => {
    const texts: string[] = [];
    const asked = place === undefined ? unnamed?.input : input(place, (name) => target(name, texts));
    if (asked === undefined) throw new Error(`${useCase.name} is asked about a place`);
    const answer = await useCase.under(policy)(ports, actor, asked);
    return { answer: await drained(answer), texts };
  };
  return { useCase, asks, ...(unnamed === undefined ? {} : { unnamed: unnamed.asks }), ...more, ask };
}

interface OtherQuestion<I> {
  readonly asks: 'units' | 'installation' | 'law';
  readonly why: string;
  readonly input: (world: World) => I;
  readonly ports?: (world: World) => Promise<Ports>;
}

function aboutNoUnit<I, O>(useCase: UseCase<I, O>, { input, ports, asks, why }: OtherQuestion<I>): Question {
  const ask: Question['ask'] = async (world, actor, _, policy = POLICY) => {
    const own = ports === undefined ? world.ports : await ports(world);
    return drained(await useCase.under(policy)(own, actor, input(world)));
  };
  return { useCase, asks, why, ask };
}

async function drained(answer: unknown): Promise<unknown> {
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return answer;
  const all: unknown[] = [];
  for await (const one of answer as AsyncIterable<unknown>) all.push(one);
  return all;
}

const REASON = 'Đối chiếu danh sách với công an xã';
const of = ({ unit, list }: Place) => ({ unit: unit.code, register: list.register });
const villageOf = ({ village }: Place) => (village === undefined ? {} : { village });
const row = (place: Place) => ({ ...of(place), year: YEAR, rowNo: place.rowNo });
const THE_LAW = 'the law is public';
const THE_LIST_OF_UNITS = 'administrative units are reference data for whoever has any grant';
const THE_WHOLE = 'it concerns all that is stored';

const NEW_UNITS = fileOf('don-vi-moi.xlsx', [
  buildSheet('Đơn vị', [
    ['Mã đơn vị', 'Loại', 'Tên', 'Mã đơn vị cấp trên', 'Hiệu lực từ', 'Hiệu lực đến', 'Căn cứ', 'Vùng'],
    ['06077', 'Xã', 'Xã Mới Thử', '180', '01/01/2024', null, 'Nghị quyết thử số 1', 'Miền núi'],
  ]),
  buildSheet('Tiếp nối', [['Mã cũ', 'Mã mới', 'Kiểu', 'Ngày', 'Phần', 'Căn cứ']]),
]);

const firstSet = ({ ports }: World) => [...ports.law.current().catalogue.sets.values()][0]!;

/**
 * How each use case is asked in the access test: about a given place, or why it is not about a
 * unit. One that is left out does not compile.
 */
export const QUESTIONS: { readonly [K in keyof typeof useCases]: Question } = {
  // Registers
  listRows: aboutUnit(useCases.listRows, { input: (place) => ({ ...of(place), ...villageOf(place), limit: 100 }) }),
  showRow: aboutUnit(useCases.showRow, { input: row, ofAnotherVillage: 'row.not-found' }),
  findSimilarRows: aboutUnit(useCases.findSimilarRows, { input: of }),
  addRow: aboutUnit(useCases.addRow, {
    input: (place) => ({ ...of(place), year: YEAR, cells: place.cells }),
    // Whoever has one village sees no other on the village list.
    ofAnotherVillage: 'value.unknown-village',
  }),
  changeRow: aboutUnit(useCases.changeRow, {
    input: (place) => ({ ...row(place), cells: new Map([[place.list.heading, 'Người khác']]) }),
    ofAnotherVillage: 'row.not-found',
  }),
  deleteRow: aboutUnit(useCases.deleteRow, { input: row, ofAnotherVillage: 'row.not-found' }),
  restoreRow: aboutUnit(useCases.restoreRow, {
    input: (place) => ({ ...row(place), rowNo: place.deletedRow }),
    ofAnotherVillage: 'row.not-found',
  }),
  keepDays: aboutUnit(useCases.keepDays, {
    input: (place) => ({ ...of(place), ...villageOf(place), year: YEAR, to: '2024-11-30' as Day }),
  }),
  confirmRegister: aboutUnit(useCases.confirmRegister, {
    input: (place) => ({ ...of(place), ...villageOf(place), person: 'Nông Văn Thử', role: place.list.role }),
  }),
  withdrawConfirmation: aboutUnit(useCases.withdrawConfirmation, {
    input: (place) => ({ ...of(place), ...villageOf(place), role: place.list.role }),
  }),
  confirmationStatus: aboutUnit(useCases.confirmationStatus, { input: ({ unit }) => ({ unit: unit.code }) }),
  exportRegister: aboutUnit(useCases.exportRegister, {
    input: (place, file) => ({ ...of(place), year: YEAR, file: file('danh-sach.csv') }),
  }),

  // Imports
  stageImport: aboutUnit(useCases.stageImport, {
    input: (place) => ({ ...of(place), year: YEAR, mode: 'add' as const, file: listOf(place, place.cells, 'moi') }),
  }),
  commitImport: aboutUnit(useCases.commitImport, { asks: 'import', input: ({ staged }) => ({ id: staged }) }),
  undoImport: aboutUnit(useCases.undoImport, {
    asks: 'import',
    input: ({ committed }) => ({ id: committed, keepLater: false }),
  }),
  listImports: aboutUnit(useCases.listImports, { input: ({ unit }) => ({ unit: unit.code }) }),
  mapHeading: aboutUnit(useCases.mapHeading, {
    input: (place) => ({ ...of(place), heading: 'Cột lạ', column: place.list.column }),
  }),

  // Figures and verdicts
  declareFigure: aboutUnit(useCases.declareFigure, {
    input: ({ unit }) => ({
      unit: unit.code,
      year: YEAR,
      figure: 'so-ho-gia-dinh',
      value: '50',
      source: 'Báo cáo số 1',
    }),
  }),
  unitFigures: aboutUnit(useCases.unitFigures, { input: ({ unit }) => ({ unit: unit.code, year: YEAR }) }),
  figureHistory: aboutUnit(useCases.figureHistory, {
    input: ({ unit }) => ({ unit: unit.code, year: YEAR, figure: 'so-ho-gia-dinh' }),
  }),
  overview: aboutUnit(useCases.overview, { input: ({ unit }) => ({ unit: unit.code, year: YEAR }) }),
  assessUnit: aboutUnit(useCases.assessUnit, { input: ({ unit }) => ({ unit: unit.code, year: YEAR, sets: [] }) }),
  rebuildFigures: aboutUnit(useCases.rebuildFigures, {
    input: ({ unit }) => ({ unit: unit.code }),
    unnamed: { asks: 'units', input: {} },
  }),
  checkFigures: aboutUnit(useCases.checkFigures, {
    input: ({ unit }) => ({ unit: unit.code }),
    unnamed: { asks: 'units', input: {} },
  }),
  finishFigures: aboutNoUnit(useCases.finishFigures, { asks: 'installation', why: THE_WHOLE, input: () => undefined }),
  rejudgeUnits: aboutNoUnit(useCases.rejudgeUnits, {
    asks: 'installation',
    why: 'a verdict must not be judged from a part of the units below',
    input: () => ({ year: YEAR }),
  }),

  // Units
  findUnits: aboutNoUnit(useCases.findUnits, {
    asks: 'units',
    why: THE_LIST_OF_UNITS,
    input: () => ({ query: 'Nà Phai' }),
  }),
  showUnit: aboutNoUnit(useCases.showUnit, { asks: 'units', why: THE_LIST_OF_UNITS, input: () => ({ code: '06001' }) }),
  unitHistory: aboutNoUnit(useCases.unitHistory, {
    asks: 'units',
    why: THE_LIST_OF_UNITS,
    input: () => ({ code: '06002' }),
  }),
  exportUnits: aboutNoUnit(useCases.exportUnits, {
    asks: 'units',
    why: THE_LIST_OF_UNITS,
    input: () => ({ title: 'Đơn vị' }),
  }),
  listUnitsImports: aboutNoUnit(useCases.listUnitsImports, {
    asks: 'units',
    why: THE_LIST_OF_UNITS,
    input: () => undefined,
  }),
  previewUnitsImport: aboutNoUnit(useCases.previewUnitsImport, {
    asks: 'installation',
    why: THE_WHOLE,
    input: () => ({ file: NEW_UNITS }),
  }),
  importUnits: aboutNoUnit(useCases.importUnits, {
    asks: 'installation',
    why: THE_WHOLE,
    input: () => ({ file: NEW_UNITS }),
  }),
  undoUnitsImport: aboutNoUnit(useCases.undoUnitsImport, {
    asks: 'installation',
    why: THE_WHOLE,
    input: ({ unitsImport }) => ({ batch: unitsImport }),
  }),

  // Personal data
  showSensitive: aboutUnit(useCases.showSensitive, { input: (place) => ({ ...row(place), reason: REASON }) }),
  erasePersonal: aboutUnit(useCases.erasePersonal, {
    input: (place) => ({ ...of(place), rowNos: [place.rowNo], reason: REASON, isAgreed: true }),
  }),
  listDue: aboutUnit(useCases.listDue, {
    input: ({ unit }) => ({ unit: unit.code, dueOn: '2040-01-01' as Day }),
    unnamed: { asks: 'units', input: { dueOn: '2040-01-01' as Day } },
  }),
  rotateKey: aboutNoUnit(useCases.rotateKey, {
    asks: 'installation',
    why: THE_WHOLE,
    input: () => undefined,
    ports: (world) => world.withNewKey(),
  }),

  // History
  showAudit: aboutUnit(useCases.showAudit, {
    input: ({ unit }) => ({ unit: unit.code, limit: 100 }),
    unnamed: { asks: 'installation', input: { limit: 100 } },
  }),
  verifyAudit: aboutUnit(useCases.verifyAudit, {
    asks: 'grants, then unit',
    input: ({ unit }) => ({ code: unit.code }),
    unnamed: { asks: 'units', input: {} },
  }),

  // Law
  showSets: aboutNoUnit(useCases.showSets, { asks: 'law', why: THE_LAW, input: () => undefined }),
  showComparison: aboutNoUnit(useCases.showComparison, {
    asks: 'law',
    why: THE_LAW,
    input: (world) => ({ before: firstSet(world), after: firstSet(world) }),
  }),
  checkLaw: aboutNoUnit(useCases.checkLaw, { asks: 'law', why: THE_LAW, input: () => ({}) }),
  checkCases: aboutNoUnit(useCases.checkCases, { asks: 'law', why: THE_LAW, input: () => ({}) }),
  checkCoverage: aboutNoUnit(useCases.checkCoverage, { asks: 'law', why: THE_LAW, input: () => ({ clauses: [] }) }),
  makeTemplate: aboutNoUnit(useCases.makeTemplate, {
    asks: 'law',
    why: THE_LAW,
    input: (world) => ({ sets: [firstSet(world)], t: allWords('vi'), year: YEAR }),
  }),
  makeUnitsTemplate: aboutNoUnit(useCases.makeUnitsTemplate, {
    asks: 'law',
    why: THE_LAW,
    input: () => ({ title: 'Đơn vị' }),
  }),
  assessFile: aboutNoUnit(useCases.assessFile, {
    asks: 'law',
    why: 'what a file says is not stored; whoever has it may have it judged',
    input: (world) => ({ file: fileOf('xa.xlsx', []), sets: [firstSet(world)] }),
  }),

  // Installation
  makeBackup: aboutNoUnit(useCases.makeBackup, {
    asks: 'installation',
    why: THE_WHOLE,
    input: () => ({ file: 'sao-luu.mcb' }),
  }),
  restoreBackup: aboutNoUnit(useCases.restoreBackup, {
    asks: 'installation',
    why: THE_WHOLE,
    input: () => ({ file: 'sao-luu.mcb' }),
  }),
  doctor: aboutNoUnit(useCases.doctor, {
    asks: 'installation',
    why: THE_WHOLE,
    input: () => ({ nodeVersion: 'v24.0.0' }),
  }),
};
