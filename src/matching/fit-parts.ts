/**
 * The named parts a fit is made of. The ideal peer shares the work but not the background: similar, not identical.
 * Weights of the parts that earn points are scaled to 100 in all; those of penalties by the same factor.
 */
export type FitPart = keyof typeof FIT_PARTS;

/** One weight per part, finite and not negative; an admin may change each. */
export type FitWeights = Readonly<Record<FitPart, number>>;

type FitPartDescription = {
  readonly defaultWeight: number;
  readonly role: 'earns' | 'costs';
  readonly reason: string;
};

export const FIT_PARTS = {
  level: {
    defaultWeight: 12,
    role: 'earns',
    reason: 'Peers at a like level meet like problems, and neither has a rank to speak up against.',
  },
  stage: {
    defaultWeight: 10,
    role: 'earns',
    reason:
      'Two who are both new, both leading for the first time, or equally long here, are living the same thing now.',
  },
  craft: {
    defaultWeight: 8,
    role: 'earns',
    reason: 'In one craft family, a dilemma needs no translation.',
  },
  interests: {
    defaultWeight: 12,
    role: 'earns',
    reason: 'Something both enjoy carries the first conversations until trust does.',
  },
  goals: {
    defaultWeight: 12,
    role: 'earns',
    reason: 'Two who want to get to the same place hold each other to it.',
  },
  giveAndTake: {
    defaultWeight: 16,
    role: 'earns',
    reason:
      'What one offers is what the other seeks. Both ways counts far more than one, for neither is the mentor.',
  },
  language: {
    defaultWeight: 6,
    role: 'earns',
    reason: 'A language in common is what every session is held in.',
  },
  hours: {
    defaultWeight: 8,
    role: 'earns',
    reason: 'The more working hours overlap, the easier a session is booked and moved.',
  },
  cadence: {
    defaultWeight: 4,
    role: 'earns',
    reason: 'Two who would meet as often need not bargain over it.',
  },
  style: {
    defaultWeight: 3,
    role: 'earns',
    reason: 'One who talks along a plan and one who talks as it comes wear each other out.',
  },
  team: {
    defaultWeight: 5,
    role: 'earns',
    reason: 'From another team one hears what is not known at home, and can speak freely.',
  },
  department: {
    defaultWeight: 4,
    role: 'earns',
    reason: 'Another department widens the view and the network.',
  },
  location: {
    defaultWeight: 3,
    role: 'earns',
    reason: 'Another place means other habits and other people known.',
  },
  path: {
    defaultWeight: 4,
    role: 'earns',
    reason: 'Who came by another path asks other questions.',
  },
  tooAlike: {
    defaultWeight: 15,
    role: 'costs',
    reason:
      'Two who share team, department, place and path have little to tell each other, however well they get on.',
  },
  metBefore: {
    defaultWeight: 20,
    role: 'costs',
    reason:
      'After the bar on a repeat has passed, somebody new still comes first; this fades over two years.',
  },
  missed: {
    defaultWeight: 20,
    role: 'costs',
    reason: 'Who said in private what they missed with one peer should not miss the same with the next.',
  },
} as const satisfies Readonly<Record<string, FitPartDescription>>;

export function isFitPart(name: string): name is FitPart {
  return Object.hasOwn(FIT_PARTS, name);
}

export const FIT_PART_NAMES: readonly FitPart[] = Object.keys(FIT_PARTS).filter(isFitPart);

/** A record with one value for each part. */
export function forEachPart(valueOf: (part: FitPart) => number): Readonly<Record<FitPart, number>> {
  return {
    level: valueOf('level'),
    stage: valueOf('stage'),
    craft: valueOf('craft'),
    interests: valueOf('interests'),
    goals: valueOf('goals'),
    giveAndTake: valueOf('giveAndTake'),
    language: valueOf('language'),
    hours: valueOf('hours'),
    cadence: valueOf('cadence'),
    style: valueOf('style'),
    team: valueOf('team'),
    department: valueOf('department'),
    location: valueOf('location'),
    path: valueOf('path'),
    tooAlike: valueOf('tooAlike'),
    metBefore: valueOf('metBefore'),
    missed: valueOf('missed'),
  };
}

export const DEFAULT_WEIGHTS: FitWeights = forEachPart((part) => FIT_PARTS[part].defaultWeight);
