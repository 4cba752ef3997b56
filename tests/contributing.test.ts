import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../src/catalogue/authoring/index.ts';
import type { FigureId } from '../src/kernel/index.ts';
import { diskPorts } from '../src/main/ports.ts';
import { ROOT } from './fixtures/places.ts';

const page = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
const recipes = page
  .split(/^## /m)
  .slice(1)
  .map((text) => ({ title: text.slice(0, text.indexOf('\n')), text }));

/** Paths as they stand between backticks: "src/audit/event.ts". */
const pathsIn = (text: string) =>
  [...text.matchAll(/`((?:src|tests|docs|catalogue|scripts|bench|bin)\/[^`\s]*)`/g)].map((match) => match[1]!);

describe('CONTRIBUTING.md', () => {
  it('has a recipe for everything that is added often', () => {
    expect(recipes.map(({ title }) => title)).toEqual([
      'Add a requirement kind',
      'Add a column type',
      'Add a figure',
      'Add an audit event',
      'Add a table',
      'Add a command',
      'Add or change words',
    ]);
  });

  it('names only files and folders that are there', () => {
    expect(pathsIn(page).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it.each(recipes.map(({ title, text }) => [title, text]))('%s: names the tests that prove it', (_, text) => {
    const proof = text!.slice(text!.indexOf('Proved by'));
    expect(pathsIn(proof).filter((path) => path.endsWith('.test.ts'))).not.toEqual([]);
  });

  it('its figure can be added to the catalogue as it stands', () => {
    const recipe = recipes.find(({ title }) => title === 'Add a figure')!.text;
    const entry = /```yaml\n(?<yaml>[\s\S]*?)```/.exec(recipe)!.groups!.yaml!.replace(/^ {3}/gm, '  ');
    const files = diskPorts(join(ROOT, 'catalogue'))
      .law.files()
      .map((file) => (file.path === 'figures.yaml' ? { ...file, text: `${file.text.trimEnd()}\n${entry}` } : file));
    const { catalogue, issues } = loadCatalogue(files);
    expect(catalogue.figures.get('so-loa-hong' as FigureId)?.name).toBe('Số cụm loa hỏng');
    // A figure that no set asks for yet is told of, and is no error.
    expect(issues.map(({ code }) => code)).toEqual(['catalogue.figure-unused']);
  });
});
