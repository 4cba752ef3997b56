/**
 * What is true of every column of one type, for whoever writes, checks, compares
 * or hides its values.
 */
export interface ColumnTraits {
  /** How cells of it are set in a list. */
  readonly look: 'text' | 'code' | 'number' | 'decimal' | 'date' | 'choice';
  /** Width of its cells, in characters as spreadsheet programs count them. */
  readonly width: number;
  /** What a spreadsheet program can check while people type. */
  readonly check: 'nothing' | 'yes-no' | 'date' | 'whole' | 'decimal' | 'choice' | 'village';
  /**
   * Whether words that are no such value are refused, so that those of a signature do
   * not pass for an entry.
   */
  readonly refusesWords: boolean;
  /**
   * How two key values are compared for rows entered twice: by words whatever their marks and
   * order, by digits, or to the letter.
   */
  readonly compared: 'words' | 'digits' | 'letters';
  /** Whether it says who or what a row is: two rows that differ in it are two. */
  readonly identifies: boolean;
  /** Whether two rows do not agree in it by chance. */
  readonly isTelling: boolean;
  /** What of a person's (`basic`) value those do not see who may not. */
  readonly hidden: 'nothing' | 'middle';
  /** Whether words can stand where a value was erased. A column without cannot be personal. */
  readonly takesWords: boolean;
  /** As people type it, for tests that go through all types. */
  readonly examples: readonly [string, ...string[]];
}
