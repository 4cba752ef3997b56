/** The database of the product: why it is not to be had, and the db commands. */
export const DATABASE_EN = {
  'refusal.database.none':
    'There is no database at “{file}” yet. Run minhchung db start, or point MINHCHUNG_DATA or DATABASE_URL to the right place.',
  'refusal.database.in-use':
    'Another Minh Chứng (process {found}) uses the data folder “{file}”. Use that one, stop it with minhchung db stop, or point MINHCHUNG_DATA elsewhere.',
  'refusal.database.no-binaries':
    'No PostgreSQL comes with the product for {found}. Install PostgreSQL 15 or newer and set DATABASE_URL (see docs/how-to/run-on-postgresql.md).',
  'refusal.database.no-unprivileged-user':
    'PostgreSQL does not run as {found}, and the user {expected} could not be made to run it. Make that user (useradd --system {expected}) and try again.',
  'refusal.database.program-failed':
    'The PostgreSQL program {found} failed: {reason}. Look at the space and the permissions of the data folder, or run minhchung doctor.',
  'refusal.database.not-started':
    'The database did not start; the reason stands at the end of “{file}”. Look at the space on the disk, or run minhchung doctor.',
  'refusal.database.not-reached':
    'The database could not be reached: {reason}. See whether the server runs, and check the address and password in DATABASE_URL.',
  'refusal.database.not-migrated':
    'The database lacks {count} migrations ({found}). Set DATABASE_OWNER_URL and run minhchung db migrate.',
  'refusal.database.migration-failed':
    'Migration {found} failed: {reason}. Those before it stand. Send this line to whoever runs the server, and do not use this version with that database yet.',
  'refusal.database.migration-changed':
    'Migration {found} in the database is not the one of this program. Use the version that made it.',
  'refusal.database.newer-than-product':
    'The database was migrated by a newer version (it has {found}). Update the program.',
  'refusal.database.too-old': 'The server runs PostgreSQL {found}; {expected} or newer is needed. Upgrade PostgreSQL.',
  'refusal.database.not-embedded':
    'DATABASE_URL points to a server of its own, which this command does not control. Use the tools of that server, or unset DATABASE_URL.',

  'cli.about.db start': 'run the embedded database in the background',
  'cli.about.db stop': 'stop the embedded database',
  'cli.about.db status': 'where the database is and whether it runs',
  'cli.about.db migrate': 'bring the database schema up to date',
  'cli.example.db start': '  minhchung db start\n  MINHCHUNG_DATA=/srv/minhchung minhchung db start',
  'cli.example.db stop': '  minhchung db stop',
  'cli.example.db status': '  minhchung db status',
  'cli.example.db migrate': '  minhchung db migrate',
  'cli.option.foreground': 'run here, stop with Ctrl+C',
  'cli.option.actor': 'name of whoever does this, for the history',
  'cli.option.role': 'their role',

  'cli.db.started': 'The database runs (process {pid}), data in {folder}.',
  'cli.db.already': 'The database has been running already (process {pid}), data in {folder}.',
  'cli.db.stopped': 'The database is stopped.',
  'cli.db.not-running': 'The database does not run; each command opens and closes it.',
  'cli.db.server': 'A server of its own by DATABASE_URL: PostgreSQL {version}, database {database}.',
  'cli.db.embedded': 'Embedded PostgreSQL {version}, data in {folder}.',
  'cli.db.size':
    '{units, number} units, {rows, number} register rows, {size, number, ::scale/0.00000095367431640625 .#} MB.',
  'cli.db.migrated': '{count, plural, =0 {The database is up to date.} other {Applied {count} migrations: {names}.}}',
  'cli.db.pending': '{count} migrations are still to be applied: {names}.',
  'cli.db.restarted': 'The database ended unexpectedly and was started again.',
  'cli.db.waiting': 'Waiting for another command that uses the data folder…',
} as const;
