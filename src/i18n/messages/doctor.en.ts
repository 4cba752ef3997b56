/** A look through the whole installation: a sentence for each thing, and what to do. */
export const DOCTOR_EN = {
  'cli.about.doctor': 'look through the installation: versions, disk, rights, clock, key, history',
  'cli.example.doctor': '  minhchung doctor',
  'cli.doctor.well': 'Everything works.',
  'cli.doctor.ill': '{count, plural, one {One thing} other {{count, number} things}} must be put right.',

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
  'doctor.imports.good': 'No import was left halfway',
  'doctor.imports.look':
    '{count, number} imports were previewed more than a week ago and never committed. Commit them, or import again.',
  'doctor.backup.good': 'Last backup: {at}',
  'doctor.backup.look':
    '{at, select, none {There is no backup yet} other {The last backup is old ({at})}}. Run minhchung backup -o FILE and keep it elsewhere.',
  'doctor.history.good': 'The history is whole: {events, number} events of {chains, number} units',
  'doctor.history.bad': 'The history of unit {names} was tampered with. Run minhchung audit verify for each place.',
} as const;
