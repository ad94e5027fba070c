import type { signs } from '../../../../content/pack/schema.ts';

export type Sign = (typeof signs)[number];

/** Answers go from 1 to 5, and 5 is the good one. Between `low` and `well` one neither raises a sign nor clears it. */
export const severe = 1;
export const low = 2;
export const well = 4;

/** What is asked before so many sessions, or about one of them, speaks for no sign, however late it is answered. */
export const graceSessions = 2;

const days = (count: number): Temporal.Duration => Temporal.Duration.from({ hours: count * 24 });

/** After a card those who read it get none in private for so long, and after a joint one no joint one, whatever it is about. */
export const rest = days(21);
/** An answer that is older says nothing of now. What a session's check-ins ask takes months to come round twice. */
export const countsFor = days(126);

/** What the pair does, as it is on record. No message is ever read for it. */
export const behaviours = [
  'goals-closed-undone',
  'times-unanswered',
  'actions-left-open',
  'weeks-without-session',
  'sessions-skipped',
] as const;
export type Behaviour = (typeof behaviours)[number];

type Rule = {
  /** The two questions of the check-ins that ask about it. */
  readonly items: readonly [string, string];
  readonly behaviour: Behaviour;
  /** So many of it bear a single low answer out. Without a low answer they say nothing. */
  readonly atLeast: number;
  /** In so many days before the look; weeks without a session count back from it, a pause left out. */
  readonly within?: number;
};

/** The five, and by what each is seen. Where several are as low, the first of them is spoken of. */
export const rules: Readonly<Record<Sign, Rule>> = {
  'emotional-distance': {
    items: ['openness', 'at-ease'],
    behaviour: 'weeks-without-session',
    atLeast: 4,
  },
  'communication-broke-down': {
    items: ['replies-in-time', 'easy-to-arrange'],
    behaviour: 'times-unanswered',
    atLeast: 2,
    within: 28,
  },
  'goals-diverged': {
    items: ['want-the-same', 'goals-still-matter'],
    behaviour: 'goals-closed-undone',
    atLeast: 2,
    within: 56,
  },
  fatigue: {
    items: ['more-energy-after', 'look-forward'],
    behaviour: 'sessions-skipped',
    atLeast: 2,
    within: 42,
  },
  'no-progress': {
    items: ['movement', 'know-next-step'],
    behaviour: 'actions-left-open',
    atLeast: 2,
    within: 42,
  },
};

export const signsInOrder = Object.keys(rules) as readonly Sign[];
