import type { ADMIN_VI } from './vi.ts';

/**
 * For who keeps the installation: what a look through it finds, why database, backups, keys fail.
 */
export const ADMIN_EN: Readonly<Record<keyof typeof ADMIN_VI, string>> = {
  'doctor.node.good': 'Node {version}',
  'doctor.node.bad': 'Node {version} is too old. Install {expected} or newer.',
  'doctor.catalogue.good': 'Catalogue: {sets, number} criteria sets without errors',
  'doctor.catalogue.bad': 'The catalogue has errors. Run minhchung lint.',
  'doctor.database.good': 'PostgreSQL {version}, {place}',
  'doctor.database.bad': 'The database is not to be had ({reason}). Run minhchung db status for the reason.',
  'doctor.folder.good': 'The data folder can be written: {folder}',
  'doctor.folder.bad':
    'The data folder {folder} cannot be written. Give the right to write, or point MINHCHUNG_DATA elsewhere.',
  'doctor.space.good': '{free} GB free on the disk',
  'doctor.space.look':
    'Only {free} GB free on the disk; {expected} GB would be good. Make room, or move the data to a larger disk.',
  'doctor.disk.good': 'The disk keeps what it is given in {ms} ms',
  'doctor.disk.look':
    'The disk answers in {ms} ms{quick, plural, =0 {, too slowly: every entry waits for it} other {, too quickly to be true: it may promise what it has not kept}}. Ask whoever runs the machine about it.',
  'doctor.safety.good': 'The database keeps every change (fsync, full_page_writes, synchronous_commit)',
  'doctor.safety.bad':
    'The database has {names} turned off: a power cut loses data. Turn it on again in postgresql.conf.',
  'doctor.clock.good': 'The clocks of the machine and of the database agree',
  'doctor.clock.look':
    'The clocks of the machine and of the database are {seconds, number} seconds apart. Turn time synchronisation on.',
  'doctor.clock.bad': 'The clock of the machine says {year}. Set date and time.',
  'doctor.migrations.good': 'The database schema is up to date',
  'doctor.migrations.bad': '{count, number} migrations are pending: {names}. Run minhchung db migrate.',
  'doctor.rights.good': 'The product works as a role with few rights',
  'doctor.rights.bad':
    'The role of the product has too many rights ({names}). Use minhchung_app as in docs/how-to/run-on-postgresql.md.',
  'doctor.guards.good': 'Every table is guarded by unit',
  'doctor.guards.bad':
    'The tables {names} are not guarded by unit. Tell whoever runs the server; let nobody in before it is mended.',
  'doctor.key.good': 'There is an encryption key ({key})',
  'doctor.key.look': 'There is no encryption key yet, so identity numbers cannot be entered. Set MINHCHUNG_KEY_FILE.',
  'doctor.key.bad': 'The encryption key is wrong or cannot be read ({reason}). Put the key file of this data back.',
  'doctor.figures.good': 'All figures are worked out',
  'doctor.figures.look':
    'Figures of {count, number} units wait to be worked out. Run minhchung figures rebuild --waiting.',
  'doctor.verdicts.good': 'All verdicts are by the criteria sets in use',
  'doctor.verdicts.look':
    '{count, plural, one {# verdict} other {# verdicts}} of {units, plural, one {# unit} other {# units}} are by a former edition of their set. Run minhchung figures rebuild --waiting to work them out anew.',
  'doctor.imports.good': 'No import was left halfway',
  'doctor.imports.look':
    '{count, number} imports were previewed more than a week ago and never committed. Commit them, or import again.',
  'doctor.backup.good': 'Last backup: {at}',
  'doctor.backup.look':
    '{at, select, none {There is no backup yet} other {The last backup is old ({at})}}. Run minhchung backup -o FILE and keep it elsewhere.',
  'doctor.history.good': 'The history is whole: {events, number} events of {chains, number} units',
  'doctor.history.bad': 'The history of unit {names} was tampered with. Run minhchung audit verify for each place.',

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
  'refusal.database.bad-address':
    'The address in {setting} has not the form of one{reason, select, scheme {: it must begin with postgres://} percent {: a % stands alone} other {}}, so nothing was tried. Write it as postgres://name:password@host:5432/database; in the password, write @ : / ? # % as %40 %3A %2F %3F %23 %25.',
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

  'refusal.secrets.no-key':
    'There are sensitive values and no encryption key. Set MINHCHUNG_KEY_FILE (a file with the key) or MINHCHUNG_KEY; make a key with: openssl rand -base64 32.',
  'refusal.secrets.not-readable':
    'The key file “{file}” could not be read. Look at MINHCHUNG_KEY_FILE and at who may read it; without that file sensitive values cannot be opened any more.',
  'refusal.secrets.bad-key':
    'Key {found} in {file} is not 32 bytes in Base64. Correct it; make a new one with: openssl rand -base64 32.',
  'refusal.secrets.wrong-key':
    'This data is encrypted with key {expected}, {found, select, none {and there is no key here yet} other {and the program only has key {found}}}. Nothing was changed, and no new key was made. {file, select, none {Bring back the right key file} MINHCHUNG_KEY {Put the key of this data into MINHCHUNG_KEY} MINHCHUNG_KEY_FILE {Set MINHCHUNG_KEY_FILE to the key file of this data} other {Copy the key file of this data to “{file}”}} and run it again.',
  'refusal.secrets.key-missing':
    'A value was encrypted with key {found}, which the program does not have. Add that key to the key file; if the key was changed just now, restart the program.',
  'refusal.secrets.key-changed':
    'The encryption key was changed to {expected} while this program runs; it still has key {found}, so nothing was written. Restart the program.',
  'refusal.secrets.rotation-running':
    'The encryption key is being changed, so this register cannot be written yet. Try again in some minutes; if the change was interrupted, run minhchung personal rotate-key again.',
  'refusal.secrets.new-key-by-hand':
    'The keys come from {file}, so the program adds none by itself. Make one with openssl rand -base64 32, put it before the old one (keep that), and run this command again.',
  'refusal.secrets.damaged':
    'A sensitive value does not open (register {register}, column {column}): it was changed, or copied here from another place. Run minhchung audit verify and look at a backup.',

  'refusal.demo.not-empty':
    'There are {count, number} units in the database already, so no sample data is loaded. Point MINHCHUNG_DATA to a new folder and load it there.',
};
