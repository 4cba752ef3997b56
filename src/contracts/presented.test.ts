import { expect, it } from 'vitest';
import { printJson } from '../cli/command.ts';
import { toUnitsExportOutput } from './units.ts';

const lines: string[] = [];
const terminal = { write: (text: string) => void lines.push(text), writeError: () => {}, width: 80, colour: false };

it('prints what a presenter made; what a command made up does not compile', () => {
  const answer = toUnitsExportOutput({ file: 'don-vi.xlsx', units: 7 });
  printJson({ terminal }, answer);
  // @ts-expect-error A literal has been through no presenter.
  printJson({ terminal }, { file: 'don-vi.xlsx', units: 7 });
  // @ts-expect-error A copy with something more has not, either.
  printJson({ terminal }, { ...answer, path: '/tmp' });
  expect(lines[0]).toBe(lines[1]);
});
