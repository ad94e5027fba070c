import { createHash } from 'node:crypto';
import { GoalError, type Action, type Details, type Goal, type NewAction } from './goal.ts';

const partsOf = ({ wording: { title, why, measure, support }, ...details }: Details) => ({
  title,
  why,
  measure,
  support: support.toSorted(),
  horizon: details.horizon,
  visibleTo: details.visibleTo,
  targetDate: details.targetDate,
  theme: details.theme,
  percent: details.percent,
  partOf: details.partOf,
});

type GoalParts = ReturnType<typeof partsOf>;
export type Part = keyof GoalParts;
const parts = [
  'title',
  'why',
  'measure',
  'support',
  'horizon',
  'visibleTo',
  'targetDate',
  'theme',
  'percent',
  'partOf',
] as const satisfies readonly Part[];

/** What a form was opened with: enough to tell a change from none, where the words themselves have no room. */
export type Opened = Readonly<Partial<Record<Part, string>>>;

const markOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value ?? null))
    .digest('base64url')
    .slice(0, 8);

export function marksOf(details: Details): Opened {
  const all = partsOf(details);
  return Object.fromEntries(parts.map((part) => [part, markOf(all[part])]));
}

/** What the form of an action was opened with. */
export const markOfAction = ({ wording, dueOn }: NewAction): string => markOf([wording, dueOn]);

type Merged = {
  readonly details: Details;
  /** Changed by two to different ends since the form was opened. */
  readonly contested: readonly Part[];
};

/**
 * What somebody has changed in their form, upon what holds by now. A part that they left as it was keeps what another made of it
 * meanwhile. Of a form that does not say what it was opened with, all is taken for changed.
 */
export function mergedWith(now: Details, typed: Details, opened: Opened = {}): Merged {
  const [current, written] = [marksOf(now), marksOf(typed)];
  const isLeft = (part: Part) => written[part] === opened[part];
  const isMoved = (part: Part) => opened[part] !== undefined && current[part] !== opened[part];
  const contested = parts.filter((part) => !isLeft(part) && isMoved(part) && written[part] !== current[part]);
  const take = <Name extends Part>(part: Name): GoalParts[Name] => partsOf(isLeft(part) ? now : typed)[part];
  return {
    contested,
    details: {
      wording: {
        title: take('title'),
        why: take('why'),
        measure: take('measure'),
        support: take('support'),
      },
      horizon: take('horizon'),
      visibleTo: take('visibleTo'),
      targetDate: take('targetDate'),
      theme: take('theme'),
      percent: take('percent'),
      partOf: take('partOf'),
    },
  };
}

/** Another has changed the same action to something else since its form was opened. */
export class ActionOvertakenError extends GoalError {
  /** As it is now. */
  readonly action: Action;
  constructor(goal: Goal, action: Action) {
    super('action-overtaken', [goal]);
    this.action = action;
  }
}

/** Another has changed the same since the form was opened. What was typed is kept, upon what holds now. */
export class OvertakenError extends GoalError {
  readonly merged: Merged;
  constructor(goal: Goal, merged: Merged) {
    super('overtaken', [goal]);
    this.merged = merged;
  }
}
