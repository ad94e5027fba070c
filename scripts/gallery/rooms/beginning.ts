import type { HomeView } from '@slack/types';
import { commandsFor } from '../../../src/command.ts';
import { commandsOf } from '../../../src/feature.ts';
import { features } from '../../../src/features.ts';
import { most } from '../../../src/features/people/enrolment/model.ts';
import { weekOf, type Week } from '../../../src/features/people/enrolment/model/hours.ts';
import { texts as enrolmentTexts } from '../../../src/features/people/enrolment/texts.ts';
import { aboutModal } from '../../../src/features/people/enrolment/views/about-modal.ts';
import { wishesModal } from '../../../src/features/people/enrolment/views/wishes-modal.ts';
import { hoursPart } from '../../../src/features/people/enrolment/views/home.ts';
import { weekModal } from '../../../src/features/people/enrolment/views/week-modal.ts';
import * as help from '../../../src/features/help/views.ts';
import { nextRoundWords } from '../../../src/features/programs/program/texts.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { content, profile, said, vocabulary } from '../sample-data.ts';
import { program } from '../sample-program.ts';

const partTime = {
  ...profile,
  workingHours: {
    week: [
      ...[1, 2, 4].map((day) => ({ day, from: '09:00', until: '17:00' })),
      { day: 5, from: '09:00', until: '12:30' },
    ],
  },
};

const nights = { days: [7, 1, 2], from: '22:00', until: '06:00' };

const commands = commandsOf(features);
const forPeers = commandsFor(commands, new Set(['present', 'peer']));

export const menu: OpenRoom = (reader) => ({
  name: 'Menu and help',
  exhibits: [
    {
      title: 'What I can do',
      isDocument: true,
      when: '`/peer` by somebody who is in a pair, seen by that person alone.',
      message: help.menu(forPeers, reader),
    },
    {
      title: 'What I can do, in words',
      isDocument: true,
      when: '`/peer help`. Everybody is shown what they can do now; this is all of it.',
      message: help.usage(commands, reader),
    },
    {
      title: 'The menu',
      when: 'The global shortcut, used by somebody in no program.',
      view: help.menuModal(commandsFor(commands, new Set(['outsider'])), reader),
    },
  ],
});

const homeOf = (week: Week, reader: Reader): HomeView => ({
  type: 'home',
  blocks: [...(hoursPart([{ week }], 'told', reader).blocks ?? [])],
});

function ofEachDay(reader: Reader): readonly Exhibit[] {
  return [
    {
      title: 'The hours of each day',
      when: '_Save_, with “Different hours on some days”.',
      view: weekModal({ programId: program.id, known: partTime }, reader),
    },
    {
      title: 'When I write, part time',
      when: 'In Home, by what the person has told.',
      view: homeOf(weekOf(partTime.workingHours), reader),
    },
    {
      title: 'When I write, at night',
      when: 'As above.',
      view: homeOf(weekOf(nights), reader),
    },
  ];
}

const withOwn = { ...vocabulary, topics: [...vocabulary.topics, { id: 'own-1', name: said.team }] };

function halves(reader: Reader): readonly Exhibit[] {
  const asked = { programId: program.id, program: program.name, vocabulary };
  return [
    {
      title: 'The person and their work, the first time',
      when: '`/peer join`, or _Join_ in Home.',
      view: aboutModal({ ...asked, known: {} }, reader),
    },
    {
      title: 'The person and their work, with what Slack says',
      when: 'The first time, where their Slack profile has a title or the day they started.',
      view: aboutModal(
        { ...asked, known: { otherWork: said.path, tenureMonths: 60 }, isFromSlack: true },
        reader,
      ),
    },
    {
      title: 'Their wishes, the first time',
      when: '_Next_.',
      view: wishesModal({ ...asked, content, known: {} }, reader),
    },
    {
      title: 'The person and their work, later',
      when: '`/peer profile`, or _Edit my profile_ in Home.',
      view: aboutModal({ ...asked, known: profile, confirmedOn }, reader),
    },
    {
      title: 'Their wishes, later',
      when: '_Next_.',
      view: wishesModal({ ...asked, vocabulary: withOwn, content, known: profile }, reader),
    },
  ];
}

const confirmedOn = Temporal.PlainDate.from('2026-11-09');

export const enrolment: OpenRoom = (reader) => {
  const words = enrolmentTexts(reader);
  return {
    name: 'Joining',
    exhibits: [
      ...halves(reader),
      ...ofEachDay(reader),
      {
        title: 'At a field',
        when: 'Something is amiss with it.',
        lines: {
          'The end of the working day': words.hoursNeeded,
          'The hours of each day': words.dayNeeded,
          Languages: words.languageNeeded,
          'Another kind of work': words.otherWorkNeeded,
          'A word that was taken back': words.noLongerOffered,
          Interests: words.tooManyInterests(most.interests),
        },
      },
      {
        title: 'Joined',
        when: 'The profile is saved the first time; no day is set for the next round.',
        view: noticeOf(marked(words.joined(said.program, nextRoundWords(undefined, reader))), reader),
      },
      {
        title: 'Changed',
        when: 'The profile is saved again.',
        view: noticeOf(marked(words.renewed(said.program)), reader),
      },
      {
        title: 'Changed by a guest',
        when: 'The profile is saved again by one who was in before the program left guests out.',
        view: noticeOf(marked(words.renewedAsGuest(said.program)), reader),
      },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};
