import { describe, expect, it } from 'vitest';
import type { Situation } from '../../testing/index.ts';
import { judge, miniLaw, rootOf } from '../../testing/index.ts';
import { explainContext, explainNode } from '../explain.ts';
import { gapOf } from '../todo/gap.ts';
import { missingOf } from '../todo/missing.ts';

const CONDITIONS = `of:
    - { id: bien, title: Treo biển, yes: diem-treo-bien }
    - { id: gio, title: Mở cửa từ 4 giờ, compare: { figure: diem-gio-mo-cua, atLeast: 4 } }`;
const ONE = `rows:
  figure: so-diem-dat
  atLeast: 1
  ${CONDITIONS}`;
const HALF = `rows:
  figure: so-diem-dat
  among: so-diem
  atLeast: 50%
  ${CONDITIONS}`;

/** A point: its name, whether it has its sign, its opening hours in tenths. */
type Point = readonly [ten: string, sign?: boolean | undefined, hours?: number | undefined];

function points(...list: readonly Point[]): Situation {
  return {
    rows: {
      diem: list.map(([ten, sign, hours]) => ({
        ten,
        ...(sign === undefined ? {} : { 'treo-bien': sign }),
        ...(hours === undefined ? {} : { gio: hours }),
      })),
    },
  };
}

function judged(law: string, situation: Situation) {
  const set = judge(miniLaw(law), situation);
  const context = explainContext(miniLaw(law), set);
  const root = rootOf(set);
  return {
    verdict: set.verdict,
    conditions: root.children.map(({ verdict }) => verdict),
    reason: explainNode(root, context),
    gap: gapOf(root, context),
    missing: missingOf(root, context),
  };
}

describe('[ENG-80] at least one point that meets all conditions', () => {
  it('one that has everything is enough, whatever the others lack and wherever it stands', () => {
    expect(judged(ONE, points(['Bưu điện', true, 40], ['Đại lý', false, 20]))).toBeMet();
    expect(judged(ONE, points(['Đại lý', false, 20], ['Bưu điện', true, 40]))).toBeMet();
  });

  it('the sign of one and the opening hours of another do not make one point', () => {
    expect(judged(ONE, points(['Bưu điện', true, 39], ['Đại lý', false, 40]))).toBeNotMet();
  });

  it('a blank cell leaves its point open, unless the point fails anyway', () => {
    expect(judged(ONE, points(['Bưu điện', true]))).toBeUndetermined();
    expect(judged(ONE, points(['Bưu điện', false]))).toBeNotMet();
    expect(judged(ONE, points(['Bưu điện', true], ['Đại lý', true, 40]))).toBeMet();
  });

  it('two are asked for: one is not enough, an open one may be the second', () => {
    const two = ONE.replace('atLeast: 1', 'atLeast: 2');
    expect(judged(two, points(['A', true, 40], ['B', true, 39]))).toBeNotMet();
    expect(judged(two, points(['A', true, 40], ['B', true, 40]))).toBeMet();
    expect(judged(two, points(['A', true, 40], ['B', true]))).toBeUndetermined();
  });

  it('a share of the points: one of two is half, one of three is not', () => {
    expect(judged(HALF, points(['A', true, 40], ['B', false, 40]))).toBeMet();
    expect(judged(HALF, points(['A', true, 40], ['B', false, 40], ['C', false, 40]))).toBeNotMet();
    expect(judged(HALF, points(['A', true, 40], ['B', false, 40], ['C', true]))).toBeUndetermined();
  });
});

describe('[ENG-81] a commune that keeps no list', () => {
  const declared = (sign: boolean | undefined, hours: number | undefined): Situation => ({
    figures: {
      ...(sign === undefined ? {} : { 'diem-treo-bien': sign }),
      ...(hours === undefined ? {} : { 'diem-gio-mo-cua': hours }),
    },
  });

  it('is judged by what it declares of its one point', () => {
    expect(judged(ONE, declared(true, 40))).toBeMet();
    expect(judged(ONE, declared(true, 39))).toBeNotMet();
    expect(judged(ONE, declared(true, undefined))).toBeUndetermined();
    expect(judged(ONE, {})).toBeUndetermined();
  });

  it('or by the number of points that it declares', () => {
    expect(judged(ONE, { figures: { 'so-diem-dat': 1 } })).toBeMet();
    expect(judged(ONE, { figures: { 'so-diem-dat': 0 } })).toBeNotMet();
    expect(judged(HALF, { figures: { 'so-diem-dat': 1, 'so-diem': 2 } })).toBeMet();
    expect(judged(HALF, { figures: { 'so-diem-dat': 1, 'so-diem': 3 } })).toBeNotMet();
  });

  it('of two points that are asked for, one that is declared is no telling', () => {
    expect(judged(ONE.replace('atLeast: 1', 'atLeast: 2'), declared(true, 40))).toBeUndetermined();
  });

  it('once there are rows, the rows count', () => {
    expect(judged(ONE, { ...declared(true, 40), ...points(['Bưu điện', true, 39]) })).toBeNotMet();
    expect(judged(ONE, { ...declared(false, 39), ...points(['Bưu điện', true, 40]) })).toBeMet();
  });
});

describe('[ENG-82] why, and what is left to do', () => {
  it('the conditions show how the nearest point stands, not the first one', () => {
    const { conditions, reason } = judged(ONE, points(['Đại lý', false, 20], ['Bưu điện', true, 39]));
    expect(conditions).toEqual(['met', 'not-met']);
    expect(reason).toMatchObject({
      code: 'compare',
      params: { line: 3, name: 'Bưu điện', lacks: ['Mở cửa từ 4 giờ'], open: [] },
    });
  });

  it('of points that lack as much, the one with a blank cell is nearer than the one that fails', () => {
    const { reason, missing } = judged(ONE, points(['Đại lý', false, 40], ['Bưu điện', undefined, 40]));
    expect(reason.params).toMatchObject({ name: 'Bưu điện', lacks: [], open: ['Treo biển'] });
    expect(missing.map(({ id }) => id)).toEqual(['diem-treo-bien']);
  });

  it('one more point is to meet all, and which one would do with the least', () => {
    expect(judged(ONE, points(['Đại lý', false, 20], ['Bưu điện', true, 39])).gap).toEqual({
      kind: 'add',
      figure: 'so-diem-dat',
      least: 1,
      most: 1,
      decimals: 0,
      nearest: { line: 3, name: 'Bưu điện', lacks: ['Mở cửa từ 4 giờ'], open: [] },
    });
  });

  it('met, nothing is said of a nearest point', () => {
    expect(judged(ONE, points(['Bưu điện', true, 40])).reason.params).not.toHaveProperty('line');
  });

  it('without rows the conditions themselves say what is left', () => {
    const { reason, gap } = judged(ONE, { figures: { 'diem-treo-bien': true, 'diem-gio-mo-cua': 39 } });
    expect(reason).toMatchObject({ code: 'all', params: { met: 1, total: 2 } });
    expect(gap).toBeUndefined();
  });
});

describe('[ENG-84] a condition that is another indicator', () => {
  // 8.1 asks of a point what 8.1 of another set asks, and that it is an agency.
  const law = `rows:
  figure: so-diem-dat
  atLeast: 1
  of:
    - id: mot-trong-hai
      any:
        - { id: bien, yes: diem-treo-bien }
        - { id: dai-ly, yes: diem-dai-ly }
    - { id: gio, compare: { figure: diem-gio-mo-cua, moreThan: 4 } }
    - { id: khuyen-khich, optional: true, yes: diem-dai-ly }`;
  const point = (values: Readonly<Record<string, string | number | boolean>>): Situation => ({
    rows: { diem: [{ ten: 'Bưu điện', ...values }] },
  });

  it('a choice among conditions is met by either; what only encourages does not count', () => {
    expect(judged(law, point({ 'treo-bien': true, gio: 41, loai: 'buu-dien' }))).toBeMet();
    expect(judged(law, point({ 'treo-bien': false, gio: 41, loai: 'dai-ly' }))).toBeMet();
    expect(judged(law, point({ 'treo-bien': false, gio: 41, loai: 'buu-dien' }))).toBeNotMet();
    expect(judged(law, point({ 'treo-bien': true, gio: 40, loai: 'dai-ly' }))).toBeNotMet();
  });
});
