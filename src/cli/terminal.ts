import { stripVTControlCharacters } from 'node:util';
import type { Verdict } from '../engine/index.ts';

/** Plain text for terminals: shapes first, colour only as an addition. */

export interface Terminal {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Columns of the window; 80 where it is not known. */
  readonly width: number;
  readonly colour: boolean;
  /** Whether a person watches standard error: only then is a progress bar drawn. */
  readonly isWatched?: boolean;
}

const COLOURS: Readonly<Record<Verdict | 'strong' | 'faint', readonly [number, number]>> = {
  met: [32, 39],
  'not-met': [31, 39],
  undetermined: [33, 39],
  'not-applicable': [90, 39],
  strong: [1, 22],
  faint: [2, 22],
};

export type Paint = (style: keyof typeof COLOURS, text: string) => string;

export function painter(colour: boolean): Paint {
  return (style, text) => (colour ? `\u001b[${COLOURS[style][0]}m${text}\u001b[${COLOURS[style][1]}m` : text);
}

/**
 * Rows as columns that together are no wider than the window: cells of the widest columns go on
 * below, none is lost. Cells may carry colour, and spaces in front of them stay.
 */
export function columns(rows: readonly (readonly string[])[], width: number, gap = 2): string {
  const widths = fitColumns(rows, width, gap);
  return rows
    .flatMap((row) => {
      const cells = row.map((cell, index) => cellLines(cell, widths[index]!));
      return Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, line) =>
        cells
          .map((lines, index) => padTo(lines[line] ?? '', widths[index]! + gap))
          .join('')
          .trimEnd(),
      );
    })
    .join('\n');
}

/** Below this a column is hard to read: rows stand one below the other then. */
const READABLE = 8;

/**
 * Rows below their headings; where the window is too narrow for so many columns, row after row
 * with the heading in front of each cell, blank ones left out. The first cell names the row.
 */
export function table(headings: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  if (headings.length * (READABLE + 2) <= width) return columns([headings, ...rows], width);
  return rows
    .map(([name = '', ...cells]) => {
      const filled = cells.flatMap((cell, index) => (cell === '' ? [] : [[`    ${headings[index + 1]}`, cell]]));
      return [name, columns(filled, width)].filter((part) => part !== '').join('\n');
    })
    .join('\n');
}

/** No column needs to be narrower than this for the sake of the others. */
const NARROWEST = 6;

/** Words up to this length stay whole while there is room for them. */
const LONGEST_WORD = 32;

/** The width of each column: as wide as it needs, the widest narrowed until all fit. */
function fitColumns(rows: readonly (readonly string[])[], width: number, gap: number): readonly number[] {
  const count = Math.max(0, ...rows.map(({ length }) => length));
  const cellsOf = Array.from({ length: count }, (_, index) => rows.map((row) => row[index] ?? ''));
  const wanted = cellsOf.map((cells) => Math.max(...cells.map(displayWidth)));
  const whole = cellsOf.map((cells) => Math.min(LONGEST_WORD, Math.max(...cells.map(longestWord))));
  const room = width - gap * (count - 1);
  const capped = (cap: number, least: readonly number[]) =>
    wanted.map((one, index) => Math.min(one, Math.max(cap, least[index]!)));
  const fits = (widths: readonly number[]) => widths.reduce((sum, one) => sum + one, 0) <= room;
  const anything = wanted.map(() => 0);
  for (const least of [whole, anything])
    for (let cap = Math.max(NARROWEST, ...wanted); cap >= NARROWEST; cap--) {
      const widths = capped(cap, least);
      if (fits(widths)) return widths;
    }
  return capped(NARROWEST, anything);
}

/** A cell in lines of a width: broken at spaces, and inside a word that is longer than a line. */
function cellLines(cell: string, width: number): readonly string[] {
  const line = cell.replaceAll('\n', ' ');
  if (displayWidth(line) <= width) return [line];
  const [, before = '', text = '', after = ''] = PAINTED.exec(line) ?? ['', '', line, ''];
  const indent = /^ */.exec(text)![0];
  const room = Math.max(1, width - indent.length);
  const words = text
    .trim()
    .split(' ')
    .flatMap((word) => piecesOf(word, room));
  const lines = wrap(words.join(' '), width, indent).split('\n');
  return lines.map((one) => `${before}${one}${after}`);
}

const ESC = '\u001b';
/** A text between two colour codes, each of which begins with ESC. */
const PAINTED = new RegExp(`^(${ESC}\\[\\d+m)(.*)(${ESC}\\[\\d+m)$`, 's');

function piecesOf(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word];
  const letters = [...word];
  return Array.from({ length: Math.ceil(letters.length / width) }, (_, index) =>
    letters.slice(index * width, (index + 1) * width).join(''),
  );
}

function longestWord(cell: string): number {
  const indent = /^ */.exec(stripVTControlCharacters(cell))![0].length;
  return indent + Math.max(...cell.trim().split(' ').map(displayWidth));
}

function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Breaks a text at spaces so that no line is longer than `width`, each line behind `indent`. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = indent;
    for (const word of paragraph.split(' ')) {
      if (line !== indent && displayWidth(line) + 1 + displayWidth(word) > width) {
        lines.push(line);
        line = indent + word;
      } else line += line === indent ? word : ` ${word}`;
    }
    lines.push(line);
  }
  return lines.join('\n');
}

function displayWidth(text: string): number {
  return [...stripVTControlCharacters(text).normalize('NFC')].length;
}
