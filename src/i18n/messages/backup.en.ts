/** Backups: why not, and the commands. */
export const BACKUP_EN = {
  'refusal.backup.no-right': '{name} may not back up or restore. Ask whoever runs the installation.',
  'refusal.backup.not-one':
    '“{file}” is no backup of Minh Chứng, or its end was cut off. Choose a file that minhchung backup made, or copy it again from where it is kept.',
  'refusal.backup.damaged':
    'The backup “{file}” was damaged or changed at {found} ({reason}). Nothing was written to the database. Copy the file again from where it is kept, or use another backup.',
  'refusal.backup.too-large':
    'Part {found} of “{file}” unpacks to more than {limit} bytes, which no real backup does. Nothing was unpacked. Copy the file again from where it is kept, or use another backup.',
  'refusal.backup.newer-format':
    'The backup “{file}” is of format {found}; this program reads up to {expected}. Update the program, then restore.',
  'refusal.restore.not-empty':
    'The database holds data already (table {found}), so nothing is restored over it. Point MINHCHUNG_DATA to a new folder, or DATABASE_URL to an empty database.',
  'refusal.restore.other-schema':
    'Version {found} made this backup, with other tables than the running version {expected}. Restore it with version {found}, then upgrade.',
  'refusal.restore.no-owner':
    'Restoring needs the role that owns the database. Set DATABASE_OWNER_URL and try again (see docs/how-to/back-up-and-restore.md).',
  'refusal.restore.differs':
    'Table {found} came out of the database otherwise than it is in “{file}”; all was taken back, the database is as empty as before. Try again; if it stays so, tell whoever runs the server.',

  'cli.about.backup': 'back up everything to one file',
  'cli.about.backup verify': 'check whether a backup is whole',
  'cli.about.restore': 'restore a backup into an empty database',
  'cli.example.backup': '  minhchung backup -o /mnt/archive/2024-12-31.minhchung',
  'cli.example.backup verify': '  minhchung backup verify /mnt/archive/2024-12-31.minhchung',
  'cli.example.restore': '  MINHCHUNG_DATA=/srv/new minhchung restore /mnt/archive/2024-12-31.minhchung',

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
} as const;
