import { introducing } from './introduced.ts';
import { chooseWayOn, closeModals, dmOf, otherPair, reads } from './moves.ts';
import { both, eachInHome, pairOn, type Stage, type Story } from './story.ts';

/** What is open to a pair beside ending well, as each side of it reads it. */
export const otherWaysOn: Story = {
  name: 'other-ways-on',
  title: 'Other ways on',
  about: 'A pause that ends by itself, a wish for another peer, and somebody who leaves.',
  steps: [
    introducing,
    {
      says: 'The next day one of them pauses this pair. Its DM says until when, and not who chose it.',
      play: pause,
      look: both,
    },
    {
      says: 'That day comes. The pair restarts by itself, with a light way back in.',
      play: async (stage) => {
        await stage.advance({ days: 30 });
        await reads(() => dmOf(pairOn(stage)), 'The pause is over');
      },
      look: both,
    },
    {
      says: 'One of them asks for another peer. Only their own Home shows it, with two days to cancel.',
      play: askForAnother,
      look: eachInHome,
    },
    {
      says: 'Then the pair ends with one line. It says neither why nor who asked, and each is first in the next round.',
      play: async (stage) => {
        await stage.advance({ days: 4 });
        await reads(() => dmOf(pairOn(stage)), 'This pair has ended');
      },
      look: both,
    },
    {
      says: 'In another pair somebody leaves the program. Whoever stays reads the very same line.',
      play: leaveAnother,
      look: both,
    },
  ],
};

async function pause(stage: Stage): Promise<void> {
  await stage.advance({ days: 1 });
  const { first, dm } = pairOn(stage);
  await chooseWayOn(first, dm, 'Pause this pair');
  await reads(() => first.modal(), 'This pauses your pair');
  await first.submit();
  await reads(() => first.modal(), 'This pair is paused until');
  await closeModals(first);
  await reads(() => dmOf(pairOn(stage)), 'This pair is paused until');
}

async function askForAnother(stage: Stage): Promise<void> {
  const { first, second, dm } = pairOn(stage);
  await chooseWayOn(first, dm, 'Find another peer');
  await reads(() => first.modal(), 'I won’t ask why');
  await first.submit();
  await reads(() => first.modal(), 'You’ve asked for');
  await closeModals(first);
  for (const person of [first, second]) await person.openHome();
  await reads(() => first.home(), 'You’ve asked for another peer');
}

async function leaveAnother(stage: Stage): Promise<void> {
  stage.pair = otherPair(stage.workspace, pairOn(stage));
  const { second } = stage.pair;
  await second.command('/peer leave');
  await reads(() => second.modal(), 'You leave');
  await second.submit();
  await reads(() => second.modal(), 'You’ve left');
  await closeModals(second);
  await stage.advance({ days: 1 });
  await reads(() => dmOf(pairOn(stage)), 'This pair has ended');
}
