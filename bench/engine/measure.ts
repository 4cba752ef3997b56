import { median } from '../shared/report.ts';

/** One thing that is timed: its name, how to run it once, and how many communes one run judges. */
export interface Timed {
  readonly name: string;
  readonly communes: number;
  readonly run: () => unknown;
}

export interface Measured {
  readonly name: string;
  readonly communes: number;
  readonly rounds: number;
  /** Median over the rounds. */
  readonly microsPerCommune: number;
  /** Median over the rounds of this one's time over the floor's time in the same round. */
  readonly ratio: number;
}

/** Each measurement lasts at least this long, so that the clock and single pauses do not matter. */
const LEAST_MS = 60;

/**
 * Runs all contenders in turn, round after round, so that a busy machine slows them alike. The
 * first is the floor that the ratios refer to. A warm-up round is not counted.
 */
export async function measure(contenders: readonly Timed[], rounds: number): Promise<readonly Measured[]> {
  const times = contenders.map((): number[] => []);
  for (let round = -2; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      const micros = await timeOnce(contender);
      if (round >= 0) times[index]!.push(micros);
    }
  }
  const floor = times[0] ?? [];
  return contenders.map(({ name, communes }, index) => ({
    name,
    communes,
    rounds,
    microsPerCommune: median(times[index]!),
    ratio: median(times[index]!.map((micros, round) => micros / floor[round]!)),
  }));
}

async function timeOnce({ communes, run }: Timed): Promise<number> {
  let runs = 0;
  const start = performance.now();
  let elapsed = 0;
  while (elapsed < LEAST_MS) {
    const result = run();
    if (result instanceof Promise) await result;
    runs++;
    elapsed = performance.now() - start;
  }
  return (elapsed * 1_000) / (runs * communes);
}
