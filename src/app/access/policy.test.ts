import { describe, expect, it } from 'vitest';
import type { Day, StretchId, UnitId } from '../../kernel/index.ts';
import { villageHeadOf } from '../../testing/harness/index.ts';
import { allWords } from '../../testing/index.ts';
import type { Unit } from '../../units/index.ts';
import { UnitTree } from '../../units/index.ts';
import type { Actor } from './actor.ts';
import type { Grant } from './grant.ts';
import type { Permission } from './permissions.ts';
import { POLICY } from './policy.ts';
import { reachOf } from './reach.ts';

const id = (code: string) => `00000000-0000-4000-8000-0000000${code}` as UnitId;
const unit = (code: string, kind: Unit['kind'], name: string, parentCode?: string, more: Partial<Unit> = {}): Unit => ({
  id: id(code),
  stretch: id(code) as string as StretchId,
  code,
  kind,
  type: kind,
  name,
  ...(parentCode === undefined ? {} : { parentCode }),
  validFrom: '2020-01-01' as Day,
  ...more,
});

const PROVINCE = unit('00020', 'tinh', 'Lạng Sơn');
const DISTRICT = unit('00180', 'huyen', 'Mẫu Sơn Thử', '00020', { validTo: '2025-06-30' as Day });
const NA_PHAI = unit('06001', 'xa', 'Nà Phai', '00180', { validTo: '2025-06-30' as Day });
const BAN_THU = unit('06004', 'xa', 'Bản Thử', '00180');
const NA_CAY = unit('61001', 'thon', 'Nà Cáy', '06001', { validTo: '2025-06-30' as Day });
const NEW = unit('06900', 'xa', 'Nà Phai mới', '00020', { validFrom: '2025-07-01' as Day });
const TREE = new UnitTree({
  units: [PROVINCE, DISTRICT, NA_PHAI, BAN_THU, NA_CAY, NEW],
  attributes: [],
  successions: [],
});

const holding = (...grants: readonly Grant[]): Actor => ({
  snapshot: { name: 'Lò Thị Nháp', role: 'reader', client: 'test' },
  grants,
});
const asked = (actor: Actor, permission: Permission, today = '2024-12-31') => ({
  actor,
  permission,
  tree: TREE,
  today: today as Day,
});
const refusal = (actor: Actor, permission: Permission, of: Unit, today?: string) =>
  POLICY.refusalOf(asked(actor, permission, today), of)?.code;

describe('who may do what', () => {
  const officer = holding({ role: 'commune-officer', unit: NA_PHAI.id });

  it('[ACC-1] a grant holds for its unit and what is below it, not for its neighbours or what is above', () => {
    for (const one of [NA_PHAI, NA_CAY]) expect(refusal(officer, 'write-rows', one)).toBeUndefined();
    for (const one of [BAN_THU, DISTRICT, PROVINCE])
      expect(refusal(officer, 'write-rows', one)).toBe('actor.not-allowed');
    expect(POLICY.isVisible(asked(officer, 'write-rows'), BAN_THU)).toBe(false);
  });

  it.each([
    ['2023-12-31', 'actor.not-allowed'],
    ['2024-01-01', undefined],
    ['2024-12-31', undefined],
    ['2025-01-01', 'actor.not-allowed'],
  ])('[ACC-2] a grant from 1 January to 31 December 2024 holds on %s: %s', (today, expected) => {
    const grant = { role: 'commune-officer', unit: NA_PHAI.id, from: '2024-01-01', to: '2024-12-31' } as const;
    const actor = holding(grant as never);
    expect(refusal(actor, 'write-rows', NA_PHAI, today)).toBe(expected);
  });

  it('[ACC-3] a unit that is gone stays with those whose grant held it on its last day', () => {
    const district = holding({ role: 'verifier', unit: DISTRICT.id });
    expect(refusal(district, 'read-figures', NA_PHAI, '2026-01-01')).toBeUndefined();
    // Nobody inherits it by the merger alone: a person decides.
    expect(refusal(holding({ role: 'reader', unit: NEW.id }), 'read-figures', NA_PHAI, '2026-01-01')).toBe(
      'actor.not-allowed',
    );
  });

  it('[ACC-4] a village head has the rows of the own village, and the own unit as a whole', () => {
    const head = villageHeadOf(NA_PHAI.id, { name: 'thon na cay', unit: NA_CAY.id });
    expect(POLICY.shareOf(asked(head, 'write-rows'), NA_PHAI)).toEqual(['thon na cay']);
    expect(POLICY.shareOf(asked(head, 'write-rows'), NA_CAY)).toBe('whole');
    expect(POLICY.shareOf(asked(head, 'keep-days'), NA_PHAI)).toEqual(['thon na cay']);
    for (const whole of ['declare-figures', 'read-figures'] as const) {
      expect(refusal(head, whole, NA_PHAI)).toBe('actor.not-allowed');
      expect(refusal(head, whole, NA_CAY)).toBeUndefined();
    }
    expect(refusal(head, 'import-registers', NA_CAY)).toBe('actor.not-allowed');
  });

  it('[ACC-5] a query writes nowhere, and a command only where the role has the permission', () => {
    const both = holding({ role: 'commune-officer', unit: NA_PHAI.id }, { role: 'reader', unit: DISTRICT.id });
    const units = (which: readonly Unit[]) => ({ units: which.map((one) => one.id), villages: [] });
    expect(reachOf(asked(both, 'read-registers'), NA_PHAI, false).write).toEqual(units([]));
    const writing = reachOf(asked(both, 'write-rows'), DISTRICT, true);
    expect(new Set(writing.read.units)).toEqual(new Set([DISTRICT, NA_PHAI, BAN_THU, NA_CAY].map((one) => one.id)));
    expect(new Set(writing.write.units)).toEqual(new Set([NA_PHAI, NA_CAY].map((one) => one.id)));
  });

  it('[ACC-6] the refusal says what, where, and who may instead', () => {
    const refused = POLICY.refusalOf(asked(holding({ role: 'reader', unit: NA_PHAI.id }), 'declare-figures'), NA_PHAI)!;
    expect(allWords('vi')(`refusal.${refused.code}`, refused.params)).toBe(
      'Lò Thị Nháp không có quyền khai số liệu ở Xã Nà Phai. Việc này dành cho quản trị hệ thống, cán bộ xã và trưởng thôn. Hãy nhờ người có quyền, hoặc nhờ người quản trị phần mềm cấp quyền.',
    );
    expect(allWords('en')(`refusal.${refused.code}`, refused.params)).toContain(
      'may not declare figures for Xã Nà Phai. This is for: administrator, commune officer and village head.',
    );
  });
});
