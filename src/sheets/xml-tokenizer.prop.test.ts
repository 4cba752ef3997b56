import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StopReading } from './stop-reading.ts';
import { eventsOf } from './testing/xml-events.ts';

const name = fc.constantFrom('c', 'v', 'row', 'x:row', 'is', 'sheetData', 'hộ');
const content = fc.oneof(
  fc.string({
    unit: fc.constantFrom('ạ', 'a', ' ', '\u0323', '😀', '"', "'", '>', ']', '-', '\n', '\r', '\r\n', ';', '#'),
  }),
  fc.constantFrom(
    '&amp;',
    '&#x1EA1;',
    '&#7841;',
    '&lt;&gt;',
    '<!-- a <b> - -->',
    '<!---->',
    '<?pi <x> ?>',
    '<![CDATA[ <x> &amp; ]]\r\n ]]>',
  ),
);
const attribute = fc
  .string({ unit: fc.constantFrom('ạ', 'a', '>', '/', '=', '😀', '&quot;', '\r\n') })
  .map((value) => ` a="${value}" x:space='preserve'`);
const { element } = fc.letrec<{ element: string; child: string }>((tie) => ({
  child: fc.oneof({ depthSize: 'small' }, content, tie('element')),
  element: fc
    .tuple(name, fc.option(attribute, { nil: '' }), fc.array(tie('child'), { maxLength: 6 }))
    .map(([tag, attributes, children]) =>
      children.length === 0 ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${children.join('')}</${tag}\n>`,
    ),
}));

function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, i) => bytes.subarray(i === 0 ? 0 : ends[i - 1], end));
}

describe('a file arrives in pieces', () => {
  it('and means the same wherever the pieces end', () => {
    fc.assert(
      fc.property(element, fc.array(fc.nat(), { maxLength: 30 }), (xml, places) => {
        const bytes = Buffer.from(`\ufeff<?xml version="1.0"?>\r\n${xml}\r\n`);
        const whole = eventsOf([bytes]);
        expect(eventsOf(cut(bytes, places))).toEqual(whole);
        expect(eventsOf([...bytes].map((byte) => Buffer.of(byte)))).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('and is damaged wherever it breaks off', () => {
    fc.assert(
      fc.property(element, fc.nat(), (xml, place) => {
        const bytes = Buffer.from(xml);
        expect(() => eventsOf([bytes.subarray(0, place % bytes.length)])).toThrow(StopReading);
      }),
    );
  });

  it('and whatever it holds, is read or refused, never a bug', () => {
    const piece = fc.oneof(
      element,
      fc.string(),
      fc.constantFrom('<', '>', '<!', '<![CDATA[', ']]>', '&', '</', '/>', '"', '=', '\0'),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(fc.nat(), { maxLength: 5 }), (pieces, places) => {
        const bytes = Buffer.from(pieces.join(''));
        const attempt = (chunks: Buffer[]) => {
          try {
            return eventsOf(chunks);
          } catch (error) {
            if (error instanceof StopReading) return 'refused';
            throw error;
          }
        };
        expect(attempt(cut(bytes, places))).toEqual(attempt([bytes]));
      }),
      { numRuns: 500 },
    );
  });
});
