import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from './fixtures/places.ts';

const WIDTH = 100;

/** Every file whose comments people read: the product, tests, scripts and benchmarks. */
const files = [
  ...['src', 'tests', 'scripts', 'bench'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|mjs)$/.test(name) && !name.includes('node_modules'))
      .map((name) => join(folder, name)),
  ),
  'bin/minhchung',
  'vitest.config.ts',
  '.dependency-cruiser.cjs',
];

/**
 * Where comments begin and end, found by the compiler: what looks like one in a string
 * or a template is none.
 */
function commentsOf(text: string): readonly ts.CommentRange[] {
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  const found = new Map<number, ts.CommentRange>();
  const visit = (node: ts.Node): void => {
    const around = [
      ...(ts.getLeadingCommentRanges(text, node.pos) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.end) ?? []),
    ];
    for (const comment of around) found.set(comment.pos, comment);
    for (const child of node.getChildren(source)) visit(child);
  };
  visit(source);
  return [...found.values()];
}

/**
 * The lines of a file's comments that are too wide; a single long word, such as an
 * address, cannot be broken.
 */
function wideLines(file: string): readonly string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return commentsOf(text).flatMap(({ pos, end }) => {
    const start = text.lastIndexOf('\n', pos) + 1;
    return text
      .slice(start, end)
      .split('\n')
      .filter((line) => [...line].length > WIDTH && /\S\s+\S/.test(line.replace(/^\s*(\/\*\*|\*|\/\/)\s*/, '')))
      .map((line) => `${file}: ${line.trim()}`);
  });
}

describe('comments', () => {
  it(`are at most ${WIDTH} columns wide`, () => {
    expect(files.flatMap(wideLines)).toEqual([]);
  });
});
