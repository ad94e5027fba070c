import type { Dimension } from '../../../../content/pack/content.ts';
import { dimensions } from '../../../../content/pack/schema.ts';
import { milestones, type Milestone } from '../../../relationship/check-ins/model/check-in.ts';
import { benefits, type Benefit } from '../../../ways-on/ending-well/model.ts';
import type { WithinGroup } from './beside.ts';
import { howGood, howUseful, openDays } from './answering.ts';
import {
  byFirstSession,
  byMeeting,
  bySigning,
  byTurns,
  daysOfBeginning,
  firstSession,
  meeting,
  signing,
  turns,
} from './beginnings.ts';
import type { Facts, TimeSpan } from './facts.ts';
import type { Answering } from './means.ts';
import { byBenefit, byEnding, byGoals, bySigns, endings, feeling, goalLife, signsOver } from './outcomes.ts';
import type { PlacedPerson } from './table.ts';

export type Measure = {
  readonly id: MeasureId;
  /** What of mentoring it speaks for, as the field names it. */
  readonly dimension: Dimension;
  /** It is of what was so many days before: by then it cannot change any more. */
  readonly lagDays: number;
} & (
  | {
      readonly kind: 'groups';
      readonly groups: readonly string[];
      readonly place: (facts: Facts, span: TimeSpan) => readonly PlacedPerson[];
      /** It is told of the whole program alone. */
      readonly rounds?: 'together';
      readonly within?: WithinGroup<GroupMeasureId>;
    }
  | { readonly kind: 'mean'; readonly answer: (facts: Facts, span: TimeSpan) => readonly Answering[] }
);

/** A farewell may be written for a week after the end. */
const farewellDays = 7;

const groupMeasures = {
  agreements: { dimension: 'structure', lagDays: daysOfBeginning, groups: signing, place: bySigning },
  'first-session': {
    dimension: 'structure',
    lagDays: daysOfBeginning,
    groups: firstSession,
    place: byFirstSession,
  },
  sessions: { dimension: 'structure', lagDays: 0, groups: meeting, place: byMeeting },
  turns: { dimension: 'structure', lagDays: 0, groups: turns, place: byTurns },
  goals: { dimension: 'instrumental', lagDays: 0, groups: goalLife, place: byGoals },
  signs: { dimension: 'relational', lagDays: openDays, groups: signsOver, place: bySigns },
  // As long as what is felt of them takes, so that both are of the same people.
  endings: {
    dimension: 'outside',
    lagDays: farewellDays,
    groups: endings,
    place: byEnding,
    rounds: 'together',
  },
} as const;

export type GroupMeasureId = keyof typeof groupMeasures;
export type BenefitId = `benefit-${Benefit}`;
export type QualityId = `${Dimension}-${Milestone}`;
export type MeasureId = GroupMeasureId | BenefitId | QualityId | 'usefulness';

/** What each of the nine speaks for. */
const dimensionOf: Readonly<Record<Benefit, Dimension>> = {
  network: 'instrumental',
  'self-awareness': 'instrumental',
  accountability: 'relational',
  communication: 'relational',
  confidence: 'instrumental',
  'wider-view': 'instrumental',
  support: 'relational',
  'problem-solving': 'instrumental',
  growth: 'instrumental',
};

export const placesOf = (id: GroupMeasureId): Pick<GroupMeasure, 'groups' | 'place' | 'rounds'> =>
  groupMeasures[id];

type GroupMeasure = Extract<Measure, { readonly kind: 'groups' }>;

/** All that is told by numbers that admins do not know by name. */
export const measures: readonly Measure[] = [
  ...Object.entries(groupMeasures).map(([id, each]): Measure => ({
    ...each,
    id: id as GroupMeasureId,
    kind: 'groups',
  })),
  ...benefits.map((benefit): Measure => ({
    id: `benefit-${benefit}`,
    dimension: dimensionOf[benefit],
    lagDays: farewellDays,
    kind: 'groups',
    groups: feeling,
    place: byBenefit(benefit),
    rounds: 'together',
    // A farewell is written of a pair that ends by one.
    within: { measure: 'endings', group: 'ended-well' },
  })),
  { id: 'usefulness', dimension: 'instrumental', lagDays: openDays, kind: 'mean', answer: howUseful },
  ...dimensions.flatMap((dimension) =>
    milestones.map((milestone): Measure => ({
      id: `${dimension}-${milestone}`,
      dimension,
      lagDays: openDays,
      kind: 'mean',
      answer: howGood(dimension, milestone),
    })),
  ),
];
