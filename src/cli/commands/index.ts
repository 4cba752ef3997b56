import type { Command } from '../command.ts';
import { assess } from './assess.ts';
import { AUDIT_COMMANDS } from './audit.ts';
import { BACKUP_COMMANDS } from './backup.ts';
import { cases } from './cases.ts';
import { compare } from './compare.ts';
import { CONFIRM_COMMANDS } from './confirm.ts';
import { coverage } from './coverage.ts';
import { DB_COMMANDS } from './db.ts';
import { demoLoad } from './demo.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { exportCommand } from './export.ts';
import { FIGURE_COMMANDS } from './figures.ts';
import { IMPORT_COMMANDS } from './import.ts';
import { lint } from './lint.ts';
import { overview } from './overview.ts';
import { PERSONAL_COMMANDS } from './personal.ts';
import { ROW_COMMANDS } from './rows.ts';
import { sets } from './sets.ts';
import { show } from './show.ts';
import { template } from './template.ts';
import { UNITS_COMMANDS } from './units.ts';

/** Every command, in the order of help. */
export const COMMANDS: readonly Command[] = [
  sets,
  show,
  compare,
  template,
  assess,
  explain,
  lint,
  cases,
  coverage,
  overview,
  ...UNITS_COMMANDS,
  ...IMPORT_COMMANDS,
  exportCommand,
  ...ROW_COMMANDS,
  ...CONFIRM_COMMANDS,
  ...FIGURE_COMMANDS,
  demoLoad,
  doctor,
  ...PERSONAL_COMMANDS,
  ...AUDIT_COMMANDS,
  ...BACKUP_COMMANDS,
  ...DB_COMMANDS,
];
