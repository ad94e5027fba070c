import { firstPage, listed, type DraftPage } from '../../src/features/rounds/drafts/model/listing.ts';
import type { WeighedChange } from '../../src/features/rounds/drafts/model/round.ts';
import { texts } from '../../src/features/rounds/drafts/texts.ts';
import { roundPreview } from '../../src/features/rounds/drafts/views/draft.ts';
import { changesSince } from '../../src/features/rounds/drafts/views/drift.ts';
import { entryModal } from '../../src/features/rounds/drafts/views/entries.ts';
import { findForm, settingsForm } from '../../src/features/rounds/drafts/views/questions.ts';
import { changeDone, weighedChange, wishList } from '../../src/features/rounds/drafts/views/weighed.ts';
import { bounds } from '../../src/features/programs/program/model.ts';
import type { Reader } from '../../src/language.ts';
import type { Exhibit } from './exhibit.ts';
import { people, profile, said, vocabulary } from './sample-data.ts';
import { changedRound, changes, round } from './sample-rounds.ts';

const work = new Map(Object.values(people).map(({ id }) => [id, profile]));
const [firstPair] = round.plan.pairs;
const here: DraftPage = { ...firstPage, roundId: round.id, version: 1 };

/** A round before it is decided on. */
const beforeItsDay = {
  ...round.sittingOut,
  out: 1,
  skippedOn: Temporal.PlainDate.from('2026-02-05'),
};

export const draftExhibits = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'A round to decide on',
    when: 'The best round is found, or a draft is kept.',
    view: roundPreview({ vocabulary, draft: round, listing: here }, reader),
  },
  {
    title: 'A round to decide on, where each is asked first',
    when: 'The program has double-blind introductions.',
    view: roundPreview(
      {
        vocabulary,
        draft: { ...round, answerDays: 5, sittingOut: { out: 6, quiet: 2, asked: 2 } },
        listing: here,
      },
      reader,
    ),
  },
  {
    title: 'A round before the day that was named',
    when: 'As before; some skip the round of that day.',
    view: roundPreview({ vocabulary, draft: { ...round, sittingOut: beforeItsDay }, listing: here }, reader),
  },
  {
    title: 'A round of a program that is past its last day',
    when: 'As before; its pairs would have none.',
    view: roundPreview(
      { vocabulary, draft: { ...round, endedOn: Temporal.PlainDate.from('2026-02-05') }, listing: here },
      reader,
    ),
  },
  {
    title: 'The last page of it',
    when: '_Show more_.',
    view: roundPreview({ vocabulary, draft: round, listing: { ...here, page: 1 } }, reader),
  },
  {
    title: 'Somebody searched for, and not found',
    when: '_Find a person_.',
    view: roundPreview({ vocabulary, draft: round, listing: { ...here, search: said.theme } }, reader),
  },
  { title: 'Who is sought', when: '_Find a person_.', view: findForm(here, reader) },
  ...drifted(reader),
  ...changing(reader),
  {
    title: 'Change settings',
    when: '_Change settings_ of a round.',
    view: settingsForm(round.plan.settings, here, reader),
  },
  {
    title: 'A setting that cannot be',
    when: 'At its field.',
    lines: { 'A number that is too great': texts(reader).wholeNumber(bounds.acceptableFit.most) },
  },
];

function drifted(reader: Reader): readonly Exhibit[] {
  const words = texts(reader);
  const harmless = { ...changedRound, drift: { ...changedRound.drift, keptApart: [], holds: true } };
  const seenBefore = (version: number) =>
    [words.refusals['draft-changed'], changesSince(changedRound, version, reader)].join('\n');
  return [
    {
      title: 'A draft that holds no longer, changed by somebody else',
      when: 'Another admin has changed it; people have come and gone.',
      view: roundPreview({ vocabulary, draft: changedRound, listing: here, notice: seenBefore(3) }, reader),
    },
    {
      title: 'A draft changed before that',
      when: 'An older version still lay open.',
      view: roundPreview(
        {
          vocabulary,
          draft: { ...harmless, plan: { ...harmless.plan, changes: harmless.plan.changes.slice(0, 2) } },
          listing: here,
          notice: changesSince(
            {
              ...changedRound,
              plan: { ...changedRound.plan, changes: changedRound.plan.changes.slice(0, 2) },
            },
            1,
            reader,
          ),
        },
        reader,
      ),
    },
    {
      title: 'Re-run',
      when: '_Re-run_.',
      view: roundPreview({ vocabulary, draft: round, listing: here, notice: words.doneAnew }, reader),
    },
    {
      title: 'Done already',
      when: 'A second press of the same button.',
      view: roundPreview({ vocabulary, draft: round, listing: here, notice: words.doneAlready }, reader),
    },
    {
      title: 'With settings of its own',
      when: 'They were changed for this round.',
      view: roundPreview(
        { vocabulary, draft: { ...round, plan: { ...round.plan, hasOwnSettings: true } }, listing: here },
        reader,
      ),
    },
    {
      title: 'Without a pair',
      when: 'Nobody here can be paired.',
      view: roundPreview(
        { vocabulary, draft: { ...round, plan: { ...round.plan, pairs: [] } }, listing: here },
        reader,
      ),
    },
  ];
}

function changing(reader: Reader): readonly Exhibit[] {
  const shown = { draft: changedRound, here };
  const someone = changedRound.plan.leftovers.slice(0, 1).map(({ id }) => id);
  const costs: Omit<WeighedChange, 'change' | 'draft' | 'asPair'>[] = [
    { fitLost: 5, peopleLost: 1, leftOver: someone, placed: [], pairsBroken: [], pairsMade: [] },
    { fitLost: -5, peopleLost: -1, leftOver: [], placed: someone, pairsBroken: [], pairsMade: [] },
  ];
  const pairs = changedRound.plan.pairs.map(({ members }) => members);
  const many = Array.from({ length: 11 }, () => pairs)
    .flat()
    .slice(0, 11);
  const even = { fitLost: 0, peopleLost: 0, leftOver: [], placed: [], pairsBroken: many, pairsMade: pairs };
  return [
    ...listed(changedRound, here).entries.map((entry, index) => ({
      title: `What can be changed (${index + 1})`,
      when: '_Change…_ beside a pair, a trio, or somebody left over.',
      view: entryModal(entry, { ...shown, work, vocabulary }, reader),
    })),
    ...changes.map((change, index) => ({
      title: `What it would cost: ${change.kind}`,
      when: 'Before a change is made.',
      view: weighedChange(
        {
          vocabulary,
          change,
          draft: changedRound,
          ...(costs[index] ?? even),
          ...(change.kind === 'pin' && firstPair && { asPair: firstPair }),
        },
        here,
        reader,
      ),
    })),
    ...changes.slice(0, 1).map((change) => ({
      title: 'A change made',
      when: '_Apply_.',
      view: roundPreview(
        { vocabulary, draft: round, listing: here, notice: changeDone(change, round, reader) },
        reader,
      ),
    })),
    { title: 'Pinned and kept apart', when: '_Review pins_.', view: wishList(shown, reader) },
    {
      title: 'No pins and no bans',
      when: 'All are taken back.',
      view: wishList({ draft: round, here }, reader),
    },
  ];
}
