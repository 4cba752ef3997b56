import { describe, expect, it } from 'vitest';
import { diskPorts } from '../main/ports.ts';
import { worldOf } from '../main/world.ts';
import { allWords } from '../testing/index.ts';
import { actorOf, STORE_OPTIONS } from './actor.ts';
import { parseCommandLine } from './args.ts';
import type { Context } from './command.ts';

const world = worldOf(diskPorts('catalogue'));
const terminal: Context['terminal'] = { write: () => {}, writeError: () => {}, width: 80, colour: false };

function roleIn(locale: 'vi' | 'en', ...words: readonly string[]): string {
  const args = parseCommandLine(words, STORE_OPTIONS, { least: 0, most: 0, names: '' });
  const context: Context = { ...world, t: allWords(locale), locale, terminal, paint: (_, text) => text, json: false };
  return actorOf(args, context).snapshot.role;
}

describe('whoever sits at the command line', () => {
  it('[AUD-13] goes into the history in one role, whatever the language of the terminal', () => {
    expect([roleIn('vi'), roleIn('en')]).toEqual(['administrator', 'administrator']);
  });

  it('keeps the role that they name', () => {
    expect(roleIn('en', '--role', 'Công chức Văn hóa – Xã hội')).toBe('Công chức Văn hóa – Xã hội');
  });
});
