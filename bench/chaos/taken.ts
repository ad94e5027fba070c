import type { StandInSlack } from '../../src/sandbox/stand-in-slack.ts';
import { deliveryMarked } from '../../src/scheduling/marks.ts';

/** All messages that Slack took, whatever it answered. */
export type Taken = {
  /** How many there are of each delivery that can be told by what can be pressed in it. */
  readonly marked: ReadonlyMap<string, number>;
  /** How many say the same in the same conversation, of those in which nothing can be pressed. */
  readonly alike: ReadonlyMap<string, number>;
  /** What one says, of those: by the place that is on its delivery's record. */
  readonly wordsAt: ReadonlyMap<string, string>;
};

export const placeOf = (channelId: string, ts: string): string => `${channelId}/${ts}`;

/** The log of the stand-in forgets, so it is read often. */
export function countTaken({ requests }: Pick<StandInSlack, 'requests'>) {
  const [marked, alike] = [new Map<string, number>(), new Map<string, number>()];
  const wordsAt = new Map<string, string>();
  let last = 0;
  const read = (): Taken => {
    for (const { number, method, ok, args, answer } of requests) {
      if (number <= last) continue;
      last = number;
      if (method !== 'chat.postMessage' || !ok) continue;
      const id = deliveryIn(args['blocks']);
      if (id !== undefined) marked.set(id, (marked.get(id) ?? 0) + 1);
      else {
        const [channelId, ts] = [String(answer?.['channel']), String(answer?.['ts'])];
        const words = JSON.stringify([channelId, args['text'], args['blocks']]);
        alike.set(words, (alike.get(words) ?? 0) + 1);
        wordsAt.set(placeOf(channelId, ts), words);
      }
    }
    return { marked, alike, wordsAt };
  };
  const reading = setInterval(read, 100);
  return { read, stop: () => clearInterval(reading) };
}

/** Which delivery a message is of, by what can be pressed in it; undefined where nothing can. */
export function deliveryIn(blocks: unknown): string | undefined {
  const parsed: unknown = typeof blocks === 'string' ? JSON.parse(blocks) : blocks;
  if (!Array.isArray(parsed)) return undefined;
  for (const block of parsed as readonly { readonly block_id?: string }[]) {
    const id = deliveryMarked(block.block_id ?? '');
    if (id !== undefined) return id;
  }
  return undefined;
}
