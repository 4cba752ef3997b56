import type { Catalogue, CriteriaSet, Figure, Register } from '../../catalogue/index.ts';
import type { FigureId, SetId } from '../../kernel/index.ts';
import { AppError, fold } from '../../kernel/index.ts';
import { withNearestNamed } from './nearest-named.ts';

/**
 * The set of that id, or the only one whose id ends so ("xa-ntm-2022" of one province); refuses
 * with `set.not-found`.
 */
export function getSet(catalogue: Catalogue, id: string): CriteriaSet {
  const exact = catalogue.sets.get(id as SetId);
  if (exact) return exact;
  const ending = [...catalogue.sets.values()].filter((set) => set.id.endsWith(`/${id}`));
  if (ending.length === 1) return ending[0]!;
  const sets = [...catalogue.sets.values()].map((set) => ({
    code: set.id,
    names: [set.title, set.id.slice(set.id.indexOf('/') + 1)],
  }));
  throw new AppError('set.not-found', withNearestNamed(id, sets));
}

/**
 * The register of that id, sheet name or title, accents and case aside; refuses with
 * `register.not-found`.
 */
export function getRegister(catalogue: Catalogue, name: string): Register {
  const wanted = fold(name);
  const found = [...catalogue.registers.values()].find(({ id, sheet, title }) =>
    [id, sheet, title].some((one) => fold(one) === wanted),
  );
  if (found) return found;
  const registers = [...catalogue.registers.values()].map(({ id, sheet, title }) => ({
    code: id,
    names: [sheet, title],
  }));
  throw new AppError('register.not-found', withNearestNamed(name, registers));
}

/** A figure by id, or by name, accents and case aside. Refuses with `figure.not-found`. */
export function getFigure({ figures }: Catalogue, name: string): Figure {
  const found =
    figures.get(name as FigureId) ?? [...figures.values()].find((figure) => fold(figure.name) === fold(name));
  if (found) return found;
  const known = [...figures.values()].map((figure) => ({ code: figure.id, names: [figure.name] }));
  throw new AppError('figure.not-found', withNearestNamed(name, known));
}
