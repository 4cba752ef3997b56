import type { AuditEvent, AuditPayload, ColumnChange, JsonValue } from '../../audit/index.ts';
import type { Catalogue } from '../../catalogue/index.ts';
import type { StoredValue } from '../../engine/index.ts';
import { decodeStoredValue } from '../../engine/index.ts';
import type { Translate } from '../../i18n/index.ts';
import type { ColumnId, FigureId, MessageParams, RegisterId } from '../../kernel/index.ts';
import { formatDay, quantity, yesNo } from '../../kernel/index.ts';
import { encodeValue } from '../../registers/index.ts';

/**
 * What an event says, as one sentence. Registers, columns and figures by the names that the
 * catalogue has for them today, else by their ids.
 */
export function auditSentence(event: AuditEvent, catalogue: Catalogue, t: Translate): string {
  return t(`audit.${event.type}`, paramsOf(event, catalogue, t));
}

function paramsOf(event: AuditEvent, catalogue: Catalogue, t: Translate): MessageParams {
  switch (event.type) {
    case 'import-committed':
      return { ...plainParts(event.payload), registers: registersText(event.payload, catalogue, t) };
    case 'row-changed':
      return { ...inRegister(event.payload, catalogue), changes: changesText(event.payload, catalogue, t) };
    case 'register-kept-set': {
      const { from, to, village } = event.payload;
      const days = plainParts({ village, from: from && formatDay(from), to: to && formatDay(to) });
      return { ...inRegister(event.payload, catalogue), ...days };
    }
    case 'heading-mapping-set': {
      const { register, column } = event.payload;
      return {
        ...inRegister(event.payload, catalogue),
        ...plainParts({ column: column && columnTitle(catalogue, register, column) }),
      };
    }
    case 'figure-declared':
    case 'figure-withdrawn':
      return figureParams(event.payload, catalogue, t);
    case 'sensitive-read': {
      const { register, columns, rows } = event.payload;
      const titles = columns.map((column) => columnTitle(catalogue, register, column));
      return { ...inRegister(event.payload, catalogue), columns: titles, ...plainParts({ rows: rows?.map(String) }) };
    }
    case 'personal-erased':
      return { ...inRegister(event.payload, catalogue), rows: event.payload.rows.map(String) };
    case 'row-added':
    case 'row-deleted':
    case 'row-restored':
    case 'register-confirmed':
    case 'confirmation-withdrawn':
      return inRegister(event.payload, catalogue);
    default:
      return plainParts(event.payload);
  }
}

type Simple = string | number | readonly string[];

/** The parts that a message can take as they are. */
function plainParts(payload: object): MessageParams {
  const isSimple = (value: unknown): value is Simple =>
    typeof value === 'string' ||
    typeof value === 'number' ||
    (Array.isArray(value) && value.every((item) => typeof item === 'string'));
  return Object.fromEntries(Object.entries(payload).filter((entry): entry is [string, Simple] => isSimple(entry[1])));
}

function inRegister(payload: { readonly register: string }, catalogue: Catalogue): MessageParams {
  return { ...plainParts(payload), register: registerTitle(catalogue, payload.register) };
}

function registerTitle(catalogue: Catalogue, id: string): string {
  return catalogue.registers.get(id as RegisterId)?.title ?? id;
}

function findColumn(catalogue: Catalogue, register: string, column: string) {
  return catalogue.registers.get(register as RegisterId)?.columns.find(({ id }) => id === (column as ColumnId));
}

function columnTitle(catalogue: Catalogue, register: string, column: string): string {
  return findColumn(catalogue, register, column)?.title ?? column;
}

function registersText(
  { registers }: AuditPayload<'import-committed'>,
  catalogue: Catalogue,
  t: Translate,
): readonly string[] {
  return registers.map((counts) => {
    const parts = (['added', 'changed', 'deleted', 'unchanged'] as const)
      .filter((what) => counts[what] > 0)
      .map((what) => t(`audit-part.${what}`, { count: counts[what] }));
    return t('audit-part.register', { register: registerTitle(catalogue, counts.register), rows: parts.join(', ') });
  });
}

function changesText({ register, changes }: AuditPayload<'row-changed'>, catalogue: Catalogue, t: Translate): string {
  return changes
    .map((change) => {
      const column = columnTitle(catalogue, register, change.column);
      if (change.hidden !== undefined) return t('audit-part.hidden', { column });
      const text = (value: ColumnChange['from']) => cellWords(value, findColumn(catalogue, register, change.column));
      return t('audit-part.change', { column, ...plainParts({ from: text(change.from), to: text(change.to) }) });
    })
    .join('; ');
}

function cellWords(value: ColumnChange['from'], column: ReturnType<typeof findColumn>): string | undefined {
  if (value === undefined) return undefined;
  return column === undefined ? String(value) : encodeValue(value, column);
}

function figureParams(
  payload: AuditPayload<'figure-declared'> | AuditPayload<'figure-withdrawn'>,
  catalogue: Catalogue,
  t: Translate,
): MessageParams {
  const figure = catalogue.figures.get(payload.figure as FigureId);
  const words = (stored: JsonValue): MessageParams[string] => {
    const value = decodeStoredValue(stored as StoredValue);
    if (typeof value === 'boolean') return yesNo(value);
    const decimals = figure?.decimals ?? 0;
    if (typeof value === 'number') return quantity(value, value, decimals);
    return 'periods' in value ? t('audit-part.series') : quantity(value.min, value.max, decimals);
  };
  const { year, from, source } = { source: undefined, ...payload };
  return {
    year,
    figure: figure?.name ?? payload.figure,
    ...(from === undefined ? {} : { from: words(from) }),
    ...('to' in payload ? { to: words(payload.to) } : {}),
    ...plainParts({ source }),
  };
}
