import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { gate } from '../../src/slack/gate.ts';

type Piece = { readonly key: string; readonly fails: boolean };

const pieces = fc.array(fc.record({ key: fc.constantFrom('a', 'b'), fails: fc.boolean() }), {
  maxLength: 20,
});

async function run(all: readonly Piece[], atOnce: number) {
  const inTurn = gate(atOnce);
  const running = new Map<string, number>();
  const started: { key: string; index: number }[] = [];
  let most = 0;
  const outcomes = await Promise.allSettled(
    all.map(({ key, fails }, index) =>
      inTurn(key, async () => {
        started.push({ key, index });
        running.set(key, (running.get(key) ?? 0) + 1);
        most = Math.max(most, ...running.values());
        await Promise.resolve();
        running.set(key, (running.get(key) ?? 0) - 1);
        if (fails) throw new Error('amiss');
        return index;
      }),
    ),
  );
  return { outcomes, started, most };
}

describe('the gate', () => {
  it('runs each piece once, so many of a key at once, in the order they came, whatever fails', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, fc.integer({ min: 1, max: 4 }), async (all, atOnce) => {
        const { outcomes, started, most } = await run(all, atOnce);
        expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(all.map(({ fails }) => fails));
        expect(most).toBeLessThanOrEqual(atOnce);
        for (const key of ['a', 'b']) {
          const order = started.filter((each) => each.key === key).map(({ index }) => index);
          expect(order).toEqual(order.toSorted((one, other) => one - other));
        }
      }),
    );
  });

  it('does not let one key wait for another', async () => {
    const inTurn = gate(1);
    const { promise, resolve } = Promise.withResolvers<void>();
    const slow = inTurn('a', () => promise);
    expect(await inTurn('b', async () => 'done')).toBe('done');
    resolve();
    await slow;
  });
});
