/**
 * What a page calls of the engine: rows and declared figures → figures → verdicts, why,
 * and what is left to do.
 */
export {
  collectFigures,
  compileCatalogue,
  explainContext,
  explainNode,
  gapMessage,
  gapOf,
  judgeSet,
  missingMessage,
  missingOf,
  ownTask,
  prepareSubject,
  rankMissing,
  tasksOf,
  toSubjectInput,
  traceFigure,
  walkTree,
} from '../../src/engine/index.ts';
