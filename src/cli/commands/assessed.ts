import type { Assessment } from '../../app/index.ts';
import { assessFile, assessUnit } from '../../app/index.ts';
import type { CriteriaSet } from '../../catalogue/index.ts';
import type { Issue } from '../../kernel/index.ts';
import { AppError } from '../../kernel/index.ts';
import { actorOf, STORE_OPTIONS } from '../actor.ts';
import type { Args, OptionSpec } from '../args.ts';
import type { Context } from '../command.ts';
import { AS_OF_OPTION, readAsOf, readPeriod, readUnit, UNIT_OPTIONS } from './options.ts';

/** What says which unit is judged, and as of when. */
export const ASSESSED_OPTIONS: readonly OptionSpec[] = [...UNIT_OPTIONS, AS_OF_OPTION, ...STORE_OPTIONS];

/** Kinds of files that can be judged. */
const JUDGED_FILE = /\.(ya?ml|json|xls[xmb]?|zip|ods|csv)$/i;

/**
 * The unit of the file that is named, or of the store with `--unit`, judged by some sets; by those
 * of its province, kind and date where none is named.
 */
export async function readAssessment(
  args: Args,
  context: Context,
  sets: readonly CriteriaSet[],
): Promise<{ readonly assessment?: Assessment; readonly issues: readonly Issue[] }> {
  const { ports, files } = context;
  const [file] = args.positionals;
  if (file !== undefined) {
    if (!JUDGED_FILE.test(file))
      throw new AppError('cli.bad-option-value', {
        option: 'FILE',
        found: file,
        expected: ['.xlsx', '.yaml', '.json'],
      });
    return assessFile(ports, actorOf(args, context), { file: files.source(file), sets, ...readPeriod(args) });
  }
  if (args.one('unit') === undefined) throw new AppError('cli.missing-argument', { expected: 'FILE|--unit CODE' });
  const unit = readUnit(args);
  const request = { ...unit, sets, judgedOn: unit.on, asOf: readAsOf(args) };
  const assessment = await assessUnit(ports, actorOf(args, context), request);
  return { assessment, issues: assessment.issues };
}
