import { damaged } from './stop-reading.ts';
import type { XmlHandler, XmlTag } from './xml-handler.ts';

/** A link from one part of the package to another. */
export interface Relationship {
  readonly id: string;
  /**
   * The last word of the type, the same in the transitional and the strict format:
   * "worksheet", "sharedStrings".
   */
  readonly type: string;
  /**
   * The part's name as the archive has it, lower case. Undefined for a target outside the file,
   * which is never opened.
   */
  readonly target: string | undefined;
}

/** The links of a workbook are its sheets and a few more; its sheets' own links are never read. */
const MOST_RELATIONSHIPS = 10_000;

/** Reads a .rels part. */
export class RelationshipsReader implements XmlHandler {
  wantsText = false;
  readonly relationships: Relationship[] = [];
  private readonly folder: string;

  /**
   * @param folder where the part stands that the links start from: "xl", or ""
   *   for the package itself
   */
  constructor(folder: string) {
    this.folder = folder;
  }

  open(name: string, tag: XmlTag): void {
    if (name !== 'Relationship') return;
    if (this.relationships.length >= MOST_RELATIONSHIPS) throw damaged('too many relationships');
    const type = tag.attribute('Type') ?? '';
    const target = tag.attribute('Target');
    const isInside = target !== undefined && tag.attribute('TargetMode') !== 'External';
    this.relationships.push({
      id: tag.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: isInside ? resolveTarget(this.folder, target) : undefined,
    });
  }

  text(): void {}
  close(): void {}
}

function resolveTarget(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

/** The folder of a part: "xl/workbook.xml" → "xl". */
export function folderOf(part: string): string {
  return part.slice(0, Math.max(0, part.lastIndexOf('/')));
}

/** Where the links of a part stand: "xl/workbook.xml" → "xl/_rels/workbook.xml.rels". */
export function relationshipsOf(part: string): string {
  const folder = folderOf(part);
  const name = part.slice(part.lastIndexOf('/') + 1);
  return `${folder === '' ? '' : `${folder}/`}_rels/${name}.rels`;
}
