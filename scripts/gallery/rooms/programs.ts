import {
  bounds,
  programSettings,
  weighedParts,
  type Admin,
  type NumberSetting,
} from '../../../src/features/programs/program/model.ts';
import { texts as adminTexts } from '../../../src/features/programs/admins/texts.ts';
import { matchedForInWords, texts } from '../../../src/features/programs/program/texts.ts';
import { texts as setupTexts } from '../../../src/features/programs/setup/texts.ts';
import { adminsModal, namesOf, noProgramModal } from '../../../src/features/programs/admins/views.ts';
import { logModal } from '../../../src/features/programs/log/views.ts';
import { roundDay, roundDaySettled } from '../../../src/features/rounds/round-day/views.ts';
import { weightsModal } from '../../../src/features/programs/setup/views/weights-modal.ts';
import { setupModal, startAnotherButton, startModal } from '../../../src/features/programs/setup/views.ts';
import { whichProgram } from '../../../src/features/programs/program/views.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { people, said } from '../sample-data.ts';
import { log, noLog, program } from '../sample-program.ts';

const ownParts = programSettings.shape.ownParts.parse(
  Object.fromEntries(weighedParts.map((part, at) => [part, at % 4])),
);
const several = [program, { ...program, name: `${program.name} 2`, purpose: '' }];

export const programs: OpenRoom = (reader) => {
  const words = texts(reader);
  return {
    name: 'Programs',
    exhibits: [
      {
        title: 'A first program',
        when: 'It has no name of its own yet.',
        lines: { 'Its name': words.defaultName },
      },
      {
        title: 'The setup',
        when: 'An admin: `/peer setup`, or _Set up program_ in Home.',
        view: setupModal(program, reader),
      },
      ...weighed(reader),
      {
        title: 'Which program is meant',
        when: 'There are several; in the place of whatever was asked for.',
        view: whichProgram({ programs: several, id: 'x', besides: startAnotherButton(reader) }, reader),
      },
      { title: 'Another program', when: '_Start another program_.', view: startModal(reader) },
      {
        title: 'Started',
        when: '_Start_.',
        view: noticeOf(marked(setupTexts(reader).started(said.program)), reader),
      },
      { title: 'At a field', when: 'Something is amiss with it.', lines: amissIn(reader) },
      {
        title: 'Set up',
        when: 'The setup is saved.',
        view: noticeOf(marked(setupTexts(reader).saved(said.program)), reader),
      },
      ...roundDays(reader),
      ...admins(reader),
      {
        title: 'Kindly refused',
        when: 'It cannot be done.',
        lines: {
          ...words.refusals,
          'not-an-admin': words.refusals['not-an-admin'](namesOf([people.ana, people.ben], reader)),
          'guests-left-out': words.refusals['guests-left-out'](namesOf([people.ana, people.ben], reader)),
        },
      },
    ],
  };
};

function admins(reader: Reader): readonly Exhibit[] {
  const words = adminTexts(reader);
  const everybody = Object.values(people);
  const seen = { programId: program.id, program: said.program, personId: people.ana.id, log };
  const view = (areAppointed: boolean, ...list: readonly Admin[]) =>
    adminsModal({ ...seen, admins: { areAppointed, people: list } }, reader);
  return [
    {
      title: 'The admins, before anybody is appointed',
      when: 'An admin or owner of the Slack workspace: `/peer admins`.',
      view: view(false, people.ana, people.ben),
    },
    { title: 'The admins', when: 'One of them: `/peer admins`.', view: view(true, ...everybody) },
    {
      title: 'The last admin, who has done nothing yet',
      when: 'That one: `/peer admins`.',
      view: adminsModal(
        { ...seen, admins: { areAppointed: true, people: [people.ana] }, log: noLog },
        reader,
      ),
    },
    {
      title: 'Who can start a program',
      when: '`/peer admins`, where none runs.',
      view: noProgramModal([people.ana, people.ben], reader),
    },
    {
      title: 'What they did before',
      when: '_Show earlier_.',
      view: logModal({ program: said.program, log: { ...log, earlierThan: 1 } }, reader),
    },
    {
      title: 'The admins, as anybody sees them',
      when: '`/peer admins`, or _See admins_ in Home.',
      view: view(true, people.ben, people.chen),
    },
    {
      title: 'Added',
      when: 'An admin adds others.',
      view: noticeOf(marked(words.added(said.program, namesOf(everybody, reader))), reader),
    },
    {
      title: 'Where nobody, or many, can be named',
      when: 'In a refusal.',
      lines: {
        Nobody: namesOf([], reader),
        Many: namesOf(everybody, reader, 2),
        'Nobody chosen': words.nobodyChosen,
      },
    },
  ];
}

function amissIn(reader: Reader): Readonly<Record<string, string>> {
  const { labels, nameMissing, nameMisleading, nameTaken, dayGoneBy, outside, ...days } = setupTexts(reader);
  const settings = Object.keys(bounds) as readonly NumberSetting[];
  return {
    [labels.name]: nameMissing,
    [`${labels.name}, pasted`]: nameMisleading,
    [`${labels.name}, once more`]: nameTaken,
    [labels.nextRoundOn]: dayGoneBy,
    [`${labels.nextRoundOn} After the end`]: days.roundAfterEnd,
    [labels.endsOn]: days.endBeforeRound,
    'A first weight': setupTexts(reader).nothingWeighed,
    ...Object.fromEntries(
      settings.map((setting) => [
        labels[setting],
        outside[setting](bounds[setting].least, bounds[setting].most),
      ]),
    ),
  };
}

const weighed = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'Weights of its own',
    when: '_Set weights_ in the setup.',
    view: weightsModal(program, reader),
  },
  {
    title: 'Weighed',
    when: '_Save_.',
    view: setupModal(program, reader, setupTexts(reader).weightsSaved(said.program)),
  },
  {
    title: 'What a match counts, where it is weighed so',
    when: 'In the preview of a round.',
    lines: { Weights: matchedForInWords({ matchedFor: 'own', ownParts }, reader) },
  },
];

const roundDays = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'The day of the next round',
    when: 'That morning; to each admin, in private.',
    message: roundDay({ program, metWithin: undefined }, reader),
  },
  {
    title: 'The day of the next round, where everyone has met',
    when: 'As before; all who wait have been peers in the months that the program says.',
    message: roundDay({ program, metWithin: 12 }, reader),
  },
  {
    title: 'The day of a round that is settled',
    when: 'The round is made, or has another day; in the place of the reminder.',
    message: roundDaySettled(program.name, reader),
  },
];
