import { channel } from 'node:diagnostics_channel';

export type Settled = { readonly kind: string; readonly state: 'sent' | 'dropped' | 'failed' };

const settled = channel('peer-pairs.delivery-settled');

/** For whoever counts. Told before the transaction has ended: one that is undone, and done again, is counted twice. */
export const tellSettled = (delivery: Settled): void => settled.publish(delivery);

/** @returns what ends it */
export function onSettled(count: (delivery: Settled) => void): () => void {
  const hear = (message: unknown) => count(message as Settled);
  settled.subscribe(hear);
  return () => {
    settled.unsubscribe(hear);
  };
}
