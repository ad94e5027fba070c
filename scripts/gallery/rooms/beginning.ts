import { texts as enrolmentTexts } from '../../../src/features/enrolment/texts.ts';
import { profileModal } from '../../../src/features/enrolment/views.ts';
import { menuModal, usage } from '../../../src/features/menu/views.ts';
import { notice, saying } from '../../../src/slack/listening/answering.ts';
import { texts as listeningTexts } from '../../../src/slack/listening/texts.ts';
import type { OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { profile, said } from '../sample-data.ts';

export const menu: OpenRoom = (reader) => ({
  name: 'Menu and help',
  exhibits: [
    {
      title: 'What I can do',
      when: '`/peer` or `/peer help`, seen by that person alone.',
      message: usage(reader),
    },
    { title: 'The menu', when: 'The global shortcut.', view: menuModal(reader) },
  ],
});

export const enrolment: OpenRoom = (reader) => {
  const words = enrolmentTexts(reader);
  return {
    name: 'Joining',
    exhibits: [
      {
        title: 'The profile, the first time',
        when: '`/peer join`, or _Join_ in Home.',
        view: profileModal(reader),
      },
      {
        title: 'The profile, later',
        when: '`/peer profile`, or _My profile_ in Home.',
        view: profileModal(reader, profile),
      },
      {
        title: 'At a field',
        when: 'Something is amiss with it.',
        lines: {
          'Months here': words.numberNeeded,
          'The end of the working day': words.hoursNeeded,
          Languages: words.languageNeeded,
        },
      },
      {
        title: 'Joined',
        when: 'The profile is saved.',
        view: noticeOf(marked(words.saved(said.program)), reader),
      },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
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
      { title: 'Our own fault', when: 'Something fails.', message: saying(words.wentWrong) },
    ],
  };
};
