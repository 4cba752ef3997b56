import { exportRegister } from '../../app/index.ts';
import { toRegisterExportOutput } from '../../contracts/index.ts';
import { AppError } from '../../kernel/index.ts';
import { actorOf, STORE_OPTIONS } from '../actor.ts';
import type { Command } from '../command.ts';
import { printJson } from '../command.ts';
import { OUT_OPTION, REGISTER_OPTION, readUnit, registerOf, UNIT_OPTIONS } from './options.ts';

/**
 * `export --unit CODE --register R -o FILE`: a register as its official list, to be printed,
 * signed, or corrected and imported again.
 */
export const exportCommand: Command = {
  name: 'export',
  usage: '--unit CODE --register REGISTER -o FILE.xlsx|.csv',
  options: [...UNIT_OPTIONS, REGISTER_OPTION, OUT_OPTION, ...STORE_OPTIONS],
  answers: ['rows/exported'],
  run: async (args, context) => {
    const register = registerOf(args);
    const file = args.one('out');
    if (file === undefined) throw new AppError('cli.missing-option', { expected: '-o FILE.xlsx' });
    if (!/\.(xlsx|csv)$/i.test(file))
      throw new AppError('cli.output-kind', { found: file, expected: ['.xlsx', '.csv'] });
    const request = { ...readUnit(args), register, file: context.files.target(file) };
    const done = await exportRegister(context.ports, actorOf(args, context), request);
    if (context.json) printJson(context, toRegisterExportOutput({ file, ...done }));
    else context.terminal.write(context.t('cli.export.written', { file, rows: done.rows, units: done.units }));
    return 0;
  },
};
