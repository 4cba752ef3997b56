import type { DemoSize } from '../../app/index.ts';
import { DEMO_SIZES } from '../../app/index.ts';
import { toLoadedDemoOutput } from '../../contracts/index.ts';
import type { Locale } from '../../i18n/index.ts';
import { AppError, withNearest } from '../../kernel/index.ts';
import { actorOf, STORE_OPTIONS } from '../actor.ts';
import type { Command } from '../command.ts';
import { printJson } from '../command.ts';
import { progressBar } from '../progress.ts';

/** `demo load`: sample data into an empty store, to look at and to measure with. */
export const demoLoad: Command = {
  name: 'demo load',
  usage: '--size SIZE [--if-empty]',
  options: [{ name: 'size', takes: 'one', value: 'SIZE' }, { name: 'if-empty', takes: 'flag' }, ...STORE_OPTIONS],
  answers: ['installation/demo'],
  run: async (args, context) => {
    const { ports, t, terminal } = context;
    const size = sizeOf(args.one('size') ?? 'district', context.locale);
    if (args.flag('if-empty') && (await ports.installation.status()).units > 0) {
      terminal.write(t('cli.demo.there'));
      return 0;
    }
    const began = Date.now();
    const bar = progressBar(context, t('cli.demo.rows'));
    let step = '';
    const loaded = await context
      .demo(actorOf(args, context), size, (progress) => {
        if (progress.step !== step) bar.stop();
        step = progress.step;
        bar.update(progress.done, progress.total, t(`cli.demo.${progress.step}`));
      })
      .finally(bar.stop);
    const seconds = Math.round((Date.now() - began) / 1000);
    if (context.json) printJson(context, toLoadedDemoOutput({ size, ...loaded, seconds }));
    else terminal.write(t('cli.demo.loaded', { ...loaded, seconds }));
    return 0;
  },
};

/** How large the sample is, as one says it in Vietnamese. */
const SIZES: Readonly<Record<string, DemoSize>> = {
  xa: 'commune',
  huyen: 'district',
  tinh: 'province',
  'ca-nuoc': 'country',
};

function sizeOf(text: string, locale: Locale): DemoSize {
  const size = SIZES[text] ?? DEMO_SIZES.find((one) => one === text);
  if (size !== undefined) return size;
  const expected = locale === 'vi' ? Object.keys(SIZES) : DEMO_SIZES;
  throw new AppError('cli.bad-option-value', { option: '--size', ...withNearest(text, expected), expected });
}
