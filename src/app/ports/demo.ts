export const DEMO_SIZES = ['commune', 'district', 'province', 'country'] as const;
export type DemoSize = (typeof DEMO_SIZES)[number];

/** How far loading is: districts whose rows stand, then units whose verdicts are worked out. */
export interface DemoProgress {
  readonly step: 'rows' | 'verdicts';
  readonly done: number;
  readonly total: number;
}

export interface LoadedDemo {
  readonly units: number;
  /** Of this run: none where everything stood already. */
  readonly rows: number;
  readonly figures: number;
  readonly judged: number;
}
