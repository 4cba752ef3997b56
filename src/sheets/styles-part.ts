import type { NumberLook } from './number-format.ts';
import { builtInLook, lookOf, PLAIN } from './number-format.ts';
import { damaged } from './stop-reading.ts';
import type { XmlHandler, XmlTag } from './xml-handler.ts';

/** Excel knows no more cell formats than this; more would only cost memory. */
const MOST_FORMATS = 65_536;

/** Reads styles.xml as far as it says which numbers are dates or padded with zeros. */
export class StylesReader implements XmlHandler {
  wantsText = false;
  /** By the style number that a cell carries. */
  readonly looks: NumberLook[] = [];
  private readonly codes = new Map<number, NumberLook>();
  private inCellFormats = false;

  open(name: string, tag: XmlTag): void {
    if (name === 'cellXfs') this.inCellFormats = true;
    else if (name === 'numFmt') this.keepCode(tag);
    else if (name === 'xf' && this.inCellFormats) {
      const id = Number(tag.attribute('numFmtId') ?? 0);
      if (this.looks.length >= MOST_FORMATS) throw damaged('too many styles');
      this.looks.push(this.codes.get(id) ?? builtInLook(id));
    }
  }

  text(): void {}

  close(name: string): void {
    if (name === 'cellXfs') this.inCellFormats = false;
  }

  private keepCode(tag: XmlTag): void {
    const code = tag.attribute('formatCode');
    // Formats inside dxfs (conditional formats) come after cellXfs and are not asked for any more.
    if (code !== undefined && this.codes.size < MOST_FORMATS)
      this.codes.set(Number(tag.attribute('numFmtId')), lookOf(code));
  }
}

/** The look of a cell with that style; plain where the file names a style that it does not have. */
export function lookAt(looks: readonly NumberLook[], style: number): NumberLook {
  return looks[style] ?? PLAIN;
}
