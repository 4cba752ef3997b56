import type { Condition } from '../../catalogue/index.ts';
import type { Day } from '../../kernel/index.ts';
import type { Row } from '../../registers/index.ts';
import { decideCompare } from '../decide.ts';
import { MET } from '../truth-tables.ts';

/**
 * Whether a row meets a condition: yes, no, or not known (undefined) where a blank cell leaves it
 * open. One certain no under `all`, one certain yes under `any` is enough [ENG-41].
 */
export function testRow(condition: Condition, row: Row, on: Day): boolean | undefined {
  switch (condition.kind) {
    case 'all': {
      let open = false;
      for (const inner of condition.of) {
        const result = testRow(inner, row, on);
        if (result === false) return false;
        if (result === undefined) open = true;
      }
      return open ? undefined : true;
    }
    case 'any': {
      let open = false;
      for (const inner of condition.of) {
        const result = testRow(inner, row, on);
        if (result === true) return true;
        if (result === undefined) open = true;
      }
      return open ? undefined : false;
    }
    case 'not': {
      const result = testRow(condition.of, row, on);
      return result === undefined ? undefined : !result;
    }
    case 'filled':
      if (row.unread?.includes(condition.column)) return undefined;
      return (row.values[condition.column] !== undefined) === condition.filled;
    case 'in': {
      const value = row.values[condition.column];
      return value === undefined ? undefined : condition.values.includes(value as string | boolean);
    }
    case 'limit': {
      const value = row.values[condition.column];
      return typeof value === 'number'
        ? decideCompare(condition.operator, condition.value, value, value) === MET
        : undefined;
    }
    case 'date': {
      const value = row.values[condition.column];
      if (typeof value !== 'string') return undefined;
      const day = condition.day === 'on' ? on : condition.day;
      return condition.test === 'notBefore' ? value >= day : value <= day;
    }
  }
}

/**
 * The first test that a row fails (or leaves open), to tell people why the row does not count;
 * undefined when it counts.
 */
export function findFailing(condition: Condition, row: Row, on: Day): Condition | undefined {
  const result = testRow(condition, row, on);
  if (result === true) return undefined;
  if (condition.kind === 'all') {
    const failing = condition.of.find((inner) => testRow(inner, row, on) === result);
    return failing ? findFailing(failing, row, on) : condition;
  }
  return condition;
}
