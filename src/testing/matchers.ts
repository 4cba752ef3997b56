import { expect } from 'vitest';
import type { ReasonCode, Verdict } from '../engine/index.ts';

/**
 * Anything that was judged: a set, an indicator or a node, of the engine or as `--json` tells it.
 */
interface Judged {
  readonly verdict: Verdict;
  readonly reason?: { readonly code: string; readonly params?: unknown; readonly message?: string };
  readonly gap?: unknown;
  /** As `--json` tells them. */
  readonly clauses?: readonly string[];
  /** As the engine keeps them. */
  readonly requirement?: { readonly clauses?: readonly string[] };
}

interface Outcome {
  readonly pass: boolean;
  readonly message: () => string;
}

interface VerdictMatchers<R = unknown> {
  /** Met; for this reason, where one is given. */
  toBeMet(reason?: ReasonCode): R;
  /** Not met; for this reason, where one is given. */
  toBeNotMet(reason?: ReasonCode): R;
  /** Open; for this reason, where one is given. */
  toBeUndetermined(reason?: ReasonCode): R;
  /** Does not apply; for this reason, where one is given. */
  toBeNotApplicable(reason?: ReasonCode): R;
  /**
   * Not met, and this is left to do: every part of the gap that is given, and
   * no other list entries.
   */
  toMiss(gap: Readonly<Record<string, unknown>>): R;
  /** Rests on each of these clauses of the law. */
  toCite(...clauses: readonly string[]): R;
}

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: the library declares it so
  interface Matchers<T = any> extends VerdictMatchers<T> {}
}

const WORDS: Readonly<Record<Verdict, string>> = {
  met: 'met',
  'not-met': 'not met',
  undetermined: 'undetermined',
  'not-applicable': 'not applicable',
};

expect.extend({
  toBeMet: (received: unknown, reason?: ReasonCode) => outcome(received, 'met', reason),
  toBeNotMet: (received: unknown, reason?: ReasonCode) => outcome(received, 'not-met', reason),
  toBeUndetermined: (received: unknown, reason?: ReasonCode) => outcome(received, 'undetermined', reason),
  toBeNotApplicable: (received: unknown, reason?: ReasonCode) => outcome(received, 'not-applicable', reason),
  toMiss(received: unknown, gap: Readonly<Record<string, unknown>>): Outcome {
    if (!isJudged(received)) return notJudged(received);
    const pass = received.verdict === 'not-met' && this.equals(received.gap, expect.objectContaining(gap));
    return { pass, message: () => told(received, `to miss its threshold by ${JSON.stringify(gap)}`, pass) };
  },
  toCite(received: unknown, ...clauses: readonly string[]): Outcome {
    if (!isJudged(received)) return notJudged(received);
    const cited = received.clauses ?? received.requirement?.clauses ?? [];
    const pass = clauses.every((clause) => cited.includes(clause));
    const message = () =>
      `${told(received, `to cite ${clauses.join(', ')}`, pass)}; it cites ${cited.join(', ') || 'nothing'}`;
    return { pass, message };
  },
});

function outcome(received: unknown, verdict: Verdict, reason: ReasonCode | undefined): Outcome {
  if (!isJudged(received)) return notJudged(received);
  const pass = received.verdict === verdict && (reason === undefined || received.reason?.code === reason);
  const wanted = `to be ${WORDS[verdict]}${reason === undefined ? '' : ` (${reason})`}`;
  return { pass, message: () => told(received, wanted, pass) };
}

function isJudged(received: unknown): received is Judged {
  return (
    typeof received === 'object' &&
    received !== null &&
    'verdict' in received &&
    Object.hasOwn(WORDS, String(received.verdict))
  );
}

/** Fails under `not` too: what was not judged is a mistake of the test. */
function notJudged(received: unknown): never {
  throw new TypeError(
    `nothing was judged: expected something with a verdict, got ${JSON.stringify(received) ?? 'undefined'}`,
  );
}

/** "expected to be met, but it is not met: share {"part":"…"}; left to do {"kind":"add"…}" */
function told({ verdict, reason, gap }: Judged, wanted: string, pass: boolean): string {
  const why =
    reason === undefined ? '' : `: ${reason.message ?? `${reason.code} ${JSON.stringify(reason.params ?? {})}`}`;
  const left = gap === undefined ? '' : `; left to do ${JSON.stringify(gap)}`;
  return `expected ${pass ? 'not ' : ''}${wanted}, but it is ${WORDS[verdict]}${why}${left}`;
}
