import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { createLive } from '../../../src/sandbox/page-server/live.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('tells a page of the first of what happens at once, and of much that goes on five times a second', () => {
  const live = createLive();
  let told = -1;
  live.follow({ writeHead: () => {}, write: () => (told += 1), on: () => {} } as unknown as ServerResponse);
  const happen = (milliseconds: number): number => {
    for (let passed = 0; passed < milliseconds; passed += 5) {
      live.announce();
      jest.advanceTimersByTime(5);
    }
    return told;
  };
  expect(happen(20)).toBe(1);
  expect(happen(60)).toBe(1);
  expect(happen(1_000)).toBe(6);
  jest.advanceTimersByTime(1_000);
  expect(told).toBe(7);
  expect(happen(20)).toBe(8);
});
