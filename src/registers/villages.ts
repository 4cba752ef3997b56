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
  /**
   * From the strictest way of comparing to the loosest; a form that two villages
   * share leads to neither.
   */
  readonly #byForm: readonly ReadonlyMap<string, string | undefined>[];

  /** Answers given before: a list names the same few villages in thousands of rows. */
  readonly #asked = new Map<string, string>();

  constructor(names: readonly string[]) {
    this.names = [...new Set(names.map(tidy))];
    this.#byForm = FORMS.map((toForm) => {
      const found = new Map<string, string | undefined>();
      for (const name of this.names) {
        const form = toForm(name);
        found.set(form, found.has(form) ? undefined : name);
      }
      return found;
    });
  }

  /**
   * The village that is meant, in the list's spelling: case first, then "Thôn" left out, then
   * missing marks. Undefined for none, or for more than one.
   */
  find(text: string): string | undefined {
    const asked = this.#asked.get(text);
    if (asked !== undefined) return asked;
    const found = this.#search(text);
    if (found !== undefined) this.#asked.set(text, found);
    return found;
  }

  #search(text: string): string | undefined {
    for (const [index, toForm] of FORMS.entries()) {
      const found = this.#byForm[index]?.get(toForm(text));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  nearest(text: string): string | undefined {
    return findNearest(text, this.names);
  }
}

const lower = (text: string): string => tidy(text).toLowerCase();
const FORMS: readonly ((text: string) => string)[] = [
  lower,
  (text) => withoutKind(lower(text)),
  fold,
  (text) => fold(text).replace(KIND_WORDS, ''),
];

function withoutKind(lowered: string): string {
  const kind = KIND_WORDS.exec(fold(lowered))?.[0];
  return kind === undefined ? lowered : lowered.slice(kind.length);
}

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
