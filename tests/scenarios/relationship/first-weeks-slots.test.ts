import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { interactiveElementsOf } from '../../../src/sandbox/block-kit/elements-of.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { daysGoBy, inShort, withButton } from '../../support/first-weeks.ts';
import { toldInDm, valueOfButton } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { nameOf, timesToMeet } from '../../support/times-to-meet.ts';
import { few, latest, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, putBack: true, withoutRateLimits: true });

const { plan, raw, slotsShown, inPlan, besides, suggestOne, inSuggestion, untilSlotsCome } =
  timesToMeet(here);

beforeEach(untilSlotsCome);

describe('three times to meet', () => {
  it('lie in the working hours of both, and days apart', () => {
    const slots = slotsShown();
    expect(slots).toHaveLength(3);
    const { first, second } = here.pair;
    for (const { id } of [first, second]) {
      const timeZone = zoneOf(id);
      const local = slots.map((at) =>
        Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(timeZone),
      );
      for (const { hour, dayOfWeek } of local)
        expect({ isDay: hour >= 9 && hour < 18, isWeekday: dayOfWeek < 6 }).toEqual({
          isDay: true,
          isWeekday: true,
        });
      expect(new Set(local.map((each) => each.toPlainDate().toString())).size).toBe(3);
    }
    for (const at of slots) expect(at - seconds()).toBeGreaterThan(0);
  });

  it('say whose time is whose, in one notation, and to a screen reader too', () => {
    const spoken = (plan()?.message.blocks ?? [])
      .flatMap(interactiveElementsOf)
      .map((element) => ('accessibility_label' in element ? element.accessibility_label : ''));
    expect(spoken).toHaveLength(4);
    for (const each of spoken.slice(0, 3))
      expect(each).toMatch(/^Suggest this: \w+day, \w+ \d+ at \d\d:\d\d for \w+ · \d\d:\d\d for \w+$/u);
    for (const [index, at] of slotsShown().entries())
      for (const person of [here.pair.first, here.pair.second])
        expect(besides(index)).toContain(`${clockOf(person, at)} for ${nameOf(person)}`);
    expect(text(plan())).not.toMatch(/GMT|UTC/u);
  });
});

describe('a time that one suggests and the other takes', () => {
  it('is agreed for both to see, and nothing is asked until it is over', async () => {
    const { first, second } = here.pair;
    const at = await suggestOne(first);
    await second.press('That suits me', inSuggestion());
    await reads(booked, 'You meet on');
    const links =
      JSON.stringify(booked()?.message.blocks)
        .match(/https:[^"]*/gu)
        ?.join() ?? '';
    expect(links).toContain('calendar.google.com');
    for (const name of [...first.name.split(' '), ...second.name.split(' ')])
      expect(links).not.toContain(name);
    await reads(() => plan(), 'these aren’t needed anymore');
    const day = Math.floor((at - seconds()) / 86_400);
    const came = inShort(await daysGoBy(here, first, { days: day + 3 }));
    expect(
      came.filter((each) => !/You meet|starts at|This reminder is over|Did you meet/u.test(each)),
    ).toEqual([]);
    expect(inShort(await daysGoBy(here, first, { days: 4 }))).toEqual([
      expect.stringContaining('private question'),
    ]);
  });

  it('may be suggested by both at once: each stands by itself, and the other can take it', async () => {
    const { first, second } = here.pair;
    await Promise.all(
      [first, second].map((peer, slot) => peer.press('Suggest this', { ...inPlan(), near: besides(slot) })),
    );
    const suggestedBy = (name: string) =>
      second.messages(here.pair.dm).find((each) => text(each).includes(`${name} suggests`));
    await reads(() => suggestedBy(nameOf(first)), 'suggests');
    await reads(() => suggestedBy(nameOf(second)), 'suggests');
    await first.press('That suits me', { in: `${here.pair.dm}/${suggestedBy(nameOf(second))?.ts}` });
    await reads(booked, 'You meet on');
  });

  it('is the same one where both suggest it', async () => {
    const { first, second } = here.pair;
    const near = besides(1);
    await Promise.all([first, second].map((peer) => peer.press('Suggest this', { ...inPlan(), near })));
    await reads(booked, 'You meet on');
  });

  it('is kindly refused once it has gone by', async () => {
    const { first, second } = here.pair;
    const at = await suggestOne(first);
    here.clock.move(Temporal.Duration.from({ seconds: at - seconds() + 60 }));
    await second.press('That suits me', inSuggestion());
    await reads(() => latest(second.messages(here.pair.dm)), 'That time has passed');
  });
});

describe('a forged answer', () => {
  it('of somebody outside the pair is refused', async () => {
    const members = [here.pair.first.id, here.pair.second.id];
    const outsider = here.person(
      here.workspace.people().find(({ id, isBot }) => !isBot && !members.includes(id))?.id ?? '',
    );
    const before = [raw(), await here.rows.all()];
    expect(await told(outsider, JSON.stringify(sound()))).toContain(
      'That belongs to another pair, so nothing was changed',
    );
    for (const id of ['first-weeks.yes', 'bookings.choose', 'first-weeks.ask-for-slots']) {
      const seen = toldInDm(outsider).length;
      await here.forger.action(outsider, { id, value: pairId() });
      await eventually(() => toldInDm(outsider).slice(seen).includes('That belongs to another pair'));
    }
    expect([raw(), await here.rows.all()]).toEqual(before);
  });

  it.each([
    ['no value', () => undefined],
    ['no JSON', () => 'a-forged-value'],
    ['a time between quarters of an hour', () => JSON.stringify({ ...sound(), at: sound().at + 60 })],
    ['a time that is no number', () => JSON.stringify({ ...sound(), at: 'soon' })],
  ])('with %s is unreadable', async (_, value) => {
    expect(await told(here.pair.first, value())).toContain('couldn’t understand that');
  });

  it('for a time far away books nothing, and puts nothing off', async () => {
    const before = await here.rows.query('select * from touchpoints order by 1, 2, 3');
    const at = sound().at + 100 * 86_400;
    expect(await told(here.pair.first, JSON.stringify({ ...sound(), at }))).toContain(
      'more than 90 days away',
    );
    expect(await here.rows.query('select * from touchpoints order by 1, 2, 3')).toEqual(before);
  });
});

describe('the calendars’ buttons', () => {
  it('open them, and say nothing in Slack', async () => {
    const { first, second } = here.pair;
    await suggestOne(first);
    await second.press('That suits me', inSuggestion());
    await reads(booked, 'You meet on');
    await here.rows.delivered();
    await here.slack.settled();
    const before = second.allMessages().map(text);
    for (const words of ['Add to Google', 'Add to Outlook'])
      await second.press(words, { in: withButton(second, words, here.pair.dm).channelId });
    await here.slack.settled();
    expect(second.allMessages().map(text)).toEqual(before);
    expect(second.notices()).toEqual([]);
  });
});

const zoneOf = (personId: string): string =>
  here.workspace.people().find(({ id }) => id === personId)?.timeZone ?? 'UTC';

const clockOf = ({ id }: Person, at: number): string =>
  new Intl.DateTimeFormat('en-u-hc-h23', { timeZone: zoneOf(id), hour: '2-digit', minute: '2-digit' }).format(
    at * 1000,
  );

const seconds = () => Math.floor(here.clock.now().epochMilliseconds / 1000);

const booked = () =>
  here.pair.first.messages(here.pair.dm).findLast((each) => text(each).includes('You meet on'));

const pairId = () => valueOfButton(here.pair.first.messages(here.pair.dm), 'agreement.open');

async function told(person: Person, value: string | undefined): Promise<string> {
  const before = toldInDm(person).length;
  await here.forger.action(person, { id: 'bookings.suggest-slot', ...(value !== undefined && { value }) });
  await eventually(() => toldInDm(person).length > before);
  return toldInDm(person).slice(before);
}

const sound = () => ({ pairId: pairId(), at: slotsShown()[0] ?? 0 });
