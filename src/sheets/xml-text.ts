import { damaged } from './stop-reading.ts';

const AMPERSAND = 0x26;
const CARRIAGE_RETURN = 0x0d;
const SEMICOLON = 0x3b;

/** Bytes from `&` to `;` of the longest reference that means anything: `&#x0010FFFF;`. */
export const LONGEST_REFERENCE = 12;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The text that UTF-8 bytes stand for: references resolved, line ends as one `\n`. The stretch must
 * end between characters and between references. Fails as damaged where a reference is unknown or
 * names a character that XML forbids.
 */
export function decodeXmlText(bytes: Buffer, from: number, to: number): string {
  let text = '';
  let start = from;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === AMPERSAND) {
      const end = bytes.indexOf(SEMICOLON, at);
      if (end < 0 || end >= to || end - at >= LONGEST_REFERENCE) throw damaged('unknown reference');
      text += bytes.toString('utf8', start, at) + resolve(bytes.toString('latin1', at + 1, end));
      at = end;
      start = end + 1;
    } else if (byte === CARRIAGE_RETURN) {
      text += `${bytes.toString('utf8', start, at)}\n`;
      if (at + 1 < to && bytes[at + 1] === 0x0a) at++;
      start = at + 1;
    }
  }
  return text + bytes.toString('utf8', start, to);
}

function resolve(name: string): string {
  const named = NAMED[name];
  if (named !== undefined && Object.hasOwn(NAMED, name)) return named;
  const hex = /^#x([0-9a-fA-F]{1,8})$/.exec(name);
  const decimal = /^#(\d{1,8})$/.exec(name);
  const code = hex ? Number.parseInt(hex[1]!, 16) : decimal ? Number(decimal[1]) : 0;
  if (!isXmlCharacter(code)) throw damaged('unknown reference');
  return String.fromCodePoint(code);
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** How many bytes from the start hold whole UTF-8 characters; at most three are left over. */
export function wholeCharacters(bytes: Uint8Array): number {
  const length = bytes.length;
  for (let back = 1; back <= 3 && back <= length; back++) {
    const byte = bytes[length - back]!;
    if (byte < 0x80) return length;
    if (byte < 0xc0) continue;
    const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return wanted > back ? length - back : length;
  }
  return length;
}
