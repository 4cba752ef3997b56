import { formatRatio, toTable } from '../shared/report.ts';
import { COUNTRY } from './communes.ts';
import type { Correctness } from './correctness.ts';
import type { Measured } from './measure.ts';

/** The tables that are printed. Correctness is keyed by contender. */
export function tableOf(measured: readonly Measured[], correctness: ReadonlyMap<string, Correctness>): string {
  const head = [
    '',
    'µs/commune',
    '× floor',
    'country',
    'n × rounds',
    'wrong at 5 % missing',
    'threw',
    'open, though decidable',
  ];
  const rows = measured.map((line) => {
    const { wrong, threw, needlesslyOpen, verdicts } = correctness.get(line.name) ?? {};
    return [
      line.name,
      line.microsPerCommune.toFixed(2),
      formatRatio(line.ratio),
      `${((line.microsPerCommune * COUNTRY) / 1e6).toFixed(3)} s`,
      `${line.communes} × ${line.rounds}`,
      wrong === undefined ? '' : `${wrong} of ${verdicts}`,
      threw === undefined ? '' : String(threw),
      needlesslyOpen === undefined ? '' : String(needlesslyOpen),
    ];
  });
  return toTable([head, ...rows]);
}
