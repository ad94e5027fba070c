import { texts as endingTexts } from '../../../src/features/ways-on/leaving/texts.ts';
import { leaveModal } from '../../../src/features/ways-on/leaving/views.ts';
import {
  neverMet,
  pairEnded,
  pairEndedApart,
  pairEndedWithProgram,
} from '../../../src/features/pairs/ending/views.ts';
import { texts as enrolmentTexts } from '../../../src/features/people/enrolment/texts.ts';
import { texts as pausingTexts } from '../../../src/features/people/pausing/texts.ts';
import { texts as daysOffTexts } from '../../../src/features/people/days-off/texts.ts';
import { onDayOff } from '../../../src/features/relationship/out-of-hours/views.ts';
import { daysOffModal } from '../../../src/features/people/days-off/views.ts';
import { pauseModal, pauseOffer, pauseOfferOver } from '../../../src/features/people/pausing/views.ts';
import { afterPause } from '../../../src/features/pairs/away/model.ts';
import {
  pairPaused,
  pairPausedApart,
  pauseLastsUntil,
  pauseHasLastDay,
} from '../../../src/features/pairs/away/views.ts';
import { pairReturned } from '../../../src/features/ways-on/resting/views.ts';
import { formatDate, type Reader } from '../../../src/language.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { nextRoundOn, program } from '../sample-program.ts';
import { pair, people, restarts, said, tipAt } from '../sample-data.ts';
import { booking } from '../sample-sessions.ts';

const day = Temporal.PlainDate.from('2026-04-13');
const over = { pair, hasMet: true, canWriteOn: true, canceled: undefined };

const told = (reader: Reader): readonly Exhibit[] => [
  { title: 'The pair hears of it', when: 'Once, in the group DM.', message: pairPaused(day, reader) },
  {
    title: 'The pause has another day',
    when: 'In the place of what told of it, once another message does.',
    message: pauseLastsUntil(day, reader),
  },
  {
    title: 'The pair has a last day instead',
    when: 'In the place of what told of its pause, once it ends well, or its program does.',
    message: pauseHasLastDay(reader),
  },
  {
    title: 'Each hears of it in private',
    when: 'As before, where their DM has become a channel.',
    message: pairPausedApart(pair, day, { personId: people.ana.id, reader }),
  },
];

export const pausing: OpenRoom = (reader) => {
  const words = pausingTexts(reader);
  return {
    name: 'Taking a pause',
    exhibits: [
      {
        title: 'Until when',
        when: '`/peer pause`, or _Take a pause_ in Home.',
        view: pauseModal({ programs: [said.program], suggested: day }, reader),
      },
      {
        title: 'A pause, for somebody in two programs',
        when: 'As above.',
        view: pauseModal({ programs: [said.program, said.program], suggested: day }, reader),
      },
      { title: 'At a field', when: 'Something is amiss with it.', lines: { 'The day': words.dayNeeded } },
      {
        title: 'Paused',
        when: 'The day is chosen.',
        view: noticeOf(marked(words.paused(formatDate(day, reader))), reader),
      },
      ...told(reader),
      {
        title: 'The pair goes on',
        when: 'The pause is over; in the group DM.',
        message: pairReturned(
          pair,
          { restart: afterPause(restarts, 1), tip: tipAt('after-pause', reader) },
          reader,
        ),
      },
      {
        title: 'A pause is offered',
        when: 'Slack shows a status that ends in a day or more; in one’s own DM, once.',
        message: pauseOffer(day, reader),
      },
      {
        title: 'The offer is over',
        when: 'In its place, once the person is away or the day has come.',
        message: pauseOfferOver(reader),
      },
      {
        title: 'Back early',
        when: '`/peer resume`, or _I’m back_ in Home.',
        message: saying(words.resumed),
      },
      {
        title: 'Nothing to change, as all is ending',
        when: '`/peer pause`, `/peer wish` or `/peer profile` while the person’s programs wind down.',
        message: marked(enrolmentTexts(reader).windingDown(formatDate(day, reader))),
      },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};

export const daysOff: OpenRoom = (reader) => {
  const words = daysOffTexts(reader);
  return {
    name: 'Days off',
    exhibits: [
      {
        title: 'The first time',
        when: '`/peer days-off`, or _Mark days off_ in Home.',
        view: daysOffModal({ days: [], onThem: [] }, reader),
      },
      {
        title: 'With days marked',
        when: 'As above, or after _Mark it_.',
        view: daysOffModal({ days: [day], onThem: [] }, reader),
      },
      {
        title: 'With a session on one of them',
        when: 'As above: it is booked for that day.',
        view: daysOffModal(
          {
            days: [day],
            onThem: [{ day, block: onDayOff({ pair, booking }, { personId: people.ana.id, reader }) }],
          },
          reader,
        ),
      },
      { title: 'At a field', when: 'Something is amiss with it.', lines: { 'The day': words.dayNeeded } },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};

export const leaving: OpenRoom = (reader) => {
  const words = endingTexts(reader);
  return {
    name: 'Leaving',
    exhibits: [
      {
        title: 'What leaving does',
        when: '`/peer leave`, or _Leave_ in Home.',
        view: leaveModal(
          { programId: program.id, program: said.program, hasRounds: true, partners: [said.ben] },
          reader,
        ),
      },
      {
        title: 'What leaving does, as the program ends',
        when: 'As before, where it is archived and the pair goes on until its last day.',
        view: leaveModal(
          { programId: program.id, program: said.program, hasRounds: false, partners: [said.ben] },
          reader,
        ),
      },
      { title: 'Left', when: '_Leave_.', view: noticeOf(marked(words.left(said.program)), reader) },
      {
        title: 'Left, as the program ends',
        when: '_Leave_, where it is archived.',
        view: noticeOf(marked(words.leftForGood(said.program)), reader),
      },
      ...ofThePair(reader),
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};

const ofThePair = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'The pair hears of it',
    when: 'One of it has left, is deactivated in Slack, or has another peer coming; in the group DM, always in the same words.',
    message: pairEnded({ ...over, nextRound: nextRoundOn }, reader),
  },
  {
    title: 'The pair hears of it, with nobody else left in Slack',
    when: 'One of two is deactivated.',
    message: pairEnded({ ...over, canWriteOn: false, nextRound: nextRoundOn }, reader),
  },
  {
    title: 'The pair hears of it, with a session ahead',
    when: 'As before.',
    message: pairEnded({ ...over, canceled: booking, nextRound: nextRoundOn }, reader),
  },
  {
    title: 'A pair that never met hears of it',
    when: 'As before.',
    message: pairEnded({ ...over, hasMet: false, nextRound: nextRoundOn }, reader),
  },
  ...[false, true].map((isArchived) => ({
    title: `Told apart that a pair has ended${isArchived ? ', with its program' : ''}`,
    when: 'Its DM has become a channel; to each in private.',
    seenBy: said.ana,
    message: pairEndedApart({ pair, personId: people.ana.id, isArchived, nextRound: nextRoundOn }, reader),
  })),
  {
    title: 'The pair hears of it, at the end of its program',
    when: 'The last day of the wind-down is over; in the group DM.',
    message: pairEndedWithProgram(over, reader),
  },
  {
    title: 'Matched, and not introduced',
    when: 'The peer has left, or is deactivated, before the introduction went out; to each who stays, in their own DM.',
    message: neverMet({ program: said.program, isInRounds: true, nextRound: nextRoundOn }, reader),
  },
  {
    title: 'Matched, and not introduced, for somebody in no round',
    when: 'As before, where the program takes no guests by now, or they sit out.',
    message: neverMet({ program: said.program, isInRounds: false, nextRound: nextRoundOn }, reader),
  },
];
