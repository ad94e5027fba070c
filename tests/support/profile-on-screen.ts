import { vocabulary } from './vocabulary.ts';
import { planned, matchInputOf } from '../../src/features/rounds/drafts/model/plan-round.ts';
import { entryModal } from '../../src/features/rounds/drafts/views/entries.ts';
import { roundPreview } from '../../src/features/rounds/drafts/views/draft.ts';
import { firstPage, type Entry } from '../../src/features/rounds/drafts/model/listing.ts';
import { everybody } from '../../src/features/people/listing/model.ts';
import { peopleModal } from '../../src/features/people/listing/views.ts';
import type { Profile } from '../../src/features/people/enrolment/model.ts';
import { weekOf } from '../../src/features/people/enrolment/model/hours.ts';
import { introduction } from '../../src/features/rounds/introductions/views/introduction.ts';
import { question } from '../../src/features/rounds/asked-first/views.ts';
import { hoursInCommon, workingSpans } from '../../src/features/pairs/hours/model.ts';
import { match } from '../../src/matching/match.ts';
import { pairReader } from '../../src/language.ts';
import { draftOf, pairOf } from '../features/rounds/drafts/drafts.ts';
import { pairId } from '../features/extreme.ts';
import { wordsOf } from '../features/block-kit.ts';

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const timeZone = 'Europe/Lisbon';
const settings = {
  matchedFor: 'balanced',
  acceptableFit: 0,
  noRepeatMonths: 12,
  minSharedHours: 0,
  oddOneOut: 'wait',
} as const;
const members = ['Ana', 'Ben'].map((name) => ({ id: name, name, timeZone }));
const names = new Map(members.map(({ id, name }) => [id, name]));
const pair = {
  id: pairId,
  programId: pairId,
  state: 'active',
  hasBegun: false,
  channelId: 'C1',
  pausedUntil: undefined,
  closesOn: undefined,
  members,
} as const;

type Read = {
  readonly peer: string;
  /** What of it stands in the question whether they would like to meet. */
  readonly asked: string;
  readonly admins: string;
};

/** What a peer and an admin read of two, by the code that matches and shows them. How well they fit is no answer of theirs. */
export function onScreen(profiles: readonly Profile[]): Read {
  const people = profiles.map((profile, at) => ({
    personId: members[at]?.id ?? '',
    timeZone,
    turn: undefined,
    profile,
  }));
  const round = match(matchInputOf({ people, acquaintances: [], now }, { settings, pins: [], bans: [] }));
  const reasons = round.pairs[0]?.reasons ?? [];
  const spans = profiles.map(({ workingHours }) =>
    workingSpans({ timeZone, week: weekOf(workingHours) }, now),
  );
  const card = { vocabulary, participants: people, reasons, sharedHours: hoursInCommon(spans) };
  const asked = {
    pairId,
    others: members.slice(1),
    until: now,
    answer: undefined,
    members,
    card,
    program: 'P',
  };
  const askedFirst = question(asked, pairReader);
  return {
    peer: wordsOf([introduction({ ...card, pair, program: 'P' }, pairReader), askedFirst]),
    asked: wordsOf(askedFirst),
    admins: wordsOf(adminViews(profiles, planned(round).pairs.length > 0 ? reasons : [])),
  };
}

type Reasons = Parameters<typeof introduction>[0]['reasons'];

function adminViews(profiles: readonly Profile[], reasons: Reasons): readonly unknown[] {
  const shown = pairOf(['Ana', 'Ben'], { reasons });
  const draft = draftOf({ pairs: [shown], poolSize: 2 }, { names });
  const works = members.map(({ id }, at) => ({ id, work: profiles[at] }));
  const work = new Map(works.flatMap(({ id, work: theirs }) => (theirs ? [[id, theirs] as const] : [])));
  const here = { ...firstPage, roundId: pairId, version: 1 };
  const entry: Entry = { kind: 'pair', pair: shown };
  const page = {
    programId: pairId,
    program: 'P',
    isArchived: false,
    enrolled: 2,
    wanted: everybody,
    pages: 1,
    found: 2,
    vocabulary,
    missing: 0,
    counts: { waiting: 2, paired: 0, paused: 0, guest: 0, unreachable: 0, left: 0 },
    shown: works.map((each) => ({ ...each, name: each.id, standing: 'waiting' as const, until: undefined })),
  };
  return [
    roundPreview({ vocabulary, draft, listing: firstPage }, pairReader),
    entryModal(entry, { draft, here, work, vocabulary }, pairReader),
    peopleModal(page, pairReader),
  ];
}
