import type { SourceFile } from '../../app/index.ts';
import type { AddressedSheet } from '../../intake/index.ts';

/** A workbook of these sheets, as if it had been read. */
export function fileOfSheets(name: string, sheets: readonly AddressedSheet[]): SourceFile {
  const refuse = () => Promise.reject(new Error(`${name} has no bytes`));
  return {
    name,
    read: refuse,
    digest: refuse,
    openSheets: refuse,
    readSheets: async () => ({ ok: true, value: sheets, issues: [] }),
  };
}
