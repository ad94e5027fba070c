import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { finding } from '../../support/booking.ts';
import { nameOf } from '../../support/times-to-meet.ts';
import { everythingReadIn, meet } from '../../support/walk.ts';
import { room } from '../../support/room.ts';
import { sessionCards } from '../../support/session-card.ts';
import { few, latest, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, withoutRateLimits: true, putBack: true });

const { said, at } = finding(here);
const { byMentee, card, opensPreparation } = sessionCards(here);

const secret = 'How do I tell my boss about the lighthouse?';

describe('what the mentee would like to think through', () => {
  it('is read by its author alone until they let their peer, and no more once it is private again', async () => {
    const [mentee, mentor] = await byMentee();
    await prepares(mentee, { 'What would you like to think through?': secret });
    await reads(() => mentee.modal(), 'for you alone');
    await mentee.closeModal();
    await opensPreparation(mentor);
    await reads(() => mentor.modal(), 'You listen and ask');
    expect(text(mentor.modal())).toContain('A way to listen');
    await mentor.closeModal();
    await here.rows.delivered();
    expect(readBy(mentor)).not.toContain(secret);

    await prepares(mentee, { 'Who reads it before you meet?': 'Everyone in my pair' });
    await reads(() => mentee.modal(), 'gets it in private');
    await mentee.closeModal();
    await here.world.sandbox.advance({ hours: 24 });
    await eventually(() => expect(readBy(mentor)).toContain(secret));
    const shared = [mentee, mentor].flatMap((peer) => peer.messages(here.pair.dm).map(text)).join();
    expect(shared).not.toContain(secret);
    await opensPreparation(mentor);
    await reads(() => mentor.modal(), secret);
    await mentor.closeModal();

    await prepares(mentee, { 'Who reads it before you meet?': 'Only me' });
    await reads(() => mentee.modal(), 'for you alone');
    await mentee.closeModal();
    await eventually(() => expect(readBy(mentor)).not.toContain(secret));
    expect(
      await here.rows.query('select * from dilemmas where wording_sealed like $1', ['%lighthouse%']),
    ).toEqual([]);
    await eventually(() => expect(readBy(mentor)).toContain('What stood here isn’t shared anymore'));
  });

  it('is gone once nothing is written there, and an old button says kindly that it is about another session', async () => {
    const [mentee] = await byMentee();
    await prepares(mentee, { 'What would you like to think through?': secret });
    await reads(() => mentee.modal(), 'for you alone');
    await mentee.closeModal();
    await prepares(mentee, { 'What would you like to think through?': '' });
    await reads(() => mentee.modal(), 'Nothing is written down');
    await mentee.closeModal();
    expect(await here.rows.query('select 1 from dilemmas where pair_id = $1', [here.pairId])).toEqual([]);
    const before = await card(mentee, 'Prepare');
    await meet({ workspace: here.workspace, word: '', pair: here.pair });
    await mentee.press('Prepare', before);
    await reads(() => latest(mentee.messages(here.pair.dm)), 'about a session you’ve had');
  });
});

describe('one action each', () => {
  it('stands in the agenda of the next session, with a question about it, and is its owner’s to mark', async () => {
    const { first, second, dm } = here.pair;
    await meet({ workspace: here.workspace, word: '', pair: here.pair });
    const recorded = () => ({ in: `${dm}/${said('Session 1 is recorded')?.ts}` });
    await eventually(() => expect(said('Session 1 is recorded')?.buttons).toContain('Set my action'));
    await first.press('Set my action', recorded());
    await reads(() => first.modal(), 'What will you do?');
    await first.fillIn({ 'What will you do?': 'Ask Dana for feedback', 'By when?': '2020-01-01' });
    await first.submit();
    await reads(() => first.modal(), 'today or a later day');
    const { timeZone } = here.workspace.people().find(({ id }) => id === first.id) ?? { timeZone: 'UTC' };
    const today = here.clock.now().toZonedDateTimeISO(timeZone).toPlainDate();
    await first.fillIn({ 'By when?': today.add({ days: 3 }).toString() });
    await first.submit();
    await reads(() => first.modal(), 'Your action is set');
    await first.closeModal();
    await second.openHome();
    await reads(() => second.home(), 'Ask Dana for feedback');
    expect(second.home()?.buttons).not.toContain('Mark action done');
    await first.openHome();
    await reads(() => first.home(), 'Ask Dana for feedback');
    await first.press('Mark action done', { in: 'home' });
    await reads(() => first.home(), 'is done');
    await first.press('Undo my action', { in: 'home' });
    await here.world.sandbox.advance({ hours: 24 * 5 });
    await first.openHome();
    await reads(() => first.home(), 'Its day has passed, and that happens');
    await second.command('/peer session', { in: dm });
    await eventually(() => expect(second.messages(dm).at(-1)?.buttons).toContain('Start a session'));
    await second.press('Start a session', { in: dm });
    await eventually(() => expect(text(said('last action'))).toContain('Ask Dana for feedback'));
    const agenda = at('last action');
    expect(text(said('last action'))).toContain('Its day has passed');
    await second.press('Not this time', agenda);
    await reads(() => latest(second.messages(dm)), 'only they can answer');
    await Promise.all([first, first].map((owner) => owner.press('Mark partly done', agenda)));
    await eventually(() => expect(text(said('last action'))).toContain('Partly done.'));
    // The second press must be answered, or it would be one of after the change.
    await here.rows.delivered();
    expect(text(said('last action'))).not.toContain('Its day has passed');
    await first.press('Change answer', agenda);
    await eventually(() => expect(said('last action')?.buttons).toContain('Not this time'));
    await first.press('Not this time', agenda);
    await eventually(() => expect(text(said('last action'))).toContain('Not this time.'));
    for (const peer of [first, second]) {
      await peer.openHome();
      await reads(() => peer.home(), 'is under way');
      expect(peer.home()?.buttons[0]).toBe('We met');
    }
    await Promise.all([first, second].map((peer) => peer.press('We met', agenda)));
    await eventually(() => expect(said('Session 2 is recorded')?.buttons).toContain('Find a time'));
    await eventually(() => expect(text(said('last action'))).toContain('You’ve met.'));
    expect(await sessions()).toHaveLength(2);
    await first.openHome();
    await reads(() => first.home(), 'You’ve had 2 sessions');
    expect(first.home()?.buttons).toContain('Find a time');
    expect(text(first.home())).not.toContain('is under way');
    const outsiders = here.workspace.people().filter(({ id }) => id !== first.id && id !== second.id);
    for (const { id } of outsiders) expect(readBy(here.person(id))).not.toContain('Dana');
    expect(everythingReadIn(here.workspace)).toContain('Ask Dana for feedback');
  });
});

describe('what was recorded by mistake', () => {
  it('is taken back, with the roles as they were, and can be recorded after all', async () => {
    const { first, second, dm } = here.pair;
    await first.command('/peer session', { in: dm });
    await reads(() => latest(first.messages(dm)), 'You haven’t had your first session yet');
    await first.press('We met', { in: dm });
    await eventually(() => expect(said('Session 1 is recorded')?.buttons).toContain('Undo this session'));
    const recorded = at('Session 1 is recorded');
    await Promise.all([first, second].map((peer) => peer.press('Undo this session', recorded)));
    await eventually(() => expect(said('isn’t recorded anymore')?.buttons).toEqual(['We met']));
    expect(await sessions()).toEqual([]);
    await reads(everythingTold, 'there’s nothing to undo');
    await second.press('We met', recorded);
    await eventually(() => expect(said('Session 1 is recorded')).toBeDefined());
    expect(await sessions()).toHaveLength(1);
  });
});

describe('the roles of the next session', () => {
  it('are swapped and split by one tap, for all to see, and only of that session', async () => {
    const { first, second, dm } = here.pair;
    await first.command('/peer session', { in: dm });
    await eventually(() => expect(first.messages(dm).at(-1)?.buttons).toContain('Swap roles'));
    const drawn = text(first.messages(dm).at(-1)).includes('You’re the first mentee') ? first : second;
    const other = drawn === first ? second : first;
    await first.press('Swap roles', { in: dm });
    await eventually(() => expect(text(said('is the mentee in your next session'))).toContain(nameOf(other)));
    const changed = at('is the mentee in your next session');
    await second.press('Split it', changed);
    await eventually(() => expect(said('Your next session is split')?.buttons).toEqual(['Undo split']));
    await first.press('Undo split', changed);
    await eventually(() => expect(said('is the mentee in your next session')).toBeDefined());
    await first.press('We met', { in: dm });
    await eventually(() =>
      expect(text(said('Session 1 is recorded'))).toContain(`The next mentee is ${nameOf(drawn)}`),
    );
    await eventually(() => expect(said('You’ve met since')?.buttons).toEqual([]));
    expect(text(said('Session 1 is recorded'))).toContain('You swap roles after each session');
    await first.command('/peer session', { in: dm });
    await eventually(() => expect(first.messages(dm).at(-1)?.buttons).toContain('Swap roles'));
    await first.press('Swap roles', { in: dm });
    await eventually(() =>
      expect(text(said('Session 1 is recorded'))).toContain(
        `${nameOf(other)}, as you chose for that session`,
      ),
    );
    expect(text(said('Session 1 is recorded'))).not.toContain('You swap roles after each session');
    await eventually(() => expect(text(said('is the mentee in your next session'))).toContain(nameOf(other)));
    expect(await sessions()).toEqual([{ number: 1, mentee_id: other.id, form: 'swap' }]);
  });
});

/** By either of them, also what that one alone reads. */
const everythingTold = () => ({
  reading: [here.pair.first, here.pair.second]
    .flatMap((peer) => peer.messages(here.pair.dm).map(text))
    .join('\n'),
});

const sessions = () =>
  here.rows.query('select number, mentee_id, form from sessions where pair_id = $1', [here.pairId]);

async function prepares(person: Person, answers: Readonly<Record<string, string>>): Promise<void> {
  await opensPreparation(person);
  await person.fillIn(answers);
  await person.submit();
}

const readBy = (person: Person): string =>
  [...person.allMessages().map(text), text(person.home()), text(person.modal())].join('\n');
