import type { ListeningFrame } from '../../../content/pack/content.ts';
import { RefusedError } from '../../../refused-error.ts';
import type { Member } from '../../pairs/pair/model.ts';
import type { Rota } from '../rota/model.ts';

export const sharedKind = 'dilemma-shared';

export const dilemmaLength = 600;

export const visibilities = ['me', 'us'] as const;
export type Visibility = (typeof visibilities)[number];

/** What somebody would like to think through in the session that is next. */
export type Dilemma = {
  readonly personId: string;
  readonly wording: string;
  readonly visibleTo: Visibility;
};

/** What somebody reads and writes before the session that is next: their own, and what peers let them read. */
export type Preparation = {
  readonly rota: Rota;
  readonly personId: string;
  /** For one who is the mentee in it, for all of it or for a half. */
  readonly own: Dilemma | undefined;
  readonly shared: readonly { readonly member: Member; readonly wording: string }[];
  /** For one who is the mentor in it. */
  readonly frame: ListeningFrame;
};

export class PreparationError extends RefusedError<'another-session'> {}

export const isMentee = ({ menteeToday, form }: Rota, personId: string): boolean =>
  form === 'halves' || menteeToday.id === personId;

export const isMentor = ({ menteeToday, form }: Rota, personId: string): boolean =>
  form === 'halves' || menteeToday.id !== personId;

/** Another way of listening each time. */
export function frameFor(frames: readonly ListeningFrame[], number: number): ListeningFrame {
  const frame = frames[(number - 1) % frames.length];
  if (!frame) throw new RangeError('the content pack has no listening frames');
  return frame;
}

/** Of all that is written, what this person may read of the others': what a mentee shares is for its mentors, whoever these are by now. */
export const sharedWith = (
  rota: Rota,
  dilemmas: readonly Dilemma[],
  personId: string,
): Preparation['shared'] =>
  rota.pair.members.flatMap((member) => {
    const shared = dilemmas.find((each) => each.personId === member.id && each.visibleTo === 'us');
    const isForThem = member.id !== personId && isMentee(rota, member.id) && isMentor(rota, personId);
    return shared && isForThem ? [{ member, wording: shared.wording }] : [];
  });

/** Somebody has shared theirs, and is no mentee in it by now. */
export const isOfAnotherRole = (rota: Rota, dilemmas: readonly Dilemma[], personId: string): boolean =>
  dilemmas.some(
    (each) => each.personId !== personId && each.visibleTo === 'us' && !isMentee(rota, each.personId),
  );
