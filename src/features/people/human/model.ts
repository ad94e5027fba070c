import { createHash } from 'node:crypto';
import { RefusedError } from '../../../refused-error.ts';
import type { Admin } from '../../programs/program/model.ts';

/** To each who was named: what somebody has written to them. */
export const messageKind = 'human-message';
/** To one of them who may read it again: they could not when it came, or nobody could since. */
export const againKind = 'human-again';
/** To the writer: who will get in touch. */
export const answeredKind = 'human-answered';
/** To the writer: that nobody knows whom it has reached. */
export const unsureKind = 'human-unsure';
/** To the writer: that nobody to whom they wrote can read it now. */
export const unreadKind = 'human-unread';

export const wordingLength = 2000;
/** So many of one person wait at a time, in a program. */
export const mostWaiting = 3;
/** So often it is asked whether what waits has a reader. */
export const askAgain = Temporal.Duration.from({ hours: 24 });

export type Ref = { readonly programId: string; readonly number: number };

/** Who would read what somebody writes, named before they write it. */
export type Readers = {
  /** `of-archived`: the workspace's too, since the program is nobody's to run. */
  readonly are: 'program-admins' | 'workspace-admins' | 'of-archived';
  /** Never empty. */
  readonly people: readonly Admin[];
};

export type HumanMessage = Ref & {
  readonly personId: string;
  readonly readerIds: readonly string[];
  readonly state: 'waiting' | 'answered' | 'done' | 'withdrawn';
  /** Nothing once it is done or withdrawn. */
  readonly wording: string;
  readonly answeredBy: string | undefined;
  readonly writtenAt: Temporal.Instant;
  readonly toldUnreadAt: Temporal.Instant | undefined;
  /** They were told then that nobody else could read it either. */
  readonly toldOfNobodyElse: boolean;
};

/** A message with the names of those it is about. */
export type Named = {
  readonly message: HumanMessage;
  readonly writer: string;
  /** By whom it can be read. */
  readonly readers: readonly Admin[];
  /** Whoever will get in touch. */
  readonly answerer: string | undefined;
};

/** What somebody finds who would write to a person. */
export type Opening = {
  readonly programId: string;
  readonly program: string;
  /** Undefined while there is nobody: what is open can be withdrawn all the same. */
  readonly readers: Readers | undefined;
  /** Their own that are open, the oldest first. */
  readonly open: readonly Named[];
  /** Words to begin with, and the message in whose place they are sent. */
  readonly draft?: { readonly wording: string; readonly instead?: number | undefined };
  /** Those who read it are others than before. */
  readonly haveChanged?: true;
};

export class HumanError extends RefusedError<
  'nobody' | 'too-many' | 'readers-changed' | 'not-yours' | 'is-over'
> {}

/** Whose message it is, who could read it, and who must not. */
type ReadersWanted = {
  readonly writerId: string;
  readonly programAdmins: readonly Admin[];
  readonly workspaceAdmins: readonly Admin[];
  /** The writer's peers of now: it may be about them. */
  readonly peerIds: readonly string[];
  /** The program is archived, and nothing in it goes on for the writer. */
  readonly isOver: boolean;
};

/**
 * The program's admins without the writer and their peers; where nobody is left or the program is over, the workspace's.
 * @throws HumanError where there is nobody among those either
 */
export function readersFor(wanted: ReadersWanted): Readers {
  const { writerId, programAdmins, workspaceAdmins, peerIds, isOver } = wanted;
  const mayRead = ({ id }: Admin) => id !== writerId && !peerIds.includes(id);
  const [ofProgram, ofWorkspace] = [programAdmins.filter(mayRead), workspaceAdmins.filter(mayRead)];
  if (ofProgram.length > 0 && !isOver) return { are: 'program-admins', people: ofProgram };
  if (ofWorkspace.length > 0)
    return { are: isOver ? 'of-archived' : 'workspace-admins', people: ofWorkspace };
  throw new HumanError('nobody');
}

/** Who was named, in a form's few characters however many these are. */
export const digestOf = ({ people }: Readers): string =>
  createHash('sha256')
    .update(
      people
        .map(({ id }) => id)
        .toSorted()
        .join(','),
    )
    .digest('base64url');

export const isMessageOpen = ({ state }: Pick<HumanMessage, 'state'>): boolean =>
  state === 'waiting' || state === 'answered';
