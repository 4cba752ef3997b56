import { toNfc } from '../kernel/index.ts';

/**
 * Longest escape for one UTF-16 unit, `_x000A_`: raw text this many times over the limit may
 * still be short enough.
 */
const LONGEST_ESCAPE = 7;

/**
 * Joins the pieces of one cell's text: the runs of rich text, the pieces of a long text. Stops
 * keeping, but not counting, where the text is longer than any cell may be.
 */
export class TextCollector {
  private raw = '';
  private skipped = 0;
  private readonly keep: number;

  constructor(longestText: number) {
    this.keep = longestText * LONGEST_ESCAPE;
  }

  add(piece: string): void {
    if (this.raw === '') this.raw = piece;
    else if (this.raw.length < this.keep) this.raw += piece;
    else this.skipped += piece.length;
  }

  /** As it stands in the file, for numbers and other values that are no free text. */
  takeRaw(): string {
    const { raw } = this;
    this.raw = '';
    this.skipped = 0;
    return raw;
  }

  /**
   * The text as a person sees it, and its length in UTF-16 units, which counts
   * also what was not kept.
   */
  takeText(): { readonly text: string; readonly length: number } {
    const { skipped } = this;
    const text = toCellText(this.takeRaw());
    return { text, length: text.length + skipped };
  }
}

/** NFC, and `_x000A_` as the character it stands for. A NUL stays escaped: no database takes it. */
export function toCellText(raw: string): string {
  if (raw.indexOf('_x') < 0) return toNfc(raw);
  return toNfc(
    raw.replace(/_x([0-9a-fA-F]{4})_/g, (written, code: string) =>
      code === '0000' ? written : String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );
}
