import type { SheetLimits } from './limits.ts';
import { StopReading } from './stop-reading.ts';
import { TextCollector } from './text-collector.ts';
import { TextStore } from './text-store.ts';
import type { XmlHandler } from './xml-handler.ts';

/** The texts that cells refer to by number. */
export interface SharedTexts {
  readonly texts: Pick<TextStore, 'at'>;
  /** Lengths of those that are longer than a cell may be, by number; their text is not kept. */
  readonly tooLong: ReadonlyMap<number, number>;
}

export const NO_SHARED_TEXTS: SharedTexts = { texts: new TextStore(), tooLong: new Map() };

/** Reads sharedStrings.xml. The runs of rich text are joined, phonetic readings left out. */
export class SharedTextsReader implements XmlHandler {
  wantsText = false;
  readonly shared: SharedTexts;
  private readonly texts = new TextStore();
  private readonly tooLong = new Map<number, number>();
  private readonly collector: TextCollector;
  private readonly limits: SheetLimits;
  private inItem = false;
  private inPhonetic = false;
  private total = 0;

  constructor(limits: SheetLimits) {
    this.limits = limits;
    this.collector = new TextCollector(limits.cellText);
    this.shared = { texts: this.texts, tooLong: this.tooLong };
  }

  open(name: string): void {
    if (name === 'si') this.inItem = true;
    else if (name === 'rPh') this.inPhonetic = true;
    else if (name === 't') this.wantsText = this.inItem && !this.inPhonetic;
  }

  text(piece: string): void {
    this.collector.add(piece);
  }

  close(name: string): void {
    if (name === 't') this.wantsText = false;
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'si') this.keep();
  }

  private keep(): void {
    this.inItem = false;
    const { text, length } = this.collector.takeText();
    const { limits, texts } = this;
    if (length > limits.cellText) this.tooLong.set(texts.length, length);
    texts.push(length > limits.cellText ? '' : text);
    this.total += text.length;
    if (texts.length > limits.sharedTexts) {
      throw new StopReading('file.too-large', { limit: limits.sharedTexts, found: texts.length, unit: 'texts' });
    }
    if (this.total > limits.sharedText) {
      throw new StopReading('file.too-large', { limit: limits.sharedText, found: this.total, unit: 'characters' });
    }
  }
}
