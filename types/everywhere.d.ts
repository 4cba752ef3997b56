/** What browsers and Node share beyond the language itself, as far as the pure folders use it. */

declare function structuredClone<Value>(value: Value): Value;

declare const URL: {
  /** Whether a text is a whole web address. */
  canParse(text: string): boolean;
};
