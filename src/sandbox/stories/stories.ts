import { introducing, roundSteps } from './introduced.ts';
import {
  allOf,
  answerCheckIn,
  chooseWayOn,
  closeModals,
  dmOf,
  latest,
  leaveWords,
  meet,
  propose,
  readFarewell,
  reads,
  setGoal,
  sign,
} from './moves.ts';
import { lastDay } from './last-day.ts';
import { otherWaysOn } from './other-ways-on.ts';
import { quarter } from './quarter.ts';
import {
  both,
  comes,
  eachAlone,
  eachInHome,
  inHome,
  pairOn,
  type Stage,
  type Step,
  type Story,
} from './story.ts';

const agreeing: readonly Step[] = [
  {
    says: 'One proposes an agreement. What was drafted for them is a start; a sentence of their own is added.',
    play: (stage) => propose(pairOn(stage), 'To get better at giving feedback.'),
  },
  { says: 'The other signs that same version. It holds from now on.', play: (stage) => sign(pairOn(stage)) },
];

const meeting: Step = {
  says: 'They meet, and one of them says so. The roles of mentee and mentor are swapped for the next time.',
  play: (stage) => meet(pairOn(stage)),
};

const round: Story = {
  name: 'round',
  title: 'A round of {people}',
  about: 'From everybody who has joined to {pairs} introduced pairs.',
  steps: roundSteps,
};

const firstMonth: Story = {
  name: 'first-month',
  title: 'A pair’s first month',
  about: 'Agreement, goal, session and check-in, with both peers seen at once.',
  steps: [
    introducing,
    ...agreeing,
    {
      says: 'The second of them sets a goal, with a first step.',
      play: (stage) =>
        setGoal(pairOn(stage), { goal: 'Speak at the spring meetup', firstStep: 'Choose a topic' }),
    },
    meeting,
    {
      says: 'A week goes by. A topic comes, and a check-in that asks each in private.',
      play: async (stage) => {
        await stage.advance({ days: 7 });
        await reads(() => dmOf(pairOn(stage)), 'How was your session?');
      },
    },
    {
      says: 'Each answers on their own. The DM says only that both have: no answer is seen by anybody else.',
      play: async (stage) => {
        const { first, second, dm } = pairOn(stage);
        for (const person of [first, second]) await answerCheckIn(person, dm);
        await reads(() => dmOf(pairOn(stage)), 'both answered your check-in');
      },
    },
    {
      says: 'Three more weeks: topics by their rhythm, and never more than two nudges in seven days.',
      play: (stage) => stage.advance({ days: 21 }),
    },
    {
      says: 'Home shows how it stands: the pair, its agreement, the goal with its progress.',
      play: async (stage) => {
        for (const person of [pairOn(stage).first, pairOn(stage).second]) await person.openHome();
      },
      look: eachInHome,
    },
  ],
};

async function eachReads(stage: Stage, words: string): Promise<void> {
  const { first, second } = pairOn(stage);
  for (const person of [first, second]) await comes(stage, () => allOf(person), words);
}

const quiet: Story = {
  name: 'quiet',
  title: 'Someone goes quiet',
  about: 'Light nudges, questions in private, and a kind way out for both.',
  steps: [
    introducing,
    {
      says: 'Three days go by and nothing happens. The pair gets one light nudge.',
      play: async (stage) => {
        await stage.advance({ days: 3 });
        await comes(stage, () => dmOf(pairOn(stage)), 'A small start');
      },
    },
    {
      says: 'On day seven it gets three times to meet.',
      play: async (stage) => {
        await stage.advance({ days: 4 });
        await comes(stage, () => dmOf(pairOn(stage)), 'that could work for you');
      },
    },
    {
      says: 'On day ten each is asked in private whether they still want this. Neither sees what the other says.',
      play: async (stage) => {
        await stage.advance({ days: 3 });
        await eachReads(stage, 'Still want this?');
      },
      look: eachAlone,
    },
    {
      says: 'One of them hasn’t heard from the other, and has the bot ask, in private too: “Still in?” That takes the place of the first question.',
      play: async (stage) => {
        const { first, second, dm } = pairOn(stage);
        await chooseWayOn(first, dm, 'Ask “Still in?”');
        await reads(() => latest(first.messages(dm)), 'in private and kindly');
        await stage.advance({ days: 1 });
        await comes(stage, () => allOf(second), 'Still in?');
      },
      look: eachAlone,
    },
    {
      says: 'A week with no answer. The pair is released, nobody is to blame, and each is first in the next round.',
      play: async (stage) => {
        await stage.advance({ days: 11 });
        await eachReads(stage, 'I’ve released your pair');
        await eachReads(stage, 'first in the next round');
      },
      look: eachAlone,
    },
  ],
};

const thanks = {
  first: 'For every honest word.',
  second: 'For the calm before my first talk.',
};

const parting: Story = {
  name: 'parting',
  title: 'Time to part',
  about: 'An ending that one of them opens, and that the pair reads of without a name.',
  steps: [
    introducing,
    ...agreeing,
    meeting,
    {
      says: 'Weeks later they’re done early. One of them ends it well, and the pair reads on which day, but not who or why.',
      play: async (stage) => {
        await stage.advance({ days: 28 });
        const { first, dm } = pairOn(stage);
        await chooseWayOn(first, dm, 'End well');
        await reads(() => first.modal(), 'ends on the day you choose');
        await first.submit();
        await reads(() => first.modal(), 'I tell your pair, outside quiet hours');
        await closeModals(first);
        await reads(() => dmOf(pairOn(stage)), 'This pair ends on');
      },
      look: both,
    },
    {
      says: 'Each leaves the other a few words of thanks, in private. Nobody sees who has written.',
      play: async (stage) => {
        const { first, second, dm } = pairOn(stage);
        const outcome = 'We were done early';
        const keep = 'To ask before I advise.';
        await leaveWords(first, dm, { thanks: thanks.first, keep, felt: ['More confidence'], outcome });
        await leaveWords(second, dm, { thanks: thanks.second, outcome });
      },
    },
    {
      says: 'The pair ends with the same line as ever. The words are handed over, and each is first in the next round.',
      play: async (stage) => {
        await stage.advance({ days: 18 });
        await reads(() => dmOf(pairOn(stage)), 'This pair has ended');
        const { first, second } = pairOn(stage);
        await reads(() => allOf(first), thanks.second);
        await reads(() => allOf(second), thanks.first);
      },
      look: eachAlone,
    },
    {
      says: 'In Home each reads what they keep, and that they were done early. Nobody else sees that page.',
      play: async (stage) => {
        for (const person of [pairOn(stage).first, pairOn(stage).second]) {
          await readFarewell(person);
          await reads(() => person.modal(), 'We were done early');
        }
      },
      look: eachInHome,
    },
  ],
};

/** The first is what the page opens on. */
export const stories: readonly Story[] = [
  round,
  firstMonth,
  quiet,
  parting,
  otherWaysOn,
  lastDay,
  quarter(inHome),
];
