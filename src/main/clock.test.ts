import { afterEach, describe, expect, it, vi } from 'vitest';
import { diskPorts } from './ports.ts';

describe('the clock of the product', () => {
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['2024-12-31T16:59:59.999Z', '2024-12-31'],
    ['2024-12-31T17:00:00.000Z', '2025-01-01'],
    ['2024-12-31T23:59:59.999Z', '2025-01-01'],
    ['2025-01-01T16:59:59.999Z', '2025-01-01'],
  ])('[TIME-1] at %s it is %s in Vietnam, wherever the machine stands', (moment, day) => {
    vi.useFakeTimers({ now: new Date(moment), toFake: ['Date'] });
    const { clock } = diskPorts('catalogue');
    expect(clock.today()).toBe(day);
    expect(clock.now()).toBe(`${moment.slice(0, -1)}000Z`);
  });
});
