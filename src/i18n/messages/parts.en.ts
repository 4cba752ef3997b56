import { selectOf } from './select-of.ts';

/**
 * Pieces that several English messages share. ICU text; the names in braces are the
 * parameters they expect.
 */

export const VERDICTS_EN = {
  met: 'Met',
  'not-met': 'Not met',
  undetermined: 'Not enough data',
  'not-applicable': 'Not applicable',
} as const;

export const UNIT_KINDS_EN = { thon: 'village', xa: 'commune', huyen: 'district', tinh: 'province' } as const;

/**
 * "Column “Số máy”: " or "Figure “Tổng số hộ”: " in front of a value; nothing
 * when neither is known.
 */
export const AT_EN =
  '{heading, select, none {{figure, select, none {} other {Figure “{figure}”: }}} other {Column “{heading}”: }}';

/** " Did you mean “…”?" */
export const NEAREST_EN = '{nearest, select, none {} other { Did you mean “{nearest}”?}}';

/** The same with the name of what has that code: " Did you mean “so-ho” (Số hộ)?" */
export const NAMED_NEAREST_EN =
  '{nearest, select, none {} other { Did you mean “{nearest}”{nearestName, select, none {} other { ({nearestName})}}?}}';

/** A unit kind by the parameter of that name: "commune". */
export function unitKindEn(name: string): string {
  return selectOf(name, UNIT_KINDS_EN);
}

export function unitKindsEn(name: string): string {
  return selectOf(name, { thon: 'villages', xa: 'communes', huyen: 'districts', tinh: 'provinces' });
}

export function verdictEn(name: string): string {
  return selectOf(name, VERDICTS_EN);
}

/** The words that a rule author knows for the types of a YAML value. */
export function yamlTypeEn(name: string): string {
  return `{${name}, select, string {text} number {a number} int {a whole number} boolean {true or false} array {a list (each line begins with a dash)} object {a group of keys and values} record {a group of keys and values} string_number {text or a number} other {{${name}}}}`;
}

/** The type of a column, as the officer who fills it in knows it. */
export function columnTypeEn(name: string): string {
  return `{${name}, select, none {another type} text {text} integer {a whole number} decimal {a number} date {a date} yes_no {Có (yes) or Không (no)} choice {one of the choices} phone {a telephone number} url {a web address} village {the name of a village} vpostcode {a Vpostcode} series {a number per period} other {{${name}}}}`;
}

/** "at least 50%"; `measure` is what follows the number, such as " {unit}". */
export function thresholdEn(measure: string): string {
  return `{operator, select, atLeast {at least {threshold}${measure}} moreThan {more than {threshold}${measure}} atMost {at most {threshold}${measure}} lessThan {less than {threshold}${measure}} exactly {exactly {threshold}${measure}} other {{threshold}${measure}}}`;
}

/** ", needed: at least 50%"; nothing without a threshold. */
export function neededEn(measure: string): string {
  return `{threshold, select, none {} other {, needed: ${thresholdEn(measure)}}}`;
}

/** The wording that chose the threshold, quoted. */
export const VARIANT_EN = '{variant, select, none {} other { Threshold as in the document: “{variant}”.}}';

export const EVERY_EN = '{every, select, week {weeks} month {months} other {periods}}';
