export type { AuditFilter, AuditRepository } from './audit.ts';
export type { BackupProgress, BackupSummary, Backups } from './backup.ts';
export type { Confirmation, ConfirmationRepository } from './confirmations.ts';
export type { DeclarationRepository, NextDeclaration, StoredDeclaration } from './declarations.ts';
export type { DemoProgress, DemoSize, LoadedDemo } from './demo.ts';
export { DEMO_SIZES } from './demo.ts';
export type { EditionRepository, JudgedYear, NotedLaw } from './editions.ts';
export type { Files, SheetStream, SourceFile, TargetFile } from './files.ts';
export type { Follower } from './follower.ts';
export type {
  ImportBatch,
  ImportCounts,
  ImportMode,
  ImportRepository,
  LaterChange,
  OnlyOneColumn,
  RowSince,
  StagedDuplicate,
  StagedRow,
  StandingRow,
  TouchedRegister,
} from './imports.ts';
export type { FolderInspection, ServerInspection } from './inspection.ts';
export type { DatabaseStatus, Installation } from './installation.ts';
export type { Law, LawSource } from './law.ts';
export type { Mark, MarkDetails, MarkRepository, TakenMarks } from './marks.ts';
export { NO_VILLAGE } from './marks.ts';
export type { AgedRows, PersonalRepository } from './personal.ts';
export type { Ports } from './ports.ts';
export type { Extent, Reach } from './reach.ts';
export { NO_REACH, WHOLE_REACH } from './reach.ts';
export type {
  CountedFilter,
  KeptDays,
  KeptList,
  ListKey,
  LockedRegister,
  RowContent,
  RowFilter,
  RowRepository,
  StoredRow,
  StoredValues,
} from './rows.ts';
export type { SealingKey, SealingRepository, StoredVersion } from './sealing.ts';
export type { Keys, SecretPlace, Secrets } from './secrets.ts';
export type { Store, StoreTransaction } from './store.ts';
export type { FigureChange, Provenance, UnitYear, UnitYearRepository } from './unit-years.ts';
export type { EndedUnit, JoinedStretch, StoredOfUnit, UnitRepository, UnitsImport } from './units.ts';
export type { StoredVerdict, UnitVerdict, VerdictRepository } from './verdicts.ts';
