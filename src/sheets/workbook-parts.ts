import type { Archive } from './archive.ts';
import type { SheetLimits } from './limits.ts';
import type { NumberLook } from './number-format.ts';
import type { Relationship } from './package-parts.ts';
import { folderOf, RelationshipsReader, relationshipsOf } from './package-parts.ts';
import type { DateSystem } from './serial-date.ts';
import type { SharedTexts } from './shared-strings.ts';
import { NO_SHARED_TEXTS, SharedTextsReader } from './shared-strings.ts';
import { damaged, StopReading } from './stop-reading.ts';
import { StylesReader } from './styles-part.ts';
import type { SheetHead } from './workbook.ts';
import type { ListedSheet } from './workbook-part.ts';
import { WorkbookPartReader } from './workbook-part.ts';

/** Everything beside the sheets themselves that is needed to read them. */
export interface WorkbookParts {
  readonly sheets: readonly LocatedSheet[];
  readonly dateSystem: DateSystem;
  readonly shared: SharedTexts;
  readonly looks: readonly NumberLook[];
}

export interface LocatedSheet extends SheetHead {
  /** Name of the part in the archive. */
  readonly part: string;
}

const USUAL_WORKBOOK_PART = 'xl/workbook.xml';

/**
 * Follows the links of the package from its root to the workbook and on to sheets,
 * shared texts and styles.
 */
export async function readWorkbookParts(archive: Archive, limits: SheetLimits): Promise<WorkbookParts> {
  const roots = await readRelationships(archive, '');
  const part = roots.find((link) => link.type === 'officeDocument')?.target ?? USUAL_WORKBOOK_PART;
  const workbook = new WorkbookPartReader();
  await archive.readXml(part, workbook);
  const links = await readRelationships(archive, part);
  const sheets = locateSheets(workbook.sheets, links);
  if (sheets.length === 0) throw damaged('no worksheets');
  if (sheets.length > limits.sheets) {
    throw new StopReading('sheet.too-many', { limit: limits.sheets, found: sheets.length });
  }
  return {
    sheets,
    dateSystem: workbook.dateSystem,
    looks: await readLooks(archive, links),
    shared: await readShared(archive, links, limits),
  };
}

async function readRelationships(archive: Archive, part: string): Promise<readonly Relationship[]> {
  const rels = relationshipsOf(part);
  if (!archive.parts.has(rels)) return [];
  const reader = new RelationshipsReader(folderOf(part));
  await archive.readXml(rels, reader);
  return reader.relationships;
}

/** The worksheets among the tabs; sheets that hold only a chart or a dialog are left out. */
function locateSheets(listed: readonly ListedSheet[], links: readonly Relationship[]): readonly LocatedSheet[] {
  const byId = new Map(links.map((link) => [link.id, link]));
  const taken = new Set<string>();
  return listed.flatMap(({ name, state, relationshipId }) => {
    const link = byId.get(relationshipId);
    if (!link) throw damaged('sheet leads nowhere');
    if (link.type !== 'worksheet') return [];
    // One part under many tabs would inflate without end what was counted once.
    if (link.target === undefined || taken.has(link.target)) throw damaged('sheet leads nowhere');
    taken.add(link.target);
    return [{ name, state, part: link.target }];
  });
}

async function readLooks(archive: Archive, links: readonly Relationship[]): Promise<readonly NumberLook[]> {
  const part = links.find((link) => link.type === 'styles')?.target;
  if (part === undefined) return [];
  const reader = new StylesReader();
  await archive.readXml(part, reader);
  return reader.looks;
}

async function readShared(archive: Archive, links: readonly Relationship[], limits: SheetLimits): Promise<SharedTexts> {
  const part = links.find((link) => link.type === 'sharedStrings')?.target;
  if (part === undefined) return NO_SHARED_TEXTS;
  const reader = new SharedTextsReader(limits);
  await archive.readXml(part, reader);
  return reader.shared;
}
