import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Entry, Options, ZipFile } from 'yauzl';
import { fromBuffer } from 'yauzl';
import type { Day } from '../../kernel/index.ts';
import { assessmentReport } from '../report/assessment-report.ts';
import { ADVANCED, BASE, buildReportInput } from '../testing/build-commune.ts';
import type { CellModel, WorkbookModel } from '../workbook/model.ts';
import { absoluteColumn, columnName, rangeOf } from '../workbook/model.ts';
import { renderReportHtml } from './html.ts';
import { escapeHtml, html, raw } from './html-text.ts';
import { renderReportXlsx } from './report-xlsx.ts';
import { renderWorkbook } from './xlsx.ts';

const workbookOf = (name: string, cells: readonly CellModel[], repeat = false): WorkbookModel => ({
  title: 'Thử',
  language: 'vi',
  sheets: [
    {
      name,
      widths: cells.map(() => 20),
      rows: [{ cells }],
      checks: [],
      print: {
        orientation: 'portrait',
        footer: 'Nà Phai & Pò Pheo',
        ...(repeat ? { repeatRows: { from: 1, to: 1 } } : {}),
      },
      tab: 'fill',
    },
  ],
});
const readBack = async (model: WorkbookModel) => readXlsx(await renderWorkbook(model), { readStyles: true });

describe('an XLSX file', () => {
  it.each(['=1+1', '+84912', '-5', '@SUM(A1)', '=HYPERLINK("http://vi.du","xem")', '\t=1', '#N/A', '#REF!'])(
    'keeps %j as text',
    async (text) => {
      const [sheet] = (await readBack(workbookOf('Số liệu', [{ style: 'text', value: text }]))).sheets;
      const cell = sheet?.cells?.get('0,0');
      expect(sheet?.rows[0]?.[0]).toBe(text);
      expect(cell?.formula).toBeUndefined();
      expect(cell?.type).not.toBe('error');
    },
  );

  it('writes a day as a date and a prepared cell as a blank with its format', async () => {
    const [sheet] = (
      await readBack(
        workbookOf('Số liệu', [{ style: 'row-date', value: { day: '2024-10-06' as Day } }, { style: 'row-code' }]),
      )
    ).sheets;
    const value = sheet?.rows[0]?.[0];
    expect(value).toBeInstanceOf(Date);
    expect((value as Date).toISOString().slice(0, 10)).toBe('2024-10-06');
    expect(sheet?.rows[0]?.[1] ?? null).toBeNull();
  });

  it('puts quotation marks around sheet names with spaces where rows repeat, else Excel calls the file damaged', async () => {
    const bytes = await renderWorkbook(workbookOf("Trang 'của' thôn", [{ style: 'heading', value: 'Thôn' }], true));
    expect(await partOf(bytes, 'xl/workbook.xml')).toContain(">'Trang ''của'' thôn'!$1:$1<");
  });

  it('names cells as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(rangeOf(0, 5, 2, 9)).toBe('A5:C9');
    expect(absoluteColumn("Thôn 'mới'", 1, 2, 9)).toBe("'Thôn ''mới'''!$B$2:$B$9");
  });
});

describe('the page', () => {
  const report = assessmentReport(buildReportInput([BASE, ADVANCED]));
  const page = renderReportHtml(report);

  it('escapes every text that people wrote', () => {
    expect(page).not.toContain('<b>Báo cáo</b>');
    expect(page).toContain('&lt;b&gt;Báo cáo&lt;/b&gt; Một cửa');
    expect(page).toContain('Có loa &lt;đến&gt; &quot;2/3&quot; số thôn &amp; bản');
    expect(escapeHtml('a\u0000<b>"\'&')).toBe('a&lt;b&gt;&quot;&#39;&amp;');
    expect(html`<p>${'<i>'}${raw('<br>')}${[html`<a>${1}</a>`]}</p>`.markup).toBe('<p>&lt;i&gt;<br><a>1</a></p>');
  });

  it('stands alone: no script, nothing from the network, its language named', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import|\ssrc=/i);
  });

  it('tells verdicts apart by shape, word and class', () => {
    for (const [verdict, shape, word] of [
      ['not-met', '✕', 'Chưa đạt'],
      ['undetermined', '◌', 'Chưa đủ dữ liệu'],
      ['met', '✓', 'Đạt'],
    ]) {
      expect(page).toContain(
        `<span class="mark ${verdict}"><span aria-hidden="true">${shape}</span><span>${word}</span></span>`,
      );
    }
  });

  it('has a target for every link, each once, and heads and captions for every table', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    const tables = page.split('<table').slice(1);
    expect(tables.every((table) => table.includes('<caption>') && table.includes('scope="col"'))).toBe(true);
  });

  it('opens what is not settled and leaves the rest to a click', () => {
    expect(page).toMatch(/<details id="thu-xa-cao-2022-8-4" open>/);
    expect(page).toMatch(/<details id="thu-xa-cao-2022-8-6">/);
  });
});

describe('the report as a workbook', () => {
  it('has verdicts, things to do, reasons as a tree and figures, with no formula in it', async () => {
    const report = assessmentReport(buildReportInput([BASE, ADVANCED]));
    const { sheets } = await readXlsx(await renderReportXlsx(report), { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual([
      'Kết quả',
      'Việc cần làm',
      'Lý do',
      'Số liệu đã dùng',
      'Cần xem lại',
    ]);
    expect(sheets[0]?.rows.flat()).toContain('✕ Chưa đạt');
    expect(sheets[1]?.rows.flat()).toContain('Thêm 113 hồ sơ: Số hồ sơ trực tuyến.');
    const reasons = sheets[2];
    const row = reasons?.rows.findIndex((cells) => cells[0] === '8.2.b') ?? -1;
    expect(reasons?.cells?.get(`${row},1`)?.style?.alignment?.indent).toBe(1);
    for (const sheet of sheets) for (const cell of sheet.cells?.values() ?? []) expect(cell.formula).toBeUndefined();
    expect(sheets[3]?.rows.flat().join()).toContain('=HYPERLINK');
  });
});

/** One part of the package as text. */
async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const zip = await promisify<Buffer, Options, ZipFile>(fromBuffer)(Buffer.from(bytes), { lazyEntries: true });
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => reject(new Error(`no part ${name}`)));
    zip.on('entry', (entry: Entry) => {
      if (entry.fileName !== name) return zip.readEntry();
      zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(text(stream))));
    });
    zip.readEntry();
  });
}
