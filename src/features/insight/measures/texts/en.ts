import type { Dimension } from '../../../../content/pack/content.ts';
import type { Milestone } from '../../../relationship/check-ins/model/check-in.ts';
import type { GroupMeasureId } from '../model/measures.ts';

type InGroups = {
  readonly name: string;
  readonly whose: string;
  readonly groups: Readonly<Record<string, string>>;
};

const whosePairEnded = 'whose pair ended';

export const en = {
  dimensions: {
    relational: 'How peers are with each other',
    instrumental: 'What it brings',
    structure: 'How it’s set up',
    outside: 'What comes from elsewhere',
  } satisfies Record<Dimension, string>,
  measures: {
    agreements: {
      name: 'Agreement within four weeks',
      whose: 'whose pair had begun by then',
      groups: { signed: 'signed', unsigned: 'not signed' },
    },
    'first-session': {
      name: 'First session',
      whose: 'whose pair had begun within four weeks',
      groups: {
        'first-week': 'within 7 days',
        'second-week': 'within 14 days',
        'after-that': 'later or not at all',
      },
    },
    sessions: {
      name: 'Sessions held',
      whose: 'whose pair has begun and goes on',
      groups: { 'as-agreed': 'as often as agreed', less: 'less often' },
    },
    turns: {
      name: 'Roles',
      whose: 'whose pair has begun',
      groups: { even: 'in turn', uneven: 'uneven', 'too-early': 'fewer than two sessions' },
    },
    goals: {
      name: 'Goals',
      whose: 'in a pair',
      groups: {
        done: 'done',
        partly: 'partly done',
        'carried-on': 'carried on',
        changed: 'changed',
        dropped: 'dropped',
        moved: 'did an action',
        set: 'set one',
        none: 'none',
      },
    },
    signs: {
      name: 'Signs in check-ins',
      whose: 'in a pair',
      groups: { appeared: 'new', stayed: 'still there', recovered: 'ended', none: 'none' },
    },
    endings: {
      name: 'Endings',
      whose: 'whose pair ended by its own choice',
      groups: { 'ended-well': 'ended well', rematch: 'asked for another peer', released: 'no answer' },
    },
  } satisfies Record<GroupMeasureId, InGroups>,
  whosePairEnded,
  whoAnswered: 'who answered',
  benefit: (name: string) => `Benefit: ${name}`,
  feeling: { felt: 'felt it', unsaid: 'didn’t say so' },
  usefulness: 'Usefulness',
  milestones: {
    'first-month': 'after a month',
    'mid-way': 'midway',
    end: 'at the end',
  } satisfies Record<Milestone, string>,
  quality: (dimension: string, milestone: string) => `${dimension}, ${milestone}`,
};
