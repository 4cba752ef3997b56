export type { AnswerName } from './answers.ts';
export { ANSWERS } from './answers.ts';
export { assessmentAnswerShape, toAssessmentOutput, toUnreadableAssessmentOutput } from './assessment.ts';
export { toBackupOutput, toRestoredBackupOutput } from './backups.ts';
export { toCasesOutput, toCoverageOutput, toLintOutput } from './catalogue-checks.ts';
export { toComparisonOutput } from './comparison.ts';
export { toConfirmationOutput, toConfirmationStatusOutput } from './confirmations.ts';
export { toFiguresOutput, toRegistersOutput } from './dictionary.ts';
export { toExplanationOutput, toUnreadableExplanationOutput } from './explanation.ts';
export {
  toCheckedFiguresOutput,
  toDeclaredFigureOutput,
  toFigureHistoryOutput,
  toRebuiltFiguresOutput,
  toRejudgedUnitsOutput,
  toUnitFiguresOutput,
} from './figures.ts';
export { toAuditCheckOutput, toAuditOutput } from './history.ts';
export {
  toCommittedImportOutput,
  toImportListOutput,
  toMappedHeadingsOutput,
  toStagedImportOutput,
  toUndoneImportOutput,
} from './imports.ts';
export {
  toCheckUpOutput,
  toDatabaseStatusOutput,
  toLoadedDemoOutput,
  toMigrationsOutput,
  toStartedDatabaseOutput,
  toStoppedDatabaseOutput,
} from './installation.ts';
export { toIssueListOutput } from './issue.ts';
export { toLawIndicatorOutput, toLawSetOutput } from './law.ts';
export { toOverviewOutput } from './overview.ts';
export { toDueRowsOutput, toErasedRowsOutput, toRotatedKeyOutput, toSensitiveRowOutput } from './personal.ts';
export type { Presented } from './presented.ts';
export { toRefusalOutput } from './refusal.ts';
export { toChangedRowOutput, toRegisterExportOutput, toRowHistoryOutput, toRowListOutput } from './rows.ts';
export { toSetListOutput, toTemplateOutput } from './sets.ts';
export { toFoundUnitsOutput, toUnitCardOutput, toUnitHistoryOutput, toUnitsExportOutput } from './units.ts';
export { toUndoneUnitsImportOutput, toUnitsImportListOutput, toUnitsImportOutput } from './units-imports.ts';
