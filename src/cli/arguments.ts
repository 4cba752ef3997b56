import type { KeysUnder, Translate } from '../i18n/index.ts';
import type { Params } from '../kernel/index.ts';

/**
 * What stands for a value in the usage of a command, and its words (`cli.argument.<name>`): the
 * source writes SET, people read BỘ.
 */
export const ARGUMENTS = {
  BATCH: 'batch',
  CODE: 'code',
  COLUMN: 'column',
  DATE: 'date',
  DIR: 'folder',
  FIGURE: 'figure',
  FILE: 'file',
  HASH: 'hash',
  HEADING: 'heading',
  ID: 'indicator',
  INDICATOR: 'indicator',
  N: 'number',
  NAME: 'name',
  REGISTER: 'register',
  ROLE: 'role',
  SET: 'set',
  SIZE: 'size',
  TEXT: 'text',
  TYPE: 'type',
  VALUE: 'value',
  VILLAGE: 'village',
  YEAR: 'year',
} as const satisfies Readonly<Record<string, KeysUnder<'cli.argument'>>>;

/** "SET [INDICATOR]" → "BỘ [CHỈ-TIÊU]": a usage, or a part of one, in the words of a language. */
export function usageWords(usage: string, t: Translate): string {
  return usage.replace(/\b[A-Z]+\b/g, (name) =>
    Object.hasOwn(ARGUMENTS, name) ? t(`cli.argument.${ARGUMENTS[name as keyof typeof ARGUMENTS]}`) : name,
  );
}

/** What a refusal of a command line names of a usage, in words: `expected` and `option`. */
export function argumentWords(params: Params, t: Translate): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, param]) => [
      name,
      typeof param === 'string' && (name === 'expected' || name === 'option') ? usageWords(param, t) : param,
    ]),
  );
}
