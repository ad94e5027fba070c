import { describe, expect, it } from '@jest/globals';
import { ids } from '../../../src/features/relationship/first-weeks/buttons.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { cameSince, daysGoBy, inShort, withButton, type Came } from '../../support/first-weeks.ts';
import { valueOfButton } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { agree, meet, setGoal } from '../../support/walk.ts';
import {
  few,
  fewAtNorthwind,
  type IntroducedPair,
  introduceEverybody,
  latest,
  reads,
} from '../../support/world.ts';

const here = room({ people: few, weekday: 1, introduced: true, putBack: true, withoutRateLimits: true });

describe('a pair that does nothing', () => {
  it('hears of the first step on days 3 and 7, is asked on day 10, and then of other things', async () => {
    const came = await daysGoBy(here, here.pair.first, { days: 22 });
    expect(inShort(came)).toEqual([
      '3 pair nudge',
      '7 pair slots',
      '10 private question',
      '17 pair topic',
      '21 pair check-in',
    ]);
  });

  it('never hears more than two things in seven days, nor two on a day, whatever day it begins on', async () => {
    const begun: { readonly pair: IntroducedPair; readonly since: Temporal.Instant }[] = [];
    for (let weekday = 0; weekday < 7; weekday += 1) {
      const teamId = `T010${weekday}`;
      const pair = await introduceEverybody(
        await here.world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId }),
      );
      await here.rows.delivered();
      begun.push({ pair, since: here.clock.now() });
      await daysGoBy(here, pair.first, { days: 1 });
    }
    await daysGoBy(here, here.pair.first, { days: 30 });
    for (const { pair, since } of begun) {
      // In the fourth week it is let go, with a last word there and one in private.
      const days = cameSince(since, pair.second, pair).flatMap(({ day }) => (day < 25 ? [day] : []));
      expect(days.length).toBeGreaterThanOrEqual(5);
      for (const [index, day] of days.entries()) {
        expect(day).toBeGreaterThan(days[index - 1] ?? -1);
        expect(day - (days[index - 2] ?? -7)).toBeGreaterThanOrEqual(7);
      }
    }
    // Seven workspaces live through five weeks.
  }, 180_000);

  it('is asked each in their own conversation with the bot, and one’s answer is on nobody else’s screen', async () => {
    const { first, second, dm } = here.pair;
    await daysGoBy(here, first, { days: 12 });
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const question = withButton(one, 'Not right now');
      expect(text(question)).toContain(`You and ${other.name.split(' ')[0]} were introduced`);
      expect(question.channelId).not.toBe(dm);
      expect(other.messages(question.channelId)).toEqual([]);
    }
    const before = second.allMessages().map(text);
    const { channelId } = withButton(first, 'Not right now');
    await first.press('Not right now', { in: channelId });
    await reads(() => latest(first.messages(channelId)), 'keeps everything as it is');
    expect(text(first.messages(channelId).at(-1))).not.toContain('Still want this?');
    await first.press('Take a pause', { in: channelId });
    await reads(() => first.modal(), 'I won’t ask why');
    expect(second.allMessages().map(text)).toEqual(before);
    expect((await here.rows.all())['deliveries']?.join()).not.toContain('pause');
  });

  it.each([
    ['Find another peer', '/peer rematch', 'Find another peer'],
    ['Leave the program', '/peer leave', 'Leave the program'],
  ])('and to “%s” the answer names %s, and a button opens it', async (answer, way, wayOn) => {
    const { second } = here.pair;
    await daysGoBy(here, second, { days: 11 });
    const { channelId } = withButton(second, answer);
    await second.press(answer, { in: channelId });
    await reads(() => latest(second.messages(channelId)), way);
    await second.press(wayOn, { in: channelId });
    await eventually(() => second.modal() !== undefined);
  });

  it('can have times put into its DM by one who still wants to, without saying who, once a day', async () => {
    const { first, second, dm } = here.pair;
    await daysGoBy(here, first, { days: 11 });
    const heard = second.messages(dm).length;
    for (const peer of [first, second]) {
      const { channelId } = withButton(peer, 'Yes, I do');
      await peer.press('Yes, I do', { in: channelId });
      await reads(() => latest(peer.messages(channelId)), 'Good to hear');
    }
    expect(second.messages(dm)).toHaveLength(heard);
    await first.press('Find a time', { in: withButton(first, 'Find a time').channelId });
    await reads(() => second.messages(dm)[heard], 'Three times that could work for you');
    // Of each time it is said whose it is, for both alike.
    const withoutTimes = text(second.messages(dm)[heard]).replaceAll(/for \w+/gu, '');
    for (const name of first.name.split(' ')) expect(withoutTimes).not.toContain(name);
    await second.press('Find a time', { in: withButton(second, 'Find a time').channelId });
    await reads(() => latest(second.allMessages()), 'There are already times to meet in your pair DM');
    await here.rows.delivered();
    expect(second.messages(dm)).toHaveLength(heard + 1);
  });
});

describe('a pair that has begun', () => {
  it('by signing hears of topics and check-ins, and is asked once a rhythm has gone by', async () => {
    await agree(walk());
    const came = await daysGoBy(here, here.pair.first, { days: 22 });
    const later = inShort(came).filter((each) => each !== '0 pair slots');
    expect(later).toEqual(['3 pair topic', '7 pair check-in', '14 private pulse', '21 pair check-in']);
  });

  it('by meeting after the nudge hears of no slots, and is not asked', async () => {
    const { first } = here.pair;
    const early = await daysGoBy(here, first, { days: 5 });
    await meet(walk());
    const later = await daysGoBy(here, first, { days: 8 });
    expect(inShort([...early, ...later])).toEqual(['3 pair nudge', '7 pair after session', '10 pair topic']);
  });

  it('by a proposal that waits is not asked whether it wants to', async () => {
    const { first, second, dm } = here.pair;
    await daysGoBy(here, first, { days: 8 });
    await first.press('Make our agreement', { in: dm });
    await reads(() => first.modal(), 'Our agreement');
    await first.submit();
    await first.closeModal();
    await reads(() => latest(second.messages(dm)), 'It takes effect once each of you');
    const came = await daysGoBy(here, second, { days: 5 });
    expect(inShort(came)).toEqual(['10 pair topic']);
  });

  it('is not one that has set a goal alone: that may be private, and must not show', async () => {
    await setGoal(walk());
    const came = await daysGoBy(here, here.pair.first, { days: 4 });
    expect(inShort(came)).toEqual(['3 pair nudge']);
  });
});

describe('a pair that is away', () => {
  it('hears nothing while it pauses, and the rest in order once it is back', async () => {
    // By one clock: each hears by their own, and the draw says who is first.
    const ana = here.pair.first.name === 'Ana Sousa' ? here.pair.first : here.pair.second;
    await daysGoBy(here, ana, { days: 4 });
    const until = here.clock.now().toZonedDateTimeISO('Europe/Lisbon').toPlainDate().add({ days: 10 });
    await ana.command('/peer pause');
    await reads(() => ana.modal(), 'I won’t ask why');
    await ana.fillIn({ 'I’m back on': until.toString() });
    await ana.submit();
    await reads(() => ana.modal(), 'You’re paused');
    await ana.closeModal();
    await here.rows.delivered();
    const came = await daysGoBy(here, ana, { days: 20 });
    expect(inShort(came)).toEqual(['14 pair return', '16 pair slots', '21 private question']);
  });

  it('hears of the first step once, after a short pause over the day on which it was to come', async () => {
    const { first, second } = here.pair;
    await daysGoBy(here, second, { days: 2 });
    const until = here.clock.now().toZonedDateTimeISO('Europe/Lisbon').toPlainDate().add({ days: 3 });
    await first.command('/peer pause');
    await reads(() => first.modal(), 'I won’t ask why');
    await first.fillIn({ 'I’m back on': until.toString() });
    await first.submit();
    await reads(() => first.modal(), 'You’re paused');
    await first.closeModal();
    await here.rows.delivered();
    const came = await daysGoBy(here, second, { days: 8 });
    expect(inShort(came).filter((each) => each.includes('nudge'))).toEqual(['7 pair nudge']);
  });

  it('hears and is asked nothing more once it has ended, and an old question is refused kindly', async () => {
    const { first, second } = here.pair;
    await daysGoBy(here, first, { days: 11 });
    const { channelId } = withButton(second, 'Yes, I do');
    const old = valueOfButton(second.messages(channelId), ids.answer.yes);
    await first.command('/peer leave');
    await reads(() => first.modal(), 'You leave');
    await first.submit();
    await reads(() => first.modal(), 'You’ve left');
    await first.closeModal();
    await here.rows.delivered();
    expect(await daysGoBy(here, second, { days: 8 })).toEqual([]);
    await reads(() => latest(second.messages(channelId)), 'there’s nothing to answer');
    expect(second.messages(channelId).at(-1)?.buttons).toEqual([]);
    const { forger } = here;
    await forger.action(second, { id: ids.answer.yes, value: old });
    await reads(() => latest(second.messages(channelId)), 'This pair has ended, so nothing was changed');
  });
});

describe('a pair of which one waits for a word', () => {
  it('hears nothing of the first step until there is one, and then goes on where it was', async () => {
    const { second } = here.pair;
    await daysGoBy(here, second, { days: 5 });
    await asks();
    expect(steps(await daysGoBy(here, second, { days: 4 }))).toEqual([]);
    await second.press('I’m here');
    const later = steps(await daysGoBy(here, second, { days: 5 }));
    expect(later[0]).toMatch(/^(?:9|1[01]) pair slots$/u);
  });

  it('has nothing to answer in the question of before, and is not asked anew', async () => {
    const { first, second } = here.pair;
    await daysGoBy(here, first, { days: 12 });
    const asked = [first, second].map((person) => ({
      person,
      of: withButton(person, 'Yes, I do').channelId,
    }));
    await asks();
    for (const { person, of } of asked)
      await eventually(() =>
        person.messages(of).some((each) => text(each).includes('nothing to answer here now')),
      );
    expect(second.messages(asked[1]?.of ?? '').flatMap(({ buttons }) => buttons)).not.toContain('Yes, I do');
    const came = inShort(await daysGoBy(here, first, { days: 6 }));
    expect(came.filter((each) => /question|slots|nudge/u.test(each))).toEqual([]);
  });

  it('that has agreed on a rhythm is not asked what would help as well', async () => {
    await agree(walk());
    await daysGoBy(here, here.pair.second, { days: 13 });
    await asks();
    const came = await daysGoBy(here, here.pair.second, { days: 6 });
    expect(came.map(({ reading }) => reading).join()).not.toContain('It’s been quiet');
    expect(came.map(({ reading }) => reading).join()).toContain('Still in?');
  });
});

/** Of what came what leads to a first step. */
const steps = (came: readonly Came[]) => inShort(came).filter((each) => / pair (?:nudge|slots)$/u.test(each));

const walk = () => ({ workspace: here.workspace, word: 'lighthouses', pair: here.pair });

/** The first has the other asked whether they are still in. */
async function asks(): Promise<void> {
  await here.forger.action(here.pair.first, { id: 'no-word.ask', value: here.pairId });
  await here.slack.settled(400);
}
