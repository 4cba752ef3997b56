import type { Catalogue, CriteriaSet, Figure, Register } from '../../catalogue/index.ts';
import type { FigureId, SetId } from '../../kernel/index.ts';
import { AppError, fold, withNearest } from '../../kernel/index.ts';

/**
 * The set of that id, or the only one whose id ends so ("xa-ntm-2022" of one province); refuses
 * with `set.not-found`.
 */
export function getSet(catalogue: Catalogue, id: string): CriteriaSet {
  const exact = catalogue.sets.get(id as SetId);
  if (exact) return exact;
  const ending = [...catalogue.sets.values()].filter((set) => set.id.endsWith(`/${id}`));
  if (ending.length === 1) return ending[0]!;
  throw new AppError('set.not-found', withNearest(id, catalogue.sets.keys()));
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
  const expected = [...catalogue.registers.keys()].join(', ');
  throw new AppError('register.not-found', { ...withNearest(name, catalogue.registers.keys()), expected });
}

/** A figure by id or name. Refuses with `figure.not-found`. */
export function getFigure({ figures }: Catalogue, name: string): Figure {
  const found = figures.get(name as FigureId) ?? [...figures.values()].find((figure) => figure.name === name);
  if (found) return found;
  throw new AppError('figure.not-found', withNearest(name, figures.keys()));
}
