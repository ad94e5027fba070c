import type { Pack } from '../loading/load-pack.ts';
import type { Content, Prompt } from '../pack/content.ts';
import { agreementSections, dimensions, moments, signs } from '../pack/schema.ts';
import { depths, phases, roles, themes } from '../pack/tags.ts';
import { shortnessOf } from './shortness.ts';

/** One row of the coverage table: what the pack must have, and what it has. */
export type Coverage = {
  readonly file: string;
  readonly of: string;
  readonly required: number;
  readonly found: number;
};

const promptsPerPhase = { 1: 40, 2: 30, 3: 40, 4: 80, 5: 25, 6: 25 } as const;
const promptsPerRole = { mentee: 70, mentor: 70, both: 0 } as const;
const promptsPerTheme = 12;

/**
 * Sessions and scheduled prompts every week, with two swaps each, show 6 prompts a week. A year holds at most 53 of
 * each weekday, so 318 are out of reach at once and one more must be left: then nobody ever sees a repeat within it.
 */
export const promptsInAll = 6 * 53 + 1;

export function coverageOf({ content, language }: Pick<Pack, 'content' | 'language'>): readonly Coverage[] {
  const quotas = language === 'en' ? shortnessOf(content.prompts.map(({ text }) => text)) : [];
  return [
    ...promptCoverage(content.prompts),
    ...quotas.map(({ of, ...count }) => counted('prompts', of, count)),
    ...restCoverage(content),
    ...withinCoverage(content),
    ...checkInCoverage(content.checkInItems),
  ];
}

function promptCoverage(prompts: readonly Prompt[]): readonly Coverage[] {
  const row = (of: string, required: number, counts: (prompt: Prompt) => boolean): Coverage =>
    counted('prompts', of, { required, found: prompts.filter(counts).length });
  return [
    row('prompts', promptsInAll, () => true),
    ...phases.map((phase) =>
      row(`prompts of phase ${phase}`, promptsPerPhase[phase], (prompt) => prompt.phase === phase),
    ),
    ...roles.map((role) =>
      row(`prompts for ${role}`, promptsPerRole[role], (prompt) => prompt.role === role),
    ),
    ...themes.map((theme) => row(`prompts on ${theme}`, promptsPerTheme, (prompt) => prompt.theme === theme)),
    ...depths.map((depth) => row(`prompts of depth ${depth}`, 1, (prompt) => prompt.depth === depth)),
  ];
}

function restCoverage(content: Content): readonly Coverage[] {
  return [
    counted('session-plans.yaml', 'session plans', { required: 12, found: content.sessionPlans.length }),
    counted('closing-actions.yaml', 'closing actions', {
      required: 30,
      found: content.closingActions.length,
    }),
    counted('follow-ups.yaml', 'follow-ups', { required: 20, found: content.followUps.length }),
    counted('restarts.yaml', 'restarts', { required: 10, found: content.restarts.length }),
    counted('hard-talk-openers.yaml', 'hard-talk openers', {
      required: 8,
      found: content.hardTalkOpeners.length,
    }),
    counted('listening-frames.yaml', 'listening frames', {
      required: 6,
      found: content.listeningFrames.length,
    }),
    counted('goal-examples.yaml', 'goal examples', { required: 32, found: content.goalExamples.length }),
    counted('check-in-items.yaml', 'check-in items', {
      required: 30,
      found: content.checkInItems.items.length,
    }),
    counted('tips.yaml', 'tips', { required: moments.length, found: content.tips.length }),
    counted('vocabulary.yaml', 'topics to offer and look for', {
      required: 60,
      found: content.vocabulary.topics.length,
    }),
    counted('starting-sets', 'starting sets', { required: 5, found: content.startingSets.length }),
    counted('starting-sets', 'topics of a starting set, fewest', {
      required: 20,
      found: Math.min(...content.startingSets.map(({ topics }) => topics.length)),
    }),
  ];
}

/** Where each of many must have some, the row shows the one that has fewest. */
function withinCoverage({ agreementFields, goalExamples, tips }: Content): readonly Coverage[] {
  const sections = agreementSections.map((name) => agreementFields.filter(({ section }) => section === name));
  const goals = Map.groupBy(goalExamples, ({ theme }) => theme);
  const kinds = Array.from(
    goals.values(),
    (some) => new Set(some.map(({ horizon, owner }) => `${horizon} ${owner}`)),
  );
  const tipsThen = moments.map((name) => tips.filter(({ moment }) => moment === name));
  return [
    counted(
      'agreement-examples.yaml',
      'fields in an agreement section, fewest',
      fewest(1, sections.map(lengthOf)),
    ),
    counted(
      'agreement-examples.yaml',
      'examples in a field, fewest',
      fewest(
        5,
        agreementFields.map(({ examples }) => lengthOf(examples)),
      ),
    ),
    counted('goal-examples.yaml', 'themes of goals', { required: 8, found: goals.size }),
    counted(
      'goal-examples.yaml',
      'kinds of goal in a theme, fewest',
      fewest(
        4,
        kinds.map(({ size }) => size),
      ),
    ),
    counted('tips.yaml', 'tips for a moment, fewest', fewest(1, tipsThen.map(lengthOf))),
  ];
}

/** Each sign is asked about on both kinds of occasion, else a pair that meets, or never does, could not raise it. */
function checkInCoverage({ items }: Content['checkInItems']): readonly Coverage[] {
  const askedAt = (occasion: 'after-session' | 'milestone') =>
    items.filter(({ asked }) => asked === occasion || asked === 'either');
  const [afterSession, milestone] = [askedAt('after-session'), askedAt('milestone')];
  const ofEachSign = (some: typeof items) =>
    signs.map((name) => some.filter(({ sign }) => sign === name).length);
  const ofEachDimension = dimensions.map((name) => items.filter((item) => item.dimension === name).length);
  return [
    counted('check-in-items.yaml', 'items after a session', {
      required: itemsNeeded.afterSession,
      found: afterSession.length,
    }),
    counted('check-in-items.yaml', 'items at a milestone', {
      required: itemsNeeded.milestone,
      found: milestone.length,
    }),
    counted('check-in-items.yaml', 'items for a warning sign, fewest', fewest(2, ofEachSign(items))),
    counted(
      'check-in-items.yaml',
      'items after a session for a warning sign, fewest',
      fewest(1, ofEachSign(afterSession)),
    ),
    counted(
      'check-in-items.yaml',
      'items at a milestone for a warning sign, fewest',
      fewest(1, ofEachSign(milestone)),
    ),
    counted('check-in-items.yaml', 'items of a dimension, fewest', fewest(3, ofEachDimension)),
    counted('check-in-items.yaml', 'items that open the way to a human', {
      required: 1,
      found: items.filter(({ opens }) => opens === 'human').length,
    }),
  ];
}

/** So that three after a session are others the next time, and twelve at a milestone can be chosen at all. */
const itemsNeeded = { afterSession: 6, milestone: 12 } as const;

type Count = Pick<Coverage, 'required' | 'found'>;

function counted(file: string, of: string, count: Count): Coverage {
  return { file, of, ...count };
}

function fewest(required: number, counts: readonly number[]): Count {
  return { required, found: counts.length === 0 ? 0 : Math.min(...counts) };
}

function lengthOf(list: readonly unknown[]): number {
  return list.length;
}
