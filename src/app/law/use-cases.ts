import type { CatalogueFile } from '../../catalogue/authoring/index.ts';
import { catalogueFileKind } from '../../catalogue/authoring/index.ts';
import type { CriteriaSet } from '../../catalogue/index.ts';
import type { Translate } from '../../i18n/index.ts';
import type { SetId } from '../../kernel/index.ts';
import { yearOf } from '../../kernel/index.ts';
import { lawQuery } from '../door/door.ts';
import { buildTemplate } from './build-template.ts';
import type { Clause } from './clause-coverage.ts';
import { clauseCoverage } from './clause-coverage.ts';
import { compareSets } from './compare-sets.ts';
import { lintCatalogue } from './lint-catalogue.ts';
import { listSets } from './list-sets.ts';
import { runCases } from './run-cases.ts';

/** Every set of the law in use, and which are in force today. */
export const showSets = lawQuery({
  name: 'show-sets',
  run: ({ law, today }, _: undefined) => listSets(law.catalogue, today),
});

/** How one set differs from another, requirement by requirement. */
export const showComparison = lawQuery({
  name: 'compare-sets',
  run: ({ law }, { before, after }: { readonly before: CriteriaSet; readonly after: CriteriaSet }) =>
    compareSets(law.catalogue, before, after),
});

/**
 * Every mistake in the catalogue, or in files of one's own put into it. Works where the law has
 * errors: it says which.
 */
export const checkLaw = lawQuery({
  name: 'lint-law',
  run: ({ ports }, { replaced }: { readonly replaced?: readonly CatalogueFile[] }) =>
    lintCatalogue(ports.law.files(), replaced),
});

/** Runs the worked cases of all sets, or of those that are named. */
export const checkCases = lawQuery({
  name: 'run-cases',
  run: ({ law, ports }, { only }: { readonly only?: readonly SetId[] }) =>
    runCases(law.catalogue, ports.law.files(), only),
});

/** Which clauses of a reading of the letters are cited by the sets. */
export const checkCoverage = lawQuery({
  name: 'clause-coverage',
  run: ({ law, ports }, { clauses }: { readonly clauses: readonly Clause[] }) => {
    const exemptions = ports.law.files().find(({ path }) => catalogueFileKind(path) === 'exemptions');
    return clauseCoverage(law.catalogue, exemptions, clauses);
  },
});

/** The workbook to fill in for some sets: for the year that is named, else for the running one. */
export const makeTemplate = lawQuery({
  name: 'make-template',
  run: async (
    { law, today },
    {
      sets,
      t,
      year = yearOf(today),
    }: { readonly sets: readonly CriteriaSet[]; readonly t: Translate; readonly year?: number | undefined },
  ) => ({ year, ...(await buildTemplate(law.catalogue, sets, t, year)) }),
});
