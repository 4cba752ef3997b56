import { isUtf8 } from 'node:buffer';
import { openArchive } from './archive.ts';
import type { FileSource, OpenFile } from './file-source.ts';
import { HEAD_BYTES, openFile } from './file-source.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { kindOfPackage } from './package-kind.ts';
import { wholeCharacters } from './xml-text.ts';

/** What the first bytes say. A zip must be opened to know more. */
export type HeadKind = 'empty' | 'zip' | 'ole' | 'pdf' | 'html' | 'xml-spreadsheet' | 'text' | 'binary';

/**
 * What a file is, whatever its name says. `zip` is a zip file that holds no document known here, or
 * cannot be opened; `macro-workbook` an Excel file that may contain macros; `xls` the format before
 * 2007; `encrypted` an Office file with a password; `html` and `xml-spreadsheet` what some systems
 * export under the name .xls; `text` UTF-8 without NUL.
 */
export type FileKind =
  | Exclude<HeadKind, 'ole'>
  | 'xlsx'
  | 'macro-workbook'
  | 'xlsb'
  | 'xls'
  | 'encrypted'
  | 'docx'
  | 'pptx'
  | 'ods';

/**
 * Tells what kind of file was handed in, from its bytes alone.
 *
 * Errors: throws `file.not-found` or `file.not-readable` for a path that leads nowhere.
 */
export async function sniff(source: FileSource): Promise<FileKind> {
  const file = await openFile(source);
  const kind = kindOfHead(file);
  if (kind === 'ole') return kindOfOle(file);
  if (kind !== 'zip') return kind;
  const archive = await openArchive(file, DEFAULT_LIMITS);
  if (!archive.ok) {
    if (archive.issues.some((issue) => issue.code === 'file.encrypted')) return 'encrypted';
    return archive.issues.some((issue) => issue.code === 'file.macro') ? 'macro-workbook' : 'zip';
  }
  try {
    return await kindOfPackage(archive.value);
  } finally {
    archive.value.close();
  }
}

const OLE_MARK = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** The kind as far as the first bytes tell it. */
export function kindOfHead(file: OpenFile): HeadKind {
  const { head, size } = file;
  if (size === 0) return 'empty';
  const start = head.toString('latin1', 0, 4);
  if (start === 'PK\x03\x04' || start === 'PK\x05\x06') return 'zip';
  if (head.subarray(0, 8).equals(OLE_MARK)) return 'ole';
  if (start === '%PDF') return 'pdf';
  const whole = size > HEAD_BYTES ? head.subarray(0, wholeCharacters(head)) : head;
  if (whole.includes(0) || !isUtf8(whole)) return 'binary';
  const opening = head.toString('latin1', 0, 1024).replace('\u00ef\u00bb\u00bf', '').trimStart().toLowerCase();
  if (opening === '' && size <= HEAD_BYTES && whole.toString().trim() === '') return 'empty';
  if (/^(?:<!doctype html|<html|<table|<head|<meta)/.test(opening)) return 'html';
  return opening.includes('schemas-microsoft-com:office:spreadsheet') ? 'xml-spreadsheet' : 'text';
}

const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const OLD_WORKBOOKS = ['Workbook', 'Book'].map((name) => Buffer.from(`${name}\0`, 'utf16le'));

/** What an OLE file holds: the names of its streams stand in it as UTF-16. */
export async function kindOfOle(file: OpenFile): Promise<'encrypted' | 'xls' | 'binary'> {
  const bytes = await file.readAll();
  if (bytes.includes(ENCRYPTED)) return 'encrypted';
  return OLD_WORKBOOKS.some((name) => bytes.includes(name)) ? 'xls' : 'binary';
}
