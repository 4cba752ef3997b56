/** Texts packed together. */
const GROUP_TEXTS = 1024;
/** Texts that were unpacked last, at most: most cells of a sheet hold one of few words. */
const RECENT_TEXTS = 4096;

interface Group {
  /** UTF-8, one text after the other. */
  readonly bytes: Buffer;
  /** Where each of them ends. */
  readonly ends: Uint32Array;
}

/**
 * A long list of texts in little memory: their bytes and four more for each, while a list of
 * strings takes two bytes for each letter and some thirty more for each text. A text is unpacked
 * each time that it is asked for, unless it was a short while ago.
 */
export class TextStore {
  length = 0;
  private readonly groups: Group[] = [];
  private unpacked: string[] = [];
  private readonly recentTexts: (string | undefined)[] = [];
  private readonly recentIndexes = new Int32Array(RECENT_TEXTS).fill(-1);

  push(text: string): void {
    this.length++;
    if (this.unpacked.push(text) < GROUP_TEXTS) return;
    this.groups.push(pack(this.unpacked));
    this.unpacked = [];
  }

  /** The text at a position from 0; undefined where there is none. */
  at(index: number): string | undefined {
    const place = index % RECENT_TEXTS;
    if (this.recentIndexes[place] === index) return this.recentTexts[place];
    const text = this.unpack(index);
    if (text === undefined) return undefined;
    this.recentIndexes[place] = index;
    this.recentTexts[place] = text;
    return text;
  }

  private unpack(index: number): string | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= this.length) return undefined;
    const within = index % GROUP_TEXTS;
    const group = this.groups[(index - within) / GROUP_TEXTS];
    if (!group) return this.unpacked[within];
    return group.bytes.toString('utf8', within === 0 ? 0 : group.ends[within - 1], group.ends[within]);
  }
}

function pack(texts: readonly string[]): Group {
  const ends = new Uint32Array(texts.length);
  let size = 0;
  for (const [index, text] of texts.entries()) {
    size += Buffer.byteLength(text);
    ends[index] = size;
  }
  const bytes = Buffer.allocUnsafeSlow(size);
  // One by one: joined, the halves of a character at the end of one text and the start of the
  // next would become one.
  for (const [index, text] of texts.entries()) bytes.write(text, index === 0 ? 0 : ends[index - 1]!);
  return { bytes, ends };
}
