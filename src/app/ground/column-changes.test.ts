import { describe, expect, it } from 'vitest';
import type { RegisterId } from '../../kernel/index.ts';
import type { Row } from '../../registers/index.ts';
import { shippedCatalogue } from '../../testing/index.ts';
import { toColumnChanges } from './column-changes.ts';

const TEAM = shippedCatalogue().registers.get('to-cong-nghe-so-thanh-vien' as RegisterId)!;
const values = (cells: Record<string, string | boolean>) => cells as Row['values'];

describe('what the history tells of a changed row', () => {
  it('[AUD-11] is what stood and what stands, in the order of the columns; of personal ones only that they changed', () => {
    const from = values({ 'ho-ten': 'Nông Văn Thử', cccd: '000000000101', 'chuc-vu': 'Bí thư', 'to-truong': true });
    const to = values({ 'ho-ten': 'Nông Văn Mẫu', cccd: '000000000202', 'to-truong': true, 'tai-cho': false });
    const changes = toColumnChanges(TEAM, from, to);
    expect(changes).toEqual([
      { column: 'ho-ten', hidden: 'personal' },
      { column: 'cccd', hidden: 'personal' },
      { column: 'chuc-vu', from: 'Bí thư', to: undefined },
      { column: 'tai-cho', from: undefined, to: false },
    ]);
    expect(JSON.stringify(changes)).not.toMatch(/Nông|0000/);
  });

  it('[AUD-11] tells of a personal value that came or went, without it', () => {
    const one = values({ cccd: '000000000101' });
    expect(toColumnChanges(TEAM, {}, one)).toEqual([{ column: 'cccd', hidden: 'personal' }]);
    expect(toColumnChanges(TEAM, one, {})).toEqual([{ column: 'cccd', hidden: 'personal' }]);
  });

  it('[AUD-11] is nothing where nothing changed', () => {
    const same = { 'ho-ten': 'Nông Văn Thử', 'to-truong': false };
    expect(toColumnChanges(TEAM, values(same), values({ ...same }))).toEqual([]);
  });
});
