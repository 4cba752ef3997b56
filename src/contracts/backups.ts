import { z } from 'zod';
import type { ChainReport } from '../audit/index.ts';
import { chainReportShape, toChainReportOutput } from './history.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';

/** A backup file, as it was written or read. */
export const backupShape = z.strictObject({
  file: z.string(),
  sha256: z.string().meta({ description: 'Of the whole file: write it down elsewhere.' }),
  bytes: z.number(),
  madeAt: z.string(),
  product: z.string().meta({ description: 'Version of the product that made it.' }),
  tables: z.number(),
  rows: z.number(),
});
export type BackupOutput = z.infer<typeof backupShape>;

export function toBackupOutput(summary: Readonly<BackupOutput>): Presented<BackupOutput> {
  return present(toFields(summary));
}

/** What was put back, and the histories in it that do not hold together. */
export const restoredBackupShape = z.strictObject({
  ...backupShape.shape,
  chains: z.number(),
  broken: z.array(chainReportShape),
});
export type RestoredBackupOutput = z.infer<typeof restoredBackupShape>;

export function toRestoredBackupOutput({
  summary,
  chains,
  broken,
}: {
  readonly summary: Readonly<BackupOutput>;
  readonly chains: number;
  readonly broken: readonly { readonly report: ChainReport }[];
}): Presented<RestoredBackupOutput> {
  return present<RestoredBackupOutput>({
    ...toFields(summary),
    chains,
    broken: broken.map(({ report }) => toChainReportOutput(report)),
  });
}

function toFields({ file, sha256, bytes, madeAt, product, tables, rows }: Readonly<BackupOutput>): BackupOutput {
  return { file, sha256, bytes, madeAt, product, tables, rows };
}
