import type { ZodType } from 'zod';
import type { FigureId, Issue, RegisterId, SetId, UnitKind } from '../../kernel/index.ts';
import { toIssue, UNIT_KINDS } from '../../kernel/index.ts';
import type { Attribute, Catalogue, CriteriaSet, Figure, Level, Register } from '../model.ts';
import { indicatorsOf } from '../model.ts';
import { walkRequirements } from '../walks.ts';
import { buildAttributes, buildFigures, buildRegister } from './build-data.ts';
import { buildSet } from './build-set.ts';
import { checkCatalogue } from './check/index.ts';
import { IssueCollector } from './issue-collector.ts';
import { rowCondition } from './row-condition.ts';
import { attributesFileShape, figuresFileShape, levelsFileShape, registerFileShape, setFileShape } from './schema.ts';
import type { Shaped } from './shape.ts';
import { checkShape } from './shape.ts';
import { parseYaml } from './yaml.ts';

/** A catalogue file: its path below `catalogue/` with forward slashes, and its text. */
export interface CatalogueFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The catalogue as far as the files allow it, and everything that is wrong with them, in one pass.
 */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  readonly issues: readonly Issue[];
}

export type CatalogueFileKind = 'levels' | 'attributes' | 'figures' | 'register' | 'set' | 'cases' | 'exemptions';

/** What a catalogue file is, by its place; undefined for a path that means nothing. */
export function catalogueFileKind(path: string): CatalogueFileKind | undefined {
  if (path === 'levels.yaml') return 'levels';
  if (path === 'attributes.yaml') return 'attributes';
  if (path === 'figures.yaml') return 'figures';
  if (/^registers\/[^/]+\.yaml$/.test(path)) return 'register';
  if (/^criteria\/[^/]+\/cases\/[^/]+\.yaml$/.test(path)) return 'cases';
  if (/^criteria\/exemptions\.yaml$/.test(path)) return 'exemptions';
  if (/^criteria\/[^/]+\/[^/]+\.yaml$/.test(path)) return 'set';
  return undefined;
}

/**
 * Parses, links and checks the files of a catalogue. Files of worked cases and exemptions are read
 * elsewhere and skipped here. The catalogue is only to be trusted when no issue is an error.
 */
export function loadCatalogue(files: readonly CatalogueFile[]): LoadedCatalogue {
  const issues = new IssueCollector();
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const catalogue = assemble([...texts.keys()], issues, (path, shape) => {
    const { yaml, issues: ofYaml } = parseYaml(path, texts.get(path) ?? '');
    const shaped = checkShape(shape, yaml);
    issues.found.push(...ofYaml, ...shaped.issues);
    if (ofYaml.length > 0 || shaped.pruned) issues.notePruned(targetOf(path));
    return shaped;
  });
  const unknown = files.filter((file) => catalogueFileKind(file.path) === undefined);
  const misplaced = unknown.map(({ path }) =>
    toIssue('catalogue.wrong-place', { file: path }, { found: path, expected: '' }),
  );
  checkCatalogue(catalogue, issues);
  return { catalogue, issues: [...issues.found, ...misplaced].toSorted(byPlace) };
}

type ReadShape = <T>(path: string, shape: ZodType<T>) => Shaped<T>;

/**
 * Builds the parts in the order in which they need each other: figures know the registers,
 * sets know the figures.
 */
function assemble(paths: readonly string[], issues: IssueCollector, read: ReadShape): Catalogue {
  const byKind = (kind: CatalogueFileKind) => paths.filter((path) => catalogueFileKind(path) === kind);

  const levels = new Map<string, Level>();
  const subjects = new Map<UnitKind, string>();
  for (const path of byKind('levels')) {
    const { value } = read(path, levelsFileShape);
    for (const [id, level] of Object.entries(value?.levels ?? {})) levels.set(id, { id, ...level });
    for (const kind of UNIT_KINDS) if (value) subjects.set(kind, value.subjects[kind]);
  }
  const attributes = new Map<string, Attribute>();
  for (const path of byKind('attributes')) {
    const shaped = read(path, attributesFileShape);
    if (shaped.value)
      for (const [id, attribute] of buildAttributes(shaped.value, shaped, issues)) attributes.set(id, attribute);
  }
  const registers = new Map<RegisterId, Register>();
  for (const path of byKind('register')) {
    const shaped = read(path, registerFileShape);
    if (shaped.value) enter(registers, buildRegister(shaped.value, shaped, issues), path, issues);
  }
  const figures = new Map<FigureId, Figure>();
  for (const path of byKind('figures')) {
    const shaped = read(path, figuresFileShape);
    if (shaped.value)
      for (const [id, figure] of buildFigures(shaped.value, shaped, registers, issues)) figures.set(id, figure);
  }
  const sets = new Map<SetId, CriteriaSet>();
  for (const path of byKind('set')) {
    const shaped = read(path, setFileShape);
    if (shaped.value) enter(sets, buildSet(shaped.value, shaped, figures, issues), path, issues);
  }
  completeRowCounts(figures, sets, issues);
  return { levels, subjects, attributes, figures, registers, sets };
}

/** Counts of `rows` requirements take their conditions from these. */
function completeRowCounts(
  figures: Map<FigureId, Figure>,
  sets: ReadonlyMap<SetId, CriteriaSet>,
  issues: IssueCollector,
): void {
  for (const { requirement } of [...sets.values()].flatMap(indicatorsOf)) {
    for (const inner of walkRequirements(requirement)) {
      const figure = inner.kind === 'rows' ? figures.get(inner.counted) : undefined;
      if (inner.kind !== 'rows' || !figure?.from?.judged || figure.from.where) continue;
      const { condition } = rowCondition(inner, figure.from.register, { figures, sets });
      const whole: Figure = { ...figure, from: { ...figure.from, where: condition } };
      if (issues.isIncomplete(figure)) issues.noteIncomplete(whole);
      figures.set(figure.id, issues.placeWithin(whole, figure));
    }
  }
}

/**
 * Enters a part under its id. One that stands at another's place or carries another's id is
 * reported and kept apart.
 */
function enter<Id extends string, Part extends { readonly id: Id }>(
  parts: Map<Id, Part>,
  part: Part,
  path: string,
  issues: IssueCollector,
): void {
  const expected = targetOf(path) as Id;
  if (part.id !== expected) issues.add('catalogue.wrong-place', part, ['id'], { found: part.id, expected });
  const twice = parts.has(part.id);
  if (twice) issues.add('catalogue.duplicate-id', part, ['id'], { found: part.id });
  parts.set(twice ? expected : part.id, part);
}

/** What links into a file are called by: the id of a register or set, else the file itself. */
function targetOf(path: string): string {
  return path.includes('/') ? path.replace(/^(?:registers|criteria)\/|\.yaml$/g, '') : path;
}

function byPlace(a: Issue, b: Issue): number {
  return (
    (a.at.file ?? '').localeCompare(b.at.file ?? '') ||
    (a.at.line ?? 0) - (b.at.line ?? 0) ||
    (a.at.column ?? 0) - (b.at.column ?? 0)
  );
}
