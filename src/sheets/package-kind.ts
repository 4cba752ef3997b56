import type { Archive } from './archive.ts';
import { StopReading } from './stop-reading.ts';
import type { XmlHandler, XmlTag } from './xml-handler.ts';

const CONTENT_TYPES = '[content_types].xml';

export type PackageKind = 'xlsx' | 'macro-workbook' | 'xlsb' | 'docx' | 'pptx' | 'ods' | 'zip';

/**
 * Words of content types, in lower case. The first line that applies to any type counts; a
 * macro wherever it stands.
 */
const KINDS: readonly (readonly [kind: PackageKind, words: readonly string[]])[] = [
  ['xlsb', ['ms-excel.sheet.binary']],
  ['macro-workbook', ['macroenabled', 'macrosheet', 'vbaproject']],
  ['xlsx', ['spreadsheetml.sheet.main+xml', 'spreadsheetml.template.main+xml']],
  ['docx', ['wordprocessingml', 'ms-word.']],
  ['pptx', ['presentationml', 'ms-powerpoint.']],
];

/** Reads [Content_Types].xml as far as it tells the kind. */
class ContentTypesReader implements XmlHandler {
  wantsText = false;
  /** Position in `KINDS`; after its end while nothing is known. */
  rank = KINDS.length;

  open(_name: string, tag: XmlTag): void {
    const type = tag.attribute('ContentType')?.toLowerCase();
    if (type === undefined) return;
    const rank = KINDS.findIndex(([, words]) => words.some((word) => type.includes(word)));
    if (rank >= 0) this.rank = Math.min(this.rank, rank);
  }

  text(): void {}
  close(): void {}
}

/**
 * What an opened zip file is, from the content types that it declares. One that cannot be read is
 * `zip`, unless it has a workbook after all: then it is a damaged `xlsx`.
 */
export async function kindOfPackage(archive: Archive): Promise<PackageKind> {
  const fallback = archive.parts.has('xl/workbook.xml') ? 'xlsx' : 'zip';
  if (!archive.parts.has(CONTENT_TYPES)) {
    return archive.parts.has('mimetype') && archive.parts.has('content.xml') ? 'ods' : fallback;
  }
  const reader = new ContentTypesReader();
  try {
    await archive.readXml(CONTENT_TYPES, reader);
  } catch (error) {
    if (error instanceof StopReading) return fallback;
    throw error;
  }
  return KINDS[reader.rank]?.[0] ?? 'zip';
}
