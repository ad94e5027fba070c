import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { membershipOf } from '../../people/enrolment/service/membership.ts';
import { isInRounds } from '../../people/sitting-out/service.ts';
import { lockLivingPair } from '../../pairs/pair/service/moves.ts';
import { readPair } from '../../pairs/pair/service/pairs.ts';
import { releaseKind } from '../../relationship/first-weeks/model.ts';
import { texts as firstWeeksTexts } from '../../relationship/first-weeks/texts.ts';
import { mayHearOfFirstStep } from '../../relationship/first-weeks/service.ts';
import { releasedKind } from './model.ts';
import { nextLook, releaseUnbegun } from './service.ts';
import { released } from './views.ts';

/** The last step of the ladder: it tells nobody anything itself, and comes at a moment at which what follows from it can be told. */
export const releaseTouchpoint = (
  deps: Pick<Deps, 'clock' | 'queue' | 'announce'>,
): Touchpoint<'member'> => ({
  kind: releaseKind,
  foretold: (reader) => firstWeeksTexts(reader).foretold.release,
  audience: 'member',
  foreseenBy: async (tx, { pairId }) => {
    const pair = await readPair(tx, pairId);
    return (await mayHearOfFirstStep(tx, pair, deps.clock.now())) ? pair.members.map(({ id }) => id) : [];
  },
  when: 'good-moment',
  weight: 'must-arrive',
  lock: lockLivingPair,
  whenDue: (tx, { pairId }, now) => releaseUnbegun(tx, deps, { pairId, now }),
  next: (tx, { pairId }, now) => nextLook(tx, { pairId, now }),
  compose: async () => undefined,
});

/** To each in private: what it means for them alone. */
export const releasedTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'member'> => ({
  kind: releasedKind,
  audience: 'member',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { pairId, personId }) => {
    const pair = await readPair(tx, pairId);
    const now = clock.now();
    const { programId } = pair;
    const { kind } = await membershipOf(tx, { programId, personId }, now);
    if (kind === 'out') return undefined;
    const reader = await readerOf(tx, personId);
    const stands = (await isInRounds(tx, { programId, personId }, now)) ? 'first' : 'in-no-round';
    return { to: { people: [personId] }, message: released({ pair, stands }, { personId, reader }) };
  },
});
