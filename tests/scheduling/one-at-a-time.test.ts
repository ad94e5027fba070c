import { expect, it } from '@jest/globals';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import { oneAtATime } from '../../src/scheduling/one-at-a-time.ts';
import type { DeliveryJob } from '../../src/scheduling/queue.ts';

const job = (deliveryId: string): DeliveryJob => ({ workspaceId: 'T1', deliveryId });
const named = (messageTs: string) => ({ ...job('one'), copy: { channelId: 'G1', messageTs } });

it('does one thing after the other with one delivery, whatever becomes of each, and others meanwhile', async () => {
  const begun: string[] = [];
  const ends: PromiseWithResolvers<void>[] = [];
  const handle = oneAtATime(
    ({ deliveryId }) => {
      begun.push(deliveryId);
      const end = Promise.withResolvers<void>();
      ends.push(end);
      return end.promise;
    },
    () => Promise.reject(new Error('put off')),
  );
  const first = handle(job('one'));
  const second = handle(job('one'));
  const other = handle(job('other'));
  expect(begun).toEqual(['one', 'other']);
  ends[0]?.reject(new Error('away'));
  await expect(first).rejects.toThrow('away');
  await eventually(() => expect(begun).toEqual(['one', 'other', 'one']));
  ends[1]?.resolve();
  ends[2]?.resolve();
  await Promise.all([second, other]);
  void handle(job('one'));
  expect(begun).toHaveLength(4);
});

it('keeps no worker for what takes long: what waits for it is put off, and what comes after that waits for it too', async () => {
  const begun: string[] = [];
  const later: string[] = [];
  const { promise: slow, resolve: answer } = Promise.withResolvers<void>();
  const handle = oneAtATime(
    ({ copy }) => {
      begun.push(copy?.messageTs ?? '');
      return slow;
    },
    async ({ copy }) => void later.push(copy?.messageTs ?? ''),
    10,
  );
  const first = handle(named('first'));
  await handle(named('second'));
  await handle(named('third'));
  expect([begun, later]).toEqual([['first'], ['second', 'third']]);
  answer();
  await first;
  await handle(named('fourth'));
  expect(begun).toEqual(['first', 'fourth']);
});
