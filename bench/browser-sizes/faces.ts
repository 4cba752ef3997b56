import type { Face } from '../../src/i18n/index.ts';

/**
 * The words that judging and reading ask for: verdicts and places, reasons and tasks, faults in
 * what people hand in.
 */
export const NEEDED_FACES: readonly Face[] = ['words', 'law', 'issues'];
