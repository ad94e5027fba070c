import type { ListeningFrame, Restart, SessionPlan } from '../../../content/pack/content.ts';
import type { Moment } from '../../../content/pack/tips.ts';
import { RefusedError } from '../../../refused-error.ts';
import type { ActionOutcome } from '../actions/model.ts';
import { mayBeInHalves, type Rota } from '../rota/model.ts';
import type { GivenPrompt } from '../topics/model/topic.ts';

/** How one session of a pair can go; the number is that of the session that it begins. */
export type Agenda = {
  readonly pairId: string;
  readonly number: number;
  readonly plan: SessionPlan;
  readonly plans: readonly SessionPlan[];
  /** For the mentee today, who may bring something else. */
  readonly prompt: GivenPrompt | undefined;
  /** For the mentor today. */
  readonly frame: ListeningFrame;
  readonly rota: Rota;
  /** As long as the pair has agreed to meet. */
  readonly minutes: number;
  readonly tips: AgendaTips;
  /** What each meant to do after the last session, with a question about it. */
  readonly lastActions: readonly LastAction[];
  /** For after a gap of weeks. */
  readonly restart: string | undefined;
  /** Whether its session is on record. */
  readonly isHeld: boolean;
};

export type LastAction = {
  readonly personId: string;
  readonly name: string;
  readonly wording: string;
  readonly dueOn: Temporal.PlainDate;
  readonly outcome: ActionOutcome;
  /** Its day has gone by, with nothing known of it. */
  readonly isOverdue: boolean;
  readonly question: string;
};

/** The parts of a plan, for one mentee or for one after the other: its halves are of two, and three share the whole one in turn. */
export function partsOf({
  plan,
  rota,
  minutes,
}: Pick<Agenda, 'plan' | 'rota' | 'minutes'>): SessionPlan['whole'] {
  const isInHalves = rota.form === 'halves' && mayBeInHalves(rota);
  return inMinutes(isInHalves ? plan.halves : plan.whole, minutes);
}

/** Two rhythms without a session, and three weeks at least, are a gap. */
const leastGap = 21;

const gapOf = (everyDays: number): Temporal.Duration =>
  Temporal.Duration.from({ hours: 24 * Math.max(leastGap, 2 * everyDays) });

type Gap = {
  readonly number: number;
  readonly lastHeldAt: Temporal.Instant | undefined;
  /** When the pair last came back from a pause. */
  readonly returnedAt: Temporal.Instant | undefined;
  readonly everyDays: number;
  readonly now: Temporal.Instant;
};

/** What to say to a pair that meets again after a pause or after weeks, another thing each time. */
export function restartFor(restarts: readonly Restart[], gap: Gap): string | undefined {
  const kind = kindOf(gap);
  const fitting = restarts.filter(({ after }) => after === kind);
  return fitting[gap.number % fitting.length]?.text;
}

function kindOf({ lastHeldAt, returnedAt, everyDays, now }: Gap): Restart['after'] | undefined {
  if (returnedAt && (!lastHeldAt || Temporal.Instant.compare(returnedAt, lastHeldAt) > 0)) return 'pause';
  if (!lastHeldAt || Temporal.Instant.compare(lastHeldAt.add(gapOf(everyDays)), now) > 0) return undefined;
  return 'silence';
}

/** On being a good peer: one for all at a first or last session, else one for each role. */
export type AgendaTips = { readonly opening: string } | { readonly mentee: string; readonly mentor: string };

export class AgendaError extends RefusedError<'another-session' | 'not-yours'> {}

const firstPlan = 'make-the-agreement';
const usualPlan = 'one-dilemma';
const lastPlan = 'end-well';

export type Session = {
  readonly number: number;
  readonly isClosing: boolean;
  readonly hasSigned: boolean;
  /** By which plan it goes, once it was begun or one was picked. */
  readonly keptPlan?: string | undefined;
};

/** The first session makes the agreement, unless it is signed by then, and one of a pair that closes ends it well; each other one is the usual one, until the pair picks another. */
export function planFor(plans: readonly SessionPlan[], session: Session): SessionPlan {
  const kept = plans.find(({ id }) => id === session.keptPlan);
  const id = idFor(session);
  return (
    kept ??
    pick(
      plans,
      plans.findIndex((plan) => plan.id === id),
    )
  );
}

type TipMoment = Extract<Moment, `before-${string}`>;

/** @param say the tip for a moment, in words */
export function tipsFor(
  { number, isClosing }: Pick<Session, 'number' | 'isClosing'>,
  say: (moment: TipMoment) => string,
): AgendaTips {
  if (isClosing) return { opening: say('before-closing') };
  if (number === 1) return { opening: say('before-first-session') };
  return { mentee: say('before-mentee-today'), mentor: say('before-mentor-today') };
}

function idFor({ number, isClosing, hasSigned }: Session): string {
  if (isClosing) return lastPlan;
  return number === 1 && !hasSigned ? firstPlan : usualPlan;
}

type Part = { readonly minutes: number };

/** The parts of a plan, each as long as its share is of a session that is longer or shorter: whole minutes that add up. */
export function inMinutes<Each extends Part>(parts: readonly Each[], minutes: number): readonly Each[] {
  const whole = parts.reduce((sum, part) => sum + part.minutes, 0);
  let before = 0;
  return parts.map((part) => {
    const from = Math.round((before * minutes) / whole);
    before += part.minutes;
    return { ...part, minutes: Math.round((before * minutes) / whole) - from };
  });
}

/** The one at this place, else the first: content comes never empty. */
export function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index] ?? items[0];
  if (item === undefined) throw new RangeError('the content pack has none of these');
  return item;
}
