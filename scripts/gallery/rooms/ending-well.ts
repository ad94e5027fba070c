import { texts } from '../../../src/features/ways-on/ending-well/texts.ts';
import type { Benefit, FarewellSeen } from '../../../src/features/ways-on/ending-well/model.ts';
import { benefits } from '../../../src/features/ways-on/ending-well/model.ts';
import { closeModal, keepModal, thankModal } from '../../../src/features/ways-on/ending-well/views/modals.ts';
import {
  carriedOnCard,
  carriesOnHeard,
  carryOnCard,
  carryOnOver,
  closingCard,
  farewellModal,
  noLongerClosing,
  savedModal,
  thanksCard,
} from '../../../src/features/ways-on/ending-well/views/told.ts';
import { formatDate, type Reader } from '../../../src/language.ts';
import { oneLine } from '../../../src/slack/blocks.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { pair, people, said } from '../sample-data.ts';
import { goals } from '../sample-goals.ts';

const day = Temporal.PlainDate.from('2026-04-13');
const closing = { ...pair, state: 'closing', closesOn: day } as const;
const ended = { ...closing, state: 'ended' } as const;
const seen = (reader: Reader) => ({ personId: people.ana.id, reader });
const felt: readonly Benefit[] = ['support', 'growth'];
const farewell: FarewellSeen = {
  pair: closing,
  own: { thanks: said.note, keep: said.measure, benefits: felt, outcome: 'completed-early' },
  received: [{ from: people.ben.name, thanks: said.otherAgreement }],
  delivery: 'waits',
  isEarlier: false,
};
const over = { ...farewell, pair: ended, day: undefined, hasMet: true } as const;
const nothing: FarewellSeen = {
  pair: ended,
  own: { thanks: '', keep: '', benefits: [], outcome: undefined },
  received: [],
  delivery: 'kept',
  isEarlier: false,
};

export const endingWell: OpenRoom = (reader) => ({
  name: 'Ending well',
  exhibits: [
    ...opening(reader),
    ...writing(reader),
    ...keeping(reader),
    ...wishingToCarryOn(reader),
    ...carryingOn(reader),
    ...ending(reader),
  ],
});

function opening(reader: Reader): readonly Exhibit[] {
  const words = texts(reader);
  return [
    { title: 'On which day', when: '_End well_.', view: closeModal(pair, day, seen(reader)) },
    {
      title: 'At a field',
      when: 'Something is amiss with it.',
      lines: { 'The day': words.opening.dayNeeded },
    },
    {
      title: 'Chosen',
      when: 'The day is chosen, by this person or by another before them.',
      view: noticeOf(marked(words.opened(formatDate(day, reader))), reader),
    },
    {
      title: 'The pair hears of it',
      when: 'One of it has chosen the day; in the pair’s DM, to all of them alike.',
      message: closingCard({ pair, day, isPauseOver: false, hasMet: true }, reader),
    },
    {
      title: 'A pair that never met hears of it',
      when: 'As before.',
      message: closingCard({ pair, day, isPauseOver: false, hasMet: false }, reader),
    },
    {
      title: 'The pair hears of it in a pause',
      when: 'As before.',
      message: closingCard({ pair, day, isPauseOver: true, hasMet: true }, reader),
    },
  ];
}

function writing(reader: Reader): readonly Exhibit[] {
  return [
    {
      title: 'Thanks',
      when: '_Write my part_.',
      view: thankModal({ ...farewell, day, hasMet: true }, seen(reader)),
    },
    {
      title: 'A few words, where they never met',
      when: '_Write my part_.',
      view: thankModal({ ...farewell, day, hasMet: false }, seen(reader)),
    },
    {
      title: 'Thanks, after the end',
      when: '_Write my part_, once the pair has ended.',
      view: thankModal({ ...over, delivery: 'now' }, seen(reader)),
    },
    {
      title: 'Thanks, once they are handed over',
      when: '_Write my part_, after that.',
      view: thankModal({ ...farewell, day, hasMet: true, delivery: 'handed' }, seen(reader)),
    },
    {
      title: 'Thanks, long after the end',
      when: '_Write my part_, more than a week after it, or where it ended in another way.',
      view: thankModal({ ...over, delivery: 'kept' }, seen(reader)),
    },
  ];
}

function keeping(reader: Reader): readonly Exhibit[] {
  return [
    { title: 'What I keep', when: '_Next_.', view: keepModal(farewell, reader) },
    { title: 'Saved', when: '_Save_.', view: savedModal(farewell, [goals.own], reader) },
    {
      title: 'Saved, after the end',
      when: '_Save_, once the pair has ended.',
      view: savedModal({ pair: ended }, [], reader),
    },
    {
      title: 'Thanks are handed over',
      when: 'All have done their part, or the pair has ended; to each in private.',
      message: thanksCard(pair.id, farewell.received, reader),
    },
    {
      title: 'Thanks of somebody who was erased',
      when: '_Erase me_; what the message says from then on.',
      message: oneLine(texts(reader).thanksGone),
    },
    {
      title: 'My farewell',
      when: '_Read my farewell_ in Home.',
      view: farewellModal(farewell, seen(reader)),
    },
    {
      title: 'My farewell, with all that one can feel',
      when: 'As before.',
      view: farewellModal({ ...farewell, own: { ...farewell.own, benefits } }, seen(reader)),
    },
    {
      title: 'My farewell, with nothing in it',
      when: 'As before, where nobody has written.',
      view: farewellModal(nothing, seen(reader)),
    },
  ];
}

function wishingToCarryOn(reader: Reader): readonly Exhibit[] {
  return [
    {
      title: 'One would carry on',
      when: '_Carry on together_; in the pair’s DM.',
      message: carryOnCard({ pair, day }, [people.ben.name], reader),
    },
    {
      title: 'Nobody would carry on after all',
      when: '_Withdraw my yes_; in the place of the question.',
      message: carryOnCard({ pair, day }, [], reader),
    },
    {
      title: 'The question is over',
      when: 'All carry on; in the place of the question.',
      message: carryOnOver(reader),
    },
    {
      title: 'Withdrawn',
      when: '_Withdraw my yes_, seen by that person alone.',
      message: saying(texts(reader).yesWithdrawn(formatDate(day, reader))),
    },
    {
      title: 'Waiting for the others',
      when: '_Carry on together_, seen by that person alone.',
      message: carriesOnHeard({ outcome: 'waits', isWishCanceled: false }, reader),
    },
    {
      title: 'With a request for another peer',
      when: 'As before, where that person had asked for one.',
      message: carriesOnHeard({ outcome: 'waits', isWishCanceled: true }, reader),
    },
  ];
}

function carryingOn(reader: Reader): readonly Exhibit[] {
  return [
    {
      title: 'The last of them would too',
      when: '_Carry on together_, seen by that person alone.',
      message: carriesOnHeard({ outcome: 'done', isWishCanceled: false }, reader),
    },
    {
      title: 'All carry on',
      when: 'The last of them has said so; in the pair’s DM.',
      message: carriedOnCard({ ...pair, until: undefined, term: day }, reader),
    },
    {
      title: 'All carry on, in a program with no last day',
      when: 'As before.',
      message: carriedOnCard({ ...pair, until: undefined, term: undefined }, reader),
    },
    {
      title: 'All carry on, in a program that winds down',
      when: 'As before.',
      message: carriedOnCard({ ...pair, state: 'closing', until: day, term: undefined }, reader),
    },
    {
      title: 'All carry on, into a pause',
      when: 'As before, where the day of a pause is still ahead.',
      message: carriedOnCard({ ...pair, state: 'paused', until: day, term: undefined }, reader),
    },
    {
      title: 'It does not end after all',
      when: 'All carry on; in the place of what was said before.',
      message: noLongerClosing(reader),
    },
  ];
}

function ending(reader: Reader): readonly Exhibit[] {
  const words = texts(reader);
  return [
    {
      title: 'Ended',
      when: '_End now_, seen by that person alone; the pair hears what any pair hears that ends.',
      message: saying(words.ended),
    },
    { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
  ];
}
