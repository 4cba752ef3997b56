import { checkLaw } from '../../app/index.ts';
import type { CatalogueFile } from '../../catalogue/authoring/index.ts';
import { toLintOutput } from '../../contracts/index.ts';
import { actorOf } from '../actor.ts';
import type { Command, Context } from '../command.ts';
import { printJson } from '../command.ts';
import { formatIssue } from '../places.ts';

/**
 * `lint [FILES]`: every mistake in the catalogue, or in files of one's own judged inside it, in one
 * pass. Exit code 1 when there is one.
 */
export const lint: Command = {
  name: 'lint',
  usage: '[FILE…]',
  options: [],
  positionals: { least: 0, most: 1000 },
  answers: ['catalogue-checks/lint'],
  run: async (args, context) => {
    const own: CatalogueFile[] = [];
    for (const path of args.positionals) own.push(await readOwn(path, context));
    const { issues, catalogue, files } = await checkLaw(context.ports, actorOf(args, context), { replaced: own });
    const paths = new Set(own.map((file) => file.path));
    const shown =
      own.length === 0
        ? issues
        : issues.filter((issue) => issue.severity === 'error' || paths.has(issue.at.file ?? ''));
    const errors = shown.filter((issue) => issue.severity === 'error').length;
    if (context.json) printJson(context, toLintOutput({ files, issues: shown }, context.t));
    else {
      for (const issue of shown) context.terminal.write(formatIssue(issue, context.t));
      const summary = {
        files,
        sets: catalogue.sets.size,
        figures: catalogue.figures.size,
        registers: catalogue.registers.size,
        errors,
        warnings: shown.length - errors,
      };
      context.terminal.write(context.t(errors === 0 ? 'cli.lint.clean' : 'cli.lint.summary', summary));
    }
    return errors === 0 ? 0 : 1;
  },
};

/**
 * A file of one's own takes its place in the catalogue by the part of its path below a folder
 * `catalogue`, or by its `id` line.
 */
async function readOwn(path: string, { files }: Context): Promise<CatalogueFile> {
  const text = new TextDecoder().decode(await files.source(path).read());
  const forward = path.replaceAll('\\', '/');
  const below = /(?:^|\/)catalogue\/(.+)$/.exec(forward)?.[1];
  if (below !== undefined) return { path: below, text };
  const id = /^id:\s*["']?([a-z0-9-]+(?:\/[a-z0-9-]+)?)["']?\s*$/m.exec(text)?.[1];
  if (id?.includes('/')) return { path: `criteria/${id}.yaml`, text };
  if (id !== undefined) return { path: `registers/${id}.yaml`, text };
  if (/^figures:/m.test(text)) return { path: 'figures.yaml', text };
  return { path: forward, text };
}
