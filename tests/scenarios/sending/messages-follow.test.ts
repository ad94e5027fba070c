import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text, type SeenMessage } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { agree, checkIn, meet, setGoal, type Walk } from '../../support/walk.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, putBack: true, withoutRateLimits: true });

let walk: Walk;
let first: Person;
let second: Person;

beforeEach(() => {
  walk = { workspace: here.workspace, word: 'lighthouses', pair: here.pair };
  ({ first, second } = walk.pair);
});

describe('a message in the pair’s DM whose act is done', () => {
  it('a proposal that all have signed: says so, and offers a change', async () => {
    await agree(walk);
    await offers('An agreement to read', ['Change it', 'Read it all']);
    expect(text(inDm('An agreement to read'))).toContain('Each of you has signed this version');
    await offers('You’re peers now', ['Change our agreement', 'Set a goal', 'Read the guide']);
  });

  it('a proposal that another has taken the place of: says so, and cannot be signed', async () => {
    for (const word of ['lighthouses', 'harbors']) {
      await first.press(word === 'lighthouses' ? 'Make our agreement' : 'Propose another version', {
        in: walk.pair.dm,
      });
      await reads(() => first.modal(), 'Our agreement');
      await first.fillIn({ 'What is this pair for?': `To learn about ${word}.` });
      await first.submit();
      await first.closeModal();
      await eventually(() => expect(inDm(`To learn about ${word}.`)).toBeDefined());
      if (word === 'lighthouses')
        await offers('To learn about lighthouses.', ['Sign', 'Propose another version', 'Read it all']);
    }
    await offers('To learn about lighthouses.', []);
    expect(text(inDm('To learn about lighthouses.'))).toContain('There’s a newer version');
    await offers('To learn about harbors.', ['Sign', 'Propose another version', 'Read it all']);
  });

  it('a session that another has followed: stays on record, and is not put there again', async () => {
    await meet(walk);
    await offers('Session 1 is recorded', afterIt);
    here.clock.move(Temporal.Duration.from({ hours: 24 * 7 }));
    await here.world.sandbox.advance({ minutes: 1 });
    await offers('Session 1 is recorded', [...afterIt.slice(0, 2), 'We met again', 'Change the day']);
    await second.press('We met again', { in: `${walk.pair.dm}/${inDm('Session 1 is recorded')?.ts}` });
    await offers('Session 2 is recorded', afterIt);
    await offers('Session 1 is recorded', []);
    expect(text(inDm('Session 1 is recorded'))).not.toContain('Next time');
  });

  it('a check-in that all have answered: each can still change their own answers', async () => {
    for (const step of [agree, setGoal, meet]) await step(walk);
    await here.world.sandbox.advance({ hours: 24 * 7 });
    await checkIn(walk);
    await offers('Everybody has answered', ['Change my answers']);
    expect(inDm('How was your session?')).toBeUndefined();
  });

  it('everything of a pair that has ended: its words stay, and nothing in it can be pressed', async () => {
    await agree(walk);
    await meet(walk);
    await second.command('/peer leave');
    await reads(() => second.modal(), 'You leave');
    await second.submit();
    await reads(() => second.modal(), 'You’ve left');
    await eventually(() => {
      const lasting = first.messages(walk.pair.dm).filter(({ isEphemeral }) => !isEphemeral);
      expect(lasting.flatMap(({ buttons }) => buttons)).toEqual([]);
    });
    expect(text(inDm('An agreement to read'))).toContain('To learn about lighthouses.');
  });
});

/** What a session on record leads on to. */
const afterIt = ['Set my action', 'Find a time', 'Change the day', 'Undo this session'];

/** The first message in the pair's DM that says so. */
const inDm = (words: string): SeenMessage | undefined =>
  first.messages(walk.pair.dm).find((message) => text(message).includes(words));

const offers = (words: string, buttons: readonly string[]) =>
  eventually(() => expect(inDm(words)?.buttons).toEqual(buttons));
