import type { z } from 'zod';
import { assessmentAnswerShape } from './assessment.ts';
import { backupShape, restoredBackupShape } from './backups.ts';
import { casesShape, coverageShape, lintShape } from './catalogue-checks.ts';
import { comparisonShape } from './comparison.ts';
import { confirmationShape, confirmationStatusShape } from './confirmations.ts';
import { figuresShape, registersShape } from './dictionary.ts';
import { explanationShape, unreadableExplanationShape } from './explanation.ts';
import {
  checkedFiguresShape,
  declaredFigureShape,
  figureHistoryShape,
  rebuiltFiguresShape,
  rejudgedUnitsShape,
  unitFiguresShape,
} from './figures.ts';
import { auditCheckShape, auditShape } from './history.ts';
import {
  committedImportShape,
  importListShape,
  mappedHeadingsShape,
  stagedImportShape,
  undoneImportShape,
} from './imports.ts';
import {
  checkUpShape,
  databaseStatusShape,
  loadedDemoShape,
  migrationsShape,
  startedDatabaseShape,
  stoppedDatabaseShape,
} from './installation.ts';
import { issueListShape } from './issue.ts';
import { lawIndicatorShape, lawSetShape } from './law.ts';
import { overviewShape } from './overview.ts';
import { dueRowsShape, erasedRowsShape, rotatedKeyShape, sensitiveRowShape } from './personal.ts';
import { refusalShape } from './refusal.ts';
import { changedRowShape, registerExportShape, rowHistoryShape, rowListShape } from './rows.ts';
import { setListShape, templateShape } from './sets.ts';
import { foundUnitsShape, unitCardShape, unitHistoryShape, unitsExportShape } from './units.ts';
import { undoneUnitsImportShape, unitsImportListShape, unitsImportShape } from './units-imports.ts';

/**
 * Every answer that the product gives as JSON, by resource: from this list the schemas and the page
 * about them are made.
 */
export const ANSWERS = {
  assessment: { assessment: assessmentAnswerShape },
  backups: { backup: backupShape, restored: restoredBackupShape },
  'catalogue-checks': { lint: lintShape, cases: casesShape, coverage: coverageShape },
  comparison: { comparison: comparisonShape },
  confirmations: { confirmation: confirmationShape, status: confirmationStatusShape },
  explanation: { explanation: explanationShape, unreadable: unreadableExplanationShape },
  figures: {
    unit: unitFiguresShape,
    history: figureHistoryShape,
    declared: declaredFigureShape,
    rebuilt: rebuiltFiguresShape,
    checked: checkedFiguresShape,
    rejudged: rejudgedUnitsShape,
  },
  history: { events: auditShape, check: auditCheckShape },
  imports: {
    staged: stagedImportShape,
    committed: committedImportShape,
    undone: undoneImportShape,
    list: importListShape,
    mapped: mappedHeadingsShape,
  },
  installation: {
    status: databaseStatusShape,
    started: startedDatabaseShape,
    stopped: stoppedDatabaseShape,
    migrations: migrationsShape,
    demo: loadedDemoShape,
    'check-up': checkUpShape,
  },
  issues: { list: issueListShape, refusal: refusalShape },
  law: { set: lawSetShape, indicator: lawIndicatorShape, registers: registersShape, figures: figuresShape },
  overview: { overview: overviewShape },
  personal: {
    row: sensitiveRowShape,
    due: dueRowsShape,
    erased: erasedRowsShape,
    'rotated-key': rotatedKeyShape,
  },
  rows: {
    list: rowListShape,
    history: rowHistoryShape,
    changed: changedRowShape,
    exported: registerExportShape,
  },
  sets: { list: setListShape, template: templateShape },
  units: {
    card: unitCardShape,
    history: unitHistoryShape,
    found: foundUnitsShape,
    exported: unitsExportShape,
  },
  'units-imports': {
    done: unitsImportShape,
    undone: undoneUnitsImportShape,
    list: unitsImportListShape,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, z.ZodType>>>>;

type Answers = typeof ANSWERS;
/** "units/card": the answer `card` of the resource `units`. */
export type AnswerName = {
  [Resource in keyof Answers]: `${Resource}/${keyof Answers[Resource] & string}`;
}[keyof Answers];
