import { expect, it } from '@jest/globals';
import type { WorkspaceTransaction } from '../../src/db/database.ts';
import { inOrder, waitForTheOneBefore } from '../../src/scheduling/in-order.ts';

const transaction = () => ({ workspaceId: 'T1' }) as WorkspaceTransaction;
const toPair = (id: string, pairId = 'P') => ({ id, pairId, personId: null });
const job = (deliveryId: string) => ({ workspaceId: 'T1', deliveryId });

it('names what the same act has queued before for the same pair, and nothing else', () => {
  const tx = transaction();
  expect(inOrder(tx, [toPair('signed'), toPair('other', 'Q')])).toEqual([job('signed'), job('other')]);
  expect(inOrder(tx, [{ id: 'alone', pairId: 'P', personId: 'U1' }])).toEqual([job('alone')]);
  expect(inOrder(tx, [toPair('slots'), toPair('last')])).toEqual([
    { ...job('slots'), after: 'signed' },
    { ...job('last'), after: 'slots' },
  ]);
  expect(inOrder(transaction(), [toPair('later')])).toEqual([job('later')]);
});

/** How long it is waited for one that is on its way when it is asked the first times. */
async function waited(after: string | undefined, onItsWay: number): Promise<number> {
  let asked = 0;
  let milliseconds = 0;
  await waitForTheOneBefore(
    after === undefined ? {} : { after },
    async () => (asked += 1) <= onItsWay,
    async (step) => (milliseconds += step),
  );
  return milliseconds;
}

it('waits for the one before it while that is on its way, and for two seconds at most', async () => {
  expect(await waited(undefined, 9)).toBe(0);
  expect(await waited('signed', 0)).toBe(0);
  expect(await waited('signed', 3)).toBe(300);
  expect(await waited('signed', Number.POSITIVE_INFINITY)).toBe(2_000);
});
