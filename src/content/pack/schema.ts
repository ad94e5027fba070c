import { z } from 'zod';
import { depths, phases, roles, themes } from './tags.ts';

/** The one length that the rules for a prompt know, in code points. */
export const longestPrompt = 200;
export const sessionMinutes = 45;

export const agreementSections = [
  'purpose',
  'scope',
  'expectations',
  'confidentiality',
  'time',
  'communication',
  'limits',
  'review-and-ending',
] as const;
export const signs = [
  'goals-diverged',
  'communication-broke-down',
  'no-progress',
  'emotional-distance',
  'fatigue',
] as const;
/** What of mentoring an item of a check-in asks about, as the field names it. */
export const dimensions = ['relational', 'instrumental', 'structure', 'outside'] as const;
export const checkInOccasions = ['every-time', 'after-session', 'milestone', 'either'] as const;
/** What a check-in asks that no session brings about. */
export const everyTimeItems = 3;
export const moments = [
  'introduced',
  'after-signing',
  'before-first-session',
  'after-first-session',
  'before-mentee-today',
  'before-mentor-today',
  'after-session',
  'after-skip',
  'after-two-skips',
  'after-missed-action',
  'after-goal-reached',
  'after-hard-talk',
  'before-review',
  'mid-way',
  'after-pause',
  'before-closing',
  'after-ending',
] as const;

const text = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'is empty')
    .refine((value) => Array.from(value).length <= longest, `is longer than ${longest} characters`);

const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'must be small letters and digits with hyphens between, such as "first-week"',
  );

const question = text(longestPrompt);
const title = text(75);
const paragraph = text(600);

const label = z.strictObject({ name: title, about: question });
const labelOf = <const Keys extends readonly string[]>(keys: Keys) => z.record(z.enum(keys), label);

export const tagsFile = z.strictObject({
  themes: labelOf(themes),
  phases: labelOf(['1', '2', '3', '4', '5', '6']),
  roles: labelOf(roles),
  depths: labelOf(['1', '2', '3']),
});

export const promptsFile = z.strictObject({
  phase: z.literal(phases),
  prompts: z.array(
    z.strictObject({
      id,
      text: question,
      role: z.enum(roles),
      theme: z.enum(themes),
      depth: z.literal(depths),
    }),
  ),
});

const step = z.strictObject({ minutes: z.number().int().positive(), title, text: paragraph });
const steps = z
  .array(step)
  .min(1, 'needs at least one step')
  .refine((all) => all.reduce((sum, { minutes }) => sum + minutes, 0) === sessionMinutes, {
    error: `must add up to ${sessionMinutes} minutes`,
  });

export const sessionPlansFile = z.strictObject({
  plans: z.array(
    z.strictObject({
      id,
      title,
      fits: question,
      /** One mentee and one mentor for the whole session. */
      whole: steps,
      /** Each peer has the mentee's seat for one half. */
      halves: steps,
    }),
  ),
});

export const closingActionsFile = z.strictObject({
  'closing-actions': z.array(z.strictObject({ id, text: question })),
});

export const followUpsFile = z.strictObject({
  'follow-ups': z.array(
    z.strictObject({ id, text: question, after: z.enum(['open', 'done', 'partly', 'not-done']) }),
  ),
});

export const restartsFile = z.strictObject({
  restarts: z.array(z.strictObject({ id, text: paragraph, after: z.enum(['skips', 'silence', 'pause']) })),
});

export const hardTalkOpenersFile = z.strictObject({
  openers: z.array(z.strictObject({ id, sign: z.enum(signs), situation: question, say: paragraph })),
});

export const listeningFramesFile = z.strictObject({
  frames: z.array(z.strictObject({ id, title, about: paragraph, questions: z.array(question).length(3) })),
});

export const primerFile = z.strictObject({
  title,
  sections: z.array(z.strictObject({ title, text: text(2000) })).min(1),
});

export const agreementExamplesFile = z.strictObject({
  fields: z.array(
    z.strictObject({
      id,
      section: z.enum(agreementSections),
      ask: question,
      examples: z.array(paragraph).min(1),
    }),
  ),
});

export const goalExamplesFile = z.strictObject({
  examples: z.array(
    z.strictObject({
      id,
      theme: z.enum(themes),
      horizon: z.enum(['short', 'long']),
      owner: z.enum(['personal', 'shared']),
      weak: question,
      better: question,
      /** How one will know. */
      measure: question,
      'first-step': question,
    }),
  ),
});

/** From the least to the most, which is always the good one. */
const scale = z
  .tuple([title, title, title, title, title])
  .refine((words) => new Set(words).size === words.length, 'names two answers alike');

const checkInItem = z
  .strictObject({
    id,
    text: question,
    asked: z.enum(checkInOccasions),
    dimension: z.enum(dimensions),
    /** By its name: the words of the answers fit the question. */
    scale: id,
    /** What the pair must have had before it can be asked. */
    presupposes: z.literal('session').optional(),
    /** The warning sign that a low answer speaks for. */
    sign: z.enum(signs).optional(),
    /** Asks whether somebody is safe: a low answer opens the way to a human for them alone, and counts for nothing else. */
    opens: z.literal('human').optional(),
  })
  .refine(({ sign, opens }) => sign === undefined || opens === undefined, {
    error: 'opens the way to a human, so that it can speak for no sign',
  });

export const checkInItemsFile = z
  .strictObject({ note: paragraph, scales: z.record(id, scale), items: z.array(checkInItem) })
  .superRefine(({ scales, items }, context) => {
    for (const [index, item] of items.entries())
      if (!Object.hasOwn(scales, item.scale))
        context.addIssue({
          code: 'custom',
          path: ['items', index, 'scale'],
          message: 'is none of the scales',
        });
    const count = items.filter(({ asked }) => asked === 'every-time').length;
    if (count !== everyTimeItems)
      context.addIssue({
        code: 'custom',
        path: ['items'],
        message: `${count} are asked every time, where it must be ${everyTimeItems}`,
      });
  });

export const tipsFile = z.strictObject({
  tips: z.array(z.strictObject({ id, moment: z.enum(moments), text: paragraph })),
});

/** Names that people choose from: told apart, and short enough for a form. */
const named = z.strictObject({ id, name: title });
const isEachOnce = (values: readonly string[]) => new Set(values).size === values.length;
const namesTwice = { error: 'names one thing twice' };

/** How much of each a program can have. */
export const mostWork = 20;
export const mostTopics = 40;

const noSuchGroup = { code: 'custom', message: 'is none of the groups' } as const;
const groupedWords = z
  .array(named.extend({ group: id }))
  .refine((all) => isEachOnce(all.map(({ name }) => name)), namesTwice);

export const vocabularyFile = z
  .strictObject({ work: groupedWords, groups: z.array(named), topics: groupedWords })
  .superRefine(({ groups, ...lists }, context) => {
    const ids = groups.map((each) => each.id);
    for (const [list, words] of Object.entries(lists))
      for (const [index, { group }] of words.entries())
        if (!ids.includes(group)) context.addIssue({ ...noSuchGroup, path: [list, index, 'group'] });
  });

const someOf = (most: number) =>
  z.array(id).min(5, 'needs at least five').max(most, `has more than ${most}`).refine(isEachOnce, namesTwice);

/** What a program of one kind of organization begins with, by the ids of the vocabulary. */
export const startingSetFile = z.strictObject({
  id,
  name: title,
  about: question,
  levels: z.array(title).length(5).refine(isEachOnce, namesTwice),
  work: someOf(mostWork),
  topics: someOf(mostTopics),
});
