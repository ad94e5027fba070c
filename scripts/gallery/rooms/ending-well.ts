import { texts } from '../../../src/features/ways-on/ending-well/texts.ts';
import { closeModal } from '../../../src/features/ways-on/ending-well/views/modals.ts';
import {
  carriedOnCard,
  carriesOnHeard,
  carryOnCard,
  carryOnOver,
  carryOnApart,
  closingApart,
  closingCard,
  noLongerClosing,
  unsentOver,
  unsentWords,
} from '../../../src/features/ways-on/ending-well/views/told.ts';
import { formatDate, type Reader } from '../../../src/language.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { afterwards, keeping, writing } from '../farewell-exhibits.ts';
import { marked, noticeOf } from '../notices.ts';
import { pair, people } from '../sample-data.ts';

const day = Temporal.PlainDate.from('2026-04-13');
const closing = { ...pair, state: 'closing', closesOn: day } as const;
const seen = (reader: Reader) => ({ personId: people.ana.id, reader });

export const endingWell: OpenRoom = (reader) => ({
  name: 'Ending well',
  exhibits: [
    ...opening(reader),
    ...writing(reader),
    ...keeping(reader),
    ...afterwards(reader),
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
      when: 'The day is chosen, by this person.',
      view: noticeOf(marked(words.opened(formatDate(day, reader))), reader),
    },
    {
      title: 'Chosen before',
      when: 'Another of the pair has chosen a day already.',
      view: noticeOf(marked(words.openedAlready(formatDate(day, reader))), reader),
    },
    {
      title: 'The pair hears of it',
      when: 'One of it has chosen the day; in the pair’s DM, to all of them alike.',
      message: closingCard({ pair, day, isPauseOver: false, hasMet: true }, reader),
    },
    {
      title: 'Each hears of it in private',
      when: 'As before, where their DM has become a channel.',
      message: closingApart({ pair: closing, day, personId: people.ana.id }, reader),
    },
    {
      title: 'Words that were held back',
      when: 'As before; in private, to one who wrote before the pair carried on, and whose words nobody has.',
      message: unsentWords({ pair: closing, day, personId: people.ana.id }, reader),
    },
    {
      title: 'Nothing is held back',
      when: 'They have written for this ending, or it is over; in the place of the message.',
      message: unsentOver(reader),
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

function wishingToCarryOn(reader: Reader): readonly Exhibit[] {
  return [
    {
      title: 'One would carry on',
      when: '_Carry on together_; in the pair’s DM.',
      message: carryOnCard({ pair, day, until: undefined }, [people.ben.name], reader),
    },
    {
      title: 'One would carry on, near the end of the program',
      when: 'As before, with the day on which it would end at the latest.',
      message: carryOnCard({ pair, day, until: day.add({ weeks: 12 }) }, [people.ben.name], reader),
    },
    {
      title: 'One would carry on, asked in private',
      when: 'As before, where their DM has become a channel.',
      message: carryOnApart({ pair: closing, day, until: undefined }, [people.ben.name], reader),
    },
    {
      title: 'Nobody would carry on after all',
      when: '_Withdraw my yes_; in the place of the question.',
      message: carryOnCard({ pair, day, until: undefined }, [], reader),
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
      title: 'Withdrawn, where the DM is a channel',
      when: 'As before, where their DM has become one.',
      message: saying(texts(reader).yesWithdrawnTurned(formatDate(day, reader))),
    },
    {
      title: 'Waiting for the others',
      when: '_Carry on together_, seen by that person alone.',
      message: carriesOnHeard({ outcome: 'waits', isWishCanceled: false }, reader),
    },
    {
      title: 'Said before',
      when: '_Carry on together_, pressed once more.',
      message: carriesOnHeard({ outcome: 'waits-already', isWishCanceled: false }, reader),
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
    {
      title: 'They went on',
      when: 'The pair ends again; in the place of what said that it carries on.',
      message: saying(texts(reader).wentOn),
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
