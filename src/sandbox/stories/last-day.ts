import { introducing } from './introduced.ts';
import {
  adminOf,
  allOf,
  closeModals,
  dmOf,
  latest,
  leaveWords,
  meet,
  otherPair,
  readFarewell,
  reads,
} from './moves.ts';
import { both, eachAlone, eachInHome, pairOn, type Stage, type Story } from './story.ts';

const thanks = { first: 'For asking what nobody else asks.', second: 'For your time, each week.' };
const keep = { first: 'One question before any advice.', second: 'To say what I need.' };

/** How a program ends for a pair that goes on, and for one that doesn't, as each side of it reads it. */
export const lastDay: Story = {
  name: 'last-day',
  title: 'A program’s last day',
  about: 'A pair that agrees to go on, and another that has a closing session and ends well.',
  steps: [
    introducing,
    {
      says: 'A day on, two pairs have met. Ana gives the program a last day, three weeks ahead, and Home shows it.',
      play: setLastDay,
      look: eachInHome,
    },
    {
      says: 'Each pair is asked in its DM whether it would like to go on after that.',
      play: async (stage) => {
        await stage.advance({ hours: 1 });
        await reads(() => dmOf(pairOn(stage)), 'Would you like to go on after that');
      },
      look: both,
    },
    {
      says: 'One of Ana’s pair adds twelve weeks. The other doesn’t learn of it.',
      play: async (stage) => {
        const { first, second, dm } = pairOn(stage);
        await first.press('Add 12 weeks', { in: dm });
        await reads(() => latest(first.messages(dm)), 'once all of you add weeks');
        for (const person of [first, second]) await person.openHome();
        await reads(() => first.home(), 'You’d add 12 weeks');
      },
      look: eachInHome,
    },
    {
      says: 'The other adds four. They go on for the shorter time.',
      play: async (stage) => {
        const { second, dm } = pairOn(stage);
        await second.press('Add 4 weeks', { in: dm });
        await reads(() => dmOf(pairOn(stage)), 'You go on together until');
      },
      look: both,
    },
    {
      says: 'Another pair doesn’t answer. Two weeks before, it reads that it ends with the program.',
      play: async (stage) => {
        stage.pair = otherPair(stage.workspace, pairOn(stage));
        await stage.advance({ days: 8 });
        await reads(() => dmOf(pairOn(stage)), 'This pair ends on');
      },
      look: both,
    },
    {
      says: 'They meet once more. The agenda is a plan for a last session.',
      play: holdClosingSession,
    },
    {
      says: 'Each writes a few words of thanks and what they keep, in private. All thanks are handed over together.',
      play: exchangeThanks,
      look: eachAlone,
    },
    {
      says: 'The last day is over. The pair ends with one line, and its DM is closed for the bot.',
      play: async (stage) => {
        await stage.advance({ days: 13 });
        await reads(() => dmOf(pairOn(stage)), 'This pair has ended');
      },
      look: both,
    },
    {
      says: 'Home keeps what each may keep. Nobody else sees that page.',
      play: async (stage) => {
        const { first, second } = pairOn(stage);
        for (const person of [first, second]) await readFarewell(person);
        await reads(() => first.modal(), keep.first);
        await reads(() => second.modal(), thanks.first);
      },
      look: eachInHome,
    },
  ],
};

async function setLastDay(stage: Stage): Promise<void> {
  await stage.advance({ days: 1 });
  const { workspace } = stage;
  const pair = pairOn(stage);
  for (const each of [pair, otherPair(workspace, pair)]) await meet(each);
  const ana = adminOf(workspace);
  const today = workspace.state.clock.now().toZonedDateTimeISO('UTC').toPlainDate();
  await ana.command('/peer setup');
  await reads(() => ana.modal(), 'Ends on');
  await ana.fillIn({ 'Ends on': today.add({ weeks: 3 }).toString() });
  await ana.submit();
  await reads(() => ana.modal(), 'Saved for');
  await closeModals(ana);
  for (const person of [pair.first, pair.second]) await person.openHome();
  await reads(() => pair.first.home(), 'Your pair’s time');
}

async function holdClosingSession(stage: Stage): Promise<void> {
  const { first, dm } = pairOn(stage);
  await first.command('/peer session', { in: dm });
  await reads(() => latest(first.messages(dm)), 'Start a session');
  await first.press('Start a session', { in: dm });
  await reads(() => dmOf(pairOn(stage)), 'End well');
}

async function exchangeThanks(stage: Stage): Promise<void> {
  const { first, second, dm } = pairOn(stage);
  await leaveWords(first, dm, { thanks: thanks.first, keep: keep.first });
  await leaveWords(second, dm, { thanks: thanks.second, keep: keep.second });
  await stage.advance({ days: 1 });
  await reads(() => allOf(first), thanks.second);
  await reads(() => allOf(second), thanks.first);
}
