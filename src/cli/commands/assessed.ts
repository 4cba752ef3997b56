import type { Assessment } from '../../app/index.ts';
import { assessFile, assessUnit, getCatalogue } from '../../app/index.ts';
import type { CriteriaSet } from '../../catalogue/index.ts';
import type { Issue } from '../../kernel/index.ts';
import { AppError } from '../../kernel/index.ts';
import { actorOf, STORE_OPTIONS, UNIT_OPTION, unitOf } from '../actor.ts';
import type { Args, OptionSpec } from '../args.ts';
import type { Context } from '../command.ts';
import { AS_OF_OPTION, PERIOD_OPTIONS, readAsOf, readPeriod } from './options.ts';

/** What says which unit is judged, and as of when. */
export const ASSESSED_OPTIONS: readonly OptionSpec[] = [UNIT_OPTION, ...PERIOD_OPTIONS, AS_OF_OPTION, ...STORE_OPTIONS];

/** The unit of the file that is named, or of the store with `--unit`, judged by some sets. Without a set only the store can say which are in force. */
export async function readAssessment(
  args: Args,
  context: Context,
  sets: readonly CriteriaSet[],
): Promise<{ readonly assessment?: Assessment; readonly issues: readonly Issue[] }> {
  const { ports } = context;
  const [file] = args.positionals;
  if (file !== undefined) {
    if (sets.length === 0) throw new AppError('cli.missing-option', { expected: '--set SET' });
    return assessFile(ports, getCatalogue(ports), file, sets, readPeriod(args));
  }
  if (args.one('unit') === undefined) throw new AppError('cli.missing-argument', { expected: 'FILE|--unit CODE' });
  const request = { unit: unitOf(args), sets, ...readPeriod(args), asOf: readAsOf(args) };
  const assessment = await assessUnit(ports, actorOf(args, context), request);
  return { assessment, issues: assessment.issues };
}
