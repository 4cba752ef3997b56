import type { Budget } from '../shared/report.ts';
import { budgetLine, isKept } from '../shared/report.ts';
import { COUNTRY, drawCommunes, withMissing } from './communes.ts';
import type { Contender, Prepared } from './contenders/contender.ts';
import { floor, recordFloor } from './contenders/floor.ts';
import { jsonLogic } from './contenders/json-logic.ts';
import { jsonRules } from './contenders/json-rules.ts';
import { columns, explain, packColumns, prepareSubjects, trees } from './contenders/ours.ts';
import { publicodes } from './contenders/publicodes.ts';
import { zen } from './contenders/zen.ts';
import type { Correctness } from './correctness.ts';
import { compareWithTruth } from './correctness.ts';
import type { Measured, Timed } from './measure.ts';
import { measure } from './measure.ts';
import { tableOf } from './report.ts';

/**
 * The engine against hand-written code and four rule engines, over the same rules and communes, in
 * one run. Refuses to time anything while an engine disagrees about complete data. `--ours` leaves
 * out the peers, for a quick look while changing the engine; `--profile <name>` runs a single
 * contender for the CPU profiler.
 */

const ROUNDS = 15;
const MISSING_SHARE = 0.05;
const PROFILE_MS = 5_000;

const OURS: readonly Contender[] = [floor, recordFloor, trees, columns];
const PEERS: readonly Contender[] = [jsonLogic, zen, jsonRules, publicodes];
const CONTENDERS = process.argv.includes('--ours') ? OURS : [...OURS, ...PEERS];

const complete = drawCommunes(COUNTRY, 2022);
const incomplete = withMissing(complete, MISSING_SHARE, 1127);

const profiled = process.argv.includes('--profile') ? process.argv.at(-1) : undefined;
if (profiled === undefined) await compareAll();
else await profile(profiled);

async function compareAll(): Promise<void> {
  const prepared = new Map<Contender, Prepared>();
  for (const contender of CONTENDERS) prepared.set(contender, await contender.prepare(complete));

  for (const [contender, judge] of prepared)
    refuseDisagreement(contender, await compareWithTruth(complete, contender.communesChecked, judge));
  console.log(`All ${CONTENDERS.length} agree on complete data.\n`);

  const correctness = new Map<string, Correctness>();
  for (const contender of CONTENDERS) {
    const judge = await contender.prepare(incomplete);
    correctness.set(contender.name, await compareWithTruth(incomplete, contender.communesChecked, judge));
  }

  const timed = [...prepared].map(([{ name, communesPerRound }, judge]) => toTimed(name, communesPerRound, judge));
  const extra: readonly Timed[] = [
    toTimed('ours: trees, 5 % missing', COUNTRY, trees.prepare(incomplete) as Prepared),
    toTimed('ours: columns, 5 % missing', COUNTRY, columns.prepare(incomplete) as Prepared),
    toTimed('ours: trees + all reasons + missing list, 5 % missing', 2_000, explain(incomplete)),
    toTimed('ours, once before trees: prepareSubject', 2_000, prepareSubjects(complete)),
    toTimed('ours, once before columns: toUnitColumns', COUNTRY, packColumns(complete)),
  ];
  const measured = await measure([...timed, ...extra], ROUNDS);
  console.log(tableOf(measured, correctness));
  console.log(
    `\nNode ${process.version}, peak memory of the whole run ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`,
  );

  const budgets = budgetsOf(measured, correctness);
  for (const budget of budgets) console.log(budgetLine(budget));
  process.exitCode = budgets.every(isKept) ? 0 : 1;
}

function toTimed(name: string, communes: number, { judge }: Pick<Prepared, 'judge'>): Timed {
  return { name, communes, run: () => judge(communes) };
}

function refuseDisagreement({ name }: Contender, { wrong, threw, needlesslyOpen }: Correctness): void {
  if (wrong + threw + needlesslyOpen === 0) return;
  throw new Error(
    `${name} on complete data: ${wrong} wrong, ${threw} threw, ${needlesslyOpen} open; nothing was timed`,
  );
}

/** DESIGN.md section 10. */
function budgetsOf(measured: readonly Measured[], correctness: ReadonlyMap<string, Correctness>): readonly Budget[] {
  const ratioOf = ({ name }: Contender) => measured.find((line) => line.name === name)?.ratio ?? Number.NaN;
  const notRight = ({ name }: Contender) => {
    const { wrong, threw, needlesslyOpen } = correctness.get(name) ?? {
      wrong: Number.NaN,
      threw: 0,
      needlesslyOpen: 0,
    };
    return wrong + threw + needlesslyOpen;
  };
  const budgets: readonly Budget[] = [
    { what: 'verdict trees, times the floor', atMost: 2, found: ratioOf(trees) },
    { what: 'whole country, verdict codes, times the floor', atMost: 1, found: ratioOf(columns) },
    {
      what: 'whole country, verdict codes, times the floor over flat records',
      atMost: 1,
      found: ratioOf(columns) / ratioOf(recordFloor),
    },
    { what: 'zen-engine, times our trees', atLeast: 50, found: ratioOf(zen) / ratioOf(trees) },
    { what: 'json-rules-engine, times our trees', atLeast: 100, found: ratioOf(jsonRules) / ratioOf(trees) },
    { what: 'publicodes, times our trees', atLeast: 1_000, found: ratioOf(publicodes) / ratioOf(trees) },
    { what: 'trees: verdicts not right with 5 % missing', atMost: 0, found: notRight(trees) },
    { what: 'columns: verdicts not right with 5 % missing', atMost: 0, found: notRight(columns) },
  ];
  return budgets.filter(({ found }) => !Number.isNaN(found));
}

/** Runs one contender alone for a few seconds. */
async function profile(part: string): Promise<void> {
  const contender = CONTENDERS.find(({ name }) => name.includes(part));
  if (contender === undefined)
    throw new Error(`no contender is called ${part}: ${CONTENDERS.map(({ name }) => name).join('; ')}`);
  const { judge } = await contender.prepare(complete);
  const { communesPerRound } = contender;
  const end = performance.now() + PROFILE_MS;
  let best = Number.POSITIVE_INFINITY;
  for (let start = performance.now(); start < end; start = performance.now()) {
    await judge(communesPerRound);
    best = Math.min(best, performance.now() - start);
  }
  console.log(`${contender.name}: best pass ${((best * 1_000) / communesPerRound).toFixed(2)} µs per commune`);
}
