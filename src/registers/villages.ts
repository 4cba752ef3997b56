import type { Register } from '../catalogue/index.ts';
import { VILLAGE_COLUMN } from '../catalogue/index.ts';
import type { ColumnId } from '../kernel/index.ts';
import { findNearest, fold, tidy } from '../kernel/index.ts';
import type { Row } from './row.ts';

/** What stands before a village's own name on lists, and is left out as often as not. */
const KIND_WORDS = /^(?:thon|ban|xom|lang|ap|khu|khu pho|to dan pho|khoi pho|buon)\.? (?=\S)/;

/**
 * The villages of a unit as its village list spells them, to find one that is spelt a little
 * differently elsewhere.
 */
export class VillageNames {
  readonly names: readonly string[];
  /** For each way of writing a name, the names that come out so. */
  readonly #byForm: ReadonlyMap<Form, ReadonlyMap<string, readonly string[]>>;

  /** Answers given before: a list names the same few villages in thousands of rows. */
  readonly #asked = new Map<string, string>();

  constructor(names: readonly string[]) {
    this.names = [...new Set(names.map(tidy))];
    this.#byForm = new Map(
      FORMS.map((form) => {
        const found = new Map<string, string[]>();
        for (const name of this.names) found.set(form(name), [...(found.get(form(name)) ?? []), name]);
        return [form, found];
      }),
    );
  }

  /**
   * The village that is meant, in the list's spelling: case first, then "Thôn" left out, then
   * missing marks. Undefined for none, or for more than one.
   */
  find(text: string): string | undefined {
    const asked = this.#asked.get(text);
    if (asked !== undefined) return asked;
    const found = this.#search(text, COMPARISONS);
    if (found !== undefined) this.#asked.set(text, found);
    return found;
  }

  /** The same for names with all their marks: "Nà Quyến" is not "Nà Quyền". */
  findWithMarks(text: string): string | undefined {
    return this.#search(text, WITH_MARKS);
  }

  #search(text: string, comparisons: readonly Comparison[]): string | undefined {
    for (const comparison of comparisons) {
      const found = new Set(comparison.flatMap(([of, as]) => this.#byForm.get(as)?.get(of(text)) ?? []));
      if (found.size === 1) return [...found][0];
    }
    return undefined;
  }

  nearest(text: string): string | undefined {
    return findNearest(text, this.names);
  }
}

/** A way of writing a name that leaves out what is often left out. */
type Form = (text: string) => string;
/** A text in one form against names in another; any pair that agrees is enough. */
type Comparison = readonly (readonly [text: Form, name: Form])[];

const lower: Form = (text) => tidy(text).toLowerCase();
const withoutKind: Form = (text) => {
  const lowered = lower(text);
  const kind = KIND_WORDS.exec(fold(lowered))?.[0];
  return kind === undefined ? lowered : lowered.slice(kind.length);
};
const foldWithoutKind: Form = (text) => fold(text).replace(KIND_WORDS, '');
const FORMS: readonly Form[] = [lower, withoutKind, fold, foldWithoutKind];

/**
 * The word is left out on one side before it is on both: "Thôn Bản Lườn" is "Bản Lườn" rather
 * than "Thôn Lườn".
 */
function comparisonsOf(whole: Form, without: Form): readonly Comparison[] {
  return [
    [[whole, whole]],
    [
      [without, whole],
      [whole, without],
    ],
    [[without, without]],
  ];
}
const WITH_MARKS = comparisonsOf(lower, withoutKind);
/** From the strictest to the loosest. */
const COMPARISONS: readonly Comparison[] = [...WITH_MARKS, ...comparisonsOf(fold, foldWithoutKind)];

/** The names on a village list; undefined where there is no list to compare with. */
export function toVillageNames(rows: readonly Row[] | undefined): VillageNames | undefined {
  const names = rows?.map((row) => row.values[VILLAGE_COLUMN]).filter((name) => typeof name === 'string') ?? [];
  return names.length === 0 ? undefined : new VillageNames(names);
}

/**
 * The row with its villages spelt as on the list, so that one village is counted once. The same row
 * where nothing changes.
 */
export function alignVillages(register: Register, row: Row, villages: VillageNames): Row {
  let values: Partial<Record<ColumnId, Row['values'][ColumnId]>> | undefined;
  for (const column of register.columns) {
    const written = row.values[column.id];
    if (column.type !== 'village' || typeof written !== 'string') continue;
    const known = villages.find(written);
    if (known === undefined || known === written) continue;
    values ??= { ...row.values };
    values[column.id] = known;
  }
  return values === undefined ? row : { line: row.line, values: values as Row['values'] };
}
