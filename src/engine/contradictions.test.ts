import { describe, expect, it } from 'vitest';
import { indicatorsOf, walkRequirements } from '../catalogue/index.ts';
import type { FigureId } from '../kernel/index.ts';
import type { Situation } from '../testing/index.ts';
import { judge, miniLaw, rootOf, shippedCatalogue, toInput } from '../testing/index.ts';
import { explainContext, explainNode } from './explain.ts';
import { gapOf } from './todo/gap.ts';
import { missingOf } from './todo/missing.ts';

function judged(law: string, situation: Situation) {
  const engine = miniLaw(law);
  const set = judge(engine, situation);
  const context = explainContext(engine, set);
  const root = rootOf(set);
  return {
    verdict: set.verdict,
    reason: explainNode(root, context),
    gap: gapOf(root, context),
    missing: missingOf(root, context),
  };
}

describe('[ENG-71] two cells of a row that cannot both be so', () => {
  const year = (...rows: readonly (readonly [tong: number, trucTuyen: number])[]): Situation => ({
    rows: { 'so-bao-cao': rows.map(([tong, online]) => ({ ngay: '2024-06-30', tong, 'truc-tuyen': online })) },
  });
  const figuresOf = (situation: Situation) => {
    const { figures } = toInput(miniLaw('yes: dai'), situation);
    return [figures.get('ho-so' as FigureId), figures.get('ho-so-truc-tuyen' as FigureId)];
  };

  it('60 online of 43 files: neither is known, so both totals are open', () => {
    const open = Number.POSITIVE_INFINITY;
    expect(figuresOf(year([43, 60], [100, 10]))).toEqual([
      { min: 100, max: open },
      { min: 10, max: open },
    ]);
  });

  it('as many as there are is no contradiction, nor is a row beside one that is', () => {
    expect(figuresOf(year([43, 43], [100, 10]))).toEqual([143, 53]);
  });
});

describe('[ENG-72] a part that is above its whole', () => {
  const enough = 'compare: { figure: ho-so-truc-tuyen, atLeast: 10 }';
  it('opens what rests on either of them, whatever else they decide', () => {
    expect(judged(enough, { figures: { 'ho-so': 43, 'ho-so-truc-tuyen': 60 } })).toBeUndetermined();
    expect(
      judged('compare: { figure: ho-so, atMost: 100 }', { figures: { 'ho-so': 43, 'ho-so-truc-tuyen': 60 } }),
    ).toBeUndetermined();
  });
  it('as large as the whole, or perhaps smaller, contradicts nothing', () => {
    expect(judged(enough, { figures: { 'ho-so': 43, 'ho-so-truc-tuyen': 43 } })).toBeMet();
    expect(judged(enough, { figures: { 'ho-so': 43, 'ho-so-truc-tuyen': { min: 43, max: 60 } } })).toBeMet();
    expect(judged(enough, { figures: { 'ho-so': 43, 'ho-so-truc-tuyen': { min: 44, max: 60 } } })).toBeUndetermined();
    expect(judged(enough, { figures: { 'ho-so-truc-tuyen': 60 } })).toBeMet();
  });
  it('[ENG-12] computers may be more than the people who have them', () => {
    expect(judged('compare: { figure: may, atLeast: 10 }', { figures: { nguoi: 20, may: 23 } })).toBeMet();
  });
});

describe('[ENG-73] what is said of it', () => {
  const situation: Situation = { figures: { 'ho-so': 43, 'ho-so-truc-tuyen': 60 } };
  const share = 'share: { part: ho-so-truc-tuyen, of: ho-so, atLeast: 50% }';
  it('both figures with their values, not that they were not entered', () => {
    expect(judged(share, situation).reason).toMatchObject({
      code: 'part-above-whole',
      params: { partName: 'Số hồ sơ trực tuyến', part: { min: 60 }, wholeName: 'Tổng số hồ sơ', whole: { min: 43 } },
    });
  });
  it('the two are to agree; nothing else is to be done', () => {
    const { gap, missing } = judged(share, situation);
    expect(gap).toBeUndefined();
    expect(missing).toEqual([
      { kind: 'figure', id: 'ho-so-truc-tuyen', partly: false, against: ['ho-so-truc-tuyen', 'ho-so'] },
      { kind: 'figure', id: 'ho-so', partly: false, against: ['ho-so-truc-tuyen', 'ho-so'] },
    ]);
  });
  it('a case that is asked for ("nếu có") and cannot be so is open, and says why', () => {
    const law = 'yes: dai\nifAny: san-pham-tren-san';
    const { verdict, reason } = judged(law, { figures: { dai: true, 'san-pham': 1, 'san-pham-tren-san': 2 } });
    expect([verdict, reason.code]).toEqual(['undetermined', 'part-above-whole']);
  });
});

describe('[ENG-74] what does not rest on it', () => {
  it('is decided as ever; a group that is decided without it stays so', () => {
    const law = `all:
  - { id: a, yes: dai }
  - { id: b, share: { part: ho-so-truc-tuyen, of: ho-so, atLeast: 50% } }`;
    const figures = { 'ho-so': 43, 'ho-so-truc-tuyen': 60 };
    expect(judged(law, { figures: { ...figures, dai: false } })).toBeNotMet();
    expect(judged(law, { figures: { ...figures, dai: true } })).toBeUndetermined();
  });
});

describe('[ENG-75] the rules of the shipped dictionary', () => {
  const catalogue = shippedCatalogue();
  it('hold each part of a share against its whole, unless it is a ratio', () => {
    const without = [...catalogue.sets.values()].flatMap((set) =>
      indicatorsOf(set).flatMap(({ requirement }) =>
        [...walkRequirements(requirement)].flatMap((one) => {
          if (one.kind !== 'share') return [];
          const part = catalogue.figures.get(one.part)!;
          const isRatio = part.ratioTo.includes(catalogue.figures.get(one.whole)!.unit);
          return isRatio === (part.notAbove?.includes(one.whole) ?? false) ? [`${set.id} ${one.id}`] : [];
        }),
      ),
    );
    expect(without).toEqual([]);
  });
  it('reach through: a part of a part is held against the whole too', () => {
    expect(catalogue.figures.get('so-ho-co-internet-cap-quang' as FigureId)!.notAbove).toEqual([
      'so-ho-gia-dinh',
      'so-dan',
    ]);
  });
});
