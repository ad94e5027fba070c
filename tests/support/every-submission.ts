import { digestOf } from '../../src/features/people/human/model.ts';
import { markOf } from '../../src/features/people/vocabulary/model.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import { answering, everyTime } from './check-ins.ts';
import { dateSelected, manySelected, peopleSelected, selected, type ForgedSubmission } from './forger.ts';
import { weighedParts } from '../../src/features/programs/program/model.ts';
import { vocabulary } from './vocabulary.ts';
import {
  goodAbout,
  goodAction,
  goodDetails,
  goodDilemma,
  goodEnd,
  goodGoal,
  goodKeep,
  goodSetup,
  goodTerms,
  goodWeek,
  goodWishes,
} from './good-forms.ts';

/** Who and what the modals are about. */
export type About = {
  readonly ana: Person;
  readonly peer: Person;
  readonly programId: string;
  /** Ana has started it, and nobody is in it yet. */
  readonly otherProgramId: string;
  readonly roundId: string;
  readonly pairId: string;
  /** One of Ana’s own. */
  readonly goalId: string;
  /** Has taken part, and is deactivated. */
  readonly departedId: string;
};

const draftOf = ({ roundId }: About) => ({ roundId, version: 1, filter: 'all', search: '', page: 0 });

export type Submitting = (about: About) => ForgedSubmission;

export const whileARoundIsPrepared: readonly Submitting[] = [
  (about) => ({ callbackId: 'pairing.find-form', metadata: draftOf(about), values: { search: 'Ana' } }),
  (about) => ({
    callbackId: 'pairing.settings-form',
    metadata: draftOf(about),
    values: {
      acceptable_fit: '50',
      min_shared_hours: '2',
      no_repeat_months: '6',
      matched_for: selected('balanced'),
      odd_one_out: selected('trio'),
    },
  }),
  ({ programId }) => ({
    callbackId: 'people.list',
    metadata: { programId },
    values: { search: '', filter: selected('all') },
  }),
  ({ programId }) => ({
    callbackId: 'pair-list.list',
    metadata: { programId },
    values: { filter: selected('going') },
  }),
  ({ programId }) => ({
    callbackId: 'report.figures-form',
    metadata: { programId },
    values: { round: selected('any'), month: selected('any') },
  }),
];

/** In an order in which each can be, of a pair that has met once. */
export const onceIntroduced: readonly Submitting[] = [
  ({ pairId }) => ({ callbackId: 'agreement.propose', metadata: { pairId }, values: goodTerms }),
  ({ pairId }) => ({ callbackId: 'goals.set', metadata: { pairId }, values: goodGoal }),
  ({ goalId }) => ({ callbackId: 'goals.save', metadata: { goalId, asks: 'alone' }, values: goodDetails }),
  ({ goalId }) => ({
    callbackId: 'goals.save-action',
    metadata: { goalId },
    values: { action: 'Find a title', action_date: dateSelected(null) },
  }),
  ({ goalId }) => ({ callbackId: 'goals.close', metadata: { goalId }, values: goodEnd }),
  ({ pairId }) => ({
    callbackId: 'bookings.suggest',
    metadata: { pairId },
    values: {
      slot: selected('own'),
      date: dateSelected('2026-03-19'),
      time: { selected_time: '10:00' },
    },
  }),
  ({ pairId }) => ({
    callbackId: 'preparation.write',
    metadata: { pairId, number: 2 },
    values: goodDilemma,
  }),
  ({ pairId }) => ({
    callbackId: 'session-actions.set',
    metadata: { pairId, number: 1 },
    values: goodAction,
  }),
  ({ pairId }) => ({
    callbackId: 'sessions.keep-day',
    metadata: { pairId, number: 1 },
    values: { day: dateSelected('2026-03-01') },
  }),
  ({ pairId }) => answering(pairId),
  ({ pairId }) => ({
    callbackId: 'check-ins.share-these',
    metadata: { pairId, ...everyTime },
    values: { items: manySelected('openness') },
  }),
  ({ pairId }) => ({
    callbackId: 'signs.write',
    metadata: { pairId, sign: 'fatigue' },
    values: { wording: 'Could we meet less often?' },
  }),
  ({ pairId }) => ({
    callbackId: 'signs.send',
    metadata: { pairId, wording: 'Could we meet less often?' },
  }),
  ({ programId }) => ({
    callbackId: 'own-prompts.save',
    metadata: { programId, page: 0 },
    values: {
      text: 'Which habit of a colleague would you like to have?',
      phase: selected('4'),
      role: selected('both'),
      theme: selected('feedback'),
      depth: selected('1'),
    },
  }),
  ({ otherProgramId }) => ({
    callbackId: 'vocabulary.use-set',
    metadata: { programId: otherProgramId, mark: markOf(vocabulary), set: 'company' },
  }),
  ({ otherProgramId }) => ({
    callbackId: 'vocabulary.save-words',
    metadata: { programId: otherProgramId, mark: markOf(vocabulary), removing: [], list: 'levels' },
    values: Object.fromEntries(vocabulary.levels.map(({ id, name }) => [`word_${id}`, name])),
  }),
  ({ otherProgramId }) => ({
    callbackId: 'vocabulary.save-choice',
    metadata: { programId: otherProgramId, mark: markOf(vocabulary), removing: [], list: 'work' },
    values: {
      chosen: manySelected(...vocabulary.work.map(({ id }) => id)),
      own: 'Lamp keeping',
    },
  }),
  ({ programId, ana, peer }) => ({
    callbackId: 'programs.appoint',
    metadata: { programId },
    values: { admins: peopleSelected(ana.id, peer.id) },
  }),
  ({ otherProgramId }) => ({
    callbackId: 'programs.save-weights',
    metadata: { programId: otherProgramId, revision: 0 },
    values: Object.fromEntries(weighedParts.map((part) => [part, selected('2')])),
  }),
  () => ({
    callbackId: 'programs.save',
    metadata: { isNew: true },
    values: { ...goodSetup, name: 'Writers' },
  }),
  ({ peer, otherProgramId }) => ({
    callbackId: 'invitations.invite',
    metadata: { programId: otherProgramId },
    values: { people: peopleSelected(peer.id), group: '', channel: { selected_channel: null }, list: '' },
  }),
  ({ otherProgramId }) => ({
    callbackId: 'enrolment.about',
    metadata: { programId: otherProgramId },
    values: goodAbout,
  }),
  ({ otherProgramId }) => ({
    callbackId: 'enrolment.wishes',
    metadata: { programId: otherProgramId },
    values: goodWishes,
  }),
  ({ otherProgramId }) => ({
    callbackId: 'enrolment.week',
    metadata: { programId: otherProgramId },
    values: goodWeek,
  }),
  () => ({ callbackId: 'enrolment.zone-chosen', values: { zone: selected('Asia/Tokyo') } }),
  () => ({ callbackId: 'days-off.mark', values: { day: dateSelected('2026-03-19') } }),
  ({ pairId }) => ({
    callbackId: 'rematch.ask',
    metadata: { pairId },
    values: { missed: manySelected('plan') },
  }),
  ({ programId }) => ({
    callbackId: 'rematch.keep-missed',
    metadata: { programId },
    values: { missed: manySelected('time') },
  }),
  ({ pairId }) => ({
    callbackId: 'resting.rest',
    metadata: { pairId },
    values: { until: dateSelected('2026-03-30') },
  }),
  ({ pairId }) => ({
    callbackId: 'ending-well.close',
    metadata: { pairId },
    values: { day: dateSelected('2026-03-30') },
  }),
  ({ pairId }) => ({
    callbackId: 'ending-well.thank',
    metadata: { pairId },
    values: { thanks: 'For every question.' },
  }),
  ({ pairId }) => ({ callbackId: 'ending-well.keep', metadata: { pairId }, values: goodKeep }),
  ({ programId, peer }) => ({
    callbackId: 'peer-wishes.save',
    metadata: { programId },
    values: { wished: peopleSelected(peer.id) },
  }),
  () => ({ callbackId: 'pausing.pause', values: { until: dateSelected('2026-03-20') } }),
  ({ programId }) => ({ callbackId: 'endings.leave', metadata: { programId } }),
  // Their peer of before runs the program, and is none now.
  ({ programId, peer }) => ({
    callbackId: 'human.write',
    metadata: { programId, readers: digestOf({ are: 'program-admins', people: [peer] }) },
    values: { wording: 'Could we talk about how it ended?' },
  }),
  ({ programId }) => ({
    callbackId: 'archiving.archive',
    metadata: { programId },
    values: { last_day: dateSelected('2026-04-20') },
  }),
  ({ departedId }) => ({
    callbackId: 'privacy.erase-departed',
    values: { person: selected(departedId), word: 'ERASE' },
  }),
  // With all else of theirs goes what they have submitted.
  () => ({ callbackId: 'privacy.erase', values: { word: 'ERASE' } }),
];
