import { home } from '../../../src/features/home/views.ts';
import { joined } from '../../../src/features/home/model.ts';
import { sittingOutPart } from '../../../src/features/people/sitting-out/views.ts';
import { texts } from '../../../src/features/people/sitting-out/texts.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { OpenRoom } from '../exhibit.ts';
import { overviewOf } from '../sample-home.ts';
import { newcomer } from '../sample-visitors.ts';

export const sittingOut: OpenRoom = (reader) => {
  const { welcome, refusals } = texts(reader);
  const overview = { ...overviewOf(newcomer, reader), standing: joined([sittingOutPart(reader)]) };
  return {
    name: 'Sitting out',
    exhibits: [
      {
        title: 'Home',
        when: 'The person has left two pairs unanswered within twelve months, and the Home tab is opened.',
        view: home(overview, reader),
      },
      { title: 'Back in', when: '_I’m back in_; in private.', message: saying(welcome) },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: refusals },
    ],
  };
};
