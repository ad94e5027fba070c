import { texts } from '../../src/features/ways-on/ending-well/texts.ts';
import type { Benefit, FarewellSeen } from '../../src/features/ways-on/ending-well/model.ts';
import { benefits } from '../../src/features/ways-on/ending-well/model.ts';
import { keepModal, thankModal } from '../../src/features/ways-on/ending-well/views/modals.ts';
import { farewellModal, savedModal, thanksCard } from '../../src/features/ways-on/ending-well/views/told.ts';
import type { Reader } from '../../src/language.ts';
import { oneLine } from '../../src/slack/blocks.ts';
import type { Exhibit } from './exhibit.ts';
import { pair, people, said } from './sample-data.ts';
import { goals } from './sample-goals.ts';

const day = Temporal.PlainDate.from('2026-04-13');
const closing = { ...pair, state: 'closing', closesOn: day } as const;
const ended = { ...closing, state: 'ended' } as const;
const seen = (reader: Reader) => ({ personId: people.ana.id, reader });
const felt: readonly Benefit[] = ['support', 'growth'];
const farewell: FarewellSeen = {
  pair: closing,
  own: { thanks: said.note, keep: said.measure, benefits: felt, outcome: 'completed-early' },
  isDone: false,
  received: [{ from: people.ben.name, thanks: said.otherAgreement }],
  delivery: 'waits',
  isEarlier: false,
  isHandedEarlier: false,
  givenBefore: [],
  hadLastDay: true,
};
const over = { ...farewell, pair: ended, day: undefined, hasMet: true } as const;
const nothing: FarewellSeen = {
  pair: ended,
  own: { thanks: '', keep: '', benefits: [], outcome: undefined },
  isDone: false,
  received: [],
  delivery: 'kept',
  isEarlier: false,
  isHandedEarlier: false,
  givenBefore: [],
  hadLastDay: true,
};

export function writing(reader: Reader): readonly Exhibit[] {
  return [
    {
      title: 'Thanks',
      when: '_Write my part_.',
      view: thankModal({ ...farewell, day, hasMet: true }, seen(reader)),
    },
    {
      title: 'Thanks that were written for an earlier ending',
      when: '_Write my part_, where the pair carried on before they were handed over.',
      view: thankModal({ ...farewell, day, hasMet: true, isEarlier: true }, seen(reader)),
    },
    {
      title: 'Thanks that were handed over for an earlier ending',
      when: '_Write my part_, where the pair carried on after that.',
      view: thankModal(
        { ...farewell, day, hasMet: true, isEarlier: true, isHandedEarlier: true },
        seen(reader),
      ),
    },
    {
      title: 'A few words, where they never met',
      when: '_Write my part_.',
      view: thankModal({ ...farewell, day, hasMet: false }, seen(reader)),
    },
    {
      title: 'Thanks, once all are done',
      when: '_Write my part_, where all have done their part, or the pair has ended.',
      view: thankModal({ ...over, delivery: 'now' }, seen(reader)),
    },
    {
      title: 'Thanks, once all are done, of an earlier ending',
      when: 'As before, where they were handed over then.',
      view: thankModal({ ...over, delivery: 'now', isEarlier: true, isHandedEarlier: true }, seen(reader)),
    },
    {
      title: 'Thanks, long after the end',
      when: '_Write my part_, more than a week after it, or where it ended in another way.',
      view: thankModal({ ...over, delivery: 'kept' }, seen(reader)),
    },
  ];
}

export function keeping(reader: Reader): readonly Exhibit[] {
  return [
    { title: 'What I keep', when: '_Next_.', view: keepModal({ ...farewell, day }, reader) },
    {
      title: 'What I keep, with no words for the pair',
      when: '_Next_, where nothing was written.',
      view: keepModal({ ...farewell, own: { ...farewell.own, thanks: '' }, day }, reader),
    },
    {
      title: 'What I keep, once the words are handed over',
      when: '_Write my part_ from then on, or _Next_ which hands them over.',
      view: keepModal({ ...farewell, day, delivery: 'handed' }, reader),
    },
    {
      title: 'What I keep, with words that came too late',
      when: '_Next_ in a form that was open as the words were handed over.',
      view: keepModal({ ...farewell, day, delivery: 'handed', late: said.purpose }, reader),
    },
    {
      title: 'What I keep, with words that go nowhere',
      when: '_Next_, more than a week after the end, or where the peer has left.',
      view: keepModal({ ...over, delivery: 'kept' }, reader),
    },
    { title: 'Saved', when: '_Save_.', view: savedModal(farewell, [goals.own], reader) },
    {
      title: 'Saved, with no words for the pair',
      when: '_Save_.',
      view: savedModal({ ...farewell, own: { ...farewell.own, thanks: '' } }, [], reader),
    },
    {
      title: 'Saved by the last of them',
      when: '_Save_, which hands over what all have written.',
      view: savedModal({ ...farewell, delivery: 'handed' }, [], reader),
    },
    {
      title: 'Saved, after the end',
      when: '_Save_, once the pair has ended.',
      view: savedModal(nothing, [], reader),
    },
    {
      title: 'Saved, long after the end',
      when: '_Save_, where the words for the pair are handed over no more.',
      view: savedModal({ ...over, delivery: 'kept' }, [], reader),
    },
  ];
}

export function afterwards(reader: Reader): readonly Exhibit[] {
  return [
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
      view: farewellModal(farewell, Object.values(goals), seen(reader)),
    },
    {
      title: 'My farewell, with words of an earlier ending',
      when: 'As before, where the pair carried on after they were handed over.',
      view: farewellModal({ ...farewell, givenBefore: [said.purpose] }, [], seen(reader)),
    },
    {
      title: 'My farewell, with words that go nowhere',
      when: 'As before, where they were written long after the end, or the peer has left.',
      view: farewellModal({ ...over, delivery: 'kept' }, [], seen(reader)),
    },
    {
      title: 'My farewell, with all that one can feel',
      when: 'As before.',
      view: farewellModal({ ...farewell, own: { ...farewell.own, benefits } }, [], seen(reader)),
    },
    {
      title: 'My farewell, with nothing in it',
      when: 'As before, where nobody has written.',
      view: farewellModal(nothing, [], seen(reader)),
    },
  ];
}
