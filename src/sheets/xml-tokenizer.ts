import { isUtf8 } from 'node:buffer';
import { damaged } from './stop-reading.ts';
import type { XmlHandler, XmlTag } from './xml-handler.ts';
import { decodeXmlText, LONGEST_REFERENCE, wholeCharacters } from './xml-text.ts';

/** Bytes of the longest tag. Office writes long ones only for the cells of a conditional format. */
const LONGEST_TAG = 256 * 1024;
/** Elements inside one another. Sheets have about ten. */
const DEEPEST = 100;

const TAB = 0x09;
const SPACE = 0x20;
const BANG = 0x21;
const DOUBLE_QUOTE = 0x22;
const AMPERSAND = 0x26;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

const EMPTY = Buffer.alloc(0);
const INCOMPLETE = -1;

/** Short names, by their letters as one number: one shared string for millions of `c` and `v`. */
const SHORT_NAMES = new Map(['c', 'v', 'row', 'f', 'is', 't', 'r', 'si', 'rPh'].map((name) => [packed(name), name]));

function packed(name: string): number {
  return [...name].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
}

/**
 * Cuts UTF-8 XML into tags and texts, chunk by chunk; the result does not depend on
 * where the chunks end.
 *
 * Fails as damaged: other encodings, DOCTYPE (and with it all declared entities), unknown
 * references, tags that do not match, text outside the root element, an end in the middle.
 */
export class XmlTokenizer implements XmlTag {
  private readonly handler: XmlHandler;
  private carry: Buffer = EMPTY;
  private inside: 'text' | 'cdata' | 'comment' = 'text';
  private started = false;
  private readonly openNames: string[] = [];
  private rootSeen = false;

  private bytes: Buffer = EMPTY;
  private end = 0;
  private nameAfter = 0;
  /** Four positions for each attribute: name from, to, value from, to. */
  private readonly spans: number[] = [];
  private spanCount = 0;

  constructor(handler: XmlHandler) {
    this.handler = handler;
  }

  /** Takes the next bytes. They may be overwritten afterwards. */
  write(chunk: Buffer): void {
    const bytes = this.carry.length === 0 ? chunk : Buffer.concat([this.carry, chunk]);
    const end = wholeCharacters(bytes);
    if (!isUtf8(bytes.subarray(0, end)) || bytes.includes(0)) throw damaged('not UTF-8');
    this.bytes = bytes;
    this.end = end;
    const done = this.scan();
    if (bytes.length - done > LONGEST_TAG) throw damaged('tag too long');
    this.carry = done === bytes.length ? EMPTY : Buffer.from(bytes.subarray(done));
    this.bytes = EMPTY;
  }

  /** Says that no more bytes will come. */
  finish(): void {
    const rest = this.carry.toString('latin1').trim();
    if (rest !== '' || this.inside !== 'text' || this.openNames.length > 0) throw damaged('XML ends too early');
    if (!this.rootSeen) throw damaged('no XML');
  }

  attribute(name: string): string | undefined {
    const found = this.findAttribute(name);
    return found < 0 ? undefined : this.decode(this.spans[found + 2]!, this.spans[found + 3]!);
  }

  parseAttribute<T>(name: string, parse: (bytes: Buffer, from: number, to: number) => T): T | undefined {
    const found = this.findAttribute(name);
    return found < 0 ? undefined : parse(this.bytes, this.spans[found + 2]!, this.spans[found + 3]!);
  }

  private findAttribute(name: string): number {
    const { spans } = this;
    for (let i = 0; i < this.spanCount; i += 4) {
      const from = spans[i]!;
      if (spans[i + 1]! - from === name.length && this.isNameAt(name, from)) return i;
    }
    return -1;
  }

  /** Goes through the bytes at hand; answers from where they must be seen again with the next. */
  private scan(): number {
    let at = this.started ? 0 : this.skipByteOrderMark();
    while (at < this.end) {
      if (this.isMarked()) {
        at = this.scanMarked(at);
        if (this.isMarked()) return at;
      } else if (this.bytes[at] === LESS) {
        const after = this.scanMarkup(at);
        if (after === INCOMPLETE) return at;
        at = after;
      } else {
        let to = at + 1;
        while (to < this.end && this.bytes[to] !== LESS) to++;
        const isWhole = to < this.end;
        if (!isWhole) to = this.lastSafe(at);
        this.scanText(at, to);
        at = to;
        if (!isWhole) return at;
      }
    }
    return at;
  }

  private skipByteOrderMark(): number {
    const { bytes, end } = this;
    if (end === 0) return 0;
    this.started = true;
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  }

  private isMarked(): boolean {
    return this.inside !== 'text';
  }

  private scanText(from: number, to: number): void {
    if (from === to) return;
    if (this.openNames.length === 0) {
      if (this.bytes.toString('latin1', from, to).trim() !== '') throw damaged('text outside XML');
    } else if (this.handler.wantsText) this.handler.text(this.decode(from, to));
  }

  /** The end of what can be decoded now: not inside a reference, not between `\r` and `\n`. */
  private lastSafe(from: number): number {
    const { bytes, end } = this;
    const start = Math.max(from, end - LONGEST_REFERENCE);
    const reference = bytes.subarray(start, end).lastIndexOf(AMPERSAND);
    if (reference >= 0 && !bytes.subarray(start + reference, end).includes(0x3b)) return start + reference;
    return bytes[end - 1] === 0x0d ? end - 1 : end;
  }

  /** A comment or CDATA up to its end; where that has not come yet, up to what is surely inside. */
  private scanMarked(from: number): number {
    const { bytes } = this;
    const isText = this.inside === 'cdata';
    const close = bytes.indexOf(isText ? ']]>' : '-->', from, 'latin1');
    const isWhole = close >= 0 && close + 3 <= this.end;
    let to = isWhole ? close : Math.max(from, this.end - 2);
    if (!isWhole) while (to > from && ((bytes[to]! & 0xc0) === 0x80 || bytes[to - 1] === 0x0d)) to--;
    if (isText && to > from && this.handler.wantsText) {
      this.handler.text(bytes.toString('utf8', from, to).replace(/\r\n?/g, '\n'));
    }
    if (!isWhole) return to;
    this.inside = 'text';
    return close + 3;
  }

  private scanMarkup(at: number): number {
    const { bytes, end } = this;
    if (at + 1 >= end) return INCOMPLETE;
    const second = bytes[at + 1];
    if (second === SLASH) return this.scanClose(at);
    if (second === QUESTION) return this.scanInstruction(at);
    if (second === BANG) return this.scanDeclaration(at);
    return this.scanOpen(at);
  }

  private scanDeclaration(at: number): number {
    const start = this.bytes.toString('latin1', at, Math.min(at + 9, this.end));
    if (start.startsWith('<!--')) {
      this.inside = 'comment';
      return at + 4;
    }
    if (start === '<![CDATA[' && this.openNames.length > 0) {
      this.inside = 'cdata';
      return at + 9;
    }
    if ('<!--'.startsWith(start) || '<![CDATA['.startsWith(start)) return INCOMPLETE;
    throw damaged('DOCTYPE or other declaration');
  }

  private scanInstruction(at: number): number {
    const close = this.bytes.indexOf('?>', at, 'latin1');
    if (close < 0 || close + 2 > this.end) return INCOMPLETE;
    const text = this.bytes.toString('latin1', at + 2, close);
    const encoding = /^xml\s[^>]*encoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
    if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) throw damaged('not UTF-8');
    return close + 2;
  }

  private scanClose(at: number): number {
    const { bytes } = this;
    const expected = this.openNames.at(-1) ?? '';
    const plainEnd = at + 2 + expected.length;
    if (plainEnd < this.end && bytes[plainEnd] === GREATER && this.isNameAt(expected, at + 2)) {
      return this.closed(expected, plainEnd + 1);
    }
    const close = bytes.indexOf(GREATER, at);
    if (close < 0 || close >= this.end) return INCOMPLETE;
    const name = this.scanName(at + 2);
    if (this.skipSpace(this.nameAfter) !== close || name !== expected) throw damaged('tags do not match');
    return this.closed(name, close + 1);
  }

  private closed(name: string, after: number): number {
    if (this.openNames.pop() === undefined) throw damaged('tags do not match');
    this.handler.close(name);
    return after;
  }

  /** Whether an ASCII name stands here. */
  private isNameAt(name: string, from: number): boolean {
    for (let i = 0; i < name.length; i++) if (this.bytes[from + i] !== name.charCodeAt(i)) return false;
    return true;
  }

  private scanOpen(at: number): number {
    const { bytes, end, spans } = this;
    const name = this.scanName(at + 1);
    let position = this.nameAfter;
    this.spanCount = 0;
    for (;;) {
      position = this.skipSpace(position);
      if (position >= end) return INCOMPLETE;
      const byte = bytes[position]!;
      if (byte === GREATER) return this.opened(name, position + 1, false);
      if (byte === SLASH) {
        if (position + 1 >= end) return INCOMPLETE;
        if (bytes[position + 1] !== GREATER) throw damaged('tag not closed');
        return this.opened(name, position + 2, true);
      }
      let nameFrom = position;
      let declaresPrefix = false;
      while (position < end && bytes[position] !== EQUALS && !isMarkup(bytes[position]!)) {
        if (bytes[position] === COLON) {
          declaresPrefix = position - nameFrom === 5 && bytes.toString('latin1', nameFrom, position) === 'xmlns';
          nameFrom = position + 1;
        }
        position++;
      }
      const nameTo = position;
      position = this.skipSpace(position);
      if (position >= end) return INCOMPLETE;
      if (bytes[position] !== EQUALS || nameFrom === nameTo) throw damaged('attribute without value');
      position = this.skipSpace(position + 1);
      if (position >= end) return INCOMPLETE;
      const quote = bytes[position]!;
      if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw damaged('attribute without quotes');
      const valueFrom = ++position;
      while (position < end && bytes[position] !== quote) {
        if (bytes[position] === LESS) throw damaged('tag not closed');
        position++;
      }
      if (position >= end) return INCOMPLETE;
      if (!declaresPrefix) {
        spans[this.spanCount++] = nameFrom;
        spans[this.spanCount++] = nameTo;
        spans[this.spanCount++] = valueFrom;
        spans[this.spanCount++] = position;
      }
      position++;
    }
  }

  private opened(name: string, after: number, isEmpty: boolean): number {
    if (this.openNames.length === 0 && this.rootSeen) throw damaged('more than one root');
    if (name === '') throw damaged('tag without name');
    this.rootSeen = true;
    if (this.openNames.length >= DEEPEST) throw damaged('nested too deep');
    this.handler.open(name, this);
    if (isEmpty) this.handler.close(name);
    else this.openNames.push(name);
    return after;
  }

  /** The name without prefix that starts here; leaves the position after it in `nameAfter`. */
  private scanName(from: number): string {
    const { bytes, end } = this;
    let start = from;
    let key = 0;
    let at = from;
    for (; at < end; at++) {
      const byte = bytes[at]!;
      if (isMarkup(byte)) break;
      if (byte === COLON) {
        start = at + 1;
        key = 0;
      } else if (at - start < 4) key = key * 256 + byte;
    }
    this.nameAfter = at;
    const short = at - start <= 4 ? SHORT_NAMES.get(key) : undefined;
    return short ?? bytes.toString('utf8', start, at);
  }

  private skipSpace(from: number): number {
    let at = from;
    while (at < this.end && this.bytes[at]! <= SPACE) at++;
    return at;
  }

  private decode(from: number, to: number): string {
    const { bytes } = this;
    // The kind of a cell, most styles and many numbers: for one letter or digit no
    // string has to be made.
    if (to - from === 1 && bytes[from]! >= 0x30 && bytes[from]! < 0x80) return String.fromCharCode(bytes[from]!);
    let isAscii = true;
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!;
      if (byte === AMPERSAND || byte === 0x0d) return decodeXmlText(bytes, from, to);
      if (byte >= 0x80) isAscii = false;
    }
    return bytes.toString(isAscii ? 'latin1' : 'utf8', from, to);
  }
}

function isMarkup(byte: number): boolean {
  return byte === GREATER || byte === SLASH || (byte <= SPACE && byte >= TAB) || byte === LESS;
}
