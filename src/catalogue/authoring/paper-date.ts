import { parseDay } from '../../kernel/index.ts';

/**
 * A date as exact as the paper, as the model has it: "2018-06-01", "2018-06", "2018". Also read as
 * papers print it: "01/06/2018", "06/2018". Undefined for what is no date.
 */
export function toPaperDate(text: string): string | undefined {
  const month = /^(\d{1,2})\/(\d{4})$/.exec(text);
  const iso = month ? `${month[2]}-${month[1]!.padStart(2, '0')}` : (parseDay(text) ?? text);
  return parseDay(`${iso}-01-01`.slice(0, 10)) === undefined ? undefined : iso;
}
