import type { CellStyle } from 'hucre/xlsx';
import type { StyleName } from '../workbook/model.ts';

/**
 * How the named styles look: calm green, black text on white, Arial because it is on every old PC
 * and has all Vietnamese marks.
 */

const FONT = 'Arial';
export const COLOURS = {
  ink: '14211B',
  second: '4A5A52',
  faint: '8A978F',
  line: 'D8E0DB',
  paper: 'FFFFFF',
  ground: 'F6F8F6',
  primary: '0B6B4F',
  dark: '084C39',
  wash: 'E6F2ED',
  grey: 'EEF1EF',
} as const;

const VERDICT_COLOURS = {
  met: ['17693A', 'E4F3E9'],
  'not-met': ['A32018', 'FBE9E7'],
  undetermined: ['7A4F00', 'FFF3DB'],
  'not-applicable': ['55605A', 'EEF1EF'],
} as const;

type Horizontal = 'left' | 'center' | 'right';

export const DATE_FORMAT = 'dd/mm/yyyy';
/** Keeps what is typed as it is: 0912… keeps its zero. */
export const TEXT_FORMAT = '@';
const WHOLE_FORMAT = '#,##0';

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly font?: string;
  readonly lined?: boolean;
  readonly wrap?: boolean;
  readonly align?: Horizontal;
  readonly middle?: boolean;
  readonly format?: string;
}

const edge = { style: 'thin', color: { rgb: COLOURS.line } } as const;
const LINES = { top: edge, right: edge, bottom: edge, left: edge } as const;

/**
 * Rows in which something stands. In such rules Excel takes the second colour of a solid fill,
 * other programs the first.
 */
export const RULED_ROW: CellStyle = { border: LINES };
export const RULED_BAND: CellStyle = {
  border: LINES,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: COLOURS.ground }, bgColor: { rgb: COLOURS.ground } },
};

function toStyle(look: Look): CellStyle {
  return {
    font: {
      name: look.font ?? FONT,
      size: look.size ?? 10,
      bold: look.bold ?? false,
      color: { rgb: look.colour ?? COLOURS.ink },
    },
    ...(look.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: look.fill } } } : {}),
    ...(look.lined ? { border: LINES } : {}),
    alignment: {
      vertical: look.middle ? 'center' : 'top',
      wrapText: look.wrap ?? false,
      ...(look.align ? { horizontal: look.align } : {}),
    },
    ...(look.format ? { numFmt: look.format } : {}),
  };
}

const heading: Look = {
  bold: true,
  colour: COLOURS.paper,
  fill: COLOURS.primary,
  lined: true,
  wrap: true,
  middle: true,
};
const fill: Look = { fill: COLOURS.wash, lined: true, wrap: true };
const counted: Look = { fill: COLOURS.grey, lined: true, wrap: true };
const row: Look = { wrap: true };
const table: Look = { lined: true, wrap: true };

const LOOKS: Readonly<Record<StyleName, Look>> = {
  title: { size: 16, bold: true, colour: COLOURS.dark, middle: true },
  subtitle: { colour: COLOURS.second },
  text: { wrap: true },
  strong: { size: 12, bold: true, colour: COLOURS.primary, middle: true },
  code: { font: 'Consolas', wrap: true, format: TEXT_FORMAT },
  label: { bold: true, wrap: true },
  heading,
  'heading-required': heading,
  group: { bold: true, colour: COLOURS.dark, fill: COLOURS.wash, middle: true },
  id: { size: 8, colour: COLOURS.faint, lined: true, format: TEXT_FORMAT },
  name: table,
  unit: { ...table, colour: COLOURS.second },
  'unit-date': { ...table, colour: COLOURS.second, align: 'right', format: DATE_FORMAT },
  note: { size: 9, colour: COLOURS.second, wrap: true },
  'fill-text': { ...fill, format: TEXT_FORMAT },
  'fill-number': { ...fill, align: 'right', format: WHOLE_FORMAT },
  'fill-decimal': { ...fill, align: 'right' },
  'fill-date': { ...fill, align: 'right', format: DATE_FORMAT },
  'fill-choice': { ...fill, align: 'center' },
  'counted-text': { ...counted, format: TEXT_FORMAT },
  'counted-number': { ...counted, align: 'right', format: WHOLE_FORMAT },
  'counted-decimal': { ...counted, align: 'right' },
  'counted-choice': { ...counted, align: 'center' },
  'row-text': row,
  'row-code': { ...row, format: TEXT_FORMAT },
  'row-number': { ...row, align: 'right', format: WHOLE_FORMAT },
  'row-decimal': { ...row, align: 'right' },
  'row-date': { ...row, align: 'right', format: DATE_FORMAT },
  'row-choice': { ...row, align: 'center' },
  'cell-text': table,
  'cell-strong': { ...table, bold: true },
  'cell-number': { ...table, align: 'right' },
  met: verdict('met'),
  'not-met': verdict('not-met'),
  undetermined: verdict('undetermined'),
  'not-applicable': verdict('not-applicable'),
};

function verdict(name: keyof typeof VERDICT_COLOURS): Look {
  const [colour, background] = VERDICT_COLOURS[name];
  return { ...table, bold: true, colour, fill: background };
}

const STYLES = new Map<string, CellStyle>();

/** The style of a cell; one object for each combination, so that the file has few styles. */
export function styleOf(name: StyleName, lined: boolean, indent: number, textOnly: boolean): CellStyle {
  const key = `${name} ${lined} ${indent} ${textOnly}`;
  const known = STYLES.get(key);
  if (known) return known;
  const look = LOOKS[name];
  const style = toStyle({
    ...look,
    ...(lined ? { lined } : {}),
    ...(textOnly ? { format: TEXT_FORMAT } : {}),
  });
  const made =
    indent === 0 ? style : { ...style, alignment: { ...style.alignment, horizontal: 'left' as const, indent } };
  STYLES.set(key, made);
  return made;
}
