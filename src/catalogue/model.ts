import type { ClauseId, ColumnId, Day, FigureId, Fraction, IndicatorId, NodeId, RegisterId, SetId, UnitKind } from '../kernel/index.ts';

/**
 * The typed catalogue: what the YAML files say once they are parsed, linked and found free of errors.
 * Everything is readonly; lists keep the order of the file.
 */
export interface Catalogue {
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly figures: ReadonlyMap<FigureId, Figure>;
  readonly registers: ReadonlyMap<RegisterId, Register>;
  readonly sets: ReadonlyMap<SetId, CriteriaSet>;
}

/** Something about a unit that a threshold may depend on, with the values it can take. */
export interface Attribute {
  readonly id: string;
  readonly name: string;
  readonly help?: string;
  /** A unit may carry several values. */
  readonly many: boolean;
  readonly values: ReadonlyMap<string, string>;
  /** Groups of values of which a unit carries at most one. */
  readonly exclusive: readonly (readonly string[])[];
}

// ── Criteria sets ────────────────────────────────────────────────────────────────────────────────────────────────────

export const LEVELS = ['ntm', 'nang-cao', 'kieu-mau', 'thong-minh'] as const;
export type Level = (typeof LEVELS)[number];

export interface CriteriaSet {
  readonly id: SetId;
  readonly title: string;
  readonly subject: UnitKind;
  readonly level: Level;
  readonly province: string;
  readonly issuer: string;
  readonly document: SourceDocument;
  readonly legalBasis: readonly string[];
  readonly inForce: { readonly from: Day; readonly to?: Day };
  readonly supersedes?: SetId;
  readonly clauses: readonly ClauseId[];
  readonly definitions: readonly Definition[];
  readonly interpretation: readonly Interpretation[];
  readonly criteria: readonly Criterion[];
}

/** The letter a set comes from. The date is as exact as the paper: "2022", "2022-09" or "2022-09-19". */
export interface SourceDocument {
  readonly symbol: string;
  readonly date: string;
  readonly title: string;
  readonly annex?: string;
}

export interface Criterion {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly source?: string;
  readonly clauses: readonly ClauseId[];
  readonly definitions: readonly Definition[];
  readonly interpretation: readonly Interpretation[];
  readonly indicators: readonly Indicator[];
}

export interface Indicator {
  readonly id: IndicatorId;
  readonly title: string;
  readonly requirement: Requirement;
  readonly evidence: readonly EvidenceNeed[];
}

/** What the letter leaves open, and what we decided. Shown to people beside the clause. */
export interface Interpretation {
  readonly question: string;
  readonly decision: string;
  readonly reason: string;
  readonly otherwise?: string;
}

export interface Definition {
  readonly term: string;
  readonly text: string;
  readonly source?: string;
  readonly clauses: readonly ClauseId[];
  readonly interpretation: readonly Interpretation[];
}

// ── Requirements ─────────────────────────────────────────────────────────────────────────────────────────────────────

export const REQUIREMENT_KINDS = ['all', 'any', 'atLeast', 'compare', 'share', 'each', 'yes', 'set', 'units'] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

/** What every requirement carries, whatever its kind. */
interface RequirementBase {
  /** From the indicator down: "8.4.b.1". */
  readonly id: NodeId;
  readonly title?: string;
  /** The official wording, quoted. */
  readonly text?: string;
  readonly source?: string;
  readonly clauses: readonly ClauseId[];
  readonly definitions: readonly Definition[];
  readonly interpretation: readonly Interpretation[];
  /** In the letter's words: "trừ văn bản mật". */
  readonly excluding?: string;
  /** "nếu có": with none of this figure the requirement is not applicable. */
  readonly ifAny?: FigureId;
  /** "khuyến khích": reported, never decides. */
  readonly optional: boolean;
}

export type Requirement =
  | AllRequirement
  | AnyRequirement
  | AtLeastRequirement
  | CompareRequirement
  | ShareRequirement
  | EachRequirement
  | YesRequirement
  | SetRequirement
  | UnitsRequirement;

export interface AllRequirement extends RequirementBase {
  readonly kind: 'all';
  readonly of: readonly Requirement[];
}

export interface AnyRequirement extends RequirementBase {
  readonly kind: 'any';
  readonly of: readonly Requirement[];
}

export interface AtLeastRequirement extends RequirementBase {
  readonly kind: 'atLeast';
  readonly k: number;
  readonly of: readonly Requirement[];
}

export interface CompareRequirement extends RequirementBase {
  readonly kind: 'compare';
  readonly figure: FigureId;
  readonly limits: readonly Limit<number>[];
}

export interface ShareRequirement extends RequirementBase {
  readonly kind: 'share';
  readonly part: FigureId;
  readonly whole: FigureId;
  readonly limits: readonly Limit<Fraction>[];
}

export interface EachRequirement extends RequirementBase {
  readonly kind: 'each';
  readonly series: FigureId;
  readonly every: 'week' | 'month';
  readonly limits: readonly Limit<number>[];
}

export interface YesRequirement extends RequirementBase {
  readonly kind: 'yes';
  readonly figure: FigureId;
}

export interface SetRequirement extends RequirementBase {
  readonly kind: 'set';
  readonly set: SetId;
  readonly indicator?: IndicatorId;
}

export interface UnitsRequirement extends RequirementBase {
  readonly kind: 'units';
  readonly unitKind: UnitKind;
  readonly set: SetId;
  readonly limits: readonly Limit<number>[];
}

export const OPERATORS = ['atLeast', 'moreThan', 'atMost', 'lessThan', 'exactly'] as const;
export type Operator = (typeof OPERATORS)[number];

/**
 * A threshold and the units it is for. A requirement without variants has one limit with `when` undefined; with variants
 * the limits together fit every possible unit exactly once. Numbers are scaled by the figure's decimals.
 */
export interface Limit<Value> {
  readonly operator: Operator;
  readonly value: Value;
  readonly when?: UnitCondition;
  readonly text?: string;
  readonly clauses: readonly ClauseId[];
}

/** `attributes`: for each attribute one of the values is enough, and every attribute must fit. `otherwise`: what no other limit fits. */
export type UnitCondition =
  | { readonly kind: 'attributes'; readonly attributes: ReadonlyMap<string, readonly string[]> }
  | { readonly kind: 'otherwise' };

// ── Evidence ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export const EVIDENCE_FORMS = [
  'copy',
  'decision',
  'list',
  'statistics',
  'logbook',
  'photo',
  'report',
  'contract',
  'licence',
  'plan',
  'link',
  'confirmation',
  'training',
] as const;
export type EvidenceForm = (typeof EVIDENCE_FORMS)[number];

/** A document that the letter asks for. It never changes a verdict; it makes the dossier complete or not. */
export interface EvidenceNeed {
  readonly id: string;
  readonly name: string;
  readonly text?: string;
  readonly source?: string;
  readonly clauses: readonly ClauseId[];
  readonly form: EvidenceForm;
  readonly suppliedBy?: string;
  readonly confirmedBy: readonly string[];
  readonly columns: readonly string[];
  readonly register?: RegisterId;
  readonly proves: readonly NodeId[];
  readonly oneOf: readonly string[];
  readonly parts: readonly string[];
  readonly condition?: { readonly text: string; readonly figure?: FigureId };
  readonly optional: boolean;
  readonly interpretation: readonly Interpretation[];
}

// ── Figures ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export const FIGURE_TYPES = ['count', 'decimal', 'yes-no', 'series'] as const;
export type FigureType = (typeof FIGURE_TYPES)[number];

export interface Figure {
  readonly id: FigureId;
  readonly name: string;
  /** What is counted: "hộ", "giờ/ngày làm việc". Empty only for yes-no figures. */
  readonly unit: string;
  readonly type: FigureType;
  /** Digits after the decimal comma; 0 unless `decimal`. */
  readonly decimals: number;
  /** The periods of a series. */
  readonly per?: 'week' | 'month';
  /** A unit always has some: zero means "not entered". */
  readonly neverZero: boolean;
  /** Other units this one may be a share of (computers per person). */
  readonly ratioTo: readonly string[];
  readonly knownBy?: string;
  readonly help?: string;
  /** How it is counted from rows; absent where it can only be declared. */
  readonly from?: Counting;
}

export interface Counting {
  readonly register: RegisterId;
  readonly how:
    | { readonly kind: 'rows' }
    | { readonly kind: 'exists' }
    | { readonly kind: 'sum'; readonly column: ColumnId }
    | { readonly kind: 'distinct'; readonly column: ColumnId };
  readonly where?: Condition;
  /**
   * Only rows dated in the assessed year, up to the day of judging. `year`: as the register stands. `full-year`: a total for the
   * whole year, which can still grow until the register has been kept to its last day.
   */
  readonly within?: 'year' | 'full-year';
  /** The date column that makes the periods of a series. */
  readonly by?: ColumnId;
}

/** A test on one row: yes, no, or not known where a cell is blank. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'in'; readonly column: ColumnId; readonly values: readonly (string | boolean)[] }
  | { readonly kind: 'limit'; readonly column: ColumnId; readonly operator: Operator; readonly value: number }
  | { readonly kind: 'filled'; readonly column: ColumnId; readonly filled: boolean }
  | { readonly kind: 'date'; readonly column: ColumnId; readonly test: 'notBefore' | 'notAfter'; readonly day: Day | 'on' };

// ── Registers ────────────────────────────────────────────────────────────────────────────────────────────────────────

export const COLUMN_TYPES = ['text', 'integer', 'decimal', 'date', 'yes-no', 'choice', 'phone', 'url', 'village', 'vpostcode'] as const;
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
