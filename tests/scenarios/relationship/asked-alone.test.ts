import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../src/content/loading/load-content.ts';
import { features } from '../../../src/features.ts';
import { exportOf } from '../../../src/features/privacy/service/exporting.ts';
import { itemsFor } from '../../../src/features/relationship/check-ins/model/choosing.ts';
import { answersSince } from '../../../src/features/relationship/check-ins/service/reading.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import {
  aloneTo,
  answerAlone,
  askedAfterSession,
  askedSoFar,
  fortnight,
  goesBy,
  madeTo,
} from '../../support/asked-alone.ts';
import { inDm, payloadsSince, sentSoFar } from '../../support/goals.ts';
import { readBy } from '../../support/read-by.ts';
import { room } from '../../support/room.ts';
import { looksIn, metTwice, ownDm, signsReadBy } from '../../support/signs.ts';
import { closeModals } from '../../support/ways-on.ts';
import { few, reads } from '../../support/world.ts';

/** By one clock: else what comes waits for hours that they share. */
const inLisbon = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));
const here = room({
  people: inLisbon,
  weekday: 1,
  introduced: true,
  silent: true,
  withoutRateLimits: true,
});

const first = () => here.pair.first;
const second = () => here.pair.second;
const nameOf = (person: Person) => person.name.split(' ')[0] ?? '';
const readings = (person: Person) => aloneTo(person).map(text);

/** All that a person can open, and all that stands before them. */
async function allSeenBy(person: Person): Promise<string> {
  const { dm } = here.pair;
  await closeModals(person);
  await person.openHome();
  await here.rows.delivered();
  await person.command('/peer coming');
  await reads(() => person.modal(), 'as things stand now');
  const coming = text(person.modal());
  await closeModals(person);
  const before = person.messages(dm).length;
  await person.command('/peer pair', { in: dm });
  await reads(() => person.messages(dm)[before], 'Agreement:');
  const stands = person.allMessages().filter(({ isEphemeral }) => !isEphemeral);
  const seen = [text(person.home()), coming, ...stands.map(text)].join('\n');
  // What is left out is left out two weeks later, too.
  return seen.replaceAll(/\w+, \w+ \d+ at [\d:]+/gu, 'then');
}

const wakes = () => here.rows.query('select from check_in_wakes where pair_id = $1', [here.pairId]);

describe('one who answers, while their pair’s check-ins rest since another does not', () => {
  it('is asked on every two weeks in their own DM', async () => {
    await askedSoFar(here, [[first()], [first()]]);
    await goesBy(here, 2);
    expect(readings(first())).toEqual([expect.stringContaining(`How is it going with ${nameOf(second())}?`)]);
    await answerAlone(here, first(), { occurrence: 1 });
    await goesBy(here, fortnight);
    expect(aloneTo(first())).toHaveLength(2);
    expect(readings(second())).toEqual([]);
    expect(await madeTo(here)).toEqual([first().id, first().id]);
  });

  it('reads before that it comes, and why, where their peer reads that nothing does', async () => {
    await askedSoFar(here, [[first()], [first()]]);
    for (const [person, asked] of [
      [first(), true],
      [second(), false],
    ] as const) {
      const seen = await allSeenBy(person);
      expect(seen.includes('for you alone')).toBe(asked);
      expect(seen.includes('I ask you alone every two weeks')).toBe(asked);
      expect(seen.includes('so I’ve stopped asking')).toBe(!asked);
    }
  });

  it('reads each that comes within four weeks, from before the last that not all answered has closed', async () => {
    const { rows, pairId, clock } = here;
    await askedSoFar(here, [[first()], [first()]]);
    // The latest came yesterday: by when the next is due, the pair rests.
    await rows.query(
      `update check_ins set asked_at = asked_at + interval '13 days' where pair_id = $1 and kind = 'check-in'`,
      [pairId],
    );
    await rows.query(`update touchpoints set due_at = $2 where pair_id = $1 and kind like 'check-in%'`, [
      pairId,
      clock
        .now()
        .add({ hours: 13 * 24 })
        .toString(),
    ]);
    for (const [person, times] of [
      [first(), 2],
      [second(), 0],
    ] as const) {
      await person.command('/peer coming');
      await reads(() => person.modal(), 'as things stand now');
      expect(text(person.modal()).split('for you alone')).toHaveLength(times + 1);
      await person.closeModal();
    }
  });

  it('is known as one to nobody else: of what the peer sees, takes along or is sent nothing changes', async () => {
    await askedSoFar(here, [[first()], [first()]]);
    const before = await allSeenBy(second());
    const from = sentSoFar(here);
    await goesBy(here, 2);
    await first().press('Answer privately', { in: ownDm(first()) });
    await reads(() => first().modal(), 'Nobody but you sees a single answer');
    await first().fillIn({ 'How easy is it to say what’s really on your mind?': '1 · Not at all' });
    await first().submit();
    await reads(() => first().modal(), 'Saved. Thank you for saying it');
    await here.rows.delivered();
    const telling = /check-in-private|How is it going with|for you alone|answered your check-in|1 · Not/u;
    const told = payloadsSince(here, from).filter(({ said }) => telling.test(said));
    expect(told.map(({ what }) => what)).toContain('chat.postMessage');
    expect(told.map(({ what }) => what)).toContain('chat.update');
    const inPairDm = payloadsSince(here, from).filter(
      ({ to }) => 'channel' in to && to.channel === here.pair.dm,
    );
    expect(inPairDm).toEqual([]);
    for (const payload of told) expect(readBy(here, payload)).toEqual([first().id]);
    expect(await allSeenBy(second())).toBe(before);
    const { deps } = here.world.sandbox.bot;
    const taken = async (person: Person) =>
      JSON.stringify(
        await exportOf(deps, features, { workspaceId: here.workspace.teamId, personId: person.id }),
      );
    expect(await taken(first())).toContain('check-in-private');
    expect(await taken(second())).not.toContain('check-in-private');
  });

  it('answers for themselves: it counts and can be shared, but is no answer of the pair, and brings nothing back', async () => {
    await askedSoFar(here, [[first()], [first()]]);
    await goesBy(here, 2);
    expect((await answerAlone(here, first(), { occurrence: 1, openness: '2' })).answer).toContain('Saved');
    await here.rows.delivered();
    expect(readings(first())).toEqual([
      expect.stringContaining(`You’ve answered your check-in on your pair with ${nameOf(second())}`),
    ]);
    expect(aloneTo(first())[0]?.buttons).toEqual(['Change my answers']);
    const { db } = here.world.sandbox.bot.deps;
    const given = await db.inWorkspace(here.workspace.teamId, (tx) =>
      answersSince(tx, here.pairId, here.clock.now().subtract({ hours: 24 })),
    );
    expect(given.map(({ kind, personId, answers }) => [kind, personId, answers.openness])).toEqual([
      ['check-in-private', first().id, 2],
    ]);
    expect(await wakes()).toEqual([]);
    await second().openHome();
    await reads(() => second().home(), 'so I’ve stopped asking. You can still answer the latest');
    await second().press('Answer privately: check-in', { in: 'home' });
    await reads(() => second().modal(), 'Nobody but you sees a single answer');
    await second().closeModal();
    expect(text(inDm(here, second()))).not.toContain('answered your check-in');
    await first().press('Change my answers', { in: ownDm(first()) });
    await reads(() => first().modal(), 'Nobody but you sees a single answer');
    await first().submit();
    await reads(() => first().modal(), 'Share some answers');
    await first().press('Share some answers');
    await reads(() => first().modal(), 'with your name and nothing else');
  });

  it('reads a sign by it as by any other', async () => {
    await metTwice(here);
    await askedSoFar(here, [[first()], [first()]]);
    await goesBy(here, 2);
    await answerAlone(here, first(), { occurrence: 1, openness: '1' });
    await looksIn(here, { 'sign-private': 24, 'sign-joint': 24 * 60 });
    await goesBy(here, 48);
    expect(signsReadBy(first(), ownDm(first()))).toHaveLength(1);
    expect(signsReadBy(second(), ownDm(second()))).toEqual([]);
  });

  it('is left alone after two of their own that they do not answer, and asked again once they answer', async () => {
    await askedSoFar(here, [[first()], [first()]]);
    await goesBy(here, 2 + fortnight);
    expect(aloneTo(first())).toHaveLength(2);
    expect(readings(first())[0]).toContain('A newer check-in has come');
    await goesBy(here, 2 * fortnight);
    expect(await madeTo(here)).toHaveLength(2);
    await first().openHome();
    await reads(() => first().home(), 'so I’ve stopped asking');
    await answerAlone(here, first(), { occurrence: 2 });
    await goesBy(here, fortnight);
    expect(await madeTo(here)).toHaveLength(3);
  });

  it('is asked even though each has missed one: both then are, each alone, and that both answer is told to nobody', async () => {
    await askedSoFar(here, [[first()], [second()]]);
    await goesBy(here, 2);
    expect(await madeTo(here)).toEqual([first().id, second().id].toSorted());
    for (const person of [first(), second()]) await answerAlone(here, person, { occurrence: 1 });
    await here.rows.delivered();
    expect(text(inDm(here, first()))).not.toContain('answered your check-in');
    expect(await wakes()).toEqual([]);
  });

  it('is not asked who answered neither, nor anybody where nobody did', async () => {
    await askedSoFar(here, [[], []]);
    await goesBy(here, 2 + fortnight);
    expect(await madeTo(here)).toEqual([]);
  });

  it('is not asked alone while the pair is', async () => {
    await askedSoFar(here, [[first(), second()], [first()]]);
    await goesBy(here, 2);
    expect(await madeTo(here)).toEqual([]);
    await reads(() => inDm(here, second()), 'How is it going?');
  });

  it('is not asked within two weeks of what the pair was asked after a session', async () => {
    await askedSoFar(here, [[first()]]);
    await askedAfterSession(here, { days: 5, items: ['felt-heard'] });
    await goesBy(here, 2);
    expect(await madeTo(here)).toEqual([]);
    await goesBy(here, fortnight);
    expect(await madeTo(here)).toEqual([first().id]);
  });

  it('leaves no trace in what the pair is asked next: the questions are as if nobody had been asked alone', async () => {
    const pack = loadContent('content').in('en').checkInItems;
    const usual = itemsFor({ kind: 'check-in', hasMet: true }, pack, []);
    const about = { kind: 'check-in-session', hasMet: true } as const;
    const session = itemsFor(about, pack, [usual]);
    await askedSoFar(here, [[first()], [first()]]);
    await here.rows.query(`delete from check_ins where occurrence = 2 and pair_id = $1`, [here.pairId]);
    await askedAfterSession(here, { days: 15, items: session });
    await goesBy(here, 2);
    expect(await madeTo(here)).toEqual([first().id]);
    await here.forger.action(second(), { id: 'check-ins.again', value: here.pairId });
    await here.forger.action(second(), { id: 'sessions.held', value: `${here.pairId}:2` });
    await reads(() => inDm(here, second()), 'Session 2 is recorded');
    await goesBy(here, 3);
    const asked = 'select items from check_ins where pair_id = $1 and session_number = 2';
    const [{ items } = {}] = await here.rows.query<{ items: readonly string[] }>(asked, [here.pairId]);
    expect(items).toEqual(itemsFor(about, pack, [usual, session]));
    expect(items).not.toEqual(itemsFor(about, pack, [usual, session, usual]));
  });
});
