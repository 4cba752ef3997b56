import { afterAll, describe, expect, it } from 'vitest';
import { diskPorts } from '../../main/ports.ts';
import { csv, diskFiles, someone, temporaryFolder } from '../../testing/harness/index.ts';
import { getSet } from '../ground/law-lookups.ts';
import { assessFile } from './assess-file.ts';

describe('a file is judged', () => {
  const files = temporaryFolder('minhchung-assess-file');
  afterAll(() => files.remove());

  const ports = diskPorts('catalogue');
  const { catalogue } = ports.law.current();
  const assess = (name: string, set = 'lang-son/xa-ntm-2022') =>
    assessFile(ports, someone('reader', 'all'), {
      file: diskFiles.source(name),
      sets: [getSet(catalogue, set)],
      year: 2024,
    });

  it('a workbook and the same data as YAML give the same verdict, for whoever asks', async () => {
    const verdicts = await Promise.all(
      ['samples/xa-na-phai.xlsx', 'samples/xa-na-phai.yaml'].map(async (name) => {
        const { assessment } = await assess(name);
        return assessment?.verdicts.map(({ set, verdict }) => [set.id, verdict]);
      }),
    );
    expect(verdicts[0]).toEqual([['lang-son/xa-ntm-2022', 'not-met']]);
    expect(verdicts[1]).toEqual(verdicts[0]);
  });

  it('a commune is not judged by a set for villages', async () => {
    const { assessment, issues } = await assess('samples/xa-na-phai.yaml', 'lang-son/thon-thong-minh-2023');
    expect(assessment).toBeUndefined();
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'input.unit-kind', params: expect.objectContaining({ expected: 'thon' }) }),
    );
  });

  it('a file of another kind is refused by its name', async () => {
    csv(files.path('bao-cao.pdf'), ['x']);
    await expect(assess(files.path('bao-cao.pdf'))).rejects.toMatchObject({ code: 'file.unusable-kind' });
  });
});
