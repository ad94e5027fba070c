import type { Dimension } from '../../../../content/pack/content.ts';
import type { Milestone } from '../../../relationship/check-ins/model/check-in.ts';
import type { GroupMeasureId } from '../model/measures.ts';

type InGroups = { readonly name: string; readonly groups: Readonly<Record<string, string>> };

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
      groups: { signed: 'signed', unsigned: 'not signed' },
    },
    'first-session': {
      name: 'First session',
      groups: {
        'first-week': 'within 7 days',
        'second-week': 'within 14 days',
        'after-that': 'later or not at all',
      },
    },
    sessions: {
      name: 'Sessions held',
      groups: { 'as-agreed': 'as often as agreed', less: 'less often' },
    },
    turns: {
      name: 'Roles',
      groups: { even: 'in turn', uneven: 'uneven', 'too-early': 'fewer than two sessions' },
    },
    goals: {
      name: 'Goals',
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
      groups: { appeared: 'new', stayed: 'still there', recovered: 'ended', none: 'none' },
    },
    endings: {
      name: 'Endings',
      groups: { 'ended-well': 'ended well', rematch: 'asked for another peer', released: 'no answer' },
    },
  } satisfies Record<GroupMeasureId, InGroups>,
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
