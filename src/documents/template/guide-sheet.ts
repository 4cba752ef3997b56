import type { KeysUnder, Translate } from '../../i18n/index.ts';
import { GUIDE_SHEET } from '../../registers/index.ts';
import type { NeededInputs } from '../needed-inputs.ts';
import type { SheetModel, StyleName } from '../workbook/model.ts';
import { absoluteColumn } from '../workbook/model.ts';
import { cell, heightFor, SheetBuilder } from '../workbook/sheet-builder.ts';

const WIDTHS = [30, 92];
/** Letters that fit: bold labels, plain text, and a command in letters of one width. */
const FIT = [25, 96];
const FIT_COMMAND = [25, 66];

/** Choices that do not fit into a check, to be listed in cells. */
export interface ChoiceList {
  readonly key: string;
  readonly title: string;
  readonly values: readonly string[];
}

export interface GuideSheet {
  readonly sheet: SheetModel;
  /** Where the values of each choice list stand. */
  readonly ranges: ReadonlyMap<string, string>;
}

/**
 * The first sheet: what this workbook is, three steps, the colours, what a blank means,
 * and what to do next.
 */
export function guideSheet(needed: NeededInputs, lists: readonly ChoiceList[], t: Translate): GuideSheet {
  const build = new SheetBuilder();
  const words = (key: KeysUnder<'template.guide'>) => t(`template.guide.${key}`, {});
  const section = (key: KeysUnder<'template.guide'>) => {
    build.blank();
    build.add([cell('strong', words(key))], 24);
  };
  const line = (label: string, text: string, look: StyleName = 'label', style: StyleName = 'text') =>
    build.add([cell(look, label), cell(style, text)], heightFor([label, text], style === 'code' ? FIT_COMMAND : FIT));
  build.add([cell('title', words('title'))], 34);
  build.add([cell('subtitle', words('what'))]);

  section('sets');
  for (const set of needed.sets) line(set.id, set.title);
  section('steps');
  for (const step of ['1', '2', '3'] as const) line(words(`step.${step}`), words(`step.${step}.text`));
  section('colours');
  line(words('colour.fill'), words('colour.fill.text'), 'fill-choice');
  line(words('colour.counted'), words('colour.counted.text'), 'counted-choice');
  line(words('colour.required'), words('colour.required.text'), 'heading-required');
  section('blanks');
  for (const key of ['unknown', 'none', 'no', 'list', 'dated', 'move'] as const) {
    line(words(`blank.${key}`), words(`blank.${key}.text`));
  }
  section('next');
  line(words('next.save'), words('next.save.text'));
  const command = `minhchung assess TEN-TEP.xlsx ${needed.sets.map(({ id }) => `--set ${id}`).join(' ')}`;
  line(words('next.run'), command, 'label', 'code');
  line(words('next.result'), words('next.result.text'));

  const ranges = new Map<string, string>();
  if (lists.length > 0) section('lists');
  for (const { key, title, values } of lists) {
    const first = build.next;
    for (const [index, value] of values.entries())
      build.add([index === 0 ? cell('label', title) : undefined, cell('text', value)]);
    ranges.set(key, absoluteColumn(GUIDE_SHEET, 1, first, build.next - 1));
  }
  const sheet: SheetModel = {
    name: GUIDE_SHEET,
    widths: WIDTHS,
    rows: build.rows,
    checks: [],
    print: { orientation: 'portrait', footer: t('template.footer', {}) },
    tab: 'guide',
  };
  return { sheet, ranges };
}
