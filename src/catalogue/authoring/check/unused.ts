import { hasErrors } from '../../../kernel/index.ts';
import type { Catalogue } from '../../model.ts';
import { indicatorsOf, VILLAGE_LIST } from '../../model.ts';
import { figuresOf, walkRequirements } from '../../walks.ts';
import type { IssueCollector } from '../issue-collector.ts';

/**
 * A figure that no requirement asks for, a register that no figure counts: likely a
 * misspelling somewhere. Silent while something is in error, because the error tells of the
 * misspelling, or hides the use.
 */
export function warnUnused(catalogue: Catalogue, issues: IssueCollector): void {
  if (hasErrors(issues.found)) return;
  const used = new Set<string>();
  const registers = new Set<string>([VILLAGE_LIST]);
  for (const set of catalogue.sets.values()) {
    for (const indicator of indicatorsOf(set)) {
      for (const requirement of walkRequirements(indicator.requirement))
        for (const id of figuresOf(requirement)) used.add(id);
      for (const need of indicator.evidence) {
        if (need.condition?.figure) used.add(need.condition.figure);
        if (need.register) registers.add(need.register);
      }
    }
  }
  for (const figure of catalogue.figures.values()) {
    if (figure.from) registers.add(figure.from.register);
    if (!used.has(figure.id)) issues.add('catalogue.figure-unused', figure, [], { found: figure.id });
  }
  for (const register of catalogue.registers.values()) {
    if (!registers.has(register.id)) issues.add('catalogue.register-unused', register, [], { found: register.id });
  }
}
