import { describe, expect, it, jest } from '@jest/globals';
import type { View } from '@slack/types';
import { createProgress } from '../../src/slack/listening/progress.ts';

const view = (words: string) => ({ type: 'modal', callback_id: words }) as View;

function clocked(work: (pass: (milliseconds: number) => void) => Promise<void>) {
  return async () => {
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
    try {
      await work((milliseconds) => (now += milliseconds));
    } finally {
      clock.mockRestore();
    }
  };
}

describe('how far long work is', () => {
  it(
    'is shown once a second at most, and not at all of what is over within one',
    clocked(async (pass) => {
      const shown: string[] = [];
      const progress = createProgress(async ({ callback_id: words }) => shown.push(words ?? ''));
      for (let tenth = 1; tenth <= 35; tenth++) {
        pass(100);
        progress.show(view(String(tenth)));
        await Promise.resolve();
        await Promise.resolve();
        await Promise.resolve();
      }
      await progress.stop();
      expect(shown).toEqual(['10', '20', '30']);
    }),
  );

  it(
    'never comes after what is shown in the end, nor two at once',
    clocked(async (pass) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const shown: string[] = [];
      const progress = createProgress(({ callback_id: words }) => {
        shown.push(words ?? '');
        return promise;
      });
      pass(1000);
      progress.show(view('on its way'));
      pass(1000);
      progress.show(view('second'));
      let hasStopped = false;
      const stopping = progress.stop().then(() => (hasStopped = true));
      await Promise.resolve();
      expect(hasStopped).toBe(false);
      resolve();
      await stopping;
      pass(1000);
      progress.show(view('too late'));
      expect(shown).toEqual(['on its way']);
    }),
  );

  it(
    'is nobody’s concern where the modal is gone',
    clocked(async (pass) => {
      const progress = createProgress(() => Promise.reject(new Error('not_found')));
      pass(1000);
      progress.show(view('lost'));
      await expect(progress.stop()).resolves.toBeUndefined();
    }),
  );
});
