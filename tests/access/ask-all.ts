import { NoResultError } from 'kysely';
import type { Policy } from '../../src/app/access/index.ts';
import type { Issue } from '../../src/kernel/index.ts';
import { AppError } from '../../src/kernel/index.ts';
import type { Asker, PlaceName } from './country.ts';
import { ASKERS, PLACE_NAMES } from './country.ts';
import type { Question } from './questions.ts';
import { QUESTIONS } from './questions.ts';
import type { Change } from './rights.ts';
import { expectedOf, foreignCanaries, foreignChanges } from './rights.ts';
import type { World } from './world.ts';

/** What came of one question. */
export interface Outcome {
  readonly useCase: string;
  readonly asker: string;
  /** Absent where no unit is named. */
  readonly place: PlaceName | undefined;
  /** "allowed", or the code of the refusal, as docs/spec/access.md has it. */
  readonly expected: string;
  /**
   * As it came: the same, or "postgresql: 42501" where the database refused, or the words of an
   * error nobody foresaw.
   */
  readonly found: string;
  /**
   * Canaries in the answer, or in what was told of a refusal, that the asker's grants do not hold.
   */
  readonly leaks: readonly string[];
  /**
   * What changed that the asker had no right to change; after a refusal or a
   * query, all that changed.
   */
  readonly changes: readonly Change[];
}

/**
 * Every use case, by everybody, at every place, each on the world as it was invented; under a
 * policy in place of the product's.
 */
export async function askAll(world: World, policy?: Policy): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const question of Object.values(QUESTIONS)) {
    // The law is nobody's: there is no second wall in front of it.
    if (question.asks === 'law' && policy !== undefined) continue;
    for (const asker of ASKERS)
      for (const place of placesOf(question)) outcomes.push(await askOne(world, question, asker, place, policy));
  }
  return outcomes;
}

function placesOf({ asks, unnamed }: Question): readonly (PlaceName | undefined)[] {
  if (asks === 'units' || asks === 'installation' || asks === 'law') return [undefined];
  return unnamed === undefined ? PLACE_NAMES : [...PLACE_NAMES, undefined];
}

async function askOne(
  world: World,
  question: Question,
  { name, actor }: Asker,
  place: PlaceName | undefined,
  policy: Policy | undefined,
): Promise<Outcome> {
  const { found, text, isRefused } = await hear(question.ask(world, actor, place && world.place(place), policy));
  const changed = await world.changes();
  await world.restore(changed);
  const mayChange = question.useCase.does === 'command' && !isRefused;
  return {
    useCase: question.useCase.name,
    asker: name,
    place,
    expected: expectedOf(question, actor, place),
    // What a file says of the law is its own affair.
    found: question.asks === 'law' && !isRefused ? 'allowed' : found,
    leaks: foreignCanaries(actor).filter((canary) => text.includes(canary)),
    changes: mayChange ? foreignChanges(changed, actor, question) : changed,
  };
}

interface Heard {
  readonly found: string;
  /** An answer or a refusal, in small letters. */
  readonly text: string;
  readonly isRefused: boolean;
}

async function hear(asking: Promise<unknown>): Promise<Heard> {
  try {
    const answer = await asking;
    return { found: errorOf(answer) ?? 'allowed', text: textOf(answer), isRefused: false };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { found: refusalOf(error), text: textOf({ ...error, message: error.message }), isRefused: true };
  }
}

function refusalOf(error: Error): string {
  if (error instanceof AppError) return error.code;
  // A row that PostgreSQL does not let somebody lock is not there for them.
  if (error instanceof NoResultError) return 'postgresql: no row';
  const code = 'code' in error ? String(error.code) : '';
  return /^\d{2}[\dA-Z]{3}$/.test(code) ? `postgresql: ${code}` : String(error.stack);
}

/** The first mistake for which nothing was done. */
function errorOf(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  if ('answer' in answer) return errorOf(answer.answer);
  const issues: unknown = 'issues' in answer ? answer.issues : answer;
  if (!Array.isArray(issues)) return undefined;
  return (issues as Partial<Issue>[]).find(({ severity }) => severity === 'error')?.code;
}

function textOf(answer: unknown): string {
  const expanded = (_: string, value: unknown) => {
    if (value instanceof Map) return [...value];
    if (value instanceof Set) return [...value];
    return value instanceof Uint8Array ? '' : value;
  };
  return (JSON.stringify(answer, expanded) ?? '').toLowerCase();
}
