import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextStore } from './text-store.ts';

describe('many texts in little memory', () => {
  const texts = Array.from({ length: 10_000 }, (_, i) => (i % 7 === 0 ? '' : `Hộ ông Nguyễn Văn ${i} 😀`));
  const store = new TextStore();
  for (const text of texts) store.push(text);

  it('gives each of them back, in whatever order and however often they are asked for', () => {
    expect(store.length).toBe(texts.length);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: texts.length - 1 }), { minLength: 1 }), (indexes) => {
        for (const index of indexes) expect(store.at(index)).toBe(texts[index]);
      }),
    );
  });

  it.each([-1, 10_000, 1e9, 0.5, Number.NaN])('knows none at %d', (index) => {
    expect(store.at(index)).toBeUndefined();
  });

  it('keeps texts apart that begin or end in the middle of a character', () => {
    const halves = new TextStore();
    for (let i = 0; i < 2_000; i++) halves.push(['\ud83d', '\ude00', 'Thôn'][i % 3]!);
    expect(halves.at(2)).toBe('Thôn');
    expect(halves.at(1_001)).toBe('Thôn');
  });
});
