import type { Catalogue, CriteriaSet, Register } from '../../catalogue/index.ts';
import type { SetId } from '../../kernel/index.ts';
import { AppError, fold, hasErrors, withNearest } from '../../kernel/index.ts';
import type { Ports } from '../ports/index.ts';

/** The catalogue in use; refuses with `catalogue.has-errors` when a file of it is wrong, because no verdict could be trusted. */
export function getCatalogue(ports: Ports): Catalogue {
  const { catalogue, issues } = ports.loadCatalogue();
  if (hasErrors(issues)) {
    throw new AppError('catalogue.has-errors', { count: issues.filter((issue) => issue.severity === 'error').length });
  }
  return catalogue;
}

/** The set of that id, or the only one whose id ends so ("xa-ntm-2022" of one province); refuses with `set.not-found`. */
export function getSet(catalogue: Catalogue, id: string): CriteriaSet {
  const exact = catalogue.sets.get(id as SetId);
  if (exact) return exact;
  const ending = [...catalogue.sets.values()].filter((set) => set.id.endsWith(`/${id}`));
  if (ending.length === 1) return ending[0]!;
  throw new AppError('set.not-found', withNearest(id, catalogue.sets.keys()));
}

/** The register of that id, sheet name or title, accents and case aside; refuses with `register.not-found`. */
export function getRegister(catalogue: Catalogue, name: string): Register {
  const wanted = fold(name);
  const found = [...catalogue.registers.values()].find(({ id, sheet, title }) =>
    [id, sheet, title].some((one) => fold(one) === wanted),
  );
  if (found) return found;
  const expected = [...catalogue.registers.keys()].join(', ');
  throw new AppError('register.not-found', { ...withNearest(name, catalogue.registers.keys()), expected });
}
