import type { Verdict } from '../../engine/index.ts';
import type { Locale } from '../../i18n/index.ts';

/** The report of one unit, every word of it finished. Renderers lay it out and decide nothing. */
export interface AssessmentReport {
  readonly locale: Locale;
  readonly title: string;
  /** "Xã Nà Phai, năm 2024" */
  readonly subtitle: string;
  /** Unit, year, day of judging, attributes. */
  readonly head: readonly Labelled[];
  readonly words: ReportWords;
  /** Names of the sheets of its workbook. */
  readonly sheets: Readonly<Record<ReportSheet, string>>;
  /** Cells that could not be read, each mistake with its places; absent without any. */
  readonly unread?: { readonly text: string; readonly mends: readonly string[] };
  /** In the order in which they were asked for; never empty. */
  readonly sets: readonly SetReport[];
  /** The most useful first; empty when nothing is left to do. */
  readonly todo: readonly TodoItem[];
  /** Figures that the sets rest on, in order of first use. */
  readonly figures: readonly FigureReport[];
  /** Contradictions and what reading the files found. */
  readonly notices: readonly Notice[];
}

export interface Labelled {
  readonly label: string;
  readonly text: string;
}

/** A verdict as it is shown everywhere: shape, word, and (by the verdict) colour. */
export interface VerdictMark {
  readonly verdict: Verdict;
  readonly shape: string;
  readonly word: string;
}

export interface SetReport {
  readonly anchor: string;
  readonly id: string;
  readonly title: string;
  /** The letter it comes from, with its legal basis. */
  readonly source: string;
  readonly mark: VerdictMark;
  readonly met: number;
  /** Indicators that decide and apply. */
  readonly total: number;
  /** "3/5 chỉ tiêu đạt; còn 4 việc" */
  readonly progress: string;
  readonly interpretation: readonly InterpretationReport[];
  readonly indicators: readonly IndicatorReport[];
}

export interface IndicatorReport {
  readonly anchor: string;
  readonly id: string;
  readonly title: string;
  readonly mark: VerdictMark;
  /** Value against threshold, or how many conditions are met. */
  readonly value: string;
  /**
   * What has to be done for it, in whole things; empty where nothing is left or
   * it cannot be said yet.
   */
  readonly gaps: readonly string[];
  /** "khuyến khích", or empty. */
  readonly remark: string;
  readonly root: NodeReport;
  readonly evidence: readonly EvidenceReport[];
}

/** One requirement with all below it. */
export interface NodeReport {
  readonly id: string;
  /** As the letter has it; what its points are divided into by us has the number of the point. */
  readonly number: string;
  readonly title: string;
  readonly mark: VerdictMark;
  readonly reason: string;
  readonly gap: string;
  readonly remark: string;
  /**
   * The official wording with its place; absent where the letter has no words of
   * its own for this part.
   */
  readonly quote?: Quote;
  readonly definitions: readonly Labelled[];
  readonly interpretation: readonly InterpretationReport[];
  /** Figures it rests on. */
  readonly figures: readonly Link[];
  readonly children: readonly NodeReport[];
}

export interface Quote {
  readonly text: string;
  readonly source: string;
}

export interface InterpretationReport {
  readonly question: string;
  readonly lines: readonly Labelled[];
}

export interface Link {
  readonly text: string;
  readonly anchor: string;
}

export interface EvidenceReport {
  readonly name: string;
  readonly form: string;
  readonly suppliedBy: string;
  readonly confirmedBy: string;
  /** Columns, alternatives, parts, condition, register. */
  readonly details: readonly Labelled[];
  readonly remark: string;
  readonly quote?: Quote;
  readonly interpretation: readonly InterpretationReport[];
}

/** One whole thing that a person can do. */
export interface TodoItem {
  readonly kind: 'enter' | 'do';
  /** "Sổ sách" or "Thực tế". */
  readonly kindWord: string;
  readonly text: string;
  readonly details: readonly string[];
  /** Who knows or keeps it; may be empty. */
  readonly who: string;
  /** Indicators it helps; those it alone decides come first. */
  readonly helps: readonly Link[];
  /** "quyết định 8.4" in words; empty where it only contributes. */
  readonly effect: string;
}

export interface FigureReport {
  readonly anchor: string;
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly entered: boolean;
  /** Declared with its document, counted from a register, or not entered. */
  readonly origin: string;
  /** Rows counted, left out and open, absent villages, contradictions. */
  readonly details: readonly string[];
}

export interface Notice {
  readonly severity: 'error' | 'warning';
  readonly severityWord: string;
  readonly place: string;
  readonly text: string;
}

export const REPORT_SHEETS = ['results', 'todo', 'reasons', 'figures', 'notices'] as const;
export type ReportSheet = (typeof REPORT_SHEETS)[number];

export const REPORT_WORDS = [
  'todo',
  'todo.intro',
  'todo.none',
  'todo.what',
  'todo.helps',
  'todo.who',
  'todo.kind',
  'todo.number',
  'results',
  'results.caption',
  'indicator',
  'verdict',
  'value',
  'evidence-count',
  'why',
  'why.intro',
  'condition',
  'reason',
  'gap',
  'quote',
  'source',
  'interpretation',
  'evidence',
  'evidence.none',
  'evidence.name',
  'evidence.form',
  'evidence.supplied-by',
  'evidence.confirmed-by',
  'figures',
  'figures.intro',
  'figure',
  'figure.value',
  'figure.unit',
  'figure.origin',
  'figure.used',
  'notices',
  'notice.place',
  'notice.text',
  'notice.severity',
  'contents',
  'set',
  'footer',
] as const;
/** Headings and captions. */
export type ReportWords = Readonly<Record<(typeof REPORT_WORDS)[number], string>>;
