/**
 * What reaches a pair only because one of its members has done something that all of them can see. What is one's own alone, a
 * private goal or an answer, is none of it: what comes to all, or stays away, must not tell of it.
 */
export const signKinds = [
  'agreement-proposed',
  'agreement-signed',
  'goal-set',
  'goal-closing',
  'session-held',
  'dilemma-shared',
  'roles-changed',
  'time-suggested',
  'session-booked',
  'session-skipped',
  'series-suggested',
  'series-settled',
  'series-stopped',
  'first-weeks-slots-asked',
  'topic',
  'agenda',
  'check-in-answered',
  'check-in-shared',
  'carry-on-asked',
  'words-passed-on',
  'pair-new-dm',
  'pair-extended',
  'pair-carries-on',
] as const;

/** What comes to every pair again and again, whatever it does. */
export const steadyKinds = ['prompt', 'check-in'] as const;

/** After as many of them with no sign of life, and a rhythm gone by, the topics stop until there is one. */
export const unansweredAtMost = 2;

/** A rhythm is given as long at least: a pair that meets each week may miss one. */
const leastDays = 14;

/** @param everyDays as the pair has agreed to meet, where it has */
export const patienceOf = (everyDays: number | undefined): Temporal.Duration =>
  Temporal.Duration.from({ hours: 24 * Math.max(leastDays, everyDays ?? 0) });
