import type { Issue, IssueCode, Params, Place } from '../../kernel/index.ts';
import { toIssue } from '../../kernel/index.ts';
import type { Path } from './yaml.ts';

type Locate = (...inside: Path) => Place;

/**
 * Collects issues about parts of the typed model and knows where each part stood in its file, so
 * that a check can say "this requirement, key share.of" without carrying paths through the model.
 */
export class IssueCollector {
  readonly found: Issue[] = [];
  readonly #places = new WeakMap<object, Locate>();
  /** Files of which parts were cut out: a link that leads nowhere may be the fault of the cut. */
  readonly #pruned = new Set<string>();
  readonly #incomplete = new WeakSet<object>();

  /** Remembers where a part of the model comes from, and returns it. */
  place<T extends object>(part: T, locate: Locate): T {
    this.#places.set(part, locate);
    return part;
  }

  /** Remembers that a part of the model stands inside another one. */
  placeWithin<T extends object>(part: T, owner: object, ...inside: Path): T {
    return this.place(part, (...further) => this.#places.get(owner)?.(...inside, ...further) ?? {});
  }

  /**
   * Notes that something reported was left out of a part, so that nobody complains about
   * what is missing there.
   */
  noteIncomplete(part: object): void {
    this.#incomplete.add(part);
  }

  isIncomplete(part: object): boolean {
    return this.#incomplete.has(part);
  }

  add(code: IssueCode, part: object, inside: Path, params: Params = {}): void {
    this.found.push(toIssue(code, this.#places.get(part)?.(...inside) ?? {}, params));
  }

  /** For a link that leads nowhere: silent while the file it should lead into is not whole. */
  addDangling(code: IssueCode, part: object, inside: Path, params: Params, target: string): void {
    if (!this.#pruned.has(target)) this.add(code, part, inside, params);
  }

  notePruned(target: string): void {
    this.#pruned.add(target);
  }
}
