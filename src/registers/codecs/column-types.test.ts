import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ColumnType } from '../../catalogue/index.ts';
import { columnTypeEn } from '../../i18n/messages/parts.en.ts';
import { columnTypeVi } from '../../i18n/messages/parts.vi.ts';
import { buildColumn } from '../testing/build-register.ts';
import type { Codec } from './codec.ts';
import { CODECS, decodeCell, encodeValue } from './index.ts';
import { textCodec } from './text.ts';
import type { ColumnTraits } from './traits.ts';

const TYPES = Object.keys(CODECS) as readonly ColumnType[];
const SRC = join(import.meta.dirname, '..', '..');

/** Product files, without words in two languages, invented data and tests. */
function productFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['testing', 'demo', 'messages', 'fixtures'].includes(entry.name) ? [] : productFiles(path);
    return /(?<!\.test)\.ts$/.test(entry.name) ? [path] : [];
  });
}

describe('a type of column', () => {
  it.each(TYPES)('%s reads its examples, and what it writes is read back', (type) => {
    const column = buildColumn(type, { decimals: type === 'decimal' ? 1 : 0, choices: new Map([['wifi', 'Wi-Fi']]) });
    for (const example of CODECS[type].traits.examples) {
      const { value, findings } = decodeCell(example, column);
      expect(findings).toEqual([]);
      expect(value).toBeDefined();
      expect(decodeCell(encodeValue(value, column), column).value).toEqual(value);
    }
  });

  it.each(TYPES)('%s has a name in both languages', (type) => {
    for (const words of [columnTypeVi('type'), columnTypeEn('type')])
      expect(words).toContain(` ${type.replaceAll('-', '_')} {`);
  });

  it.each(['phone', 'vpostcode'] as const)('%s is known by its name to its own file and to the two lists', (type) => {
    const named = productFiles(SRC).filter((file) => {
      const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|import [^;]+;/g, '');
      return new RegExp(`(?<![\\w.-])'?${type}'?:|===? '${type}'|'${type}'[,\\])]|case '${type}'`).test(text);
    });
    expect(named.map((file) => relative(SRC, file)).sort()).toEqual([
      'catalogue/model/register.ts',
      'registers/codecs/index.ts',
    ]);
  });

  it('does not compile without its entry in the table, or without one of its traits', () => {
    // @ts-expect-error the law knows a type for which there is no entry
    const table: Readonly<Record<ColumnType | 'email', Codec>> = CODECS;
    const { width, ...others } = textCodec.traits;
    // @ts-expect-error the width was left out
    const traits: ColumnTraits = others;
    // @ts-expect-error the traits were left out
    const codec: Codec = { decode: textCodec.decode, encode: textCodec.encode };
    expect([Object.keys(table), width, traits, codec.traits]).toEqual([TYPES, 34, others, undefined]);
  });

  it('is whole with a file, its entry, and its words: nothing else asks for its name', () => {
    const emailCodec: Codec = {
      ...textCodec,
      traits: { ...textCodec.traits, identifies: true, hidden: 'middle', examples: ['xa@na-phai.example.vn'] },
    };
    const table: Readonly<Record<ColumnType | 'email', Codec>> = { ...CODECS, email: emailCodec };
    expect(table.email.decode('xa@na-phai.example.vn', buildColumn('text', {})).value).toBe('xa@na-phai.example.vn');
  });
});
