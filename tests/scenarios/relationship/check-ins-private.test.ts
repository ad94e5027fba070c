import { describe, expect, it } from '@jest/globals';
import { answersSince } from '../../../src/features/relationship/check-ins/service/reading.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { afterFirstSession, answerOpen, openIn } from '../../support/check-ins.ts';
import { inDm, payloadsSince, sentSoFar } from '../../support/goals.ts';
import { room } from '../../support/room.ts';
import { meet } from '../../support/walk.ts';
import { few, hoursLater, reads } from '../../support/world.ts';

/** By one clock: else what comes waits for hours that they share. */
const inLisbon = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));
const here = room({ people: inLisbon, weekday: 1, introduced: true, withoutRateLimits: true });

const first = () => here.pair.first;
const second = () => here.pair.second;
const dm = () => inDm(here, first());
const walk = () => ({ workspace: here.workspace, word: 'lighthouses', pair: here.pair });
const openAs = (person: Person) => openIn(person, here.pair.dm);

const [heard, same, easy] = afterFirstSession;
const low = { [heard]: '1 · Badly', [same]: '2 · A little', [easy]: '1 · Not at all' };
const high = { [heard]: '5 · Very well', [same]: '5 · Very much', [easy]: '4 · Quite' };

/** What stands in the pair's DM for all of it. */
const lasting = (): string =>
  first()
    .messages(here.pair.dm)
    .filter(({ isEphemeral }) => !isEphemeral)
    .map(text)
    .join('\n');

/** As in `goals-seen`: Home is published to somebody, and an answer goes to whom its request names. */
const isFor = (owner: Person, { what, to }: ReturnType<typeof payloadsSince>[number]): boolean => {
  const { user_id: home, user, body } = to as Readonly<Record<string, string | undefined>>;
  if (what === 'views.publish') return home === owner.id;
  if (what === 'chat.postEphemeral') return user === owner.id;
  if (what === 'chat.postMessage' || what === 'chat.update') return false;
  if (what.startsWith('views.')) return true;
  return decodeURIComponent(body ?? '').includes(owner.id);
};

describe('an answer', () => {
  it('appears in no payload of anybody else, nor before all have answered that one has', async () => {
    await meet(walk());
    await hoursLater(here.world, 3);
    for (const person of [first(), second()]) await person.openHome();
    await here.rows.refreshed();
    const before = lasting();
    const from = sentSoFar(here);
    await openAs(first());
    await answerOpen(first(), low);
    await first().openHome();
    await first().command('/peer pair', { in: here.pair.dm });
    await here.rows.refreshed();
    // Slack shows of a message that it was edited, whatever it says.
    expect(payloadsSince(here, from).filter(({ what }) => what === 'chat.update')).toEqual([]);
    const bars = 'from 1 to 1|1 of 5|▁';
    await second().openHome();
    await second().command('/peer pair', { in: here.pair.dm });
    await second().command('/peer check-in', { in: here.pair.dm });
    await reads(() => second().modal(), 'Nobody but you sees a single answer');
    const isAnswer = ({ said }: { readonly said: string }) =>
      new RegExp(`"initial_option"|${bars}|thank you for saying`, 'iu').test(said);
    const seen = payloadsSince(here, from).filter(isAnswer);
    expect(seen.length).toBeGreaterThan(1);
    for (const payload of seen) expect(isFor(first(), payload)).toBe(true);
    expect(text(second().home())).not.toMatch(/of 5/u);
    expect(lasting()).toBe(before);
    await second().fillIn(high);
    await second().submit();
    await reads(dm, 'both answered your check-in');
    expect(text(second().home())).not.toContain('1 of 5');
    expect(here.world.logged()).not.toMatch(/Badly|felt-heard/u);
  });

  it('can be read over time by what weighs it: of each member, item by item', async () => {
    const since = here.clock.now();
    await meet(walk());
    await hoursLater(here.world, 3);
    for (const [person, given] of [
      [first(), low],
      [second(), { [heard]: '5 · Very well' }],
    ] as const) {
      await openAs(person);
      await answerOpen(person, given);
      await person.closeModal();
    }
    const { db } = here.world.sandbox.bot.deps;
    const read = (from: Temporal.Instant) =>
      db.inWorkspace(here.workspace.teamId, (tx) => answersSince(tx, here.pairId, from));
    expect(
      (await read(since))
        .map(({ personId, kind, answers: given }) => ({ personId, kind, given }))
        .toSorted((one) => (one.personId === first().id ? -1 : 1)),
    ).toEqual([
      {
        personId: first().id,
        kind: 'check-in-session',
        given: { 'felt-heard': 1, 'want-the-same': 2, 'easy-to-arrange': 1 },
      },
      { personId: second().id, kind: 'check-in-session', given: { 'felt-heard': 5 } },
    ]);
    expect(await read(here.clock.now())).toEqual([]);
  });
});
