import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { droppedAmong } from '../../../../scheduling/sent.ts';
import { fullNames } from '../../../../names.ts';
import { findNames } from '../../../../slack/directory.ts';
import { adminsOf, workspaceAdmins } from '../../../programs/admins/service.ts';
import type { Admin, PersonOfProgram } from '../../../programs/program/model.ts';
import { programOf } from '../../../programs/program/service.ts';
import {
  HumanError,
  isMessageOpen,
  messageKind,
  readersFor,
  type HumanMessage,
  type Named,
  type Readers,
} from '../model.ts';
import { findMessage, findOpen, findPeerIds, findProgramIdsOfPairs } from '../queries.ts';

/** Who would read what this person writes now. @throws HumanError where nobody would */
export async function readersNow(
  tx: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
): Promise<Readers> {
  const [{ isArchived }, program, ofWorkspace, peerIds, ownIds] = await Promise.all([
    programOf(tx, programId),
    adminsOf(tx, programId),
    workspaceAdmins(tx),
    findPeerIds(tx, personId),
    findProgramIdsOfPairs(tx, personId),
  ]);
  return readersFor({
    writerId: personId,
    programAdmins: program.people,
    workspaceAdmins: ofWorkspace,
    peerIds,
    isOver: isArchived && !ownIds.includes(programId),
  });
}

/** The same; undefined where nobody would. */
export async function readersIfAny(
  tx: WorkspaceTransaction,
  whose: PersonOfProgram,
): Promise<Readers | undefined> {
  try {
    return await readersNow(tx, whose);
  } catch (error) {
    if (error instanceof HumanError) return undefined;
    throw error;
  }
}

/** Those who may read what was written to them: they still run the program, or the workspace. */
async function admittedIds(tx: WorkspaceTransaction, programId: string): Promise<ReadonlySet<string>> {
  const [program, ofWorkspace] = await Promise.all([adminsOf(tx, programId), workspaceAdmins(tx)]);
  return new Set([...program.people, ...ofWorkspace].map(({ id }) => id));
}

export async function mayRead(
  tx: WorkspaceTransaction,
  { programId, readerIds }: Pick<HumanMessage, 'programId' | 'readerIds'>,
  personId: string,
): Promise<boolean> {
  return readerIds.includes(personId) && (await admittedIds(tx, programId)).has(personId);
}

export async function named(tx: WorkspaceTransaction, message: HumanMessage): Promise<Named> {
  const { programId, personId, readerIds, answeredBy } = message;
  const [people, admitted] = await Promise.all([
    findNames(tx, [personId, ...readerIds]),
    admittedIds(tx, programId),
  ]);
  const names = fullNames(people);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const readers: readonly Admin[] = readerIds
    .filter((id) => admitted.has(id))
    .map((id) => ({ id, name: nameOf(id) }));
  return { message, writer: nameOf(personId), readers, answerer: answeredBy && nameOf(answeredBy) };
}

/** What of one person is open, the oldest first. */
export async function openOf(
  tx: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
): Promise<readonly Named[]> {
  const own = (await findOpen(tx, programId)).filter((message) => message.personId === personId);
  return Promise.all(own.map((message) => named(tx, message)));
}

/** What waits in a program with nobody left to read it. */
export async function unreadIn(
  tx: WorkspaceTransaction,
  programId: string,
): Promise<readonly HumanMessage[]> {
  const [open, admitted] = await Promise.all([findOpen(tx, programId), admittedIds(tx, programId)]);
  return open.filter(({ readerIds }) => !readerIds.some((id) => admitted.has(id)));
}

/**
 * Of these the ones whose writer has still to be told so: once, and once more where nobody else could read it then, and somebody could by
 * now.
 */
export async function untoldIn(
  tx: WorkspaceTransaction,
  programId: string,
): Promise<readonly HumanMessage[]> {
  const unread = await unreadIn(tx, programId);
  const isUntold = await Promise.all(
    unread.map(
      async (message) =>
        message.toldUnreadAt === undefined ||
        (message.toldOfNobodyElse && (await readersIfAny(tx, message)) !== undefined),
    ),
  );
  return unread.filter((_message, index) => isUntold[index]);
}

type Back = { readonly message: HumanMessage; readonly readerIds: readonly string[] };

/** What waits, and for whom: those who may read it again though it was not sent to them then, or nobody could read it since. */
export async function backAmong(tx: WorkspaceTransaction, programId: string): Promise<readonly Back[]> {
  const [open, admitted] = await Promise.all([findOpen(tx, programId), admittedIds(tx, programId)]);
  const waiting = open.filter(({ state }) => state === 'waiting');
  return Promise.all(
    waiting.map(async (message) => {
      const { number: occurrence, readerIds, toldUnreadAt } = message;
      const missed = toldUnreadAt
        ? readerIds
        : await droppedAmong(tx, { programId, kind: messageKind, occurrence });
      return { message, readerIds: missed.filter((id) => admitted.has(id)) };
    }),
  );
}

/** To whom one card is shown: its message as it is, or undefined for somebody who may not read it now. */
export async function forReader(
  tx: WorkspaceTransaction,
  { programId, number }: { readonly programId: string; readonly number: number },
  personId: string,
): Promise<Named | undefined> {
  const message = await findMessage(tx, { programId, number });
  return message && (await mayRead(tx, message, personId)) ? named(tx, message) : undefined;
}

/** For each reader of one message, that they get it. */
export const deliveriesOf = (
  { programId, readerIds }: Pick<HumanMessage, 'programId' | 'readerIds'>,
  number: number,
) => readerIds.map((personId) => ({ programId, personId, kind: messageKind, occurrence: number }));

export const isStillOpen = async (
  tx: WorkspaceTransaction,
  ref: { readonly programId: string; readonly number: number },
): Promise<boolean> => {
  const message = await findMessage(tx, ref);
  return message !== undefined && isMessageOpen(message);
};
