import type { Taken } from './taken.ts';

/** A delivery as the database has it in the end. */
export type OnRecord = {
  readonly id: string;
  readonly kind: string;
  readonly state: 'queued' | 'waiting' | 'sending' | 'sent' | 'dropped' | 'failed';
  readonly outcome: string | null;
  /** How often it was sent before with no word from Slack. */
  readonly repeats: number;
  /** Whether what it waits for is still to come, and it was queued after the last trouble. */
  readonly waitsRightly: boolean;
  /** Whether it was to bring no message, such as a conversation that is closed. */
  readonly hasPlace: boolean;
  /** Where its message stands, in words of `placeOf`. */
  readonly place: string | null;
};

export type Tally = {
  readonly nudges: Counted;
  readonly mustArrive: Counted;
  /** Each is a fault, by the delivery's id and kind. */
  readonly faults: readonly string[];
};

type Counted = {
  readonly all: number;
  readonly sent: number;
  /** Let go, since Slack had not said what became of it, or no longer fitting. */
  readonly dropped: number;
  readonly unsure: number;
  readonly failed: number;
  readonly waiting: number;
  /** Messages that stand in Slack beyond the first of their delivery. */
  readonly copies: number;
};

type Known = {
  readonly deliveries: readonly OnRecord[];
  readonly taken: Taken;
  readonly isNudge: (kind: string) => boolean;
};

/**
 * What must hold, whatever has died: each delivery came to its end or waits for a moment to come, what is a nudge was taken by Slack once
 * at most, and what must arrive more than once only as often as nobody could know.
 */
export function tallyOf({ deliveries, taken, isNudge }: Known): Tally {
  const copiesOf = countingCopies(deliveries, taken);
  const faults = deliveries.flatMap((each) => {
    const copies = copiesOf(each);
    const said = (what: string) => [`${each.kind} ${each.id}: ${what}`];
    if (each.state === 'queued' || each.state === 'sending') return said(`lost on its way (${each.state})`);
    if (each.state === 'waiting' && !each.waitsRightly)
      return said('still waits, though all was calm for long enough');
    if (each.state === 'failed') return said(`failed (${each.outcome})`);
    if (each.state === 'sent' && !each.hasPlace) return said('sent to nowhere');
    if (isNudge(each.kind) && copies > 1) return said(`a nudge sent ${copies} times`);
    if (copies > 1 + each.repeats) return said(`sent ${copies} times, of which ${each.repeats} in doubt`);
    return [];
  });
  const counted = (some: readonly OnRecord[]): Counted => {
    const inState = (state: OnRecord['state']) => some.filter((each) => each.state === state).length;
    return {
      all: some.length,
      sent: inState('sent'),
      dropped: inState('dropped'),
      unsure: some.filter(({ outcome }) => outcome === 'unsure').length,
      failed: inState('failed'),
      waiting: inState('waiting'),
      copies: some.reduce((sum, each) => sum + Math.max(0, copiesOf(each) - 1), 0),
    };
  };
  return {
    nudges: counted(deliveries.filter(({ kind }) => isNudge(kind))),
    mustArrive: counted(deliveries.filter(({ kind }) => !isNudge(kind))),
    faults,
  };
}

/**
 * Where nothing can be pressed a message is known by what it says: whatever says the same in the same conversation, beyond those on
 * record, is a copy of the first of these.
 */
function countingCopies(deliveries: readonly OnRecord[], { marked, alike, wordsAt }: Taken) {
  const wordsOf = ({ place }: OnRecord) => (place === null ? undefined : wordsAt.get(place));
  const sayingTheSame = Map.groupBy(deliveries, wordsOf);
  return (each: OnRecord): number => {
    const byMark = marked.get(each.id);
    const words = wordsOf(each);
    if (byMark !== undefined || words === undefined) return byMark ?? 0;
    const known = sayingTheSame.get(words) ?? [];
    return known[0] === each ? (alike.get(words) ?? 0) - known.length + 1 : 1;
  };
}
