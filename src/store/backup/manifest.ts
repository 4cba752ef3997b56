import { z } from 'zod';

/** Rises when an older program could not read the file any more. */
export const BACKUP_FORMAT = 1;
export const MANIFEST = 'manifest.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const identifier = z.string().regex(/^[a-z][a-z0-9_]*$/);

/**
 * What a backup says of itself. Of the keys for sensitive values only the id stands here: the key
 * itself is kept elsewhere, or the file would open itself.
 */
export const manifestShape = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  product: z.string(),
  madeAt: z.string(),
  server: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), sha256 })),
  key: z.string().optional(),
  /** In the order in which they are restored. */
  tables: z.array(
    z.strictObject({
      name: identifier,
      columns: z.array(identifier),
      rows: z.int().nonnegative(),
      bytes: z.int().nonnegative(),
      /** Of the table in COPY's text form, in the order of its primary key. */
      sha256,
    }),
  ),
});
export type Manifest = z.infer<typeof manifestShape>;

/** Where a table lies in the file. */
export function entryOf(table: string): string {
  return `tables/${table}.copy`;
}
