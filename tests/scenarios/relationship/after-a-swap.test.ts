import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { finding } from '../../support/booking.ts';
import { nameOf } from '../../support/times-to-meet.ts';
import { room } from '../../support/room.ts';
import { sessionCards } from '../../support/session-card.ts';
import { few, moveToNext, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, putBack: true, withoutRateLimits: true });

const { said, at } = finding(here);

const dilemma = 'How do I tell my boss about the lighthouse?';
const question = 'What would you like to think through?';

const { byMentee, pressInCard, opensPreparation } = sessionCards(here);

async function writes(person: Person, visibility: 'Everyone in my pair' | 'Only me'): Promise<void> {
  await opensPreparation(person);
  await person.fillIn({ [question]: dilemma, 'Who reads it before you meet?': visibility });
  await person.submit();
  await reads(() => person.modal(), 'Saved');
  await person.closeModal();
}

async function swap(person: Person, to: Person): Promise<void> {
  await pressInCard(person, 'Swap roles');
  // The balance underneath names everybody.
  await reads(() => said('in your next session'), `${nameOf(to)} is the mentee in your next session`);
}

const inPrivate = (person: Person): string =>
  person
    .conversations()
    .filter(({ kind }) => kind === 'im')
    .flatMap(({ id }) => person.messages(id).map(text))
    .join('\n');

describe('what a mentee shares', () => {
  it('is gone from their peer’s DM once the roles are swapped, and there again once they are swapped back', async () => {
    const [mentee, mentor] = await byMentee();
    await writes(mentee, 'Everyone in my pair');
    await here.world.sandbox.advance({ hours: 24 });
    await eventually(() => expect(inPrivate(mentor)).toContain(dilemma));
    await swap(mentor, mentor);
    await eventually(() => expect(inPrivate(mentor)).toContain('Your roles have changed'));
    expect(inPrivate(mentor)).not.toContain(dilemma);
    await opensPreparation(mentor);
    expect(text(mentor.modal())).not.toContain(dilemma);
    await mentor.closeModal();
    await swap(mentee, mentee);
    await eventually(() => expect(inPrivate(mentor)).toContain(dilemma));
  });

  it('is not sent where they are no mentee by then, and goes out once they are', async () => {
    const [mentee, mentor] = await byMentee();
    moveToNext(here.world, 7);
    await writes(mentee, 'Everyone in my pair');
    await swap(mentor, mentor);
    await here.world.sandbox.advance({ hours: 36 });
    await here.rows.delivered();
    expect(inPrivate(mentor)).not.toContain(dilemma);
    await swap(mentee, mentee);
    await here.world.sandbox.advance({ hours: 24 });
    await eventually(() => expect(inPrivate(mentor)).toContain(dilemma));
    expect(inPrivate(mentee)).not.toContain('has prepared');
  });

  it('is kept for themselves where the roles were swapped while they wrote it', async () => {
    const [mentee, mentor] = await byMentee();
    await opensPreparation(mentee);
    await swap(mentor, mentor);
    await eventually(() => expect(said('is the mentee in your next session')).toBeDefined());
    await mentee.fillIn({ [question]: dilemma, 'Who reads it before you meet?': 'Everyone in my pair' });
    await mentee.submit();
    await reads(() => mentee.modal(), `for you alone: ${nameOf(mentor)} is the mentee by now`);
    await here.world.sandbox.advance({ hours: 24 });
    expect(inPrivate(mentor)).not.toContain(dilemma);
  });
});

describe('an agenda', () => {
  it('names who is the mentee by now, by the plan that they picked, and keeps both once they have met', async () => {
    const [mentee, mentor] = await byMentee();
    await pressInCard(mentee, 'Start a session');
    await eventually(() => expect(said('For today’s mentor')).toBeDefined());
    const { ts } = said('For today’s mentor') ?? {};
    const agenda = () => here.pair.second.messages(here.pair.dm).find((each) => each.ts === ts);
    expect(text(agenda())).toContain(`For today’s mentee, ${nameOf(mentee)}`);
    await mentor.choose('Choose another plan', 'One dilemma, well heard', { in: `${here.pair.dm}/${ts}` });
    await reads(agenda, 'One dilemma, well heard');
    await swap(mentor, mentor);
    await reads(agenda, `For today’s mentee, ${nameOf(mentor)}`);
    await reads(agenda, 'One dilemma, well heard');
    await pressInCard(mentee, 'Start a session');
    await reads(
      () => ({ reading: mentee.messages(here.pair.dm).map(text).join('\n') }),
      'is in your pair DM already',
    );
    await pressInCard(mentee, 'We met');
    await here.rows.delivered();
    await reads(agenda, 'You’ve met.');
    expect(agenda()?.buttons).toEqual([]);
    expect(text(agenda())).toContain(`For today’s mentee, ${nameOf(mentor)}`);
    await eventually(() => at('Session 1 is recorded'));
    await here.pair.first.press('Undo this session', at('Session 1 is recorded'));
    await eventually(() => expect(agenda()?.buttons).toContain('We met'));
    expect(text(agenda())).toContain(`For today’s mentee, ${nameOf(mentor)}`);
  });
});
