import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './fixtures/command.ts';

/** The guide for authors of criteria sets, which departments read in Vietnamese. */
const read = (name: string) => readFileSync(join(ROOT, 'docs/how-to', name), 'utf8');

/** Blocks of code, without what is said about them behind `#`. */
const blocksOf = (text: string) =>
  [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language, code = '']) => [
    language,
    code
      .split('\n')
      .map((line) => line.replace(/(^|\s)#(?=\s|$).*$/, '').trimEnd())
      .filter((line) => line !== ''),
  ]);
const headingsOf = (text: string) => [...withoutCode(text).matchAll(/^#+/gm)].map(([marks]) => marks.length);
/** The keys that the table explains, and all keys and commands named in the text. */
const namesOf = (text: string) => new Set([...withoutCode(text).matchAll(/`([a-zA-Z]\w*)`/g)].map(([, name]) => name));
const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '');

describe('the guide to criteria sets in Vietnamese says what the English one says', () => {
  const english = read('write-a-criteria-set.md');
  const vietnamese = read('viet-bo-tieu-chi.md');

  it('has the same parts in the same order', () => {
    expect(headingsOf(vietnamese)).toEqual(headingsOf(english));
    expect(headingsOf(english).length).toBeGreaterThan(5);
  });
  it('has the same examples, but for what is said about them', () => {
    expect(blocksOf(vietnamese)).toEqual(blocksOf(english));
    expect(blocksOf(english).length).toBeGreaterThan(5);
  });
  it('speaks of the same keys', () => {
    expect([...namesOf(vietnamese)].sort()).toEqual([...namesOf(english)].sort());
  });
});
