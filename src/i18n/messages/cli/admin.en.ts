import type { CLI_ADMIN_VI } from './admin.vi.ts';

/** Commands of who keeps the installation: database, backups, history, demo data. */
export const CLI_ADMIN_EN: Readonly<Record<keyof typeof CLI_ADMIN_VI, string>> = {
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

  'cli.backup.writing': 'Backing up',
  'cli.backup.reading': 'Checking',
  'cli.backup.restoring': 'Restoring',
  'cli.backup.made':
    'Backed up {rows, number} rows of {tables} tables to “{file}” ({bytes, number, ::scale/0.00000095367431640625 .#} MB); read back, every table is right.',
  'cli.backup.keep':
    'SHA-256: {sha256}\nThe file does not hold the encryption key. Keep file and key in two places, neither of them this machine.',
  'cli.backup.whole':
    '“{file}” is whole: {rows, number} rows of {tables} tables, made at {at} by version {product}.\nSHA-256: {sha256}',
  'cli.backup.restored':
    'Restored {rows, number} rows of {tables} tables, as of {at}; every table compared with the file, the history of {chains} units checked.',
  'cli.backup.broken-chains':
    'The history of {count, plural, one {# unit does} other {# units do}} not hold together, as when the backup was made. Run minhchung audit verify to see.',

  'cli.doctor.well': 'Everything works.',
  'cli.doctor.ill': '{count, plural, one {One thing} other {{count, number} things}} must be put right.',

  'cli.audit.installation': 'the installation',
  'cli.audit.unknown-unit': 'a unit that is not on the list any more',
  'cli.audit.chain':
    '{count, plural, one {# event} other {# events}}, last hash {hash, select, none {(none yet)} other {{hash}}}',
  'cli.audit.more-findings': '… and {count} more.',
  'cli.audit.whole':
    'The history is whole: {chains, plural, one {# chain} other {# chains}}, {events, plural, one {# event} other {# events}}. Write the last hash of each chain down elsewhere; compare it next time with --witness.',
  'cli.audit.hash':
    'One hash over all chains: {hash}\nWrite it on paper with the day and hour. Where a later check prints the same, nothing was added, removed or changed since.',
  'cli.audit.broken':
    'The history is NOT whole: {count, plural, one {# finding} other {# findings}} in {chains, plural, one {# chain} other {# chains}}. Leave everything as it is and tell whoever runs the server.',
  'cli.audit.none': 'No events yet.',
  'cli.audit.earlier': 'There are earlier events; add --last {count} to see them.',

  'cli.demo.rows': 'Loading registers',
  'cli.demo.verdicts': 'Working out verdicts',
  'cli.demo.loaded':
    '{units, number} units, {rows, number} register rows and {figures, number} declared figures loaded; verdicts of {judged, number} units worked out in {seconds, number} s.',
  'cli.demo.there': 'There is data already; nothing was loaded.',
};
