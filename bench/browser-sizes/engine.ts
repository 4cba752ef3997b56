/**
 * What a page calls of the engine: rows and declared figures → figures → verdicts, why,
 * and what is left to do.
 */
export {
  collectFigures,
  compileCatalogue,
  explainContext,
  explainNode,
  gapOf,
  judgeSet,
  missingOf,
  prepareSubject,
  toSubjectInput,
  traceFigure,
  walkTree,
} from '../../src/engine/index.ts';
