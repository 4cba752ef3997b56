import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { indicatorsOf } from '../../catalogue/index.ts';
import type { SetId } from '../../kernel/index.ts';
import { diskPorts } from '../../main/ports.ts';
import { csv, diskFiles, someone, temporaryFolder } from '../../testing/harness/index.ts';
import { allWords } from '../../testing/index.ts';
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

  const unit = (about: object, on = '2024-12-31') => {
    const path = files.path('don-vi.json');
    writeFileSync(
      path,
      JSON.stringify({ unit: { name: 'Xã Thử', kind: 'xa', ...about }, year: Number(on.slice(0, 4)), on }),
    );
    return path;
  };
  const by = (name: string, sets: readonly string[] = []) =>
    assessFile(ports, someone('reader', 'all'), {
      file: diskFiles.source(name),
      sets: sets.map((id) => getSet(catalogue, id)),
    });
  const told = async (answer: ReturnType<typeof by>) =>
    (await answer).assessment?.notices.map(({ code, params }) => `${code}: ${params.instead ?? 'none'}`);

  it('[LAW-7] without a set it is judged by those of its province, kind and date', async () => {
    const setsOf = async (about: object, on?: string) =>
      (await by(unit(about, on))).assessment?.verdicts.map(({ set }) => set.id);
    expect(await setsOf({ province: 'Tỉnh Lạng Sơn' })).toEqual([
      'lang-son/xa-ntm-2022',
      'lang-son/xa-ntm-nang-cao-2022',
    ]);
    expect(await setsOf({ province: 'Hà Nam' })).toContain('ha-nam/xa-thong-minh-2022');
    const village = { name: 'Thôn Nà Cáy', kind: 'thon', province: 'Lạng Sơn' };
    expect(await setsOf(village, '2023-03-07')).toEqual(['lang-son/thon-thong-minh-2022']);
    expect(await setsOf(village, '2023-03-08')).toEqual(['lang-son/thon-thong-minh-2023']);
    expect(await setsOf(village, '2025-12-31')).toEqual(['lang-son/thon-thong-minh-2023']);
    await expect(setsOf(village, '2026-01-01')).rejects.toMatchObject({ code: 'set.not-for-unit' });
    await expect(setsOf({ province: 'Hà Nội' })).rejects.toMatchObject({ code: 'set.not-for-unit' });
    await expect(setsOf({})).rejects.toMatchObject({ code: 'set.province-missing' });
  });

  it('[LAW-8] a set that is named is used, and its standing is said first, with the edition in force or none', async () => {
    const village = { name: 'Thôn Nà Cáy', kind: 'thon', province: 'Lạng Sơn' };
    const later = catalogue.sets.get('lang-son/thon-thong-minh-2023' as SetId)!.title;
    const earlier = catalogue.sets.get('lang-son/thon-thong-minh-2022' as SetId)!.title;
    const [old, current] = ['lang-son/thon-thong-minh-2022', 'lang-son/thon-thong-minh-2023'];
    expect(await told(by(unit(village), [old]))).toEqual([`set.out-of-force: ${later}`]);
    expect(await told(by(unit(village, '2023-03-07'), [old]))).toEqual([]);
    expect(await told(by(unit(village, '2023-03-07'), [current]))).toEqual([`set.not-in-force-yet: ${earlier}`]);
    expect(await told(by(unit(village, '2025-12-31'), [current]))).toEqual([]);
    expect(await told(by(unit(village, '2026-01-01'), [current]))).toEqual(['set.out-of-force: none']);
    // The year decides, not the day in January after it on which it is looked back.
    expect(await told(by(unit({ ...village }, '2025-12-31'), [current]))).toEqual([]);
  });

  it('[LAW-9] a set of another province, or a file that names none, is never taken silently', async () => {
    const own = catalogue.sets.get('lang-son/xa-ntm-2022' as SetId)!.title;
    const other = ['ha-nam/xa-ntm-2022'];
    expect(await told(by(unit({ province: 'Lạng Sơn' }), other))).toEqual([`set.other-province: ${own}`]);
    expect(await told(by(unit({ province: 'Hà Nội' }), other))).toEqual(['set.other-province: none']);
    const slip = await by(unit({ province: 'Lạng Xơn' }), ['lang-son/xa-ntm-2022']);
    expect(slip.assessment?.notices.map(({ params }) => params.nearest)).toEqual(['Lạng Sơn']);
    expect((await told(by(unit({}), other)))?.map((one) => one.split(':')[0])).toEqual(['set.province-assumed']);
  });

  it('[LAW-7] a thị trấn or a phường is not judged as a xã', async () => {
    for (const name of ['Thị trấn Đồng Mỏ Thử', 'TT. Thử', 'Phường Thử']) {
      const { assessment, issues } = await by(unit({ name }), ['lang-son/xa-ntm-2022']);
      expect(assessment).toBeUndefined();
      expect(issues.map(({ code }) => code)).toEqual(['input.unit-type']);
    }
    expect((await by(unit({ name: 'Xã Thị Trấn Cũ' }), ['lang-son/xa-ntm-2022'])).assessment).toBeDefined();
    await expect(by(unit({ name: 'Phường Thử', province: 'Lạng Sơn' }))).rejects.toMatchObject({
      code: 'set.not-for-unit',
    });
  });

  const judged = async (lines: readonly string[], set?: string) => {
    const name = files.path('xa.yaml');
    writeFileSync(name, ['unit: { kind: xa, name: Xã Nà Phai }', 'year: 2024', ...lines].join('\n'));
    const { assessment, issues } = await assess(name, set);
    const words = allWords('vi');
    return {
      verdicts: new Map(
        assessment?.verdicts.flatMap((verdict) =>
          indicatorsOf(verdict).map(({ indicator, verdict: one }) => [String(indicator.id), one]),
        ),
      ),
      said: issues.map(({ code, at, params }) => `${at.line ?? ''} ${code} ${words(`issue.${code}`, params)}`),
    };
  };

  it('[ROW-31] the same person entered three times is pointed at, each with the one before', async () => {
    const { said } = await judged([
      'registers:',
      '  nguoi-dung-dien-thoai-thong-minh:',
      ...[1, 2, 3].map(() => '    - { thon: Nà Cáy, ho-ten: Nông Văn Thử, dien-thoai-thong-minh: có }'),
      '  can-bo-cong-chuc:',
      '    - { ho-ten: Hoàng Thị Mẫu, co-may-tinh: có }',
      '    - { ho-ten: HOANG THI MAU, co-may-tinh: có }',
    ]);
    expect(said.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '6 row.same-content',
      '7 row.same-content',
      '10 row.near-duplicate',
    ]);
    expect(said[0]).toContain('dòng 1');
  });

  it('[ENG-72] 243 of 240 people: both figures are told, with where they come from, and nothing is decided', async () => {
    const { said, verdicts } = await judged(
      ['figures:', '  so-nguoi-trong-do-tuoi-lao-dong: 240', '  so-nguoi-co-thue-bao-dien-thoai-thong-minh: 243'],
      'lang-son/xa-ntm-nang-cao-2022',
    );
    expect(said).toEqual([
      expect.stringContaining(
        '“Số người trong độ tuổi lao động có thuê bao sử dụng điện thoại thông minh” (243) lớn hơn “Số người dân trong độ tuổi lao động” (240)',
      ),
    ]);
    expect(verdicts.get('8.2')).toBe('undetermined');
  });

  it('a list with the column of an earlier form is read, and the column passed over', async () => {
    const { said, verdicts } = await judged([
      'registers:',
      '  diem-buu-chinh:',
      '    - { ten: Bưu điện văn hóa xã, diem-de-xet: không, mat-bang: có, trang-thiet-bi: có, treo-bien: có, niem-yet-gio: có,',
      '        niem-yet-thong-tin: có, gio-mo-cua: 8, dich-vu-thu: có, dich-vu-goi-kien: có }',
    ]);
    expect(said).toEqual([
      '5 sheet.heading-former Cột “Điểm được chọn để xét” thuộc mẫu cũ, nay không còn dùng, nên được bỏ qua. Hãy để nguyên; lần sau dùng mẫu mới thì không còn cột này.',
    ]);
    expect(verdicts.get('8.1')).toBe('met');
  });

  it('a file of another kind is refused by its name', async () => {
    csv(files.path('bao-cao.pdf'), ['x']);
    await expect(assess(files.path('bao-cao.pdf'))).rejects.toMatchObject({ code: 'file.unusable-kind' });
  });
});
