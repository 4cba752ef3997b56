import type { Column, Figure } from '../../catalogue/index.ts';
import type { KeysUnder, Translate } from '../../i18n/index.ts';
import type { Day } from '../../kernel/index.ts';
import { formatScaled, LARGEST_FIGURE } from '../../kernel/index.ts';
import { NO_WORD, traitsOf, YES_WORD } from '../../registers/index.ts';
import type { CheckRule } from '../workbook/model.ts';

/** What may be entered for a figure or in a column, with what people are told otherwise. */
export interface Check {
  readonly rule: CheckRule;
  readonly title: string;
  readonly message: string;
  readonly strict: boolean;
}

/** What has a title and a message under `template.check`. */
type CheckCode =
  KeysUnder<'template.check'> extends infer Key ? (Key extends `${infer Code}.title` ? Code : never) : never;

/**
 * Spreadsheet programs take a list in the rule itself up to 255 characters, and part it at commas.
 */
const LONGEST_LIST = 255;

export function yesNoCheck(t: Translate): Check {
  return toCheck(t, 'yes-no', { kind: 'list', values: [YES_WORD, NO_WORD] });
}

export function dateCheck(t: Translate): Check {
  return toCheck(t, 'date', { kind: 'date', from: '1990-01-01' as Day, to: '2099-12-31' as Day });
}

export function yearCheck(t: Translate): Check {
  return toCheck(t, 'year', { kind: 'whole', min: 2000, max: 2099 });
}

export function wholeCheck(t: Translate): Check {
  return toCheck(t, 'whole', { kind: 'whole', min: 0, max: LARGEST_FIGURE });
}

/** A list of fixed words of ours: unit kinds, verdicts. */
export function listCheck(t: Translate, values: readonly string[]): Check {
  return toCheck(t, 'choice', { kind: 'list', values });
}

/** Undefined for figures that are not one value in one cell. */
export function figureCheck(t: Translate, figure: Figure): Check | undefined {
  switch (figure.type) {
    case 'count':
      return wholeCheck(t);
    case 'decimal':
      return toCheck(t, 'decimal', { kind: 'decimal', min: 0, max: LARGEST_FIGURE / 10 ** figure.decimals });
    case 'yes-no':
      return yesNoCheck(t);
    case 'series':
      return undefined;
  }
}

/**
 * `villages`: where the names of the villages stand; `choices`: where the choices of a column stand
 * that do not fit into a rule.
 */
export function columnCheck(
  t: Translate,
  column: Column,
  villages: string | undefined,
  choices: string | undefined,
): Check | undefined {
  const min = (column.min ?? 0) / 10 ** column.decimals;
  const max = (column.max ?? LARGEST_FIGURE) / 10 ** column.decimals;
  const { check } = traitsOf(column);
  switch (check) {
    case 'yes-no':
      return yesNoCheck(t);
    case 'date':
      return dateCheck(t);
    case 'whole':
    case 'decimal':
      return bounded(t, column, check, { kind: check, min, max });
    case 'choice': {
      const rule: CheckRule =
        choices === undefined
          ? { kind: 'list', values: [...column.choices.values()] }
          : { kind: 'list-from', range: choices };
      return column.other ? { ...toCheck(t, 'choice-other', rule), strict: false } : toCheck(t, 'choice', rule);
    }
    case 'village':
      return villages === undefined ? undefined : toCheck(t, 'village', { kind: 'list-from', range: villages });
    case 'nothing':
      return undefined;
  }
}

/**
 * Whether the choices of a column have to stand in cells: too long for a rule, or with
 * signs that part a list.
 */
export function needsListInCells(column: Column): boolean {
  const labels = [...column.choices.values()];
  return labels.join(',').length > LONGEST_LIST || labels.some((label) => /[,;"]/.test(label));
}

function toCheck(t: Translate, code: CheckCode, rule: CheckRule): Check {
  return {
    rule,
    strict: true,
    title: t(`template.check.${code}.title`, {}),
    message: t(`template.check.${code}.message`, {}),
  };
}

function bounded(t: Translate, column: Column, code: 'whole' | 'decimal', rule: CheckRule): Check {
  if (column.max === undefined) return toCheck(t, code, rule);
  const write = (value: number) => formatScaled(value, column.decimals, { decimal: ',', group: '.' });
  const params = { min: write(column.min ?? 0), max: write(column.max) };
  return { ...toCheck(t, code, rule), message: t(`template.check.${code}-between.message`, params) };
}
