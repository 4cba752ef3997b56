import type { ColumnId, FigureId, RegisterId, UnitKind } from '../../kernel/index.ts';

/**
 * The types of columns, each with what stands in it: numbers are summed and bounded, anything else
 * is picked out by what it says.
 */
const HELD = {
  text: 'words',
  integer: 'number',
  decimal: 'number',
  date: 'words',
  'yes-no': 'words',
  choice: 'words',
  phone: 'words',
  url: 'words',
  village: 'words',
  vpostcode: 'words',
} as const satisfies Readonly<Record<string, 'words' | 'number'>>;
export type ColumnType = keyof typeof HELD;
export const COLUMN_TYPES = Object.keys(HELD) as readonly ColumnType[];

/** The types of columns that hold numbers, or words. */
export function typesHolding(what: 'words' | 'number'): readonly ColumnType[] {
  return COLUMN_TYPES.filter((type) => HELD[type] === what);
}

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
  /**
   * Rows are expected for every village: one, or as many as the named column of
   * the village list says.
   */
  readonly villages?: { readonly column: ColumnId; readonly upTo: 1 | ColumnId };
  /** How many rows a finished list has; absent where nobody can say. */
  readonly expects?: ExpectedList;
  readonly columns: readonly Column[];
  /** Columns of earlier forms, by their headings: passed over where an older list has them. */
  readonly former?: ReadonlyMap<ColumnId, string>;
}

/**
 * What a register is a list of: at most as many rows as a figure says (one per household), or a row
 * for each of these values of a choice column. `only`: no other rows, and no value twice.
 */
export type ExpectedList =
  | { readonly kind: 'figure'; readonly figure: FigureId }
  | {
      readonly kind: 'values';
      readonly column: ColumnId;
      readonly values: readonly string[];
      readonly only: boolean;
    };

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
  /** Columns of the same row that this one is never above (a number), never after (a day). */
  readonly notAbove?: readonly ColumnId[];
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

/**
 * The register whose rows are the villages of a commune; other registers are checked against it for
 * villages without rows.
 */
export const VILLAGE_LIST = 'danh-muc-thon' as RegisterId;
/** The column of the village list that names the village. */
export const VILLAGE_COLUMN = 'thon' as ColumnId;
