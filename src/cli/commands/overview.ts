import { overview as readOverview } from '../../app/index.ts';
import { toOverviewOutput } from '../../contracts/index.ts';
import { VERDICTS } from '../../engine/index.ts';
import { AppError } from '../../kernel/index.ts';
import { unitTitle } from '../../units/index.ts';
import { actorOf, STORE_OPTIONS } from '../actor.ts';
import type { Command } from '../command.ts';
import { printJson } from '../command.ts';
import { columns, wrap } from '../terminal.ts';
import { printNotices } from './assess.ts';
import { readUnit, readYear, UNIT_OPTIONS } from './options.ts';

/** Units of one set that are listed one by one. */
const MOST_UNITS = 60;

/**
 * `overview --unit CODE --year YEAR`: where a unit and all below it stand, for each set; with
 * `--set` unit by unit.
 */
export const overview: Command = {
  name: 'overview',
  usage: '--unit CODE --year YEAR [--set SET]',
  options: [...UNIT_OPTIONS, { name: 'set', takes: 'one', value: 'SET' }, ...STORE_OPTIONS],
  answers: ['overview/overview'],
  run: async (args, context) => {
    const { ports, t, terminal, paint } = context;
    const year = readYear(args);
    const found = await readOverview(ports, actorOf(args, context), { ...readUnit(args), year });
    const wanted = args.one('set');
    const sets =
      wanted === undefined
        ? found.sets
        : found.sets.filter(({ set }) => set.id === wanted || set.id.endsWith(`/${wanted}`));
    if (wanted !== undefined && sets.length === 0)
      throw new AppError('set.not-for-unit', {
        found: wanted,
        unit: found.unit.code,
        expected: found.sets.map(({ set }) => set.id),
      });
    if (context.json) {
      printJson(context, toOverviewOutput(sets, t));
      return 0;
    }
    printNotices(
      sets.flatMap(({ notices }) => notices),
      context,
    );
    terminal.write(paint('strong', t('cli.overview.heading', { unit: unitTitle(found.unit), year: String(year) })));
    if (sets.length === 0) terminal.write(t('cli.overview.none'));
    for (const { set, counts, units } of sets) {
      terminal.write(`\n${paint('strong', set.title)}`);
      terminal.write(
        `  ${VERDICTS.filter((verdict) => counts[verdict] > 0 || verdict !== 'not-applicable')
          .map((verdict) =>
            paint(verdict, t('cli.overview.count', { verdict: t(`verdict.${verdict}`), count: counts[verdict] })),
          )
          .join(' · ')}`,
      );
      const stale = units.filter(({ isStale }) => isStale).length;
      if (stale > 0) terminal.write(wrap(t('cli.overview.stale', { count: stale }), terminal.width, '  '));
      if (wanted === undefined) continue;
      terminal.write(
        columns(
          units.slice(0, MOST_UNITS).map(({ unit, verdict, isStale }) => [
            `  ${unit.code}`,
            unitTitle(unit),
            paint(verdict?.verdict ?? 'undetermined', t(`verdict.${verdict?.verdict ?? 'undetermined'}`)),
            t('cli.overview.indicators', {
              met: [...(verdict?.indicators.values() ?? [])].filter((one) => one === 'met').length,
              total: verdict?.indicators.size ?? 0,
            }),
            isStale ? t('cli.overview.stale-unit') : '',
          ]),
          terminal.width,
        ),
      );
      if (units.length > MOST_UNITS)
        terminal.write(`  ${t('cli.overview.more', { count: units.length - MOST_UNITS })}`);
    }
    return 0;
  },
};
