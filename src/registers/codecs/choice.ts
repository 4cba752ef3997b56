import type { Column } from '../../catalogue/index.ts';
import { findNearest, fold, tidy } from '../../kernel/index.ts';
import { cellText, readAs, showCell, unreadable } from '../cell.ts';
import type { Codec } from './codec.ts';
import { textCodec } from './text.ts';

/**
 * Folded id or label → id. A word that two choices share means neither. Kept per column: long lists
 * ask for it in every row.
 */
const WORDS = new WeakMap<Column, ReadonlyMap<string, string | undefined>>();

/**
 * One of the column's choices, by id or label; with `other`, any further text as it stands. The
 * value is the choice's id. Error: `value.not-a-choice`, with all labels in `expected` and the
 * likeliest in `nearest`. Warning: `value.near-choice`, another answer that looks like a choice.
 */
export const choiceCodec: Codec = {
  decode(cell, column) {
    const text = cellText(cell);
    const id = wordsOf(column).get(fold(text));
    if (id !== undefined) return readAs(id);
    const labels = [...column.choices.values()];
    const nearest = findNearest(text, labels);
    if (column.other) {
      const read = textCodec.decode(cell, column);
      if (read.value === undefined || nearest === undefined) return read;
      return readAs(read.value, { code: 'value.near-choice', params: { found: showCell(tidy(text)), nearest } });
    }
    return unreadable('value.not-a-choice', {
      found: showCell(tidy(text)),
      expected: labels,
      ...(nearest ? { nearest } : {}),
    });
  },
  encode: (value, column) => column.choices.get(String(value)) ?? String(value),
  traits: {
    look: 'text',
    width: 22,
    check: 'choice',
    refusesWords: true,
    compared: 'letters',
    identifies: false,
    isTelling: false,
    hidden: 'nothing',
    takesWords: false,
    examples: ['Wi-Fi'],
  },
};

function wordsOf(column: Column): ReadonlyMap<string, string | undefined> {
  const known = WORDS.get(column);
  if (known) return known;
  const words = new Map<string, string | undefined>();
  for (const [id, label] of column.choices) words.set(fold(label), words.has(fold(label)) ? undefined : id);
  for (const id of column.choices.keys()) words.set(id, id);
  WORDS.set(column, words);
  return words;
}
