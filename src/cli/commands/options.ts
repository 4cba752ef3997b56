import { getSet } from '../../app/index.ts';
import type { Catalogue, CriteriaSet } from '../../catalogue/index.ts';
import type { Day } from '../../kernel/index.ts';
import { AppError, parseDay } from '../../kernel/index.ts';
import type { Args, OptionSpec } from '../args.ts';

/** Options that several commands share, and how their values are read. */

export const SET_OPTION: OptionSpec = { name: 'set', takes: 'many', value: 'SET', short: 's' };
export const OUT_OPTION: OptionSpec = { name: 'out', takes: 'one', value: 'FILE', short: 'o' };
export const PERIOD_OPTIONS: readonly OptionSpec[] = [
  { name: 'year', takes: 'one', value: 'YEAR' },
  { name: 'on', takes: 'one', value: 'DATE' },
];

/** "What did we know on 30 June": what was known when that day ended. */
export const AS_OF_OPTION: OptionSpec = { name: 'as-of', takes: 'one', value: 'DATE' };

/** The moment at which a day ended in Vietnam; undefined without `--as-of`. */
export function readAsOf(args: Args): string | undefined {
  const text = args.one('as-of');
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === undefined)
    throw new AppError('cli.bad-option-value', { option: '--as-of', found: text, expected: '30/06/2024' });
  // Midnight in Vietnam is 17:00 in UTC.
  return `${day}T16:59:59.999999Z`;
}

/** The sets named by `--set`, at least one unless it is said that there may be none. */
export function readSets(
  args: Args,
  catalogue: Catalogue,
  { least = 1 }: { readonly least?: 0 | 1 } = {},
): readonly CriteriaSet[] {
  const ids = args.many('set').flatMap((value) => value.split(','));
  if (ids.length < least) throw new AppError('cli.missing-option', { expected: '--set SET' });
  return [...new Set(ids.map((id) => getSet(catalogue, id.trim())))];
}

export function readPeriod(args: Args): { readonly year?: number; readonly on?: Day } {
  const year = args.one('year');
  const on = args.one('on');
  if (year !== undefined && !/^(19|20|21)\d\d$/.test(year))
    throw new AppError('cli.bad-option-value', { option: '--year', found: year, expected: '2024' });
  const day = on === undefined ? undefined : parseDay(on);
  if (on !== undefined && day === undefined)
    throw new AppError('cli.bad-option-value', { option: '--on', found: on, expected: '31/12/2024' });
  return { ...(year === undefined ? {} : { year: Number(year) }), ...(day === undefined ? {} : { on: day }) };
}
