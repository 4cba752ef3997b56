import { traceFigure } from '../../src/engine/index.ts';
import { sayEffect, sayTodo, todoList } from '../../src/engine/todo/index.ts';
import type { Locale, Translate } from '../../src/i18n/index.ts';
import { loadMessages, translator } from '../../src/i18n/index.ts';
import { decodeFigure, ImportSheet, readUnitWorkbook } from '../../src/intake/index.ts';
import * as registers from '../../src/registers/index.ts';
import * as engine from './engine.ts';
import { NEEDED_FACES } from './faces.ts';

/**
 * A page that works without a connection: reads what is pasted or typed, counts, judges, says
 * why and what is left to do, in one language.
 */
export { decodeFigure, engine, ImportSheet, readUnitWorkbook, registers, sayEffect, sayTodo, todoList, traceFigure };

export async function wordsOf(locale: Locale): Promise<Translate> {
  return translator(locale, await loadMessages(locale, NEEDED_FACES));
}
