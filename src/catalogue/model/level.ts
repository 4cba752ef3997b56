/** What a set judges, such as "nông thôn mới nâng cao"; the catalogue lists them. */
export interface Level {
  readonly id: string;
  readonly name: string;
  /** As it stands beside an indicator: "NTM nâng cao". */
  readonly short: string;
}
