import type { AuditEventTable, AuditHeadTable } from './audit.table.ts';
import type {
  DeclaredFigurePastTable,
  DeclaredFigureTable,
  DirtyUnitTable,
  FigureChangeTable,
  UnitYearTable,
  VerdictChangeTable,
  VerdictNowTable,
} from './figures.table.ts';
import type {
  ConfirmationTable,
  HeadingMappingTable,
  ImportBatchTable,
  ImportRowTable,
  RegisterKeptTable,
  RegisterRowPastTable,
  RegisterRowTable,
  RegisterStateTable,
} from './registers.table.ts';
import type {
  InstanceTable,
  UnitAttributeTable,
  UnitImportTable,
  UnitSuccessionTable,
  UnitTable,
} from './units.table.ts';

/** Every table of the schema, as `migrations` make it. */
export interface Tables {
  readonly unit: UnitTable;
  readonly unit_attribute: UnitAttributeTable;
  readonly unit_succession: UnitSuccessionTable;
  readonly unit_import: UnitImportTable;
  readonly instance: InstanceTable;
  readonly register_state: RegisterStateTable;
  readonly register_row: RegisterRowTable;
  readonly register_row_past: RegisterRowPastTable;
  readonly register_kept: RegisterKeptTable;
  readonly heading_mapping: HeadingMappingTable;
  readonly import_batch: ImportBatchTable;
  readonly import_row: ImportRowTable;
  readonly confirmation: ConfirmationTable;
  readonly declared_figure: DeclaredFigureTable;
  readonly declared_figure_past: DeclaredFigurePastTable;
  readonly unit_year: UnitYearTable;
  readonly figure_change: FigureChangeTable;
  readonly verdict_now: VerdictNowTable;
  readonly verdict_change: VerdictChangeTable;
  readonly dirty_unit: DirtyUnitTable;
  readonly audit_head: AuditHeadTable;
  readonly audit_event: AuditEventTable;
}
