import type { Actor, ProgramActor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { ActDeps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { scheduleFirst } from '../../../../scheduling/due-times.ts';
import { lockProgram, programOf } from '../../../programs/program/service.ts';
import {
  answeredKind,
  askAgain,
  digestOf,
  HumanError,
  isMessageOpen,
  mostWaiting,
  unreadKind,
  type HumanMessage,
  type Named,
  type Opening,
  type Ref,
} from '../model.ts';
import { close, findMessage, insertMessage, keepAnswer } from '../queries.ts';
import { deliveriesOf, mayRead, named, openOf, readersIfAny, readersNow } from './reading.ts';

/** Who would read it, before anything is typed. @throws HumanError where nobody would, and nothing can be withdrawn */
export async function openingFor(
  { db }: Pick<ActDeps, 'db'>,
  { workspaceId, programId, personId }: ProgramActor,
): Promise<Opening> {
  return db.inWorkspace(workspaceId, (tx) => opening(tx, { programId, personId }));
}

async function opening(tx: WorkspaceTransaction, whose: Omit<ProgramActor, 'workspaceId'>): Promise<Opening> {
  const [{ name: program }, readers, open] = await Promise.all([
    programOf(tx, whose.programId),
    readersIfAny(tx, whose),
    openOf(tx, whose),
  ]);
  if (!readers && open.length === 0) throw new HumanError('nobody');
  return { programId: whose.programId, program, readers, open };
}

/** The same words for others, where nobody to whom they went can read them now. */
export async function openingInstead(
  { db }: Pick<ActDeps, 'db'>,
  { workspaceId, personId }: Actor,
  ref: Ref,
): Promise<Opening> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const { wording, programId, number } = await requireOwn(tx, ref, personId);
    const found = await opening(tx, { programId, personId });
    return { ...found, draft: { wording, instead: number } };
  });
}

export type Written = {
  /** The digest of those whom the writer was shown. */
  readonly readers: string;
  readonly wording: string;
  readonly instead?: number | undefined;
};

/** It goes to those who were named, or to nobody. @throws HumanError where these are others by now */
export async function write(
  { db, clock, queue }: ActDeps,
  { workspaceId, programId, personId }: ProgramActor,
  { readers: shown, wording, instead }: Written,
): Promise<Named> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await lockProgram(tx, programId);
    const readers = await readersNow(tx, { programId, personId });
    if (digestOf(readers) !== shown) throw new HumanError('readers-changed');
    const readerIds = readers.people.map(({ id }) => id);
    if (instead !== undefined) await closeOwn(tx, { programId, number: instead }, personId);
    if ((await openOf(tx, { programId, personId })).length >= mostWaiting) throw new HumanError('too-many');
    const number = await insertMessage(tx, { programId, personId, readerIds, wording, writtenAt: now });
    await queueDeliveries(tx, queue, { deliveries: deliveriesOf({ programId, readerIds }, number), now });
    await scheduleFirst(tx, { programId, kind: unreadKind, dueAt: now.add(askAgain) });
    return named(tx, await messageOf(tx, { programId, number }));
  });
}

/** What was written is deleted, and shown nowhere any more. Withdrawn twice, it is withdrawn. */
export async function withdraw({ db }: ActDeps, { workspaceId, personId }: Actor, ref: Ref): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    await lockProgram(tx, ref.programId);
    const message = await messageOf(tx, ref);
    if (message.personId !== personId) throw new HumanError('not-yours');
    if (message.state !== 'withdrawn') await closeOwn(tx, ref, personId);
  });
}

/** A reader will get in touch; the writer hears who. Of several, the last who said so. */
export async function answer(
  { db, clock, queue }: ActDeps,
  { workspaceId, personId }: Actor,
  ref: Ref,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    await lockProgram(tx, ref.programId);
    const message = await requireReadable(tx, ref, personId);
    await keepAnswer(tx, ref, personId);
    concern(tx, message);
    const { programId, number: occurrence } = ref;
    const delivery = { programId, personId: message.personId, kind: answeredKind, occurrence };
    await queueDeliveries(tx, queue, { deliveries: [delivery], now: clock.now() });
  });
}

/** The one who got in touch has done so: what was written is deleted. */
export async function finish({ db }: ActDeps, { workspaceId, personId }: Actor, ref: Ref): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    await lockProgram(tx, ref.programId);
    const message = await requireReadable(tx, ref, personId);
    if (message.answeredBy !== personId) throw new HumanError('not-yours');
    await close(tx, ref, 'done');
    concern(tx, message);
  });
}

async function closeOwn(tx: WorkspaceTransaction, ref: Ref, personId: string): Promise<void> {
  const message = await requireOwn(tx, ref, personId);
  await close(tx, ref, 'withdrawn');
  concern(tx, message);
}

const concern = ({ concern: tell }: WorkspaceTransaction, { personId, readerIds }: HumanMessage): void =>
  tell({ personIds: [personId, ...readerIds] });

async function messageOf(tx: WorkspaceTransaction, ref: Ref): Promise<HumanMessage> {
  const message = await findMessage(tx, ref);
  if (!message) throw new HumanError('not-yours');
  return message;
}

async function requireOwn(tx: WorkspaceTransaction, ref: Ref, personId: string): Promise<HumanMessage> {
  const message = await messageOf(tx, ref);
  if (message.personId !== personId) throw new HumanError('not-yours');
  if (!isMessageOpen(message)) throw new HumanError('is-over');
  return message;
}

async function requireReadable(tx: WorkspaceTransaction, ref: Ref, personId: string): Promise<HumanMessage> {
  const message = await messageOf(tx, ref);
  if (!(await mayRead(tx, message, personId))) throw new HumanError('not-yours');
  if (!isMessageOpen(message)) throw new HumanError('is-over');
  return message;
}
