import { texts } from '../../../src/features/privacy/texts.ts';
import {
  cardModal,
  privacyDetailsModal,
  erasedHome,
  eraseDepartedButton,
  eraseModal,
  logsModal,
  pieceMessage,
} from '../../../src/features/privacy/views/modals.ts';
import { departedModal } from '../../../src/features/privacy/views/departed.ts';
import { notice, saying } from '../../../src/slack/listening/answering.ts';
import { newFormerId } from '../../../src/personal-data.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { program } from '../sample-program.ts';
import { people, said } from '../sample-data.ts';

const at = Temporal.Instant.from('2026-03-02T09:15:00Z');

export const privacy: OpenRoom = (reader) => ({
  name: 'Privacy',
  exhibits: [
    { title: 'The card', when: '`/peer privacy`, or _See my privacy_ in Home.', view: cardModal(reader) },
    {
      title: 'The card of an admin or owner of the workspace',
      when: 'The same.',
      view: cardModal(reader, [eraseDepartedButton(reader)]),
    },
    { title: 'All that is kept', when: '_See details_ in the card.', view: privacyDetailsModal(reader) },
    ...logs(reader),
    ...takingAlong(reader),
    ...erasing(reader),
    ...erasingOthers(reader),
  ],
});

const logs = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'What admins did',
    when: '_See admin log_ in the card, by somebody in a program.',
    view: logsModal(
      [
        {
          program: said.program,
          log: {
            programId: program.id,
            entries: [
              { by: people.ana.id, at, act: { kind: 'people-listed' } },
              { by: newFormerId(), at, act: { kind: 'round-confirmed', pairs: 12 } },
            ],
            earlierThan: 1,
          },
        },
      ],
      reader,
    ),
  },
  {
    title: 'What admins did, to somebody in no program',
    when: '_See admin log_ in the card.',
    view: logsModal([], reader),
  },
];

function takingAlong(reader: Reader): readonly Exhibit[] {
  const { exported } = texts(reader);
  return [
    {
      title: 'One’s data, as files',
      when: '_Export my data_ in the card, where the workspace lets the bot send files: beside the files.',
      message: saying(exported.comment),
    },
    { title: 'One’s data is there', when: 'The same, as the answer.', message: saying(exported.files) },
    {
      title: 'One’s data, as messages',
      when: '_Export my data_ where the workspace does not: the answer.',
      message: saying(exported.pieces),
    },
    {
      title: 'One’s data, a part of it',
      when: 'The same, in the person’s own DM.',
      message: pieceMessage(said.program, { place: 1, of: 2 }, reader),
      isDocument: true,
    },
    {
      title: 'Nothing to take along',
      when: '_Export my data_, by somebody of whom nothing is kept.',
      message: saying(exported.nothing),
    },
    {
      title: 'The page among one’s files',
      when: 'Opened in a browser.',
      lines: {
        heading: exported.heading,
        taken: exported.taken(said.program),
        ofPairs: exported.ofPairs,
        ofPairsIntro: exported.ofPairsIntro,
        yes: exported.yes,
        no: exported.no,
      },
    },
  ];
}

function erasing(reader: Reader): readonly Exhibit[] {
  const { erase, former } = texts(reader);
  return [
    { title: 'Before one is erased', when: '_Erase me_ in the card.', view: eraseModal(reader) },
    { title: 'Another word', when: 'At the field.', lines: { word: erase.otherWord(erase.word) } },
    { title: 'Erased', when: 'The right word is sent.', view: notice(reader, saying(erase.done)) },
    {
      title: 'Nothing to erase',
      when: 'The same, by somebody of whom nothing is kept.',
      view: notice(reader, saying(erase.nothing)),
    },
    { title: 'Home, once one is erased', when: 'At once.', view: erasedHome(reader) },
    {
      title: 'What an erased person is called',
      when: 'By those who were in a pair with them.',
      lines: { former },
    },
  ];
}

function erasingOthers(reader: Reader): readonly Exhibit[] {
  const { done, refusals } = texts(reader).departed;
  const { ben, chen } = people;
  const asKnown = [ben, chen].map(({ id, name }) => ({ id, name, realName: '', handle: '' }));
  return [
    {
      title: 'Before somebody who has left is erased',
      when: '_Erase someone else_ in the card, by an admin or owner of the workspace.',
      view: departedModal(asKnown, reader),
    },
    { title: 'Nobody who has left', when: 'The same.', view: departedModal([], reader) },
    { title: 'Erased for somebody', when: 'The right word is sent.', view: notice(reader, saying(done)) },
    { title: 'Not to be erased', when: 'By somebody else, or of somebody who is there.', lines: refusals },
  ];
}
