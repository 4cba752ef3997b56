import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT as root } from './fixtures/places.ts';

describe('links between pages', () => {
  const pages = (folder: string): readonly string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory())
        return ['node_modules', 'dist', '.git', 'peers'].includes(name) ? [] : pages(path);
      return name.endsWith('.md') ? [path] : [];
    });
  it.each(pages(root).map((path) => relative(root, path)))('%s leads nowhere wrong', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const targets = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
      .map((match) => match[1]!)
      .filter((target) => !/^[a-z]+:/.test(target));
    expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });
});
