/** What every prompt is tagged with. The names that people read for these stand in `content/tags.yaml`. */
export const phases = [1, 2, 3, 4, 5, 6] as const;
export const roles = ['mentee', 'mentor', 'both'] as const;
export const depths = [1, 2, 3] as const;
export const themes = [
  'trust',
  'career-direction',
  'skill-practice',
  'feedback',
  'conflict',
  'workload-and-energy',
  'decisions',
  'influence',
  'networks',
  'confidence',
  'transitions',
  'learning-from-failure',
  'inclusion',
  'celebrating',
] as const;

/** 1 getting acquainted, 2 agreement and boundaries, 3 goals, 4 working sessions, 5 review, 6 closing. */
export type Phase = (typeof phases)[number];
/** Who answers: the mentee today, the mentor today, or each of them. */
export type Role = (typeof roles)[number];
export type Theme = (typeof themes)[number];
/** 1 can be answered by anyone at once, 3 asks for some trust. */
export type Depth = (typeof depths)[number];

export type PromptTags = {
  readonly phase: Phase;
  readonly role: Role;
  readonly theme: Theme;
  readonly depth: Depth;
};
