import { makeTemplate } from '../../app/index.ts';
import { toTemplateOutput } from '../../contracts/index.ts';
import { AppError } from '../../kernel/index.ts';
import { actorOf } from '../actor.ts';
import type { Command } from '../command.ts';
import { printJson } from '../command.ts';
import { wrap } from '../terminal.ts';
import { writeFile } from '../write-file.ts';
import { OUT_OPTION, PERIOD_OPTIONS, readPeriod, readSets, SET_OPTION } from './options.ts';

/** `template --set SET… -o FILE.xlsx`: the empty workbook with everything that the sets need. */
export const template: Command = {
  name: 'template',
  usage: '--set SET… -o FILE.xlsx',
  options: [SET_OPTION, OUT_OPTION, ...PERIOD_OPTIONS.filter((option) => option.name === 'year')],
  answers: ['sets/template'],
  run: async (args, context) => {
    const catalogue = context.ports.law.current().catalogue;
    const sets = readSets(args, catalogue);
    const file = args.one('out');
    if (file === undefined) throw new AppError('cli.missing-option', { expected: '-o FILE.xlsx' });
    if (!file.toLowerCase().endsWith('.xlsx'))
      throw new AppError('cli.output-kind', { found: file, expected: ['.xlsx'] });
    const request = { sets, t: context.t, ...readPeriod(args) };
    const { bytes, sheets, year } = await makeTemplate(context.ports, actorOf(args, context), request);
    await writeFile(context.files, file, bytes);
    if (context.json) printJson(context, toTemplateOutput({ file, sets, sheets, year }));
    else
      context.terminal.write(
        wrap(
          context.t('cli.template.written', {
            file,
            year: String(year),
            sheets: sheets.length,
            sets: sets.map((set) => set.id).join(' '),
          }),
          context.terminal.width,
        ),
      );
    return 0;
  },
};
