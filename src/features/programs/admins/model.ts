import type { LogPage } from '../log/model.ts';
import { type Admin, ProgramError, mostAdmins } from '../program/model.ts';

/** Who may run the program. Unless they are appointed, they are those whom Slack knows as admins and owners. */
export type Admins = { readonly areAppointed: boolean; readonly people: readonly Admin[] };

/** What anybody may know of a program's admins. */
export type AdminsSeen = {
  readonly programId: string;
  readonly program: string;
  readonly admins: Admins;
  /** What they did, the latest first; undefined for whoever is not in the program. */
  readonly log: LogPage | undefined;
  /** Whoever looks. */
  readonly personId: string;
};

export const isAmong = ({ people }: Admins, personId: string): boolean =>
  people.some(({ id }) => id === personId);

/** @throws ProgramError where somebody cannot be removed: the last one, or one who is no appointed admin */
export function requireRemovable(admins: Admins, personId: string): void {
  if (!admins.areAppointed || !isAmong(admins, personId)) throw new ProgramError('not-appointed');
  if (admins.people.length === 1) throw new ProgramError('last-admin');
}

/** @throws ProgramError where the program would have too many */
export function requireRoomFor(personIds: readonly string[], { areAppointed, people }: Admins): void {
  const before = areAppointed ? people.map(({ id }) => id) : [];
  if (new Set([...before, ...personIds]).size > mostAdmins) throw new ProgramError('too-many-admins');
}
