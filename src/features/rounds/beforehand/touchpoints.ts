import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { todayOf } from '../../../language.ts';
import type { OutgoingMessage, Touchpoint } from '../../../scheduling/touchpoints.ts';
import { wasToldAgain, wasToldBefore } from '../../../scheduling/told-again.ts';
import { readerOf } from '../../../slack/directory.ts';
import type { PersonOfProgram } from '../../programs/program/model.ts';
import { programOf } from '../../programs/program/service.ts';
import {
  roundAheadKind,
  roundMissedKind,
  roundQuestionKind,
  roundWithoutKind,
  type Before,
  type RoundAhead,
} from './model.ts';
import { isUnheardOf, nextRoundFor, questionTo, roundAheadOf, roundToldOf } from './service/standing.ts';
import { askedNow, restUntilAnswered, toldNow } from './service/telling.ts';
import { beforeRound, roundWithoutYou, toldAgain } from './views.ts';

type Clock = Pick<Deps, 'clock'>;

/** Undefined on its day, which is too late to be told beforehand. */
async function roundBefore(
  tx: WorkspaceTransaction,
  whose: PersonOfProgram,
  now: Temporal.Instant,
): Promise<RoundAhead | undefined> {
  const ahead = await roundAheadOf(tx, whose, now);
  const today = todayOf(await readerOf(tx, whose.personId), now);
  return ahead && Temporal.PlainDate.compare(today, ahead.day) < 0 ? ahead : undefined;
}

const inPrivate = async (
  tx: WorkspaceTransaction,
  personId: string,
  before: Before,
): Promise<OutgoingMessage> => ({
  to: { people: [personId] },
  message: beforeRound(before, await readerOf(tx, personId)),
});

/** Some days before a round, each who would be in it. */
export const roundAheadTouchpoint = ({ clock }: Clock): Touchpoint<'program'> => ({
  kind: roundAheadKind,
  audience: 'program',
  when: 'good-moment',
  weight: 'must-arrive',
  recipients: (tx, { programId }) => toldNow(tx, programId),
  compose: async (tx, { programId, personId }) => {
    const whose = { programId, personId };
    const ahead = await roundBefore(tx, whose, clock.now());
    if (!ahead || (await isUnheardOf(tx, whose, clock.now()))) return undefined;
    return inPrivate(tx, personId, { kind: 'ahead', ahead });
  },
  afterwards: async (tx, { personId, ...delivery }) => {
    const told = { ...delivery, personId, kind: roundAheadKind };
    if (await wasToldBefore(tx, told)) tx.concern({ personIds: [personId] });
  },
  refresh: async (tx, { programId, personId, occurrence }) => {
    const reader = await readerOf(tx, personId);
    const { name } = await programOf(tx, programId);
    return (await wasToldAgain(tx, { programId, personId, kind: roundAheadKind, occurrence }))
      ? toldAgain(name, reader)
      : beforeRound(await roundToldOf(tx, { programId, personId }, clock.now()), reader);
  },
});

/** In its place, to each of whom nothing was heard for long. From then on they are in no round until they answer. */
export const roundQuestionTouchpoint = ({ clock }: Clock): Touchpoint<'program'> => ({
  kind: roundQuestionKind,
  audience: 'program',
  when: 'good-moment',
  weight: 'must-arrive',
  recipients: (tx, { programId }) => askedNow(tx, programId),
  compose: async (tx, { programId, personId }) => {
    const whose = { programId, personId };
    const ahead = await roundBefore(tx, whose, clock.now());
    if (ahead?.plan !== 'in' || !(await isUnheardOf(tx, whose, clock.now()))) return undefined;
    return inPrivate(tx, personId, { kind: 'question', ...ahead });
  },
  afterwards: (tx, { programId, personId }) => restUntilAnswered(tx, { programId, personId }, clock.now()),
  refresh: async (tx, { programId, personId }) =>
    beforeRound(await questionTo(tx, { programId, personId }, clock.now()), await readerOf(tx, personId)),
});

/** The round has come without them; once, while they have still not answered. */
export const roundWithoutTouchpoint = ({ clock }: Clock): Touchpoint<'program'> => ({
  ...withoutThem({ clock }),
  kind: roundWithoutKind,
  compose: async (tx, { programId, personId }) => {
    const before = await questionTo(tx, { programId, personId }, clock.now());
    if (before.kind !== 'question') return undefined;
    const message = roundWithoutYou(before.program, await readerOf(tx, personId));
    return { to: { people: [personId] }, message };
  },
});

/** The same to whoever was not asked before it. From then on they are in no round until they answer. */
export const roundMissedTouchpoint = ({ clock }: Clock): Touchpoint<'program'> => ({
  ...withoutThem({ clock }),
  kind: roundMissedKind,
  compose: async (tx, { programId, personId }) => {
    const whose = { programId, personId };
    const next = await nextRoundFor(tx, whose, clock.now());
    if (!next || !(await isUnheardOf(tx, whose, clock.now()))) return undefined;
    const message = roundWithoutYou(next.program, await readerOf(tx, personId));
    return { to: { people: [personId] }, message };
  },
  afterwards: (tx, { programId, personId }) => restUntilAnswered(tx, { programId, personId }, clock.now()),
});

const withoutThem = ({ clock }: Clock) =>
  ({
    audience: 'program',
    when: 'good-moment',
    weight: 'must-arrive',
    refresh: async (tx, { programId, personId }) => {
      const before = await questionTo(tx, { programId, personId }, clock.now());
      const reader = await readerOf(tx, personId);
      return before.kind === 'question'
        ? roundWithoutYou(before.program, reader)
        : beforeRound(before, reader);
    },
  }) satisfies Partial<Touchpoint<'program'>>;
