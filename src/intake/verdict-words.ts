import type { Verdict } from '../engine/index.ts';
import { VERDICTS } from '../engine/index.ts';
import { fold } from '../kernel/index.ts';
import { VERDICT_WORDS } from '../registers/index.ts';

/** "đạt", "Chưa đạt", "not-met" … as a verdict; undefined for any other word. */
export function parseVerdict(text: string): Verdict | undefined {
  const folded = fold(text);
  return VERDICTS.find((verdict) => verdict === folded || fold(VERDICT_WORDS[verdict]) === folded);
}
