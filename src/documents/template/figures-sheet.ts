import type { Catalogue, CriteriaSet, Figure } from '../../catalogue/index.ts';
import { levelOf } from '../../catalogue/index.ts';
import type { Translate } from '../../i18n/index.ts';
import {
  ATTRIBUTE_SEPARATOR,
  FIGURE_HEADINGS,
  FIGURES_SHEET,
  UNIT_KIND_NAMES,
  UNIT_LABELS,
} from '../../registers/index.ts';
import type { NeededFigure, NeededInputs } from '../needed-inputs.ts';
import type { SheetModel, StyleName } from '../workbook/model.ts';
import { columnName } from '../workbook/model.ts';
import { cell, headingHeight, heightFor, SheetBuilder } from '../workbook/sheet-builder.ts';
import type { Check } from './checks.ts';
import { dateCheck, figureCheck, listCheck, yearCheck, yesNoCheck } from './checks.ts';

/** id, name, value, unit, source, used by, help */
const WIDTHS = [7, 54, 16, 16, 42, 24, 55];
/** Letters that fit: the last two columns are smaller. */
const FIT = [7, 52, 16, 15, 40, 27, 66];
/** As long as the name of a source gets: rows do not grow on their own once their height is set. */
const LONG_SOURCE = 'Quyết định số 1234/QĐ-UBND ngày 31/12/2024 của UBND xã về việc phê duyệt kết quả rà soát';
const VALUE = 2;

/**
 * The sheet of the unit and its figures. Figures by week or month have a sheet of their own
 * and are left out here.
 */
export function figuresSheet(
  catalogue: Catalogue,
  needed: NeededInputs,
  year: number | undefined,
  t: Translate,
): SheetModel {
  const build = new SheetBuilder();
  build.add([cell('title', FIGURES_SHEET)], 34);
  build.add([cell('subtitle', t('template.figures.intro', {}))], 18);
  build.blank();
  addUnit(build, needed, year, t);
  build.blank();

  const headings = [
    FIGURE_HEADINGS.id,
    FIGURE_HEADINGS.name,
    FIGURE_HEADINGS.value,
    FIGURE_HEADINGS.unit,
    FIGURE_HEADINGS.source,
    FIGURE_HEADINGS.usedBy,
    FIGURE_HEADINGS.help,
  ];
  const headingRow = build.next;
  build.add(
    headings.map((text) => cell('heading', text)),
    headingHeight(headings, WIDTHS),
  );
  const rows = figureGroups(catalogue, needed, t);
  for (const { title, figures } of rows) {
    build.add([cell('group', ''), cell('group', title), ...headings.slice(2).map(() => cell('group', ''))], 22);
    for (const figure of figures) addFigure(build, catalogue, needed.sets, figure, t);
  }
  return {
    name: FIGURES_SHEET,
    widths: WIDTHS,
    rows: build.rows,
    checks: joinChecks(build),
    print: {
      orientation: 'landscape',
      repeatRows: { from: headingRow, to: headingRow },
      footer: t('template.footer', {}),
    },
    tab: 'fill',
  };
}

function addUnit(build: SheetBuilder, needed: NeededInputs, year: number | undefined, t: Translate): void {
  const label = (text: string, style: StyleName, check?: Check, value?: string | number, help?: string) => {
    // Names are long at times: their row is left to grow.
    const height = text === UNIT_LABELS.name ? undefined : 18;
    if (check) build.check(`${columnName(VALUE)}${build.next}`, check.rule, check, check.strict);
    build.add([undefined, cell('label', text), cell(style, value), help ? cell('subtitle', help) : undefined], height);
  };
  const subjects = new Set(needed.sets.map(({ subject }) => subject));
  const [subject] = subjects;
  const kind = subject !== undefined && subjects.size === 1 ? UNIT_KIND_NAMES[subject] : undefined;
  label(UNIT_LABELS.code, 'fill-text', undefined, undefined, t('template.unit.code', {}));
  label(UNIT_LABELS.name, 'fill-text');
  label(UNIT_LABELS.kind, 'fill-choice', listCheck(t, Object.values(UNIT_KIND_NAMES)), kind);
  const provinces = new Set(needed.sets.map(({ province }) => province));
  const [province] = provinces;
  label(UNIT_LABELS.province, 'fill-text', undefined, provinces.size === 1 ? province : undefined);
  label(UNIT_LABELS.year, 'fill-choice', yearCheck(t), year);
  label(UNIT_LABELS.on, 'fill-date', dateCheck(t), undefined, t('template.unit.on', {}));
  for (const attribute of needed.attributes) {
    for (const [index, name] of [...attribute.values.values()].entries()) {
      const help = index === 0 ? attribute.help : undefined;
      label(
        `${attribute.name}${ATTRIBUTE_SEPARATOR}${name}`,
        'fill-choice',
        yesNoCheck(t),
        undefined,
        help && t('template.unit.attribute', {}),
      );
    }
  }
}

interface FigureGroup {
  readonly title: string;
  readonly figures: readonly NeededFigure[];
}

/**
 * Figures that somebody has to type, by who knows them, then those that are
 * counted, by their register.
 */
function figureGroups(catalogue: Catalogue, needed: NeededInputs, t: Translate): readonly FigureGroup[] {
  const groups = new Map<string, { title: string; figures: NeededFigure[] }>();
  const add = (key: string, title: string, figure: NeededFigure) => {
    const group = groups.get(key) ?? { title, figures: [] };
    group.figures.push(figure);
    groups.set(key, group);
  };
  const typed = needed.figures.filter(({ figure }) => figure.type !== 'series');
  for (const entry of typed) {
    if (entry.figure.from) continue;
    const who = entry.figure.knownBy ?? t('template.figures.anyone', {});
    add(`by ${who}`, t('template.figures.known-by', { who }), entry);
  }
  for (const register of needed.registers) {
    for (const entry of typed) {
      if (entry.figure.from?.register !== register.id) continue;
      add(
        `register ${register.id}`,
        t('template.figures.counted', { sheet: catalogue.registers.get(register.id)?.sheet ?? '' }),
        entry,
      );
    }
  }
  return [...groups.values()];
}

function addFigure(
  build: SheetBuilder,
  catalogue: Catalogue,
  sets: readonly CriteriaSet[],
  { figure, usedBy }: NeededFigure,
  t: Translate,
): void {
  const check = figureCheck(t, figure);
  if (check) build.check(`${columnName(VALUE)}${build.next}`, check.rule, check, check.strict);
  const counted = figure.from && catalogue.registers.get(figure.from.register);
  const help = [counted && t('template.figures.counted-help', { sheet: counted.sheet }), figure.help]
    .filter(Boolean)
    .join(' ');
  const used = usedByText(usedBy, sets, catalogue);
  const unit = figure.unit === '' ? t('template.figures.yes-no', {}) : figure.unit;
  const source = counted ? undefined : LONG_SOURCE;
  build.add(
    [
      cell('id', figure.id),
      cell('name', figure.name),
      cell(`${counted ? 'counted' : 'fill'}-${valueStyle(figure)}`),
      cell('unit', unit),
      cell(counted ? 'counted-text' : 'fill-text'),
      cell('note', used),
      cell('note', help),
    ],
    heightFor([undefined, figure.name, undefined, unit, source, used, help], FIT),
  );
}

function valueStyle({ type }: Figure): 'choice' | 'decimal' | 'number' {
  return type === 'yes-no' ? 'choice' : type === 'decimal' ? 'decimal' : 'number';
}

/**
 * "8.4, 8.5", and with several sets "NTM 8.1 · NTM nâng cao 8.4"; the year tells
 * editions of one level apart.
 */
export function usedByText(usedBy: NeededFigure['usedBy'], sets: readonly CriteriaSet[], catalogue: Catalogue): string {
  const short = (set: CriteriaSet): string => {
    const level = levelOf(catalogue, set.id).short;
    const alike = sets.filter((other) => other.level === set.level);
    if (alike.length === 1) return level;
    const sameYear = alike.some(
      (other) => other !== set && other.inForce.from.slice(0, 4) === set.inForce.from.slice(0, 4),
    );
    return sameYear ? set.id : `${level} ${set.inForce.from.slice(0, 4)}`;
  };
  const parts = usedBy.map(
    ({ set, indicators }) => `${sets.length > 1 ? `${short(set)} ` : ''}${indicators.join(', ')}`,
  );
  return parts.join(' · ');
}

/**
 * One check for neighbouring cells with the same rule, so that the file stays small and the
 * list of rules readable.
 */
function joinChecks({ checks }: SheetBuilder): SheetModel['checks'] {
  const joined: { -readonly [Key in keyof SheetModel['checks'][number]]: SheetModel['checks'][number][Key] }[] = [];
  for (const check of checks) {
    const last = joined.at(-1);
    const [from, to = from] = last?.range.split(':') ?? [];
    const follows = to !== undefined && Number(to.slice(1)) + 1 === Number(check.range.slice(1));
    if (
      last &&
      from &&
      follows &&
      last.message === check.message &&
      JSON.stringify(last.rule) === JSON.stringify(check.rule)
    ) {
      last.range = `${from}:${check.range}`;
    } else joined.push({ ...check });
  }
  return joined;
}
