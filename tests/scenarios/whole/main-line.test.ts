import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { afterFirstSession, answerOpen } from '../../support/check-ins.ts';
import { room } from '../../support/room.ts';
import { type IntroducedPair, introduceEverybody, latest, reads } from '../../support/world.ts';

const here = room({ shared: true });

let pair: IntroducedPair;

describe('from a round to a pair that has met and checked in', () => {
  it('introduces every pair once the admin confirms, and nobody before', async () => {
    pair = await introduceEverybody(here.workspace);
    expect(text(dm())).toContain('You’re peers now');
    const introduced = () =>
      here.workspace
        .people()
        .filter(({ isBot }) => !isBot)
        .map(({ id }) => here.person(id))
        .filter((person) =>
          person.allMessages().some(({ notification }) => notification.includes('you’re peers now')),
        );
    await eventually(() => expect(introduced()).toHaveLength(24));
  });

  it('lets one propose an agreement and the other sign it', async () => {
    await pair.first.press('Make our agreement', { in: pair.dm });
    await reads(() => pair.first.modal(), 'Our agreement');
    await pair.first.fillIn({ 'What is this pair for?': 'To get better at giving feedback.' });
    await pair.first.submit();
    await reads(() => pair.first.modal(), 'on its way');
    await pair.first.closeModal();
    await reads(dm, 'To get better at giving feedback.');
    await pair.second.press('Sign', { in: pair.dm });
    await reads(dm, 'Version 1 of your agreement is signed');
  });

  it('sets a goal in a modal and shows it with its progress in App Home', async () => {
    await pair.second.press('Set a goal', { in: pair.dm });
    await reads(() => pair.second.modal(), 'What do you want to achieve?');
    await pair.second.fillIn({
      'What do you want to achieve?': 'Speak at the spring meetup',
      'What will you do first?': 'Choose a topic',
    });
    await pair.second.submit();
    await pair.second.closeModal();
    await reads(dm, 'Speak at the spring meetup');
    await pair.second.openHome();
    await reads(() => pair.second.home(), '0 of 1 action');
    const tick = pair.second.home()?.buttons.find((words) => words.startsWith('Mark done'));
    await pair.second.press(tick ?? 'Mark done', { in: 'home' });
    await reads(() => pair.second.home(), 'Finish, or add one?');
    expect(text(pair.second.home())).toContain('version 1 is signed');
  });

  it('passes the seat of mentee on once the pair has met, after which it can’t be told of again at once', async () => {
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'You haven’t had your first session yet');
    await pair.first.command('/peer session', { in: pair.dm });
    await reads(() => latest(pair.first.messages(pair.dm)), 'You haven’t had your first session yet');
    await pair.first.press('Start a session', { in: pair.dm });
    await reads(dm, 'The usual session');
    expect(text(dm())).not.toContain('Make your agreement');
    await pair.second.choose('Choose another plan', 'Make your agreement', { in: pair.dm });
    await reads(dm, 'Make your agreement');
    await pair.first.press('We met', { in: pair.dm });
    await reads(dm, 'Session 1 is recorded');
    await eventually(() => expect(pair.second.home()?.buttons).not.toContain('We met'));
    expect(text(dm())).toContain(`The next mentee is ${pair.second.name.split(' ')[0]}`);
  });

  it('brings a topic and a check-in within a week, and never shows an answer', async () => {
    await here.world.sandbox.advance({ hours: 7 * 24 });
    await reads(dm, 'Something to talk about');
    await reads(dm, 'How was your session?');
    for (const peer of [pair.first, pair.second]) {
      expect(text(dm())).not.toContain('both answered your check-in');
      await peer.press('Answer privately', { in: pair.dm });
      const [heard, same, easy] = afterFirstSession;
      await answerOpen(peer, { [heard]: '4 · Well', [same]: '5 · Very much', [easy]: '2 · A little' });
      await peer.closeModal();
    }
    await reads(dm, 'both answered your check-in');
    for (const peer of [pair.first, pair.second])
      expect(text({ reading: peer.allMessages().map(text).join('\n') })).not.toContain('5 · Very');
  });

  it('logs neither a token nor what anybody wrote', () => {
    expect(here.world.logged()).not.toMatch(/xox|giving feedback|spring meetup/);
  });
});

const dm = () => ({ reading: pair.first.messages(pair.dm).map(text).join('\n') });
