import { refusalWords } from '../../../src/features/pairs/pair/texts.ts';
import type { Reader } from '../../../src/language.ts';
import { notice, saying } from '../../../src/slack/listening/answering.ts';
import { whatHolds } from '../../../src/slack/listening/outside-modal.ts';
import { texts as listeningTexts } from '../../../src/slack/listening/texts.ts';
import { typedWords } from '../../../src/slack/listening/typed-words.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { said } from '../sample-data.ts';

const notKept = (reader: Reader): Exhibit => {
  const words = listeningTexts(reader);
  return {
    title: 'What was written in a form that cannot be kept now',
    when: 'It is refused as it is sent, since things have changed meanwhile: under the words of the refusal.',
    message: {
      text: words.typedWords,
      blocks: [
        ...saying(words.staleButton).blocks,
        ...typedWords({ field: { value: { type: 'plain_text_input', value: said.agreement } } }, reader),
      ],
    },
  };
};

/** What somebody reads in the place of whatever they asked for. */
const faults = (reader: Reader): readonly Exhibit[] => {
  const words = listeningTexts(reader);
  return [
    { title: 'Our own fault', when: 'Something fails.', message: saying(words.wentWrong) },
    {
      title: 'Slack is asked for too much at once',
      when: 'In the place of whatever was asked for.',
      message: saying(words.slackBusy),
    },
    {
      title: 'The app has lost its access',
      when: 'Slack says that its token is void. In the place of whatever was asked for; above what a window would have shown.',
      message: saying(words.accessLost),
    },
    {
      title: 'The database is out of reach',
      when: 'In the place of whatever was asked for; of a form, at its first field, and what was typed stays.',
      message: saying(words.databaseAway),
    },
    {
      title: 'Nobody knows whether it was done',
      when: 'Something fails once a part is saved, or the answer to the saving was lost. Of a form, at its first field.',
      message: saying(words.unsure),
    },
    {
      title: 'A form that takes longer than Slack waits',
      when: 'At its first field. What comes of it follows in the form’s place or in a message.',
      lines: { 'The first field': words.stillSaving },
    },
  ];
};

export const misunderstandings: OpenRoom = (reader) => {
  const words = listeningTexts(reader);
  return {
    name: 'When something is not understood',
    exhibits: [
      {
        title: 'An unknown word',
        when: 'A `/peer` command that does not exist. The usage follows.',
        message: saying(words.unknownCommand(said.typedWord)),
      },
      {
        title: 'An old button',
        when: 'A button that is no longer known, pressed in Home.',
        view: notice(reader, saying(words.staleButton)),
      },
      {
        title: 'A value that no view offers',
        when: 'A request that did not come from a view of ours.',
        message: saying(words.unreadable),
      },
      {
        title: 'A form that comes twice',
        when: 'The same modal is submitted once more while it is still being answered.',
        message: saying(words.submittedBefore),
      },
      {
        title: 'No such pair',
        when: 'What was asked is about a pair that this person is not in.',
        lines: refusalWords(reader, { until: Temporal.PlainDate.from('2026-04-13') }),
      },
      {
        title: 'A window that did not open',
        when: 'Slack gave it up before the form was there.',
        message: saying(words.cannotOpen),
      },
      {
        title: 'A window that is gone',
        when: 'It was closed before its work was done. What it would have shown follows in a message.',
        message: whatHolds(notice(reader, saying(words.staleButton)), reader)([]),
      },
      ...faults(reader),
      notKept(reader),
    ],
  };
};
