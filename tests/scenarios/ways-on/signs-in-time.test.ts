import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { answersOf, askedAbout, looksIn, metTwice, ownDm, signsReadBy } from '../../support/signs.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, reads } from '../../support/world.ts';

/** By one clock: what is due at the same time comes at the same moment. */
const here = room({
  people: few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' })),
  introduced: true,
  silent: true,
  weekday: 1,
  withoutRateLimits: true,
  putBack: true,
});

const items = ['more-energy-after', 'look-forward'];
const severe = Object.fromEntries(items.map((item) => [item, 1]));

const inHours = (hours: number): string => here.clock.now().add({ hours }).toString();

/** The pair has been asked just now, which is one nudge of this week. */
async function asked(): Promise<number> {
  await metTwice(here);
  return askedAbout(here, items);
}

async function topicIn(hours: number): Promise<void> {
  await here.rows.query(
    `insert into touchpoints (workspace_id, pair_id, kind, occurrence, due_at) values ($1, $2, 'prompt', 20, $3)`,
    [here.workspace.teamId, here.pairId, inHours(hours)],
  );
}

/** Reached the pair, or one of it, in that many hours, or before now where these are less than none. */
const cameIn = (kind: string, hours: number, personId: string | null = null) =>
  here.rows.query(
    `insert into deliveries (workspace_id, pair_id, person_id, kind, occurrence, state, queued_at, settled_at)
     values ($1, $2, $3, $4, 10, 'sent', $5, $5)`,
    [here.workspace.teamId, here.pairId, personId, kind, inHours(hours)],
  );

async function goBy(days: number): Promise<void> {
  await daysLater(here.world, days);
  await here.rows.delivered();
}

const cardsOf = (person: Person) => signsReadBy(person, ownDm(person));

async function comingTo(person: Person): Promise<string> {
  await person.command('/peer coming');
  await reads(() => person.modal(), 'as things stand now');
  const seen = text(person.modal());
  await person.closeModal();
  return seen;
}

describe('a card about a sign', () => {
  it('comes to one the day on which it is looked for, though the pair had its two nudges of the week', async () => {
    const occurrence = await asked();
    await cameIn('prompt', 0);
    await answersOf(here, here.pair.first, { occurrence, points: severe });
    await looksIn(here, { 'sign-private': 24, 'sign-joint': 24 * 60 });
    await goBy(2);
    expect(cardsOf(here.pair.first)).toHaveLength(1);
  });

  it('waits for those who take days off, rather than for a look on a day on which they work', async () => {
    const occurrence = await asked();
    await answersOf(here, here.pair.first, { occurrence, points: severe });
    await here.rows.query(
      `insert into days_off (workspace_id, person_id, day)
       select $1, $2, day from generate_series($3::date, $3::date + 13, '1 day') day`,
      [here.workspace.teamId, here.pair.first.id, inHours(24).slice(0, 10)],
    );
    await looksIn(here, { 'sign-private': 25, 'sign-joint': 24 * 60 });
    await goBy(17);
    expect(cardsOf(here.pair.first)).toHaveLength(1);
    const fates = await here.rows.query<{ state: string }>(
      `select state from deliveries where kind = 'sign-private'`,
    );
    expect(fates).toEqual([{ state: 'sent' }]);
  });

  it('to one alone keeps from the pair nothing that would have come, nor moves it', async () => {
    const occurrence = await asked();
    await answersOf(here, here.pair.first, { occurrence, points: severe });
    await looksIn(here, { 'sign-private': 24, 'sign-joint': 24 * 60 });
    await topicIn(49);
    const dueAt = inHours(49);
    await goBy(3);
    expect(cardsOf(here.pair.first)).toHaveLength(1);
    const [topic] = await here.rows.query<{ state: string; settled_at: Date }>(
      `select state, settled_at from deliveries where kind = 'prompt'`,
    );
    expect(topic?.state).toBe('sent');
    expect(topic?.settled_at.toISOString().slice(0, 13)).toBe(dueAt.slice(0, 13));
  });
});

it('is in nothing that anybody reads of what is to come, neither theirs nor one for all of the pair', async () => {
  const { first, second } = here.pair;
  const occurrence = await asked();
  await looksIn(here, { 'sign-private': 24 * 5, 'sign-joint': 24 });
  await topicIn(50);
  const before = [await comingTo(first), await comingTo(second)];
  expect(before[0]).toContain('A topic for your pair');
  expect(before.join('\n')).not.toContain('put off');
  for (const person of [first, second]) {
    await answersOf(here, person, { occurrence, points: severe });
    await cameIn('sign-private', 0, person.id);
  }
  expect([await comingTo(first), await comingTo(second)]).toEqual(before);
  await goBy(2);
  expect(signsReadBy(first, here.pair.dm)).toHaveLength(1);
});
