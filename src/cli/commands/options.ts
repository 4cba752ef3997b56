import { getSet } from '../../app/index.ts';
import type { Catalogue, CriteriaSet } from '../../catalogue/index.ts';
import type { Day } from '../../kernel/index.ts';
import { AppError, endOfDay, parseDay } from '../../kernel/index.ts';
import { UNIT_OPTION, unitOf } from '../actor.ts';
import type { Args, OptionSpec } from '../args.ts';

/** Options that several commands share, and how their values are read. */

export const SET_OPTION: OptionSpec = { name: 'set', takes: 'many', value: 'SET', short: 's' };
export const OUT_OPTION: OptionSpec = { name: 'out', takes: 'one', value: 'FILE', short: 'o' };
export const REGISTER_OPTION: OptionSpec = { name: 'register', takes: 'one', value: 'REGISTER' };
export const VILLAGE_OPTION: OptionSpec = { name: 'village', takes: 'one', value: 'VILLAGE' };
export const YEAR_OPTION: OptionSpec = { name: 'year', takes: 'one', value: 'YEAR' };
export const ON_OPTION: OptionSpec = { name: 'on', takes: 'one', value: 'DATE' };
export const PERIOD_OPTIONS: readonly OptionSpec[] = [YEAR_OPTION, ON_OPTION];

/** A unit, by its code: whoever had it on a day or in a year; without either who has it today. */
export const UNIT_OPTIONS: readonly OptionSpec[] = [UNIT_OPTION, ...PERIOD_OPTIONS];

/** "What did we know on 30 June": what was known when that day ended. */
export const AS_OF_OPTION: OptionSpec = { name: 'as-of', takes: 'one', value: 'DATE' };

/** The moment at which a day ended in Vietnam; undefined without `--as-of`. */
export function readAsOf(args: Args): string | undefined {
  const day = readDay(args, 'as-of', '30/06/2024');
  return day && endOfDay(day);
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
  if (year !== undefined && !/^(19|20|21)\d\d$/.test(year))
    throw new AppError('cli.bad-option-value', { option: '--year', found: year, expected: '2024' });
  const on = readDay(args, 'on', '31/12/2024');
  return { ...(year === undefined ? {} : { year: Number(year) }), ...(on === undefined ? {} : { on }) };
}

/** The unit given with `--unit`, `--year` and `--on`; refuses without a code. */
export function readUnit(args: Args): ReturnType<typeof readPeriod> & { readonly unit: string } {
  return { unit: unitOf(args), ...readPeriod(args) };
}

/** The same, where a unit need not be named. */
export function readMaybeUnit(args: Args): ReturnType<typeof readPeriod> & { readonly unit: string | undefined } {
  return { unit: args.one('unit'), ...readPeriod(args) };
}

/** The year given with `--year`; refuses without. */
export function readYear(args: Args): number {
  const { year } = readPeriod(args);
  if (year === undefined) throw new AppError('cli.missing-option', { expected: '--year 2024' });
  return year;
}

/** The day given with an option; undefined without it. `example` is told with a refusal. */
export function readDay(args: Args, name: string, example: string): Day | undefined {
  const text = args.one(name);
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === undefined)
    throw new AppError('cli.bad-option-value', { option: `--${name}`, found: text, expected: example });
  return day;
}

export function readNumber(args: Args, name: string): number | undefined {
  const text = args.one(name);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text))
    throw new AppError('cli.bad-option-value', { option: `--${name}`, found: text, expected: '12' });
  return Number(text);
}

/** The register given with `--register`; refuses without. */
export function registerOf(args: Args): string {
  const register = args.one('register');
  if (register === undefined) throw new AppError('cli.missing-option', { expected: '--register REGISTER' });
  return register;
}

/** Which register of which unit; refuses without either. */
export function readTarget(args: Args): ReturnType<typeof readUnit> & { readonly register: string } {
  const register = registerOf(args);
  return { ...readUnit(args), register };
}
