import { stripVTControlCharacters } from 'node:util';
import type { Verdict } from '../engine/index.ts';

/** Plain text for terminals: shapes first, colour only as an addition. */

export interface Terminal {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Columns of the window; 100 where it is not known. */
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
 * Rows as columns padded to the widest cell, the last column left as it is. Cells may carry colour.
 */
export function columns(rows: readonly (readonly string[])[], gap = 2): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, displayWidth(cell));
  return rows
    .map((row) =>
      row
        .map((cell, index) =>
          index === row.length - 1 ? cell : cell + ' '.repeat((widths[index] ?? 0) - displayWidth(cell) + gap),
        )
        .join('')
        .trimEnd(),
    )
    .join('\n');
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
