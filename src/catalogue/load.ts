import type { FigureId, Issue, RegisterId, SetId } from '../kernel/index.ts';
import { toIssue } from '../kernel/index.ts';
import { buildAttributes, buildFigures, buildRegister } from './build-data.ts';
import { buildSet } from './build-set.ts';
import { checkCatalogue } from './check/index.ts';
import type { Attribute, Catalogue, CriteriaSet, Figure, Register } from './model.ts';
import { Report } from './report.ts';
import type { RawAttributes, RawFigures, RawRegister, RawSet } from './schema.ts';
import { attributesFileShape, figuresFileShape, registerFileShape, setFileShape } from './schema.ts';
import { checkShape } from './shape.ts';
import type { YamlText } from './yaml.ts';
import { parseYaml } from './yaml.ts';

/** A catalogue file: its path below `catalogue/` with forward slashes, and its text. */
export interface CatalogueFile {
  readonly path: string;
  readonly text: string;
}

/** The catalogue as far as the files allow it, and everything that is wrong with them, in one pass. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  readonly issues: readonly Issue[];
}

export type CatalogueFileKind = 'attributes' | 'figures' | 'register' | 'set' | 'cases' | 'exemptions';

/** What a catalogue file is, by its place; undefined for a path that means nothing. */
export function catalogueFileKind(path: string): CatalogueFileKind | undefined {
  if (path === 'attributes.yaml') return 'attributes';
  if (path === 'figures.yaml') return 'figures';
  if (/^registers\/[^/]+\.yaml$/.test(path)) return 'register';
  if (/^criteria\/[^/]+\/cases\/[^/]+\.yaml$/.test(path)) return 'cases';
  if (/^criteria\/exemptions\.yaml$/.test(path)) return 'exemptions';
  if (/^criteria\/[^/]+\/[^/]+\.yaml$/.test(path)) return 'set';
  return undefined;
}

/**
 * Parses, links and checks the files of a catalogue. Files of worked cases and exemptions are read elsewhere and skipped here.
 * The catalogue is only to be trusted when no issue is an error.
 */
export function loadCatalogue(files: readonly CatalogueFile[]): LoadedCatalogue {
  const report = new Report();
  const byKind = (kind: CatalogueFileKind) => files.filter((file) => catalogueFileKind(file.path) === kind);
  const read = (file: CatalogueFile): YamlText => {
    const { yaml, issues } = parseYaml(file.path, file.text);
    report.issues.push(...issues);
    if (issues.length > 0) report.notePruned(targetOf(file));
    return yaml;
  };

  const attributes = new Map<string, Attribute>();
  for (const file of byKind('attributes')) {
    const shaped = checkShape(attributesFileShape, read(file));
    report.issues.push(...shaped.issues);
    if (shaped.pruned) report.notePruned(targetOf(file));
    if (shaped.value) for (const [id, attribute] of buildAttributes(shaped.value as RawAttributes, shaped as never, report)) attributes.set(id, attribute);
  }

  const registers = new Map<RegisterId, Register>();
  for (const file of byKind('register')) {
    const shaped = checkShape(registerFileShape, read(file));
    report.issues.push(...shaped.issues);
    const id = targetOf(file);
    if (shaped.pruned) report.notePruned(id);
    if (!shaped.value) continue;
    const register = buildRegister(shaped.value as RawRegister, shaped as never, report);
    if (register.id !== id) report.add('catalogue.wrong-place', register, ['id'], { found: register.id, expected: id });
    if (registers.has(register.id)) report.add('catalogue.duplicate-id', register, ['id'], { found: register.id });
    registers.set(registers.has(register.id) ? (id as RegisterId) : register.id, register);
  }

  const figures = new Map<FigureId, Figure>();
  for (const file of byKind('figures')) {
    const shaped = checkShape(figuresFileShape, read(file));
    report.issues.push(...shaped.issues);
    if (shaped.pruned) report.notePruned(file.path);
    if (!shaped.value) continue;
    for (const [id, figure] of buildFigures(shaped.value as RawFigures, shaped as never, registers, report)) figures.set(id, figure);
  }

  const sets = new Map<SetId, CriteriaSet>();
  for (const file of byKind('set')) {
    const shaped = checkShape(setFileShape, read(file));
    report.issues.push(...shaped.issues);
    const id = targetOf(file);
    if (shaped.pruned) report.notePruned(id);
    if (!shaped.value) continue;
    const set = buildSet(shaped.value as RawSet, shaped as never, figures, report);
    if (set.id !== id) report.add('catalogue.wrong-place', set, ['id'], { found: set.id, expected: id });
    if (sets.has(set.id)) report.add('catalogue.duplicate-id', set, ['id'], { found: set.id });
    sets.set(sets.has(set.id) ? (id as SetId) : set.id, set);
  }

  const unknown = files.filter((file) => catalogueFileKind(file.path) === undefined);
  const misplaced = unknown.map((file) => toIssue('catalogue.wrong-place', { file: file.path }, { found: file.path, expected: '' }));
  const catalogue: Catalogue = { attributes, figures, registers, sets };
  checkCatalogue(catalogue, report);
  return { catalogue, issues: [...report.issues, ...misplaced].toSorted(byPlace) };
}

/** What links into a file are called by: the id of a register or set, else the file itself. */
function targetOf(file: CatalogueFile): string {
  return /[/]/.test(file.path) ? file.path.replace(/^(?:registers|criteria)\/|\.yaml$/g, '') : file.path;
}

function byPlace(a: Issue, b: Issue): number {
  return (a.at.file ?? '').localeCompare(b.at.file ?? '') || (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0);
}
