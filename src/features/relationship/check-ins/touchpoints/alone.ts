import type { Deps } from '../../../../deps.ts';
import type { TouchpointFor } from '../../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../../slack/directory.ts';
import { readPair } from '../../../pairs/pair/service/pairs.ts';
import { privateKind, type CheckIn } from '../model/check-in.ts';
import { checkInToSend } from '../service/asking.ts';
import { aheadAlone, askedAlone, dueAlone, nextAlone, standingAlone } from '../service/asking-alone.ts';
import { texts } from '../texts.ts';
import { privateInvitation, privateInvitationAs } from '../views/alone.ts';

/**
 * While the pair's own invitations rest: to each of it who has answered of late, in private, so that nobody is silenced by a peer who
 * does not answer. Whether one comes, to whom, and what becomes of it, stands nowhere but before that person.
 */
export const privateTouchpoint = ({
  clock,
  content,
}: Pick<Deps, 'clock' | 'content'>): TouchpointFor<'member'> => ({
  kind: privateKind,
  foretold: (reader) => texts(reader).foretoldAlone,
  audience: 'member',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter: Temporal.Duration.from({ hours: 5 * 24 }),
  recipients: (tx, { pairId }) => dueAlone(tx, { pairId, now: clock.now() }),
  aheadOf: (tx, whose, { until }) => aheadAlone(tx, whose, until),
  next: (tx, { pairId }, now) => nextAlone(tx, { pairId, now }),
  compose: async (tx, { pairId, personId, occurrence }) => {
    const now = clock.now();
    const pair = await readPair(tx, pairId);
    if (!(await askedAlone(tx, pair, now)).includes(personId)) return undefined;
    const asked = await checkInToSend(tx, { pair, kind: privateKind, occurrence }, { content, now });
    const message = asked && privateInvitation(asked, { pair, personId }, await readerOf(tx, personId));
    return message && { to: { people: [personId] }, message };
  },
  refresh: async (tx, { pairId, personId, occurrence }) => {
    const pair = await readPair(tx, pairId);
    const checkIn: CheckIn = { pairId, kind: privateKind, occurrence };
    const stands = await standingAlone(tx, { pair, personId, checkIn, now: clock.now() });
    return stands && privateInvitationAs(stands, { pair, personId }, await readerOf(tx, personId));
  },
  // The one before it is closed from now on, and their Home has a new one.
  afterwards: async (tx, { personId }) => tx.concern({ personIds: [personId] }),
});
