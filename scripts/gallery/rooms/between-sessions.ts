import { texts as checkInTexts } from '../../../src/features/relationship/check-ins/texts.ts';
import {
  checkInModal,
  allIn,
  everybodyAnswered,
  invitation,
} from '../../../src/features/relationship/check-ins/views.ts';
import type { Given } from '../../../src/features/relationship/topics/model/topic.ts';
import { texts as promptTexts } from '../../../src/features/relationship/topics/texts.ts';
import { promptAgain, promptCard, themeMuted } from '../../../src/features/relationship/topics/views.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { checkIn, checkInItems, given, pair, said } from '../sample-data.ts';

export const prompts: OpenRoom = (reader) => {
  const words = promptTexts(reader);
  const promptFor = (role: Given['prompt']['role'], swapsLeft: number) =>
    promptCard({ ...given, prompt: { ...given.prompt, role }, swapsLeft }, reader);
  return {
    name: 'Topics',
    exhibits: [
      {
        title: 'A topic for both',
        when: 'Once a week, or `/peer topic`; in the pair DM.',
        message: promptFor('both', 2),
      },
      { title: 'A topic for the mentee today', when: '_Another one_.', message: promptFor('mentee', 1) },
      {
        title: 'A topic for the mentor today',
        when: '_Another one_, for the last time.',
        message: promptFor('mentor', 0),
      },
      {
        title: 'A topic that comes again',
        when: 'The first one after a silence; in the pair DM.',
        message: promptAgain(given, reader),
      },
      {
        title: 'On its way',
        when: '`/peer topic`, seen by that person alone.',
        message: saying(words.asked),
      },
      {
        title: 'A topic that is kept',
        when: '_Keep for later_; what the topic says from then on.',
        message: promptCard({ ...given, isKept: true }, reader),
      },
      { title: 'Kept', when: '_Keep for later_, seen by that person alone.', message: saying(words.saved) },
      {
        title: 'A theme left out',
        when: '_Leave out_, seen by that person alone.',
        message: themeMuted(given.themeName, { pairId: pair.id, theme: given.prompt.theme }, reader),
      },
      {
        title: 'A theme brought back',
        when: '_Bring it back_, seen by that person alone.',
        message: marked(words.unmuted(said.theme)),
      },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};

export const checkIns: OpenRoom = (reader) => {
  const words = checkInTexts(reader);
  return {
    name: 'Check-ins',
    exhibits: [
      {
        title: 'An invitation',
        when: 'Every two weeks; in the pair DM.',
        message: invitation(checkIn, reader),
      },
      {
        title: 'The check-in',
        when: '_Answer privately_, or `/peer check-in`.',
        view: checkInModal(
          { checkIn, earlier: { usefulness: 4, openness: 5, movement: 2 }, pack: checkInItems },
          reader,
        ),
      },
      { title: 'Thanks', when: 'The answers are kept.', view: noticeOf(marked(words.thanks), reader) },
      {
        title: 'A check-in that all have answered',
        when: 'The last answer; in the place of the invitation.',
        message: allIn(checkIn, reader),
      },
      {
        title: 'Both have answered',
        ofOnePeer: true,
        when: 'In the pair DM.',
        message: everybodyAnswered(2, reader),
      },
      { title: 'All have answered', when: 'In the DM of a trio.', message: everybodyAnswered(3, reader) },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};
