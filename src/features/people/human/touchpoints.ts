import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Message } from '../../../slack/blocks.ts';
import type { Delivery, Touchpoint } from '../../../scheduling/touchpoints.ts';
import { awaitingOne } from '../../../scheduling/due-times.ts';
import { droppedAmong, unsureAmong } from '../../../scheduling/sent.ts';
import { readerOf } from '../../../slack/directory.ts';
import { programOf } from '../../programs/program/service.ts';
import {
  againKind,
  answeredKind,
  askAgain,
  isMessageOpen,
  messageKind,
  unreadKind,
  unsureKind,
  type HumanMessage,
} from './model.ts';
import { findMessage, findOpen, holdMessage, keepToldUnread } from './queries.ts';
import { sendAgain } from './service/returning.ts';
import { forReader, named, readersIfAny, unreadIn, untoldIn } from './service/reading.ts';
import { answered, card, closedCard, notForYou, settled, unread, unsure } from './views.ts';

type OfProgram = Delivery<'program'>;
const refOf = ({ programId, occurrence }: OfProgram) => ({ programId, number: occurrence });

const cardTouchpoint = (kind: string): Touchpoint<'program'> => ({
  kind,
  audience: 'program',
  when: 'good-moment',
  weight: 'must-arrive',
  whenUnsure: 'let-go',
  compose: async (tx, delivery) => {
    await holdMessage(tx, refOf(delivery));
    const found = await forReader(tx, refOf(delivery), delivery.personId);
    if (!found || !isMessageOpen(found.message)) return undefined;
    return { to: { people: [delivery.personId] }, message: await cardFor(tx, delivery) };
  },
  refresh: cardFor,
  follows: 'for-good',
});

/** To each who was named, while they may read it and it is open. It is replaced once either is over. */
export const messageTouchpoint: Touchpoint<'program'> = cardTouchpoint(messageKind);

/** The same once more, since an update of what stands there notifies nobody. */
export const againTouchpoint: Touchpoint<'program'> = cardTouchpoint(againKind);

async function cardFor(tx: WorkspaceTransaction, delivery: OfProgram): Promise<Message> {
  const { programId, personId } = delivery;
  const reader = await readerOf(tx, personId);
  const found = await forReader(tx, refOf(delivery), personId);
  if (!found) return notForYou(reader);
  if (!isMessageOpen(found.message)) return closedCard(found, reader);
  const { name: program } = await programOf(tx, programId);
  return card(found, { personId, program, isSameAgain: await hasHadIt(tx, delivery) }, reader);
}

/** Whether it is the second that they get of it: the first came while they could read it. */
const hasHadIt = async (tx: WorkspaceTransaction, { kind, personId, ...of }: OfProgram): Promise<boolean> =>
  kind === againKind && !(await droppedAmong(tx, { ...of, kind: messageKind })).includes(personId);

/** To the writer: who will get in touch. */
export const answeredTouchpoint: Touchpoint<'program'> = {
  kind: answeredKind,
  audience: 'program',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, delivery) => {
    await holdMessage(tx, refOf(delivery));
    const message = await findMessage(tx, refOf(delivery));
    if (message?.state !== 'answered') return undefined;
    return {
      to: { people: [delivery.personId] },
      message: answered(await named(tx, message), await readerOf(tx, delivery.personId)),
    };
  },
  refresh: async (tx, delivery) => {
    const message = await findMessage(tx, refOf(delivery));
    return message && answered(await named(tx, message), await readerOf(tx, delivery.personId));
  },
};

/** To the writer: of whom nobody knows whether it reached them. Whether it goes out once more is theirs to say. */
export const unsureTouchpoint: Touchpoint<'program'> = {
  kind: unsureKind,
  audience: 'program',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, delivery) => {
    const message = await unsureFor(tx, delivery);
    return message && { to: { people: [delivery.personId] }, message };
  },
  refresh: async (tx, delivery) =>
    (await unsureFor(tx, delivery)) ?? settled(await readerOf(tx, delivery.personId)),
};

/** Nothing once somebody has answered it, or it is over. */
async function unsureFor(tx: WorkspaceTransaction, delivery: OfProgram): Promise<Message | undefined> {
  const message = await findMessage(tx, refOf(delivery));
  if (message?.state !== 'waiting') return undefined;
  const found = await named(tx, message);
  const ids = await unsureAmong(tx, { ...delivery, kind: messageKind });
  const whom = found.readers.filter(({ id }) => ids.includes(id));
  return whom.length === 0 ? undefined : unsure(found, whom, await readerOf(tx, delivery.personId));
}

/**
 * Once a day it is asked whether what waits has a reader left. Its writer is told; what follows is theirs to do. Who may read it
 * again gets it.
 */
export const unreadTouchpoint = ({ clock, queue }: Pick<Deps, 'clock' | 'queue'>): Touchpoint<'program'> => ({
  kind: unreadKind,
  audience: 'program',
  when: 'good-moment',
  weight: 'must-arrive',
  // Two that wait for the same moment would both be composed before either is on record.
  recipients: async (tx, { programId }) => [
    ...new Set((await untoldIn(tx, programId)).map(({ personId }) => personId)).difference(
      await awaitingOne(tx, { programId, kind: unreadKind }),
    ),
  ],
  whenDue: (tx, { programId }, now) => sendAgain(tx, queue, { programId, now }),
  next: async (tx, { programId }, now) =>
    (await findOpen(tx, programId)).length > 0 ? now.add(askAgain) : undefined,
  compose: async (tx, { programId, personId }) => {
    const message = (await untoldIn(tx, programId)).find((each) => each.personId === personId);
    return message && { to: { people: [personId] }, message: await unreadNotice(tx, message) };
  },
  refresh: async (tx, { programId, personId }) => {
    const message = (await unreadIn(tx, programId)).find((each) => each.personId === personId);
    return message ? unreadNotice(tx, message) : settled(await readerOf(tx, personId));
  },
  afterwards: async (tx, { programId, personId }) => {
    const message = (await untoldIn(tx, programId)).find((each) => each.personId === personId);
    if (!message) return;
    const ofNobodyElse = (await readersIfAny(tx, message)) === undefined;
    await keepToldUnread(tx, message, { at: clock.now(), ofNobodyElse });
  },
});

const unreadNotice = async (tx: WorkspaceTransaction, message: HumanMessage): Promise<Message> =>
  unread(await named(tx, message), await readersIfAny(tx, message), await readerOf(tx, message.personId));
