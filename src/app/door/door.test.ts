import { describe, expect, it } from 'vitest';
import { command, query } from './door.ts';
import { theUnit } from './subjects.ts';

const run = async () => undefined;

/** Never called: the compiler is the test. */
const DOES_NOT_COMPILE = [
  // @ts-expect-error no permission
  () => command({ name: 'x', about: theUnit, run }),
  // @ts-expect-error a permission that the table does not have
  () => query({ name: 'x', may: 'do-anything', about: theUnit, run }),
  // @ts-expect-error nothing that it is about
  () => query({ name: 'x', may: 'read-registers', run }),
];

describe('the door', () => {
  it('[ACC-9] a use case bears its name, says who may, and what it is about', () => {
    const useCase = command({ name: 'look-around', may: 'read-registers', about: theUnit, run });
    const { name, may, about, does } = useCase;
    expect({ name, may, about, does }).toEqual({
      name: 'look-around',
      may: 'read-registers',
      about: 'unit',
      does: 'command',
    });
  });

  it.each(DOES_NOT_COMPILE)(
    '[ACC-9] without a permission of the table, or what it is about, does not compile',
    (attempt) => {
      expect(attempt).toBeTypeOf('function');
    },
  );
});
