import type { UseCaseInfo } from './door/use-case.ts';
import { assessUnit } from './figures/assess-unit.ts';
import { declareFigure } from './figures/declare-figure.ts';
import { overview } from './figures/overview.ts';
import { checkFigures, finishFigures, rebuildFigures } from './figures/rebuild-figures.ts';
import { rejudgeUnits } from './figures/rejudge-units.ts';
import { figureHistory, unitFigures } from './figures/unit-figures.ts';
import { showAudit } from './history/show-audit.ts';
import { verifyAudit } from './history/verify-audit.ts';
import { commitImport } from './imports/commit-import.ts';
import { listImports } from './imports/list-imports.ts';
import { mapHeading } from './imports/map-heading.ts';
import { stageImport } from './imports/stage-import.ts';
import { undoImport } from './imports/undo-import.ts';
import { doctor } from './installation/doctor.ts';
import { makeBackup } from './installation/make-backup.ts';
import { restoreBackup } from './installation/restore-backup.ts';
import { assessFile } from './law/assess-file.ts';
import { checkCases, checkCoverage, checkLaw, makeTemplate, showComparison, showSets } from './law/use-cases.ts';
import { erasePersonal } from './personal/erase-personal.ts';
import { listDue } from './personal/list-due.ts';
import { rotateKey } from './personal/rotate-key.ts';
import { showSensitive } from './personal/show-sensitive.ts';
import { addRow, changeRow, deleteRow, restoreRow } from './registers/change-row.ts';
import { confirmRegister } from './registers/confirm-register.ts';
import { confirmationStatus } from './registers/confirmation-status.ts';
import { exportRegister } from './registers/export-register.ts';
import { keepDays } from './registers/keep-days.ts';
import { findSimilarRows, listRows, showRow } from './registers/list-rows.ts';
import { withdrawConfirmation } from './registers/withdraw-confirmation.ts';
import { exportUnits } from './units/export-units.ts';
import { findUnits } from './units/find-units.ts';
import { importUnits } from './units/import-units.ts';
import { listUnitsImports } from './units/list-units-imports.ts';
import { makeUnitsTemplate } from './units/make-units-template.ts';
import { previewUnitsImport } from './units/preview-units-import.ts';
import { showUnit } from './units/show-unit.ts';
import { undoUnitsImport } from './units/undo-units-import.ts';
import { unitHistory } from './units/unit-history.ts';

/**
 * Everything that can be asked of the product, by matter. The rights page, the access test, routes
 * and abilities are made of this list; a test sees to it that no use case is left out.
 */
export const useCases = {
  // Registers
  listRows,
  showRow,
  findSimilarRows,
  addRow,
  changeRow,
  deleteRow,
  restoreRow,
  keepDays,
  confirmRegister,
  withdrawConfirmation,
  confirmationStatus,
  exportRegister,
  // Imports
  stageImport,
  commitImport,
  undoImport,
  listImports,
  mapHeading,
  // Figures and verdicts
  declareFigure,
  unitFigures,
  figureHistory,
  overview,
  assessUnit,
  rebuildFigures,
  checkFigures,
  finishFigures,
  rejudgeUnits,
  // Units
  findUnits,
  showUnit,
  unitHistory,
  exportUnits,
  listUnitsImports,
  previewUnitsImport,
  importUnits,
  undoUnitsImport,
  // Personal data
  showSensitive,
  erasePersonal,
  listDue,
  rotateKey,
  // History
  showAudit,
  verifyAudit,
  // Law
  showSets,
  showComparison,
  checkLaw,
  checkCases,
  checkCoverage,
  makeTemplate,
  makeUnitsTemplate,
  assessFile,
  // Installation
  makeBackup,
  restoreBackup,
  doctor,
} as const;

export const allUseCases: readonly UseCaseInfo[] = Object.values(useCases);
