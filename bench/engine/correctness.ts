import type { Commune } from './communes.ts';
import type { Prepared } from './contenders/contender.ts';
import { truthOf } from './reference.ts';

/** How an engine's answers compare with what is right. */
export interface Correctness {
  readonly communes: number;
  readonly verdicts: number;
  /**
   * A yes or no that is not right, mostly a "no" where the missing facts could
   * still make it a "yes".
   */
  readonly wrong: number;
  readonly threw: number;
  /** Answered "not known" although what is known decides it. */
  readonly needlesslyOpen: number;
}

export async function compareWithTruth(
  communes: readonly Commune[],
  count: number,
  prepared: Prepared,
): Promise<Correctness> {
  let verdicts = 0;
  let wrong = 0;
  let threw = 0;
  let needlesslyOpen = 0;
  for (let commune = 0; commune < count; commune++) {
    const answers = await prepared.answers(commune);
    const truths = truthOf(communes[commune]!);
    if (answers.length !== truths.length) throw new Error(`${answers.length} answers for ${truths.length} rules`);
    for (const [rule, truth] of truths.entries()) {
      const answer = answers[rule];
      verdicts++;
      if (answer === 'threw') threw++;
      else if (answer === undefined && truth !== undefined) needlesslyOpen++;
      else if (answer !== truth) wrong++;
    }
  }
  return { communes: count, verdicts, wrong, threw, needlesslyOpen };
}
