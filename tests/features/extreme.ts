import { allFieldsOf, fieldLength, isFree } from '../../src/features/relationship/agreement/model/fields.ts';
import { termsOf, type Values } from '../../src/features/relationship/agreement/model/terms.ts';
import type { Agreement } from '../../src/features/relationship/agreement/model/versions.ts';
import { setupLengths as programLengths } from '../../src/features/programs/program/model.ts';
import type { Participant, Profile } from '../../src/features/people/enrolment/model.ts';
import { profileFieldLengths as profileLengths } from '../../src/features/people/enrolment/model.ts';
import {
  vocabularyBounds,
  longestWord,
  otherWork,
  type Vocabulary,
  type Word,
} from '../../src/features/programs/program/model/vocabulary.ts';
import type { Goal } from '../../src/features/relationship/goals/model/goal.ts';
import { lengths, mostActions, supports } from '../../src/features/relationship/goals/model/goal.ts';
import type { Pair } from '../../src/features/pairs/pair/model.ts';
import type { Rota } from '../../src/features/relationship/rota/model.ts';
import type { Reason } from '../../src/matching/match.ts';

/** What people write that could do harm where it is not kept as text: mentions, links, entities, markup, other scripts. */
const snares = [
  '<!channel>',
  '<!here|here>',
  '<@U0VICTIM>',
  '<#C0SECRET>',
  '<https://evil.example|click>',
  '&lt;!everyone&gt;',
  '*_~`',
  'مرحبا‮',
  '👩🏽‍🚀',
];

/** Legal to the last character: `length` code points, full of snares. */
export function extremeText(length: number): string {
  const points = Array.from(snares.join(' ').repeat(Math.ceil(length / 40)));
  return points.slice(0, length).join('');
}

const name = (seat: number) => `${seat}${extremeText(79)}`;
export const members = [0, 1, 2].map((seat) => ({
  id: `U000000${seat}`,
  name: name(seat),
  timeZone: 'Asia/Kathmandu',
}));

export const pairId = '3f0c7a1e-5a0b-4c57-9d0e-0a8f4f7f2a11';
export const personId = 'U0000000';

export const trio: Pair = {
  id: pairId,
  programId: pairId,
  state: 'active',
  hasBegun: true,
  channelId: 'C1',
  pausedUntil: undefined,
  closesOn: undefined,
  members,
};
export const couple: Pair = { ...trio, members: members.slice(0, 2) };

export const written: Values = Object.fromEntries(
  allFieldsOf('full').flatMap((field) => (isFree(field) ? [[field, extremeText(fieldLength)] as const] : [])),
);
const chosen: Values = {
  cadence: '28',
  length: '60',
  'preferred-day': '7',
  'preferred-hour': '19',
  'quiet-hours': '16-10',
  'reply-time': '5',
  'rota-form': 'halves',
  'review-on': '9999-12-31',
};

export const agreement: Agreement = {
  id: pairId,
  pairId,
  version: 12_345,
  state: 'proposed',
  proposedBy: personId,
  proposedAt: Temporal.Instant.from('2026-03-02T09:00:00Z'),
  signedBy: [personId],
  signedAt: undefined,
  ...termsOf('full', { ...written, ...chosen }, extremeText(programLengths.clause)),
};

const actions = (done: number) =>
  Array.from({ length: mostActions }, (_, index) => ({
    position: index + 1,
    wording: extremeText(lengths.action),
    dueOn: Temporal.PlainDate.from('9999-12-31'),
    isDone: index < done,
  }));

const goal = (number: number, ownership: Goal['ownership']): Goal => ({
  id: `3f0c7a1e-5a0b-4c57-9d0e-${String(number).padStart(12, '0')}`,
  pairId,
  number,
  ownerId: members[number % 3]?.id ?? '',
  ownership,
  horizon: 'long',
  visibleTo: 'us',
  wording: {
    title: extremeText(lengths.title),
    why: extremeText(lengths.why),
    measure: extremeText(lengths.measure),
    support: [...supports],
  },
  state: 'active',
  outcome: undefined,
  note: extremeText(lengths.note),
  closingNumber: undefined,
  reminderNumber: undefined,
  createdAt: Temporal.Instant.from('2026-03-02T09:00:00Z'),
  consents: [],
  confidence: [],
  theme: 'influence',
  percent: undefined,
  partOf: undefined,
  targetDate: Temporal.PlainDate.from('9999-12-31'),
  actions: actions(number % (mostActions + 1)),
});

/** As many as a trio may have: three personal ones each, all shown, and two shared. */
export const goals: readonly Goal[] = Array.from({ length: 11 }, (_, number) =>
  goal(number, number < 9 ? 'personal' : 'shared'),
);

const words = (count: number): readonly Word[] =>
  Array.from({ length: count }, (_, at) => ({
    id: String(at + 1),
    name: extremeText(longestWord - 2) + String(at).padStart(2, '0'),
  }));

/** As many words as a program may have, each as long as it may be. */
export const vocabulary: Vocabulary = {
  work: words(vocabularyBounds.work.most),
  topics: words(vocabularyBounds.topics.most),
  levels: words(vocabularyBounds.levels.most),
};

const topics = vocabulary.topics.map(({ id }) => id);

export const profile: Profile = {
  level: 5,
  craftFamily: otherWork,
  otherWork: extremeText(profileLengths.otherWork),
  tenureMonths: 720,
  firstTimeLead: true,
  team: extremeText(profileLengths.background),
  department: extremeText(profileLengths.background),
  location: extremeText(profileLengths.background),
  earlierPath: extremeText(profileLengths.background),
  managerId: 'U0BOSS',
  notWith: Array.from({ length: 20 }, (_, index) => `U0FOE${index}`),
  languages: [extremeText(profileLengths.languages)],
  interests: [extremeText(profileLengths.interests)],
  goals: [...topics],
  offers: topics.slice(0, 5),
  seeks: topics.slice(-5),
  workingHours: { from: '00:00', until: '23:30' },
  cadence: 'open',
  style: 'open',
  forPeer: extremeText(profileLengths.forPeer),
};

export const participants: readonly Participant[] = members.map((member) => ({
  personId: member.id,
  timeZone: member.timeZone,
  turn: 'left-over',
  profile,
}));

const [giver, taker] = [members[0]?.id ?? '', members[1]?.id ?? ''];

export const reasons: readonly Reason[] = [
  { kind: 'offer-meets-seek', giver, taker, topic: 'strategy' },
  { kind: 'shared-goal', topic: 'feedback' },
  { kind: 'shared-interest', topic: extremeText(300) },
  { kind: 'same-craft', craftFamily: extremeText(60) },
  { kind: 'same-level' },
  { kind: 'similar-level' },
  { kind: 'all-new' },
  { kind: 'all-first-time-leads' },
  { kind: 'similar-tenure' },
  { kind: 'shared-language', language: extremeText(120) },
  { kind: 'shared-hours', hoursPerWeek: 39.5 },
  { kind: 'different-team' },
  { kind: 'different-department' },
  { kind: 'different-location' },
  { kind: 'different-path' },
];

export const rotaOf = (pair: Pair, sessionsHeld: number): Rota => ({
  pair,
  menteeToday: pair.members[1] ?? { id: '', name: '', timeZone: 'UTC' },
  isSwapped: false,
  isAgain: false,
  sessionsHeld,
  form: 'swap',
  balance: pair.members.map((member) => ({ member, count: sessionsHeld })),
  inHalves: sessionsHeld,
  lastHeldAt: undefined,
  lastRecordedAt: undefined,
});
