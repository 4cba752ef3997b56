import type { DateSystem } from './serial-date.ts';
import { damaged } from './stop-reading.ts';
import type { SheetHead } from './workbook.ts';
import type { XmlHandler, XmlTag } from './xml-handler.ts';

export interface ListedSheet extends SheetHead {
  /** Which relationship leads to its part. */
  readonly relationshipId: string;
}

/** Only to bound memory: what may be read is a limit far below. */
const MOST_TABS = 10_000;

/** Reads workbook.xml: the tabs in their order, and how days are counted. */
export class WorkbookPartReader implements XmlHandler {
  wantsText = false;
  readonly sheets: ListedSheet[] = [];
  dateSystem: DateSystem = '1900';
  private inSheets = false;

  open(name: string, tag: XmlTag): void {
    if (name === 'sheets') this.inSheets = true;
    else if (name === 'workbookPr') {
      const flag = tag.attribute('date1904');
      if (flag === '1' || flag === 'true') this.dateSystem = '1904';
    } else if (name === 'sheet' && this.inSheets) {
      if (this.sheets.length >= MOST_TABS) throw damaged('too many sheets');
      const state = tag.attribute('state') ?? 'visible';
      this.sheets.push({
        name: (tag.attribute('name') ?? '').normalize('NFC'),
        state: state === 'visible' ? 'visible' : 'hidden',
        relationshipId: tag.attribute('id') ?? '',
      });
    }
  }

  text(): void {}

  close(name: string): void {
    if (name === 'sheets') this.inSheets = false;
  }
}
