/** Stands for each hidden character of a value that was masked on its way out. */
export const MASK = '•';

/** What a sensitive value begins with where it is stored, encrypted. */
export const SEALED_PREFIX = 'enc:1:';

/**
 * Whether a text is no value but what is shown or stored in the place of one: hidden wholly or in
 * part, or encrypted. A single dot begins an item of a list.
 */
export function isHidden(text: string): boolean {
  return text.includes(MASK.repeat(3)) || text.startsWith(SEALED_PREFIX);
}
