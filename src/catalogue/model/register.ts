import type { ColumnId, RegisterId, UnitKind } from '../../kernel/index.ts';

export const COLUMN_TYPES = [
  'text',
  'integer',
  'decimal',
  'date',
  'yes-no',
  'choice',
  'phone',
  'url',
  'village',
  'vpostcode',
] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

export const PERSONAL_CLASSES = ['none', 'basic', 'sensitive'] as const;
export type PersonalClass = (typeof PERSONAL_CLASSES)[number];

export interface Register {
  readonly id: RegisterId;
  /** The official heading of the list. */
  readonly title: string;
  /** Name of its sheet, at most 31 characters. */
  readonly sheet: string;
  readonly keptBy: UnitKind;
  readonly purpose?: string;
  readonly legalBasis?: string;
  readonly retentionYears?: number;
  readonly confirmedBy: readonly string[];
  /** The date column of a logbook. */
  readonly dated?: ColumnId;
  /** Rows are expected for every village: one, or as many as the named column of the village list says. */
  readonly villages?: { readonly column: ColumnId; readonly upTo: 1 | ColumnId };
  readonly columns: readonly Column[];
}

export interface Column {
  readonly id: ColumnId;
  /** Heading in the words of the official form. */
  readonly title: string;
  readonly type: ColumnType;
  readonly unit?: string;
  readonly decimals: number;
  readonly min?: number;
  readonly max?: number;
  readonly required: boolean;
  /** Rows with the same values in all key columns are one row entered twice. */
  readonly key: boolean;
  /** At most one row may say yes. */
  readonly onlyOne: boolean;
  readonly personal: PersonalClass;
  readonly choices: ReadonlyMap<string, string>;
  /** A choice column that also takes free text. */
  readonly other: boolean;
  readonly aliases: readonly string[];
  readonly example?: string;
  readonly help?: string;
}

/** The register whose rows are the villages of a commune; other registers are checked against it for villages without rows. */
export const VILLAGE_LIST = 'danh-muc-thon' as RegisterId;
/** The column of the village list that names the village. */
export const VILLAGE_COLUMN = 'thon' as ColumnId;
