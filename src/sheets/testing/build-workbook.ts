import type { ZipPart } from './build-zip.ts';
import { buildZip } from './build-zip.ts';

export interface SheetXml {
  readonly name?: string;
  /** What stands inside `<sheetData>`. */
  readonly rows?: string;
  /** What stands after it: merged ranges. */
  readonly after?: string;
  readonly state?: 'hidden' | 'veryHidden';
}

export interface WorkbookXml {
  readonly sheets?: readonly SheetXml[];
  /** The `<si>` elements. */
  readonly shared?: string;
  /**
   * Format codes; the cell style n shows numbers with the n-th of them, style 0 plainly. Numbers
   * are built-in formats.
   */
  readonly formats?: readonly (string | number)[];
  readonly is1904?: boolean;
  readonly mainType?: string;
  readonly extra?: readonly ZipPart[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** The parts of an XLSX file around hand-written cells. */
export function buildParts(workbook: WorkbookXml): ZipPart[] {
  const sheets = workbook.sheets ?? [{}];
  const { shared, formats = [] } = workbook;
  const tabs = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name ?? `Trang ${i + 1}`}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="r${i + 1}"/>`,
  );
  const links = sheets.map(
    (_, i) => `<Relationship Id="r${i + 1}" Type="${LINKS}/worksheet" Target="worksheets/s${i + 1}.xml"/>`,
  );
  links.push(`<Relationship Id="st" Type="${LINKS}/styles" Target="/xl/styles.xml"/>`);
  links.push(
    `<Relationship Id="ex" Type="${LINKS}/externalLink" Target="http://evil.example/x" TargetMode="External"/>`,
  );
  if (shared !== undefined)
    links.push(`<Relationship Id="ss" Type="${LINKS}/sharedStrings" Target="sharedStrings.xml"/>`);
  const codes = formats.map((code, i) =>
    typeof code === 'string' ? `<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>` : '',
  );
  const styles = formats.map((code, i) => `<xf numFmtId="${typeof code === 'number' ? code : 200 + i}"/>`);
  const mainType = workbook.mainType ?? `${TYPES}.sheet.main+xml`;
  const parts: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      data: `${HEAD}<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${mainType}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${HEAD}<Relationships ${RELS}><Relationship Id="a" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${HEAD}<workbook ${MAIN} xmlns:r="${LINKS}"><workbookPr${workbook.is1904 ? ' date1904="1"' : ''}/><sheets>${tabs.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: `${HEAD}<Relationships ${RELS}>${links.join('')}</Relationships>` },
    {
      name: 'xl/styles.xml',
      data: `${HEAD}<styleSheet ${MAIN}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    },
    ...sheets.map(({ rows = '', after = '' }, i) => ({
      name: `xl/worksheets/s${i + 1}.xml`,
      data: `${HEAD}<worksheet ${MAIN}><sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
  ];
  if (shared !== undefined) parts.push({ name: 'xl/sharedStrings.xml', data: `${HEAD}<sst ${MAIN}>${shared}</sst>` });
  return [...parts, ...(workbook.extra ?? [])];
}

/** An XLSX file around hand-written cells. */
export function buildWorkbook(workbook: WorkbookXml): Buffer {
  return buildZip(buildParts(workbook));
}

/** A workbook whose only sheet holds these rows. */
export function buildSheet(rows: string, rest: Omit<WorkbookXml, 'sheets'> = {}): Buffer {
  return buildWorkbook({ ...rest, sheets: [{ name: 'Hộ gia đình', rows }] });
}

/** A cell with a text of its own. */
export function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** A sheet part that is replaced by bytes deflated beforehand. */
export function withSheetPart(workbook: WorkbookXml, part: Omit<ZipPart, 'name'>): Buffer {
  const name = 'xl/worksheets/s1.xml';
  return buildZip(buildParts(workbook).map((each) => (each.name === name ? { ...part, name } : each)));
}
