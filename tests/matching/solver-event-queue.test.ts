import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { EventQueue } from '../../src/matching/blossom/event-queue.ts';

/** Pushes each time with its place as the event; at 'pop' takes an event out, and notes its time and itself. */
function play(script: readonly (number | 'pop')[]): { popped: [number, number][]; isEmpty: boolean } {
  const queue = new EventQueue();
  const popped: [number, number][] = [];
  script.forEach((step, event) => {
    if (typeof step === 'number') queue.push(step, event);
    else if (!queue.isEmpty) popped.push([queue.nextTime, queue.pop()]);
  });
  return { popped, isEmpty: queue.isEmpty };
}

it('each event leaves the queue once, with its time, and none before an earlier one', () => {
  const times = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 3000 });
  fc.assert(
    fc.property(times, (pushed) => {
      const { popped, isEmpty } = play([...pushed, ...pushed.map(() => 'pop' as const)]);
      expect(isEmpty).toBe(true);
      expect(popped.map(([time]) => time)).toEqual(pushed.toSorted((a, b) => a - b));
      expect(popped.every(([time, event]) => pushed[event] === time)).toBe(true);
      expect(new Set(popped.map(([, event]) => event)).size).toBe(pushed.length);
    }),
    { numRuns: 50 },
  );
});

it('what is pushed between two pops takes its turn', () => {
  const { popped } = play([5, 3, 'pop', 1, 4, 'pop', 'pop', 'pop', 'pop']);
  expect(popped.map(([time]) => time)).toEqual([3, 1, 4, 5]);
});
