import type { ListeningFrame, SessionPlan } from '../../../content/pack/content.ts';
import { RefusedError } from '../../../refused-error.ts';
import type { Given } from '../topics/model/topic.ts';

export const agendaKind = 'agenda';

/** How one session of a pair can go; the number is that of the session that it begins. */
export type Agenda = {
  readonly pairId: string;
  readonly number: number;
  readonly plan: SessionPlan;
  readonly plans: readonly SessionPlan[];
  /** For the mentee today, who may bring something else. */
  readonly prompt: Given | undefined;
  /** For the mentor today. */
  readonly frame: ListeningFrame;
};

export class AgendaError extends RefusedError<'another-session'> {}

const firstPlan = 'make-the-agreement';
const usualPlan = 'one-dilemma';
const lastPlan = 'end-well';

type Session = { readonly number: number; readonly isClosing: boolean };

/** The first session makes the agreement, and one of a pair that closes ends it well; each other one is the usual one, until the pair picks another. */
export function planFor(plans: readonly SessionPlan[], session: Session): SessionPlan {
  const id = idFor(session);
  return pick(
    plans,
    plans.findIndex((plan) => plan.id === id),
  );
}

function idFor({ number, isClosing }: Session): string {
  if (isClosing) return lastPlan;
  return number === 1 ? firstPlan : usualPlan;
}

/** Another way of listening each time. */
export function frameFor(frames: readonly ListeningFrame[], number: number): ListeningFrame {
  return pick(frames, (number - 1) % frames.length);
}

/** The one at this place, else the first: content comes never empty. */
export function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index] ?? items[0];
  if (item === undefined) throw new RangeError('the content pack has none of these');
  return item;
}
