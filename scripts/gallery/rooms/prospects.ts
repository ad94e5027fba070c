import type { NotInPool } from '../../../src/features/rounds/prospects/model.ts';
import { prospectsModal } from '../../../src/features/rounds/prospects/views.ts';
import type { Prospects } from '../../../src/matching/obstacles.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { program } from '../sample-program.ts';

const standing = {
  id: program.id,
  name: program.name,
  lastCause: 'all-taken',
  rules: program.settings,
  isOfLastRound: false,
} as const;

const possible: Prospects = { others: 11, inHours: 8, inLanguage: 7, notLately: 5 };
const cases: Readonly<Record<string, Prospects>> = {
  'Several people fit': possible,
  'Nearly everybody who fits was a peer lately': { ...possible, notLately: 0 },
  'Hardly a language in common': { ...possible, inLanguage: 0, notLately: 0 },
  'Hardly any hours in common': { ...possible, inHours: 0, inLanguage: 0, notLately: 0 },
  'Very few people': { others: 2, inHours: 1, inLanguage: 1, notLately: 1 },
};
const notInPool: readonly NotInPool[] = [
  'has-peer',
  'paused',
  'out',
  'guest',
  'resting',
  'skipping',
  'quiet',
];

export const prospects: OpenRoom = (reader) => ({
  name: 'Why I have no peer yet',
  exhibits: [
    ...Object.entries(cases).map(([title, found]): Exhibit => ({
      title,
      when: '_See why_ in the message after a round, or in Home while one waits.',
      view: prospectsModal({ ...standing, found }, reader),
    })),
    {
      title: 'Several people fit, where those left over wait',
      when: '_See why_, in a program that makes no trios.',
      view: prospectsModal(
        { ...standing, rules: { ...program.settings, oddOneOut: 'wait' }, found: possible },
        reader,
      ),
    },
    ...['Hardly any hours in common', 'Very few people'].map((title): Exhibit => ({
      title: `${title}, right after a round`,
      when: '_See why_, while fewer wait than were in the round that left them over.',
      view: prospectsModal({ ...standing, isOfLastRound: true, found: cases[title] ?? possible }, reader),
    })),
    ...notInPool.map((not): Exhibit => ({
      title: `In no round: ${not}`,
      when: '_See why_, pressed once no round looks for a peer.',
      view: prospectsModal({ ...standing, not }, reader),
    })),
  ],
});
