/**
 * The four verdicts and how groups put them together [ENG-1 … ENG-5].
 *
 * The codes are chosen so that `all` is the greatest code of its children: one not-met decides;
 * then one undetermined; then met; only-not-applicable stays not-applicable. `any` is the same with
 * met and not-met exchanged. What is certain lies one step to either side of undetermined.
 */
export const NOT_APPLICABLE = 0;
export const MET = 1;
export const UNDETERMINED = 2;
export const NOT_MET = 3;

export type VerdictCode = typeof NOT_APPLICABLE | typeof MET | typeof UNDETERMINED | typeof NOT_MET;

export const VERDICTS = ['not-applicable', 'met', 'undetermined', 'not-met'] as const;
export type Verdict = (typeof VERDICTS)[number];

export function toCode(verdict: Verdict): VerdictCode {
  switch (verdict) {
    case 'met':
      return MET;
    case 'not-met':
      return NOT_MET;
    case 'undetermined':
      return UNDETERMINED;
    case 'not-applicable':
      return NOT_APPLICABLE;
  }
}

/** met ↔ not-met; the other two stay. */
export function mirror(code: VerdictCode): VerdictCode {
  return ((4 - code) & 3) as VerdictCode;
}

/**
 * The verdict from two certainties, of which at most one is true. Arithmetic on the codes, because
 * over thousands of units a branch that goes either way costs several times the comparison.
 */
export function codeOf(holds: boolean, fails: boolean): VerdictCode {
  return (UNDETERMINED + Number(fails) - Number(holds)) as VerdictCode;
}

/** `all` of two. Order never matters; not-applicable is neutral. */
export function both(a: VerdictCode, b: VerdictCode): VerdictCode {
  return Math.max(a, b) as VerdictCode;
}

/** `any` of two. */
export function either(a: VerdictCode, b: VerdictCode): VerdictCode {
  return mirror(both(mirror(a), mirror(b)));
}

/** `atLeast k`: not-applicable children have dropped out of both counts, k stays. */
export function atLeastOf(k: number, met: number, undetermined: number): VerdictCode {
  if (met >= k) return MET;
  return met + undetermined < k ? NOT_MET : UNDETERMINED;
}

/**
 * "nếu có": the requirement when its case exists, not applicable when it does not, open
 * while that is not known.
 */
export function givenCase(exists: boolean | undefined, code: VerdictCode): VerdictCode {
  if (exists === true || code === NOT_APPLICABLE) return code;
  return exists === false ? NOT_APPLICABLE : UNDETERMINED;
}

/** The verdict on which all possible thresholds agree; undetermined while they do not. */
export function agreed(a: VerdictCode, b: VerdictCode): VerdictCode {
  return a === b ? a : UNDETERMINED;
}

/**
 * `all` of two columns of codes, unit by unit, into the first. A function of its own, here and
 * below, so that the loop is compiled by itself: within a long function that is called seldom V8
 * keeps throwing the fast code away.
 */
export function bothInto(out: Uint8Array, codes: Uint8Array): void {
  for (let unit = 0; unit < out.length; unit++) out[unit] = both(out[unit] as VerdictCode, codes[unit] as VerdictCode);
}

/** `any` of two columns of codes, unit by unit, into the first. */
export function eitherInto(out: Uint8Array, codes: Uint8Array): void {
  for (let unit = 0; unit < out.length; unit++)
    out[unit] = either(out[unit] as VerdictCode, codes[unit] as VerdictCode);
}
