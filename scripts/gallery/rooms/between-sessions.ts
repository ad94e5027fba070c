import type { GivenPrompt } from '../../../src/features/relationship/topics/model/topic.ts';
import { texts as promptTexts } from '../../../src/features/relationship/topics/texts.ts';
import { promptAgain, promptCard, themeMuted } from '../../../src/features/relationship/topics/views.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { OpenRoom } from '../exhibit.ts';
import { marked } from '../notices.ts';
import { given, pair, said } from '../sample-data.ts';

export const prompts: OpenRoom = (reader) => {
  const words = promptTexts(reader);
  const promptFor = (role: GivenPrompt['prompt']['role'], swapsLeft: number) =>
    promptCard({ ...given, prompt: { ...given.prompt, role }, swapsLeft }, reader);
  return {
    name: 'Topics',
    exhibits: [
      {
        title: 'A topic for both',
        when: 'Once a week, or `/peer topic`; in the pair DM.',
        message: promptFor('both', 2),
      },
      { title: 'A topic for the mentee today', when: '_Show another_.', message: promptFor('mentee', 1) },
      {
        title: 'A topic for the mentor today',
        when: '_Show another_, for the last time.',
        message: promptFor('mentor', 0),
      },
      ...(['mentee', 'mentor', 'both'] as const).map((role) => ({
        title: `A topic for ${role === 'both' ? 'both' : `the ${role} today`}, before a session that is split`,
        when: 'Once a week, or `/peer topic`; in the pair DM.',
        message: promptCard({ ...given, form: 'halves', prompt: { ...given.prompt, role } }, reader),
      })),
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
        when: 'It is left out, seen by that person alone.',
        message: themeMuted(given.themeName, { pairId: pair.id, theme: given.prompt.theme }, reader),
      },
      {
        title: 'A theme brought back',
        when: '_Allow again_, seen by that person alone.',
        message: marked(words.unmuted['can-come'](said.theme)),
      },
      {
        title: 'A theme that a peer leaves out too',
        when: '_Allow again_, seen by that person alone.',
        message: marked(words.unmuted['left-out'](said.theme)),
      },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};
