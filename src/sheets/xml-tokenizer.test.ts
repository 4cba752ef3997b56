import { describe, expect, it } from 'vitest';
import { StopReading } from './stop-reading.ts';
import { eventsOf } from './testing/xml-events.ts';

const read = (text: string) => eventsOf([Buffer.from(text)]);
const open = (name: string, a?: string, space?: string) => ({ open: name, a, space });

describe('cutting XML into tags and texts', () => {
  it('gives tags, texts and attributes in the order of the file', () => {
    expect(
      read(
        '\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<x:t a="1 &amp; 2" xml:space = \'preserve\'>Hộ <b/>nghèo</x:t >\n',
      ),
    ).toEqual([
      open('t', '1 & 2', 'preserve'),
      { text: 'Hộ ' },
      open('b'),
      { close: 'b' },
      { text: 'nghèo' },
      { close: 't' },
    ]);
  });

  it('passes over comments and instructions, and takes CDATA for text', () => {
    expect(read('<!-- <a> --><a><?x <y> ?>1<!-- - -- 2 -->2<![CDATA[<3> & ]]\r\n]]>4</a><!-- end -->')).toEqual([
      open('a'),
      { text: '12<3> & ]]\n4' },
      { close: 'a' },
    ]);
  });

  it('takes a declared prefix for no attribute', () => {
    expect(read('<t xmlns:a="urn:x"/>')).toEqual([open('t'), { close: 't' }]);
  });

  it('reads an attribute that holds a > and line ends', () => {
    expect(read('<t a="1>0\r\n"/>')).toEqual([open('t', '1>0\n'), { close: 't' }]);
  });

  it.each([
    ['nothing', ''],
    ['only blanks', ' \n'],
    ['no XML', 'Mã;Tên'],
    ['text after the end', '<a/>b'],
    ['two roots', '<a/><b/>'],
    ['tags that do not match', '<a><b></a></b>'],
    ['a close without an open', '</a>'],
    ['an end in the middle', '<a><b/>'],
    ['an end in a tag', '<a b="'],
    ['an end in a comment', '<a/><!-- '],
    ['a DOCTYPE', '<!DOCTYPE a><a/>'],
    ['an entity of its own', '<a>&bomb;</a>'],
    ['a name of an object property as entity', '<a>&constructor;</a>'],
    ['a forbidden character', '<a>&#0;</a>'],
    ['half a surrogate pair', '<a>&#xD800;</a>'],
    ['a lonely &', '<a>R & D</a>'],
    ['a NUL', '<a>\0</a>'],
    ['an attribute without value', '<a b/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['a tag that is not closed', '<a <b/></a>'],
    ['a tag without name', '<><//>'],
    ['another encoding', '<?xml version="1.0" encoding="windows-1258"?><a/>'],
    ['a nest without end', '<a>'.repeat(200) + '</a>'.repeat(200)],
    ['a tag of 300 kB', `<a b="${'x'.repeat(300_000)}`],
  ])('refuses %s', (_, text) => {
    expect(() => read(text)).toThrow(StopReading);
  });

  it('refuses UTF-16 and bytes that are no UTF-8', () => {
    expect(() => eventsOf([Buffer.from('\ufeff<a/>', 'utf16le')])).toThrow(StopReading);
    expect(() => eventsOf([Buffer.from('<a>\xe0</a>', 'latin1')])).toThrow(StopReading);
    expect(() => eventsOf([Buffer.from('<a/>\xe1\xbb', 'latin1')])).toThrow(StopReading);
  });
});
