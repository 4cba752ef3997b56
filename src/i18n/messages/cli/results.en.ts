import type { CLI_RESULTS_VI } from './results.vi.ts';

/** Commands that show results: one unit, one indicator, figures, a whole area. */
export const CLI_RESULTS_EN: Readonly<Record<keyof typeof CLI_RESULTS_VI, string>> = {
  'cli.assess.heading': '{unit}, year {year}, as known on {on}',
  'cli.assess.summary': '{met} of {total} indicators met',
  'cli.assess.summary-open': '{count} without enough data',
  'cli.assess.todo': 'To do ({count})',
  'cli.assess.issues': 'To look at in the file ({count})',
  'cli.assess.has-errors': 'What has an error counts as not entered, so no verdict rests on it. Mend it and run again.',
  'cli.assess.more': '… and {count} more; -o report.html or --json shows all',

  'cli.explain.heading': 'Indicator {indicator}: {title}',
  'cli.explain.todo': 'To do for this indicator ({count})',
  'cli.explain.figures': 'Figures and where they come from',
  'cli.explain.counted': 'Rows that count ({count})',
  'cli.explain.open': 'Rows that may count, with blank cells ({count})',
  'cli.explain.left': 'Rows left out ({count})',
  'cli.explain.more': '… and {count, plural, one {# row} other {# rows}} more; --all shows them',
  'cli.explain.row': 'row {line}',
  'cli.explain.outside-period': 'outside the assessed time',
  'cli.explain.date-blank': 'no date',
  'cli.explain.village-blank': 'no village, so it may not be of this one',
  'cli.explain.doubtful': 'stands against another row, or its village is not on the list',
  'cli.explain.condition': 'by column {columns}',
  'cli.explain.declared': 'declared{source, select, none {, no source document given} other { by {source}}}',
  'cli.explain.counted-from': 'counted from register “{register}”',
  'cli.explain.series': '{count} periods entered, the lowest {least}',

  'cli.figures.heading': '{unit}, {year}: {count, number} figures',
  'cli.figures.value': '{value}',
  'cli.figures.series': '{count, number} periods',
  'cli.figures.unknown': 'no longer known',
  'cli.figures.from-counted':
    'counted from {rows, number} rows of “{register}”{open, plural, =0 {} other {, {open, number} with blanks}}{awaited, plural, =0 {} =-1 {, the list is not finished} other {, up to {awaited, number} rows still to come}}{declared, select, none {} other {; DIFFERS from the declared {declared}}}',
  'cli.figures.from-declared': 'declared{source, select, none { (no source)} other { by {source}}}',
  'cli.figures.from-nothing': 'no source any more',
  'cli.figures.discrepancies':
    '{count, number} declared figures differ from what the registers give; the counted ones are used. Mend the register or the figure.',
  'cli.figures.by-hand': 'declared by hand',
  'cli.figures.next': '{count} figures. The last column is the code, for minhchung figures declare',
  'cli.figures.declared': '“{figure}” is declared.',
  'cli.figures.withdrawn': '“{figure}” is taken back.',
  'cli.figures.rebuilding': 'Working out',
  'cli.figures.checking': 'Comparing',
  'cli.figures.rebuilt':
    '{count, plural, =0 {No unit waits for its figures.} other {Figures of {count, number} units were worked out from their rows.}}',
  'cli.figures.checked':
    '{units, number} units compared with their rows: {count, plural, =0 {all the same} other {{count, number} differ; run minhchung figures rebuild}}.',
  'cli.figures.rejudged': '{units, number} units judged anew; {count, number} verdicts changed.',
  'cli.figures.drift': '{unit} ({code}), {year}: figures {figures}; sets {sets}',
  'cli.figures.history': '{figure} – {unit}, {year}',

  'cli.overview.heading': '{unit}, {year}',
  'cli.overview.none': 'No criteria set holds for these units in that year.',
  'cli.overview.stale':
    'Verdicts of {count, plural, one {# unit} other {# units}} are by a former edition of the set and are being worked out anew. To have them now, run minhchung figures rebuild --waiting.',
  'cli.overview.stale-unit': 'by a former edition of the set, being worked out anew',
  'cli.overview.more': '… and {count, plural, one {# unit} other {# units}} more; see all with --json',
  'cli.overview.count': '{verdict}: {count, number}',
  'cli.overview.indicators': '{met, number}/{total, number} indicators met',
};
