import { expect, it } from '@jest/globals';
import { oneAtATime } from '../../src/scheduling/one-at-a-time.ts';
import type { DeliveryJob } from '../../src/scheduling/queue.ts';

const job = (deliveryId: string): DeliveryJob => ({ workspaceId: 'T1', deliveryId });

it('does one thing after the other with one delivery, whatever becomes of each, and others meanwhile', async () => {
  const begun: string[] = [];
  const ends: PromiseWithResolvers<void>[] = [];
  const handle = oneAtATime(({ deliveryId }) => {
    begun.push(deliveryId);
    const end = Promise.withResolvers<void>();
    ends.push(end);
    return end.promise;
  });
  const first = handle(job('one'));
  const second = handle(job('one'));
  const other = handle(job('other'));
  expect(begun).toEqual(['one', 'other']);
  ends[0]?.reject(new Error('away'));
  await expect(first).rejects.toThrow('away');
  await Promise.resolve();
  expect(begun).toEqual(['one', 'other', 'one']);
  ends[1]?.resolve();
  ends[2]?.resolve();
  await Promise.all([second, other]);
  void handle(job('one'));
  expect(begun).toHaveLength(4);
});
