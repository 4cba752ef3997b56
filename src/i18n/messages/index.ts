import type { Locale } from '../locale.ts';
import type { ADMIN_VI } from './admin/vi.ts';
import type { AUDIT_VI } from './audit/vi.ts';
import type { AUTHORING_VI } from './authoring/vi.ts';
import type { CLI_VI } from './cli/vi.ts';
import type { DOCUMENTS_VI } from './documents/vi.ts';
import type { ISSUES_VI } from './issues/vi.ts';
import type { LAW_VI } from './law/vi.ts';
import type { REFUSALS_VI } from './refusals/vi.ts';
import type { UNITS_VI } from './units/vi.ts';
import type { WORDS_VI } from './words/vi.ts';

/**
 * The Vietnamese words of each face: a part of the product that shows them, and
 * is loaded with them.
 */
interface WordsOfFaces {
  /** Verdicts, kinds of units, operators, places: what every face says. */
  readonly words: typeof WORDS_VI;
  /** Reasons, what is left to do and to enter. */
  readonly law: typeof LAW_VI;
  /** Faults in what a unit hands in. */
  readonly issues: typeof ISSUES_VI;
  /** Faults in files of administrative units. */
  readonly units: typeof UNITS_VI;
  /** Faults in catalogue files. */
  readonly authoring: typeof AUTHORING_VI;
  /** Why a use case did not go on. */
  readonly refusals: typeof REFUSALS_VI;
  /** Reports and templates. */
  readonly documents: typeof DOCUMENTS_VI;
  /** The history. */
  readonly audit: typeof AUDIT_VI;
  /** The state of the installation, its database, backups and keys. */
  readonly admin: typeof ADMIN_VI;
  /** The command line. */
  readonly cli: typeof CLI_VI;
}

export type Face = keyof WordsOfFaces;

export type MessageKey = { [F in Face]: keyof WordsOfFaces[F] }[Face];

/** What may follow a prefix: `KeysUnder<'verdict'>` is 'met', 'not-met' … */
export type KeysUnder<Prefix extends string> = MessageKey extends infer Key
  ? Key extends `${Prefix}.${infer Rest}`
    ? Rest
    : never
  : never;

/** Messages of one language as ICU text, by key. */
export type Messages = Readonly<Partial<Record<MessageKey, string>>>;

/**
 * Each face in each language is a module of its own, fetched when it is wanted. An English face has
 * the keys of the Vietnamese one, no more and no fewer, or it does not compile.
 */
const LOADERS: {
  readonly [F in Face]: Readonly<Record<Locale, () => Promise<Record<keyof WordsOfFaces[F], string>>>>;
} = {
  words: {
    vi: async () => (await import('./words/vi.ts')).WORDS_VI,
    en: async () => (await import('./words/en.ts')).WORDS_EN,
  },
  law: {
    vi: async () => (await import('./law/vi.ts')).LAW_VI,
    en: async () => (await import('./law/en.ts')).LAW_EN,
  },
  issues: {
    vi: async () => (await import('./issues/vi.ts')).ISSUES_VI,
    en: async () => (await import('./issues/en.ts')).ISSUES_EN,
  },
  units: {
    vi: async () => (await import('./units/vi.ts')).UNITS_VI,
    en: async () => (await import('./units/en.ts')).UNITS_EN,
  },
  authoring: {
    vi: async () => (await import('./authoring/vi.ts')).AUTHORING_VI,
    en: async () => (await import('./authoring/en.ts')).AUTHORING_EN,
  },
  refusals: {
    vi: async () => (await import('./refusals/vi.ts')).REFUSALS_VI,
    en: async () => (await import('./refusals/en.ts')).REFUSALS_EN,
  },
  documents: {
    vi: async () => (await import('./documents/vi.ts')).DOCUMENTS_VI,
    en: async () => (await import('./documents/en.ts')).DOCUMENTS_EN,
  },
  audit: {
    vi: async () => (await import('./audit/vi.ts')).AUDIT_VI,
    en: async () => (await import('./audit/en.ts')).AUDIT_EN,
  },
  admin: {
    vi: async () => (await import('./admin/vi.ts')).ADMIN_VI,
    en: async () => (await import('./admin/en.ts')).ADMIN_EN,
  },
  cli: {
    vi: async () => (await import('./cli/vi.ts')).CLI_VI,
    en: async () => (await import('./cli/en.ts')).CLI_EN,
  },
};

export const FACES = Object.keys(LOADERS) as readonly Face[];

/** The messages of some faces in one language; of all faces where none are named. */
export async function loadMessages(locale: Locale, faces: readonly Face[] = FACES): Promise<Messages> {
  return Object.assign({}, ...(await Promise.all(faces.map((face) => LOADERS[face][locale]()))));
}
