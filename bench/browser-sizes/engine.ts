/**
 * What a page calls of the engine: rows and declared figures → figures → verdicts and why. Things
 * to do, and the rows behind a figure, are fetched when somebody opens them: they count in the page
 * as a whole (`offline.ts`).
 */
export {
  collectFigures,
  compileCatalogue,
  explainContext,
  explainNode,
  judgeSet,
  prepareSubject,
  toSubjectInput,
  walkTree,
} from '../../src/engine/index.ts';
