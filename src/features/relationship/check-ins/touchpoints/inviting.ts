import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { TouchpointDeps } from '../../../../deps.ts';
import type { Reader } from '../../../../language.ts';
import type { TouchpointFor } from '../../../../scheduling/touchpoints.ts';
import { isOpen, type Pair } from '../../../pairs/pair/model.ts';
import { noteChange } from '../../../pairs/pair/service/moves.ts';
import { inPairDm, readPair, toPairDm } from '../../../pairs/pair/service/pairs.ts';
import { everySoOften, isFindingItsFeet } from '../../first-weeks/service.ts';
import { planKind, type CheckIn, type Kind } from '../model/check-in.ts';
import { fortnight } from '../model/resting.ts';
import { haveAllAnswered } from '../service/answering.ts';
import {
  checkInToSend,
  findOutMilestone,
  isAskedAboutSession,
  isAskedAtMilestone,
  isQuietAtMilestone,
  leftOut,
  mayBeAsked,
  nextMilestone,
  unsureToGoOn,
} from '../service/asking.ts';
import { planAlone } from '../service/asking-alone.ts';
import { standingOf } from '../service/reading.ts';
import { texts } from '../texts.ts';
import { allIn, invitation, invitationGone, invitationOver } from '../views/invitation.ts';

const days = (count: number) => Temporal.Duration.from({ hours: 24 * count });

type Inviting = {
  readonly kind: Exclude<Kind, 'check-in-private'>;
  readonly staleAfter: Temporal.Duration;
  /** Asked once more when it is sent. */
  readonly isWanted: (tx: WorkspaceTransaction, pair: Pair, now: Temporal.Instant) => Promise<boolean>;
};

/** In the pair's DM, for all of it alike: it follows what has come since, and says nothing of who has answered before all have. */
const inviting = ({ kind, staleAfter, isWanted }: Inviting, { clock, content }: TouchpointDeps) =>
  ({
    kind,
    foretold: (reader) => texts(reader).foretold[kind],
    audience: 'pair',
    when: 'good-moment',
    weight: 'nudge',
    staleAfter,
    compose: (tx, { pairId, occurrence }) =>
      toPairDm(tx, pairId, async (pair, reader) => {
        const now = clock.now();
        if (!(await isWanted(tx, pair, now))) return undefined;
        const asked = await checkInToSend(tx, { pair, kind, occurrence }, { content, now });
        return asked && invitation(asked, reader);
      }),
    refresh: (tx, { pairId, occurrence }) =>
      inPairDm(tx, pairId, async (pair, reader) => {
        const checkIn: CheckIn = { pairId, kind, occurrence };
        const { asked, isLatest } = await standingOf(tx, checkIn);
        if (!asked) return invitationGone(reader);
        if (!isLatest) return invitationOver(reader);
        if (await haveAllAnswered(tx, pair, checkIn)) return allIn(checkIn, reader);
        return invitation(asked, reader);
      }),
    // The one before is closed from now on, and Home has a new one.
    afterwards: async (tx, { pairId }) => {
      noteChange(tx, await readPair(tx, pairId));
      await planAlone(tx, { pairId, now: clock.now() });
    },
  }) satisfies TouchpointFor<'pair'>;

/** Where nothing else is asked. */
export const checkInTouchpoint = (parts: TouchpointDeps): TouchpointFor<'pair'> => ({
  ...inviting(
    {
      kind: 'check-in',
      staleAfter: days(5),
      isWanted: async (tx, pair, now) =>
        isOpen(pair) &&
        !(await isFindingItsFeet(tx, pair, now)) &&
        !(await unsureToGoOn(tx, [pair.id])).has(pair.id) &&
        !(await leftOut(tx, [pair.id], now)).has(pair.id),
    },
    parts,
  ),
  staysInItsWeek: true,
  ofMany: async (tx, pairIds, now) => {
    const coming = await usual(tx, pairIds, now);
    const fitting = [...coming].filter(([, { fits }]) => fits).map(([pairId]) => pairId);
    const without = await leftOut(tx, fitting, now);
    const unsure = await unsureToGoOn(tx, fitting);
    return new Map(
      [...coming].map(([pairId, each]) => {
        if (unsure.has(pairId)) return [pairId, { ...each, fits: false }];
        const why = without.get(pairId);
        const told = why && { fits: false, leftOut: (reader: Reader) => texts(reader).leftOut[why] };
        return [pairId, { ...each, ...told }];
      }),
    );
  },
});

const usual = everySoOften({ usually: fortnight.days });

/** Soon after it, while they know how it was. */
export const afterSessionTouchpoint = (parts: TouchpointDeps): TouchpointFor<'pair'> => ({
  ...inviting(
    { kind: 'check-in-session', staleAfter: days(3), isWanted: async (_, pair) => mayBeAsked(pair) },
    parts,
  ),
  fits: (tx, { pairId }, now) => isAskedAboutSession(tx, { pairId, now }),
});

export const milestoneTouchpoint = (parts: TouchpointDeps): TouchpointFor<'pair'> => ({
  ...inviting(
    { kind: 'check-in-milestone', staleAfter: days(5), isWanted: async (_, pair) => mayBeAsked(pair) },
    parts,
  ),
  fits: (tx, { pairId }, now) => isAskedAtMilestone(tx, { pairId, now }),
  leftOut: async (tx, { pairId }, now) =>
    (await isQuietAtMilestone(tx, { pairId, now })) ? (reader) => texts(reader).leftOut.quiet : undefined,
  next: (tx, { pairId }, now) => nextMilestone(tx, { pairId, now }),
});

/** The pair gets a last day, or loses it. */
export const planTouchpoint: TouchpointFor<'member'> = {
  kind: planKind,
  audience: 'member',
  when: 'exact',
  weight: 'must-arrive',
  whenDue: (tx, { pairId }, now) => findOutMilestone(tx, { pairId, now }),
  compose: async () => undefined,
};
