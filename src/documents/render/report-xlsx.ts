import type { AssessmentReport, NodeReport, VerdictMark } from '../report/model.ts';
import type { CellModel, RowModel, SheetModel, StyleName, WorkbookModel } from '../workbook/model.ts';
import { rangeOf } from '../workbook/model.ts';
import { renderWorkbook } from './xlsx.ts';

/**
 * The report as a workbook: verdicts, things to do, reasons as an indented tree, figures used, and
 * what to look at again.
 */
export async function renderReportXlsx(report: AssessmentReport): Promise<Uint8Array> {
  return renderWorkbook(reportWorkbook(report));
}

/** The same as plain data. */
function reportWorkbook(report: AssessmentReport): WorkbookModel {
  const notices = report.notices.length > 0 ? [noticesSheet(report)] : [];
  return {
    title: `${report.title} – ${report.subtitle}`,
    language: report.locale,
    sheets: [resultsSheet(report), todoSheet(report), reasonsSheet(report), figuresSheet(report), ...notices],
  };
}

function resultsSheet({ title, subtitle, head, unread, sets, sheets, words }: AssessmentReport): SheetModel {
  const about: readonly (readonly CellModel[])[] = [
    [cell('title', title)],
    [cell('subtitle', subtitle)],
    ...(unread ? [unread.text, ...unread.mends].map((text) => [cell('text', text)]) : []),
    ...head.map(({ label, text }) => [cell('label', label), cell('text', text)]),
    ...sets.map((set) => [
      cell('label', words.set),
      cell('text', set.title),
      markCell(set.mark),
      cell('text', set.progress),
    ]),
  ];
  const rows = sets.flatMap((set) =>
    set.indicators.map((entry) => [
      cell('cell-strong', entry.id),
      cell('cell-text', entry.remark === '' ? entry.title : `${entry.title} (${entry.remark})`),
      markCell(entry.mark),
      cell('cell-text', entry.value),
      cell('cell-text', entry.gaps.join('\n')),
      cell('cell-number', entry.evidence.length),
      cell('note', set.title),
    ]),
  );
  const heads = ['', words.indicator, words.verdict, words.value, words.gap, words['evidence-count'], words.set];
  return tableSheet(sheets.results, [14, 46, 20, 60, 44, 13, 40], about, heads, rows, words.footer);
}

function todoSheet({ todo, sheets, words }: AssessmentReport): SheetModel {
  const rows = todo.map((item, index) => [
    cell('cell-number', index + 1),
    cell('cell-text', item.kindWord),
    cell('cell-strong', item.text),
    cell('cell-text', item.details.join('\n')),
    cell('cell-text', item.helps.map(({ text }) => text).join(', ')),
    cell('cell-text', item.effect),
    cell('cell-text', item.who),
  ]);
  const heads = [
    words['todo.number'],
    words['todo.kind'],
    words['todo.what'],
    words['figure.used'],
    words['todo.helps'],
    '',
    words['todo.who'],
  ];
  const intro = [
    [cell('title', words.todo)],
    [cell('subtitle', todo.length === 0 ? words['todo.none'] : words['todo.intro'])],
  ];
  return tableSheet(sheets.todo, [6, 11, 58, 52, 22, 34, 30], intro, heads, rows, words.footer);
}

function reasonsSheet({ sets, sheets, words }: AssessmentReport): SheetModel {
  const rows = sets.flatMap((set) => [
    [cell('group', ''), cell('group', set.title), ...Array.from({ length: 6 }, () => cell('group', ''))],
    ...set.indicators.flatMap(({ root }) => nodeRows(root, 0)),
  ]);
  const heads = [
    '',
    words.condition,
    words.verdict,
    words.reason,
    words.gap,
    words.quote,
    words.source,
    words.interpretation,
  ];
  return tableSheet(
    sheets.reasons,
    [13, 46, 20, 54, 40, 60, 24, 60],
    [[cell('title', words.why)]],
    heads,
    rows,
    words.footer,
  );
}

/** An outline deeper than this would leave no room for words. */
const DEEPEST_INDENT = 8;

function nodeRows(node: NodeReport, depth: number): readonly (readonly CellModel[])[] {
  const title = node.remark === '' ? node.title : `${node.title} (${node.remark})`;
  const readings = node.interpretation.map(({ question, lines }) =>
    [question, ...lines.map(({ label, text }) => `${label}: ${text}`)].join('\n'),
  );
  const own = [
    cell('cell-text', node.number),
    { ...cell(depth === 0 ? 'cell-strong' : 'cell-text', title), indent: Math.min(depth, DEEPEST_INDENT) },
    markCell(node.mark),
    cell('cell-text', node.reason),
    cell('cell-text', node.gap),
    cell('cell-text', node.quote ? `“${node.quote.text}”` : ''),
    cell('note', node.quote?.source ?? ''),
    cell('note', readings.join('\n\n')),
  ];
  return [own, ...node.children.flatMap((child) => nodeRows(child, depth + 1))];
}

function figuresSheet({ figures, sheets, words }: AssessmentReport): SheetModel {
  const rows = figures.map((figure) => [
    cell('cell-text', figure.name),
    cell('cell-number', figure.value),
    cell('unit', figure.unit),
    cell('cell-text', figure.origin),
    cell('note', figure.details.join('\n')),
  ]);
  const heads = [words.figure, words['figure.value'], words['figure.unit'], words['figure.origin'], ''];
  const intro = [[cell('title', words.figures)], [cell('subtitle', words['figures.intro'])]];
  return tableSheet(sheets.figures, [56, 20, 16, 48, 70], intro, heads, rows, words.footer);
}

function noticesSheet({ notices, sheets, words }: AssessmentReport): SheetModel {
  const rows = notices.map(({ severityWord, place, text }) => [
    cell('cell-strong', severityWord),
    cell('cell-text', place),
    cell('cell-text', text),
  ]);
  const heads = [words['notice.severity'], words['notice.place'], words['notice.text']];
  return tableSheet(sheets.notices, [12, 34, 110], [[cell('title', words.notices)]], heads, rows, words.footer);
}

/** Title lines, a blank row, headings that stay in sight, the table. */
function tableSheet(
  name: string,
  widths: readonly number[],
  intro: readonly (readonly CellModel[])[],
  heads: readonly string[],
  rows: readonly (readonly CellModel[])[],
  footer: string,
): SheetModel {
  const headingRow = intro.length + 2;
  const all: readonly RowModel[] = [
    ...intro.map((cells, index) => ({ cells, height: index === 0 ? 30 : heightOf(cells, widths) })),
    { cells: [] },
    { cells: heads.map((text) => cell('heading', text)), height: 32 },
    ...rows.map((cells) => ({ cells, height: heightOf(cells, widths) })),
  ];
  return {
    name,
    widths,
    rows: all,
    freeze: { rows: headingRow, columns: 0 },
    ...(rows.length > 0 ? { filter: rangeOf(0, headingRow, widths.length - 1, headingRow + rows.length) } : {}),
    checks: [],
    print: { orientation: 'landscape', repeatRows: { from: headingRow, to: headingRow }, footer },
    tab: 'result',
  };
}

const POINTS_PER_LINE = 13;
const AIR = 5;
/** The most a row may be high. */
const HIGHEST = 400;
/** Letters that fit into one unit of column width, in the small and in the usual size. */
const SMALL_FIT = 1.3;
const USUAL_FIT = 1.08;

/** Titles run on to the right; everything else wraps. */
function heightOf(cells: readonly CellModel[], widths: readonly number[]): number {
  const lines = cells.map(({ value, style }, column) => {
    if (typeof value !== 'string' || style === 'title' || style === 'subtitle' || style === 'id') return 1;
    const fit = (widths[column] ?? 10) * (style === 'note' ? SMALL_FIT : USUAL_FIT);
    return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / fit)), 0);
  });
  return Math.min(Math.max(1, ...lines) * POINTS_PER_LINE + AIR, HIGHEST);
}

function markCell({ verdict, shape, word }: VerdictMark): CellModel {
  return cell(verdict, `${shape} ${word}`);
}

function cell(style: StyleName, value: string | number): CellModel {
  return { style, value };
}
