import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { isOpen, partnersOf, type Pair } from '../../pairs/pair/model.ts';
import { readPair } from '../../pairs/pair/service/pairs.ts';
import { isAskedIfIn } from '../../relationship/first-weeks/service.ts';
import { pulseKind, type WhyOver } from './model.ts';
import { isLively, isSilent, looksAgainAt } from './service.ts';
import { texts } from './texts.ts';
import { pulse, pulseOver } from './views.ts';

const staleAfter = Temporal.Duration.from({ hours: 4 * 24 });

/** To each in private, in their own language. What anybody answers is kept nowhere. */
export const pulseTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'member'> => ({
  kind: pulseKind,
  foretold: (reader) => texts(reader).foretold,
  audience: 'member',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter,
  recipients: async (tx, { pairId }) => {
    const pair = await readPair(tx, pairId);
    return (await isSilent(tx, pair, clock.now())) ? pair.members.map(({ id }) => id) : [];
  },
  next: async (tx, { pairId }, now) => looksAgainAt(tx, await readPair(tx, pairId), now),
  compose: async (tx, { pairId, personId }) => {
    const pair = await readPair(tx, pairId);
    if (!isOpen(pair) || (await isAskedIfIn(tx, pairId)) || (await isLively(tx, pair))) return undefined;
    return {
      to: { people: [personId] },
      message: pulse(pair, partnersOf(pair, personId), await readerOf(tx, personId)),
    };
  },
  refresh: async (tx, { pairId, personId }) => {
    const pair = await readPair(tx, pairId);
    const why = await whyOver(tx, pair);
    return why && pulseOver(why, await readerOf(tx, personId));
  },
});

async function whyOver(tx: WorkspaceTransaction, pair: Pair): Promise<WhyOver | undefined> {
  if (pair.state === 'ended' || pair.state === 'paused' || pair.state === 'closing') return pair.state;
  if (await isAskedIfIn(tx, pair.id)) return 'asked';
  return (await isLively(tx, pair)) ? 'lively' : undefined;
}
