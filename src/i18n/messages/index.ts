import type { Locale } from '../locale.ts';
import { AUDIT_EN } from './audit.en.ts';
import { AUDIT_VI } from './audit.vi.ts';
import { BACKUP_EN } from './backup.en.ts';
import { BACKUP_VI } from './backup.vi.ts';
import { CLI_EN } from './cli.en.ts';
import { CLI_VI } from './cli.vi.ts';
import { DATABASE_EN } from './database.en.ts';
import { DATABASE_VI } from './database.vi.ts';
import { DOCTOR_EN } from './doctor.en.ts';
import { DOCTOR_VI } from './doctor.vi.ts';
import { ISSUES_CATALOGUE_EN } from './issues-catalogue.en.ts';
import { ISSUES_CATALOGUE_VI } from './issues-catalogue.vi.ts';
import { ISSUES_DATA_EN } from './issues-data.en.ts';
import { ISSUES_DATA_VI } from './issues-data.vi.ts';
import { PERSONAL_EN } from './personal.en.ts';
import { PERSONAL_VI } from './personal.vi.ts';
import { REASONS_EN } from './reasons.en.ts';
import { REASONS_VI } from './reasons.vi.ts';
import { REFUSALS_EN } from './refusals.en.ts';
import { REFUSALS_VI } from './refusals.vi.ts';
import { REGISTERS_EN } from './registers.en.ts';
import { REGISTERS_VI } from './registers.vi.ts';
import { reportEn } from './report.en.ts';
import { reportVi } from './report.vi.ts';
import { ROWS_EN } from './rows.en.ts';
import { ROWS_VI } from './rows.vi.ts';
import { STORE_EN } from './store.en.ts';
import { STORE_VI } from './store.vi.ts';
import { templateEn } from './template.en.ts';
import { templateVi } from './template.vi.ts';
import { UNITS_EN } from './units.en.ts';
import { UNITS_VI } from './units.vi.ts';
import { WORDS_EN } from './words.en.ts';
import { WORDS_VI } from './words.vi.ts';

const vi = {
  ...ISSUES_CATALOGUE_VI,
  ...ISSUES_DATA_VI,
  ...REFUSALS_VI,
  ...REASONS_VI,
  ...WORDS_VI,
  ...CLI_VI,
  ...AUDIT_VI,
  ...PERSONAL_VI,
  ...DATABASE_VI,
  ...BACKUP_VI,
  ...STORE_VI,
  ...DOCTOR_VI,
  ...ROWS_VI,
  ...REGISTERS_VI,
  ...templateVi,
  ...reportVi,
  ...UNITS_VI,
};

/** A Vietnamese key without English does not compile; the test also finds English keys without Vietnamese. */
const en: Record<keyof typeof vi, string> = {
  ...ISSUES_CATALOGUE_EN,
  ...ISSUES_DATA_EN,
  ...REFUSALS_EN,
  ...REASONS_EN,
  ...WORDS_EN,
  ...CLI_EN,
  ...AUDIT_EN,
  ...PERSONAL_EN,
  ...DATABASE_EN,
  ...BACKUP_EN,
  ...STORE_EN,
  ...DOCTOR_EN,
  ...ROWS_EN,
  ...REGISTERS_EN,
  ...templateEn,
  ...reportEn,
  ...UNITS_EN,
};

export type MessageKey = keyof typeof vi;

/** Every message as ICU text, by language and key. */
export const MESSAGES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { vi, en };
