interface RefusalEntry {
  /** Exit code of the command line. */
  readonly exit: ExitCode;
  /** HTTP status of the API. */
  readonly status: number;
  /** Whether it should reach whoever runs the server. */
  readonly report: boolean;
}

/** How a command ends; what each code means stands in `i18n/exit-codes.ts`. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 70;

/** Every refusal that a user can meet, once: what stops a command. Words as for issues. */
export const REFUSAL_CATALOGUE = {
  'cli.unknown-command': { exit: 2, status: 400, report: false },
  'cli.unknown-option': { exit: 2, status: 400, report: false },
  'cli.missing-option': { exit: 2, status: 400, report: false },
  'cli.missing-argument': { exit: 2, status: 400, report: false },
  'cli.too-many-arguments': { exit: 2, status: 400, report: false },
  'cli.bad-option-value': { exit: 2, status: 400, report: false },
  'cli.output-kind': { exit: 2, status: 400, report: false },
  'set.not-found': { exit: 4, status: 404, report: false },
  'set.province-missing': { exit: 3, status: 422, report: false },
  'set.not-for-unit': { exit: 3, status: 422, report: false },
  'indicator.not-found': { exit: 4, status: 404, report: false },
  'file.not-found': { exit: 4, status: 404, report: false },
  'file.not-readable': { exit: 4, status: 404, report: false },
  'file.larger-than-read': { exit: 3, status: 413, report: false },
  'file.unusable-kind': { exit: 2, status: 415, report: false },
  'file.not-writable': { exit: 4, status: 500, report: false },
  'catalogue.has-errors': { exit: 3, status: 500, report: true },

  // Registers and figures in the store
  'register.not-found': { exit: 4, status: 404, report: false },
  'row.not-found': { exit: 4, status: 404, report: false },
  'row.changed-meanwhile': { exit: 3, status: 409, report: false },
  'row.erased': { exit: 3, status: 409, report: false },
  'register.changed-meanwhile': { exit: 3, status: 409, report: false },
  'confirmation.wrong-role': { exit: 3, status: 422, report: false },
  'confirmation.wrong-kind': { exit: 3, status: 422, report: false },
  'village.not-found': { exit: 4, status: 404, report: false },
  'confirmation.not-found': { exit: 4, status: 404, report: false },
  'column.not-found': { exit: 4, status: 404, report: false },
  'figure.not-found': { exit: 4, status: 404, report: false },
  'figure.no-year': { exit: 4, status: 404, report: false },
  'figure.changed-meanwhile': { exit: 3, status: 409, report: false },
  'export.no-keeper': { exit: 3, status: 422, report: false },
  'import.not-found': { exit: 4, status: 404, report: false },
  'import.unit-not-said': { exit: 2, status: 400, report: false },
  'import.wrong-state': { exit: 3, status: 409, report: false },
  'import.rows-lost': { exit: 3, status: 409, report: false },
  'import.changed-meanwhile': { exit: 3, status: 409, report: false },
  'import.rows-changed-since': { exit: 3, status: 409, report: false },
  'actor.not-allowed': { exit: 3, status: 403, report: false },

  // The database as a whole
  'database.none': { exit: 4, status: 503, report: true },
  'database.in-use': { exit: 5, status: 503, report: false },
  'database.no-binaries': { exit: 5, status: 503, report: true },
  'database.no-unprivileged-user': { exit: 5, status: 503, report: true },
  'database.program-failed': { exit: 5, status: 503, report: true },
  'database.not-started': { exit: 5, status: 503, report: true },
  'database.bad-address': { exit: 5, status: 503, report: true },
  'database.not-reached': { exit: 5, status: 503, report: true },
  'database.not-migrated': { exit: 5, status: 503, report: true },
  'database.migration-failed': { exit: 5, status: 503, report: true },
  'database.migration-changed': { exit: 5, status: 503, report: true },
  'database.newer-than-product': { exit: 5, status: 503, report: true },
  'database.too-old': { exit: 5, status: 503, report: true },
  'demo.not-empty': { exit: 3, status: 409, report: false },
  'database.not-embedded': { exit: 2, status: 400, report: false },

  // Backups
  'backup.no-right': { exit: 3, status: 403, report: false },
  'backup.not-one': { exit: 3, status: 422, report: false },
  'backup.damaged': { exit: 3, status: 422, report: false },
  'backup.too-large': { exit: 3, status: 422, report: false },
  'backup.newer-format': { exit: 3, status: 422, report: false },
  'restore.not-empty': { exit: 3, status: 409, report: false },
  'restore.other-schema': { exit: 3, status: 409, report: false },
  'restore.no-owner': { exit: 2, status: 400, report: false },
  'restore.differs': { exit: 5, status: 500, report: true },

  // Units over time
  'units.no-right': { exit: 3, status: 403, report: false },
  'units.none': { exit: 4, status: 404, report: false },
  'unit.not-found': { exit: 4, status: 404, report: false },
  'unit.not-on-day': { exit: 4, status: 404, report: false },
  'unit.not-in-year': { exit: 4, status: 404, report: false },
  'unit.several-in-year': { exit: 4, status: 409, report: false },
  'units-import.not-found': { exit: 4, status: 404, report: false },
  'units-import.undone-already': { exit: 3, status: 409, report: false },
  'units-import.has-data': { exit: 3, status: 409, report: false },
  'units-import.used-later': { exit: 3, status: 409, report: false },

  // The history
  'audit.unreadable': { exit: 3, status: 500, report: true },
  'audit.unknown-type': { exit: 2, status: 400, report: false },

  // Personal data and its keys
  'secrets.no-key': { exit: 5, status: 503, report: true },
  'secrets.not-readable': { exit: 5, status: 503, report: true },
  'secrets.bad-key': { exit: 5, status: 503, report: true },
  'secrets.wrong-key': { exit: 5, status: 503, report: true },
  'secrets.key-missing': { exit: 5, status: 503, report: true },
  'secrets.key-changed': { exit: 5, status: 503, report: true },
  'secrets.rotation-running': { exit: 3, status: 409, report: false },
  'secrets.new-key-by-hand': { exit: 2, status: 409, report: false },
  'secrets.damaged': { exit: 3, status: 500, report: true },
  'personal.no-right': { exit: 3, status: 403, report: false },
  'personal.reason-missing': { exit: 2, status: 400, report: false },
  'personal.not-personal': { exit: 2, status: 400, report: false },
  'personal.rows-not-found': { exit: 4, status: 404, report: false },
  'personal.not-confirmed': { exit: 2, status: 400, report: false },
} as const satisfies Record<string, RefusalEntry>;

export type RefusalCode = keyof typeof REFUSAL_CATALOGUE;
