import { loadContent } from '../../src/content/loading/load-content.ts';
import type { Moment } from '../../src/content/pack/tips.ts';
import { tipInWords } from '../../src/features/pairs/pair/texts.ts';
import type { Reader } from '../../src/language.ts';
import type { AskedCheckIn } from '../../src/features/relationship/check-ins/model/check-in.ts';
import type { GivenPrompt } from '../../src/features/relationship/topics/model/topic.ts';
import { allFieldsOf, isFree, type Preset } from '../../src/features/relationship/agreement/model/fields.ts';
import {
  beginningValues,
  termsOf,
  type Terms,
} from '../../src/features/relationship/agreement/model/terms.ts';
import type { Agreement } from '../../src/features/relationship/agreement/model/versions.ts';
import { vocabularyOf } from '../../src/features/programs/program/model/vocabulary.ts';
import type { Participant, Profile } from '../../src/features/people/enrolment/model.ts';
import type { Examined } from '../../src/features/relationship/own-topics/model.ts';
import type { Member, Pair } from '../../src/features/pairs/pair/model.ts';
import type { Wish } from '../../src/features/ways-on/rematch/model.ts';
import type { Reason } from '../../src/matching/match.ts';

/** Everything that people here are called or wrote: the words in the gallery that are not the bot's. */
export const said = {
  address: 'https://peer-pairs.example/calendar/…',
  ana: 'Ana',
  ben: 'Ben',
  chen: 'Chen',
  program: 'Peer mentoring at Northwind',
  purpose: 'So that nobody has to work things out alone.',
  team: 'Payments',
  otherTeam: 'Onboarding',
  department: 'Engineering',
  location: 'Lisbon',
  path: 'test engineer',
  language: 'Portuguese',
  otherLanguage: 'English',
  interest: 'sea swimming',
  forPeer: 'I’m on nights until May. Write whenever, I answer within a day.',
  agreement: 'We meet to think, not to report. What is said stays between us.',
  goal: 'Run the planning meeting so that everybody speaks',
  sharedGoal: 'Give each other one honest remark a month',
  secondStep: 'Ask two quiet colleagues first',
  firstStep: 'Write the agenda as questions',
  clause: 'Tell the program admins if a client could be harmed.',
  otherAgreement: 'We say plainly what helped, and what did not.',
  why: 'Quiet colleagues often see what we miss',
  measure: 'Everybody has spoken by half-time',
  note: 'Two of three meetings went that way.',
  typedWord: 'matchh',
  prompt: 'What would you like to have said at work last week?',
  theme: 'Feedback',
  digging: {
    health: 'illness',
    family: 'children',
    faith: 'religion',
    politics: 'election',
    pay: 'salary',
    origin: 'accent',
    death: 'funeral',
  },
  unknownTag: 'curiosity',
} as const;

const member = (id: string, name: string): Member => ({ id, name, timeZone: 'Europe/Lisbon' });

export const people = {
  ana: member('U0001', said.ana),
  ben: member('U0002', said.ben),
  chen: member('U0003', said.chen),
} as const;

/** Ids of rows; nobody sees them. */
export const rowId = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const pair: Pair = {
  id: rowId(1),
  programId: rowId(2),
  state: 'active',
  hasBegun: true,
  channelId: 'C0001',
  pausedUntil: undefined,
  closesOn: undefined,
  members: [people.ana, people.ben],
};

export const trio: Pair = { ...pair, members: [people.ana, people.ben, people.chen] };

/** One of them is hours away, for whom it may be another day. */
const elsewhere = (some: Pair): Pair => ({
  ...some,
  members: some.members.map((each) =>
    each.id === people.ben.id ? { ...each, timeZone: 'Asia/Tokyo' } : each,
  ),
});

export const farApart = elsewhere(pair);
export const trioFarApart = elsewhere(trio);

export const wish: Wish = {
  pairId: pair.id,
  personId: people.ana.id,
  askedAt: Temporal.Instant.from('2026-03-02T09:10:00Z'),
  takesEffectAt: Temporal.Instant.from('2026-03-04T09:15:00Z'),
};

export const profile: Profile = {
  level: 4,
  craftFamily: 'engineering',
  tenureMonths: 26,
  firstTimeLead: true,
  team: said.team,
  department: said.department,
  location: said.location,
  earlierPath: said.path,
  managerId: people.chen.id,
  notWith: [],
  languages: [said.language, said.otherLanguage],
  interests: [said.interest],
  goals: ['confidence'],
  offers: ['technical-depth', 'hiring'],
  seeks: ['managing-people', 'conflict'],
  cadence: 'fortnightly',
  style: 'open',
  forPeer: said.forPeer,
  workingHours: { from: '09:00', until: '17:30' },
};

export const participantOf = ({ id, timeZone }: Member): Participant => ({
  personId: id,
  timeZone,
  turn: undefined,
  profile: { ...profile, offers: ['conflict'], seeks: ['hiring', 'feedback'] },
});

/** One of each kind. */
export const reasons: readonly Reason[] = [
  { kind: 'offer-meets-seek', giver: people.ana.id, taker: people.ben.id, topic: 'hiring' },
  { kind: 'shared-goal', topic: 'confidence' },
  { kind: 'shared-interest', topic: said.interest },
  { kind: 'same-craft', craftFamily: 'engineering' },
  { kind: 'same-level' },
  { kind: 'similar-level' },
  { kind: 'all-new' },
  { kind: 'all-first-time-leads' },
  { kind: 'similar-tenure' },
  { kind: 'shared-language', language: said.language },
  { kind: 'shared-hours', hoursPerWeek: 31.4 },
  { kind: 'different-team' },
  { kind: 'different-department' },
  { kind: 'different-location' },
  { kind: 'different-path' },
];

const written = Object.fromEntries(
  allFieldsOf('full').flatMap((field) => (isFree(field) ? [[field, said.agreement] as const] : [])),
);

export const terms = (preset: Preset): Terms =>
  termsOf(
    preset,
    { ...beginningValues({ cadenceDays: 14, examples: [] }), 'review-on': '2026-04-06', ...written },
    '',
  );

export const agreement: Agreement = {
  ...terms('light'),
  id: rowId(4),
  pairId: pair.id,
  version: 2,
  state: 'signed',
  proposedBy: people.ana.id,
  proposedAt: Temporal.Instant.from('2026-03-02T09:10:00Z'),
  signedBy: [people.ana.id, people.ben.id],
  signedAt: Temporal.Instant.from('2026-03-03T09:10:00Z'),
};

export const checkIn: AskedCheckIn = {
  pairId: pair.id,
  kind: 'check-in',
  occurrence: 1,
  items: ['usefulness', 'openness', 'movement'],
  sessionNumber: undefined,
  milestone: undefined,
  askedAt: Temporal.Instant.from('2026-03-02T09:10:00Z'),
};

export const given: GivenPrompt = {
  occasion: { pairId: pair.id, kind: 'prompt', occurrence: 1 },
  isKept: false,
  prompt: { id: 'sample', text: said.prompt, phase: 1, role: 'both', theme: 'feedback', depth: 1 },
  themeName: said.theme,
  swapsLeft: 2,
  menteeToday: people.ben,
  form: 'swap',
};

export const content = loadContent('content').in('en');

/** Those of a program that has chosen none. */
export const vocabulary = vocabularyOf({}, content);

/** Tags' names, plans, ways of listening, examples of goals, and what the agreement and a check-in ask are the pack's own words. */
export const {
  tags,
  sessionPlans,
  listeningFrames,
  closingActions,
  hardTalkOpeners,
  followUps,
  restarts,
  agreementFields,
  goalExamples,
  checkInItems,
  primer,
  tips,
} = content;

/** The tip at this moment, in words. */
export const tipAt = (moment: Moment, reader: Reader): string =>
  tipInWords({ tips }, { moment, pairId: pair.id, turn: 1 }, reader);

const ownPrompt: Examined = {
  id: rowId(7),
  text: said.prompt,
  phase: 4,
  role: 'both',
  theme: 'feedback',
  depth: 1,
  state: 'in-use',
  faults: [],
};

export const ownPrompts = {
  sound: ownPrompt,
  retired: { ...ownPrompt, state: 'retired' },
  leftOut: { ...ownPrompt, theme: said.unknownTag, faults: [{ rule: 'tag-unknown', tag: 'theme' }] },
} as const satisfies Readonly<Record<string, Examined>>;
