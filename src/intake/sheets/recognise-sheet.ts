import type { Register } from '../../catalogue/index.ts';
import { findNearest, fold } from '../../kernel/index.ts';
import type { AddressedSheet } from './addressed-cells.ts';
import type { HeadingOptions, Headings } from './recognise-headings.ts';
import { recogniseHeadings } from './recognise-headings.ts';

/**
 * A sheet under another name is still a register's when it has at least this part of
 * the required columns.
 */
const ENOUGH_OF_REQUIRED = 0.6;
/** Excel cuts sheet names here. */
const LONGEST_SHEET_NAME = 31;

/** Which register a sheet is, how that was found out, and where its columns stand. */
export type SheetReading =
  | {
      readonly kind: 'register';
      readonly register: Register;
      /** `told`: people said so. */
      readonly by: 'name' | 'headings' | 'told';
      readonly headings: Headings | undefined;
    }
  | { readonly kind: 'unknown'; readonly nearest?: string };

/**
 * Recognises the register of a sheet: by the sheet's name (the register's sheet name, title or id;
 * "… (2)" behind does not matter), else by its headings. Undefined `headings`: named like a
 * register, but its columns are nowhere to be seen.
 *
 * @param optionsFor how the headings of a register are to be read
 */
export function recogniseSheet(
  sheet: AddressedSheet,
  registers: Iterable<Register>,
  optionsFor: (register: Register) => HeadingOptions = () => ({}),
): SheetReading {
  const headingsOf = (register: Register): Headings | undefined =>
    recogniseHeadings(sheet, register, optionsFor(register));
  const all = [...registers];
  const name = fold(sheet.name.replace(/\s*\(\d+\)\s*$/, ''));
  const named = all.find((register) => namesOf(register).includes(name));
  if (named) return { kind: 'register', register: named, by: 'name', headings: headingsOf(named) };
  const best = all
    .map((register) => ({ register, headings: headingsOf(register) }))
    .map(({ register, headings }) => ({ register, headings, fit: headings ? fitOf(register, headings) : 0 }))
    .filter(({ fit, headings }) => fit >= ENOUGH_OF_REQUIRED && (headings?.columns.size ?? 0) >= 2)
    .toSorted((a, b) => b.fit - a.fit || (b.headings?.columns.size ?? 0) - (a.headings?.columns.size ?? 0))[0];
  if (best) return { kind: 'register', register: best.register, by: 'headings', headings: best.headings };
  const nearest = findNearest(
    sheet.name,
    all.map((register) => register.sheet),
  );
  return { kind: 'unknown', ...(nearest ? { nearest } : {}) };
}

function namesOf(register: Register): readonly string[] {
  const names = [register.sheet, register.title, register.id, register.title.slice(0, LONGEST_SHEET_NAME)];
  return [...names.map(fold), fold(register.id).replaceAll('-', ' ')];
}

/** Part of the required columns that are there; of all columns where none is required. */
function fitOf(register: Register, headings: Headings): number {
  const required = register.columns.filter((column) => column.required);
  const wanted = required.length > 0 ? required : register.columns;
  const found = new Set([...headings.columns.values()].map((column) => column.id));
  return wanted.filter((column) => found.has(column.id)).length / wanted.length;
}
