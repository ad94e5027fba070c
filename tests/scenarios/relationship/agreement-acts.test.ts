import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { agreeing } from '../../support/agreements.ts';
import { daysGoBy, inShort } from '../../support/first-weeks.ts';
import { toldInDm, valueOfButton } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { few, latest, reads } from '../../support/world.ts';
import type { Values } from '../../../src/features/relationship/agreement/model/terms.ts';

/** By one clock, so that what is quiet for one is for all. */
const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));

const here = room({ people, introduced: true, withoutRateLimits: true, weekday: 1, putBack: true });

const { propose, sign, reaches, dm, inDays } = agreeing(here);
const plan = () =>
  here.pair.second.messages(here.pair.dm).find((message) => text(message).includes('could work for you'));
const signedCard = () =>
  text(
    here.pair.second
      .messages(here.pair.dm)
      .find((message) => text(message).includes('Version 1 of your agreement is signed')),
  );
const slotsShown = () =>
  [...JSON.stringify(plan()?.message.blocks).matchAll(/\\"at\\":(\d+)/gu)].map(([, at]) => Number(at));

async function agreeOn(values: Values): Promise<void> {
  await propose(here.pair.first, 'standard', values);
  await reaches('An agreement to read');
  await sign(here.pair.second);
  await reaches('Version 1 of your agreement is signed');
}

async function meet(): Promise<void> {
  await here.forger.action(here.pair.first, { id: 'sessions.held', value: `${here.pairId}:1` });
  await reaches('Session 1 is recorded');
}

const localOf = (seconds: number) =>
  [here.pair.first, here.pair.second].map(({ id }) => {
    const { timeZone } = here.workspace.people().find((person) => person.id === id) ?? { timeZone: 'UTC' };
    return Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(timeZone);
  });

describe('what is agreed', () => {
  it('brings times to meet at once: near the day and the hour, as long as agreed', async () => {
    await agreeOn({ 'preferred-day': '4', 'preferred-hour': '15', length: '30' });
    await reads(() => plan(), 'that could work for you');
    expect(text(plan())).toContain('Each is 30 minutes');
    const order = here.pair.second.messages(here.pair.dm).map(text);
    expect(order.findIndex((each) => each.includes('is signed'))).toBeLessThan(
      order.findIndex((each) => each.includes('could work for you')),
    );
    const days = slotsShown().flatMap((at) => localOf(at).map(({ dayOfWeek }) => dayOfWeek));
    expect(days.filter((day) => day === 4).length).toBeGreaterThanOrEqual(2);
    for (const day of days) expect([3, 4, 5]).toContain(day);
  });

  it('as quiet hours holds back what the bot sends and suggests, and as rhythm says how often a topic comes', async () => {
    await agreeOn({ 'quiet-hours': '17-10', cadence: '28' });
    await here.rows.delivered();
    expect(plan()).toBeUndefined();
    await here.world.sandbox.advance({ hours: 2 });
    await reads(() => plan(), 'that could work for you');
    for (const { hour } of localOf(Math.floor(Number(plan()?.ts)))) expect(hour).toBe(10);
    for (const at of slotsShown())
      for (const { hour } of localOf(at))
        expect({ hour, isQuiet: hour < 10 || hour >= 17 }).toEqual({ hour, isQuiet: false });
    const early = await daysGoBy(here, here.pair.first, { days: 20 });
    // A pair that did nothing at all for a rhythm would get no more topics.
    await here.pair.first.command('/peer session', { in: here.pair.dm });
    await reads(() => latest(here.pair.first.messages(here.pair.dm)), 'first session');
    await here.pair.first.press('Swap roles', { in: here.pair.dm });
    await reaches('is the mentee in your next session');
    const came = [...early, ...(await daysGoBy(here, here.pair.first, { days: 13 }))];
    const topics = inShort(came).filter((each) => each.endsWith('topic'));
    expect(topics).toHaveLength(2);
    const [before, after] = topics.map((each) => Number.parseInt(each, 10));
    expect((after ?? 0) - (before ?? 0)).toBe(28);
    const sent = here.pair.first
      .messages(here.pair.dm)
      .filter((message) =>
        /Something to talk about|How is it going\?|A newer check-in has come/u.test(text(message)),
      );
    expect(sent.length).toBeGreaterThan(1);
    for (const { ts } of sent)
      for (const { hour } of localOf(Math.floor(Number(ts))))
        expect({ hour, isQuiet: hour < 10 || hour >= 17 }).toEqual({ hour, isQuiet: false });
  });

  it('as form of the rota says in the agenda, and whenever roles are spoken of, that each is the mentee in turn', async () => {
    await agreeOn({ 'rota-form': 'halves', length: '60' });
    const { first } = here.pair;
    await first.command('/peer session', { in: here.pair.dm });
    await reads(() => latest(first.messages(here.pair.dm)), 'the first mentee in it, then you swap');
    await first.press('Start a session', { in: here.pair.dm });
    await reaches('each of you is the mentee for an equal part');
    await first.press('We met', { in: here.pair.dm });
    await reaches('Each of you has an equal part of the session');
    expect(dm().reading).not.toContain('You swap roles after each session');
  });

  it('as time to answer says when somebody is reminded of a proposal: in private, only who has not signed, once', async () => {
    await agreeOn({ 'reply-time': '3' });
    const { first, second } = here.pair;
    await propose(first, 'light', { seen: 1, 'our-limits': 'Others.' });
    await reaches('(version 2)');
    await daysGoBy(here, first, { days: 2 });
    expect(toldInDm(second)).not.toContain('is waiting for you');
    await daysGoBy(here, first, { days: 5 });
    await eventually(() => toldInDm(second).includes('Version 2 of your agreement is waiting for you'));
    expect(toldInDm(first)).not.toContain('is waiting for you');
    await daysGoBy(here, first, { days: 7 });
    expect(toldInDm(second).split('is waiting for you').length).toBe(
      toldInDm(second).split('Only you see this reminder').length,
    );
    await second.press('Read it all', {
      in: second.conversations().find(({ kind }) => kind === 'im')?.id ?? '',
    });
    await reads(() => second.modal(), 'Others.');
    await second.press('Sign', { in: 'modal' });
    await reaches('Version 2 of your agreement is signed');
  });

  it('as day of the review asks the boundaries again, one tap each, and then every twelve weeks', async () => {
    await agreeOn({ 'review-on': inDays(8), 'our-limits': 'Not on Fridays.' });
    await meet();
    const { first, second } = here.pair;
    await daysGoBy(here, first, { days: 7 });
    expect(dm().reading).not.toContain('Does your agreement still fit?');
    await daysGoBy(here, first, { days: 4 });
    await reaches('Does your agreement still fit?');
    const value = valueOfButton(first.messages(here.pair.dm), 'agreement.still-fine');
    const fine = (person: typeof first) => here.forger.action(person, { id: 'agreement.still-fine', value });
    await fine(first);
    await reaches(`Still fine for ${first.name.split(' ')[0]}`);
    await first.openHome();
    await reads(() => first.home(), `I’m waiting for ${second.name.split(' ')[0]}`);
    await second.openHome();
    await reads(() => second.home(), 'still fit?');
    expect(second.home()?.buttons).toContain('Still fine');
    await fine(first);
    await eventually(() => toldInDm(first).includes('You’ve already said that it’s still fine'));
    await fine(
      here.person(
        here.workspace.people().find(({ id, isBot }) => !isBot && id !== first.id && id !== second.id)?.id ??
          '',
      ),
    );
    expect(dm().reading).not.toContain('Each of you says it’s still fine');
    await second.press('Still fine', { in: 'home' });
    await reaches('Each of you says it’s still fine');
    const [row] = await here.rows.query<{ due: string }>(
      `select due_at::text as due from touchpoints where kind = 'agreement-review' and workspace_id = $1`,
      [here.workspace.teamId],
    );
    const weeks =
      here.clock
        .now()
        .until(Temporal.Instant.from((row?.due ?? '').replace(' ', 'T')))
        .total({ unit: 'hours' }) /
      (7 * 24);
    expect(Math.round(weeks)).toBe(12);
    const said = /I ask again on (.+?)\./u.exec(dm().reading)?.[1] ?? 'no day';
    for (const person of [first, second]) {
      await person.openHome();
      await reads(() => person.home(), `I ask if it still fits on ${said}.`);
      expect(person.home()?.buttons).not.toContain('Still fine');
    }
    await first.command('/peer agreement', { in: here.pair.dm });
    await reads(() => latest(first.messages(here.pair.dm)), `Next review: ${said}`);
    await fine(second);
    await eventually(() => toldInDm(second).includes('You’ve already said that it’s still fine'));
  });

  it('is not asked about before the pair has met once, and then at once', async () => {
    await agreeOn({ 'review-on': inDays(8) });
    expect(signedCard()).toContain('I ask if it still fits once you’ve met, on ');
    await daysGoBy(here, here.pair.first, { days: 12 });
    expect(dm().reading).not.toContain('Does your agreement still fit?');
    const { first } = here.pair;
    // That day is past: nobody knows the other yet.
    await eventually(() => expect(signedCard()).toContain('I ask if it still fits once you’ve met.'));
    await first.command('/peer agreement', { in: here.pair.dm });
    await reads(() => latest(first.messages(here.pair.dm)), 'Version 1 holds');
    expect(text(latest(first.messages(here.pair.dm)))).not.toContain('Next review');
    await first.openHome();
    await reads(() => first.home(), 'I ask if it still fits once you’ve met, on ');
    await first.command('/peer coming');
    await reads(
      () => first.modal(),
      'The review of your agreement, on the day you agreed. It’s left out: you haven’t met yet.',
    );
    await first.closeModal();
    await meet();
    await daysGoBy(here, here.pair.first, { days: 3 });
    await reaches('Does your agreement still fit?');
    await eventually(() => expect(signedCard()).toMatch(/Next review: \w+ \d+/u));
    await here.pair.second.openHome();
    await reads(() => here.pair.second.home(), 'still fit?');
    expect(here.pair.second.home()?.buttons.slice(0, 2)).toEqual(['Read our agreement', 'Still fine']);
  });

  it('asks the boundaries again once a pause over its day is done, in place of twelve weeks later', async () => {
    await agreeOn({ 'review-on': inDays(8) });
    await meet();
    const { first } = here.pair;
    await first.command('/peer pause');
    await reads(() => first.modal(), 'Take a pause');
    await first.fillIn({ 'I’m back on': inDays(16) });
    await first.submit();
    await here.slack.settled();
    await daysGoBy(here, first, { days: 15 });
    expect(dm().reading).not.toContain('Does your agreement still fit?');
    await daysGoBy(here, first, { days: 5 });
    await reaches('Does your agreement still fit?');
    const value = valueOfButton(first.messages(here.pair.dm), 'agreement.still-fine');
    await here.forger.action(first, { id: 'agreement.still-fine', value });
    await reaches(`Still fine for ${first.name.split(' ')[0]}`);
  });

  it('asks again about what holds while a proposal waits, as often as ever, and only the last asking takes an answer', async () => {
    await agreeOn({ 'review-on': inDays(8), 'our-limits': 'Not on Fridays.' });
    await meet();
    const { first, second } = here.pair;
    await propose(first, 'light', { seen: 1, 'our-limits': 'Others.' });
    await reaches('(version 2)');
    await daysGoBy(here, first, { days: 12 });
    await reaches('Does your agreement still fit?');
    const asked = first.messages(here.pair.dm).findLast((each) => text(each).includes('still fit?'));
    expect(text(asked)).toContain('Not on Fridays.');
    expect(text(asked)).not.toContain('Others.');
    const early = valueOfButton(first.messages(here.pair.dm), 'agreement.still-fine');
    await daysGoBy(here, first, { days: 12 * 7 });
    await eventually(() => valueOfButton(first.messages(here.pair.dm), 'agreement.still-fine') !== early);
    await here.forger.action(first, { id: 'agreement.still-fine', value: early });
    await eventually(() => toldInDm(first).includes('That review is over'));
    await sign(second);
    await reaches('Version 2 of your agreement is signed');
    await reaches('This review is over');
  });
});
