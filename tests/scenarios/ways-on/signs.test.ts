import { describe, expect, it } from '@jest/globals';
import { nextJointLook, nextPrivateLook } from '../../../src/features/ways-on/signs/model/looks.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { toldInDm } from '../../support/forger.ts';
import {
  answersOf,
  askedAbout,
  looksIn,
  metTwice,
  ownDm,
  passedOnBy,
  signsReadBy,
} from '../../support/signs.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, reads } from '../../support/world.ts';

const here = room({
  people: few,
  introduced: true,
  silent: true,
  weekday: 1,
  withoutRateLimits: true,
  putBack: true,
});

const items = ['more-energy-after', 'look-forward'];
const low = Object.fromEntries(items.map((item) => [item, 2]));
const well = Object.fromEntries(items.map((item) => [item, 5]));
const hostile = '*I* need <!channel> a _break_ `now` <https://evil.example|x>';

async function firstIsLow(): Promise<void> {
  await metTwice(here);
  const occurrence = await askedAbout(here, items);
  await answersOf(here, here.pair.first, { occurrence, points: low });
  await looksIn(here, { 'sign-private': 24, 'sign-joint': 24 * 4 });
}

const cardOfFirst = () => signsReadBy(here.pair.first, ownDm(here.pair.first));

async function firstReads(): Promise<void> {
  await firstIsLow();
  await daysLater(here.world, 3);
  await here.rows.delivered();
  expect(cardOfFirst().length).toBe(1);
}

const dueOf = async () =>
  (
    await here.rows.query<{ kind: string; due_at: Date }>(
      `select kind, due_at from touchpoints where pair_id = $1 and kind like 'sign%' order by kind`,
      [here.pairId],
    )
  ).map(({ kind, due_at: dueAt }) => `${kind} ${dueAt.toISOString()}`);

const iso = (at: Temporal.Instant): string => new Date(at.epochMilliseconds).toISOString();

describe('the look for signs', () => {
  it('begins with the second session, on days that hang on the pair alone, whoever answers what', async () => {
    const meet = (number: number) =>
      here.forger.action(here.pair.first, { id: 'sessions.held', value: `${here.pairId}:${number}` });
    await meet(1);
    await eventually(async () => expect(await here.rows.count('sessions')).toBe(1));
    expect(await dueOf()).toEqual([]);
    await daysLater(here.world, 2);
    const now = here.clock.now();
    await meet(2);
    await eventually(async () =>
      expect(await dueOf()).toEqual([
        `sign-joint ${iso(nextJointLook(here.pairId, now))}`,
        `sign-private ${iso(nextPrivateLook(here.pairId, now))}`,
      ]),
    );
    const before = await dueOf();
    const occurrence = await askedAbout(here, items);
    for (const each of [here.pair.second, here.pair.first])
      await answersOf(here, each, { occurrence, points: low });
    expect(await dueOf()).toEqual(before);
  });

  it.each([
    ['is borne out by weeks without a session', [], 1],
    [
      'is not by those in which the pair rested',
      [['pair-paused', 25] as const, ['pair-return', 11] as const],
      0,
    ],
  ])('a single low answer %s', async (_, told, cards) => {
    const { rows, workspace, pairId, clock, pair } = here;
    await metTwice(here);
    await rows.query(`update sessions set held_at = held_at - interval '27 days' where pair_id = $1`, [
      pairId,
    ]);
    for (const [kind, days] of told)
      await rows.query(
        `insert into deliveries (workspace_id, pair_id, kind, occurrence, state, queued_at, settled_at)
         values ($1, $2, $3, 1, 'sent', $4, $4)`,
        [
          workspace.teamId,
          pairId,
          kind,
          clock
            .now()
            .subtract({ hours: 24 * days })
            .toString(),
        ],
      );
    const occurrence = await askedAbout(here, ['openness', 'at-ease']);
    await answersOf(here, pair.first, { occurrence, points: { openness: 2, 'at-ease': 4 } });
    await looksIn(here, { 'sign-private': 24, 'sign-joint': 24 * 4 });
    await daysLater(here.world, 3);
    await rows.delivered();
    expect(cardOfFirst()).toHaveLength(cards);
  });

  it('rests for three weeks after a card, and speaks again only after another low answer', async () => {
    await firstReads();
    const again = await askedAbout(here, items);
    await answersOf(here, here.pair.first, { occurrence: again, points: low });
    await daysLater(here.world, 14);
    await here.rows.delivered();
    expect(cardOfFirst().length).toBe(1);
    await daysLater(here.world, 14);
    await here.rows.delivered();
    expect(cardOfFirst().length).toBe(2);
    await daysLater(here.world, 28);
    await here.rows.delivered();
    expect(cardOfFirst().length).toBe(2);
  });

  it('says nothing of what has mended meanwhile, or to a pair that has ended', async () => {
    await firstIsLow();
    const mended = await askedAbout(here, items);
    await answersOf(here, here.pair.first, { occurrence: mended, points: well });
    await daysLater(here.world, 3);
    await here.rows.delivered();
    expect(cardOfFirst()).toEqual([]);
    await answersOf(here, here.pair.first, { occurrence: mended, points: low });
    await looksIn(here, { 'sign-private': 24, 'sign-joint': 48 });
    await leaves();
    await daysLater(here.world, 4);
    await here.rows.delivered();
    expect(toldInDm(here.pair.first)).not.toContain('show signs');
    expect(await dueOf()).toEqual([]);
  });
});

async function leaves(): Promise<void> {
  const { second } = here.pair;
  await second.command('/peer leave');
  await reads(() => second.modal(), 'You leave');
  await second.submit();
  await here.rows.delivered();
}

describe('somebody who reads of a sign', () => {
  it('sees what would be said exactly as it will stand, says it once, and reads of the next sign as of the first', async () => {
    await firstReads();
    const { first, second, dm } = here.pair;
    await first.press('Tell my peer');
    await reads(() => first.modal(), 'I’ve filled in one way to start. Change it as you like.');
    expect(text(first.modal())).not.toContain('•');
    await first.fillIn({ 'What do you want to say?': hostile });
    await first.submit();
    await reads(() => first.modal(), 'This is all your pair DM will show');
    const [shown] = text(first.modal()).split('\nThis is all').slice(0, 1);
    expect(shown).toContain(`would like to say:\n${hostile}`);
    expect(text(second.messages(dm).at(-1))).not.toContain('would like to say');
    await Promise.all([first.submit(), first.submit().catch(() => undefined)]);
    await reads(() => first.modal(), 'I’m sending it to your pair DM');
    await here.rows.delivered();
    await eventually(() => expect(toldInDm(first)).toContain('You’ve said something in your pair DM since'));
    expect(cardOfFirst()).toEqual([]);
    expect(first.messages(ownDm(first)).at(-1)?.buttons).toEqual(['Find a time', 'See ways on']);
    const said = second
      .messages(dm)
      .map(text)
      .filter((words) => words.includes('would like to say'));
    expect(said.length).toBe(1);
    expect(said[0]).toContain(hostile);
    for (const telling of ['sign', 'check-in', 'energy than it gives'])
      expect(said[0]).not.toContain(telling);
    expect((await passedOnBy(here)).length).toBe(1);
    const again = await askedAbout(here, items);
    await answersOf(here, first, { occurrence: again, points: low });
    await daysLater(here.world, 28);
    await here.rows.delivered();
    expect(cardOfFirst()).toHaveLength(1);
  });

  it('says nothing by closing it, and nobody else can say it for them', async () => {
    await firstReads();
    const { first, dm } = here.pair;
    await first.press('Tell my peer');
    await reads(() => first.modal(), 'I’ve filled in one way to start');
    await first.submit();
    await reads(() => first.modal(), 'This is all your pair DM will show');
    await first.closeModal();
    const stranger = here.workspace
      .people()
      .map(({ id }) => here.person(id))
      .find(({ id }) => id !== first.id && id !== here.pair.second.id);
    await here.forger.submission(stranger ?? first, {
      callbackId: 'signs.send',
      metadata: { pairId: here.pairId, wording: 'Not mine' },
    });
    for (const value of ['', `${here.pairId}:joy`, here.pairId, `x:${here.pairId}`])
      await here.forger.action(first, { id: 'signs.tell', value });
    await here.rows.delivered();
    expect(await passedOnBy(here)).toEqual([]);
    expect(first.messages(dm).map(text).join('\n')).not.toContain('would like to say');
  });

  it('finds nothing of it left once the pair has ended, and can say nothing there any more', async () => {
    await firstReads();
    const { first } = here.pair;
    await leaves();
    await eventually(() => expect(toldInDm(first)).toContain('was about a pair that has ended'));
    expect(toldInDm(first)).not.toContain('show signs');
    await here.forger.submission(first, {
      callbackId: 'signs.send',
      metadata: { pairId: here.pairId, wording: 'Too late' },
    });
    expect(await passedOnBy(here)).toEqual([]);
  });
});

describe('a low answer on safety', () => {
  it('shows the way to a human to the one who gave it, and counts for no sign', async () => {
    await metTwice(here);
    const { first, second, dm } = here.pair;
    const occurrence = await askedAbout(here, ['limits-respected', 'safe']);
    const { answer } = await answersOf(here, first, {
      occurrence,
      points: { 'limits-respected': 1, safe: 1 },
    });
    expect(answer).toContain('command.human');
    const good = await answersOf(here, second, { occurrence, points: { 'limits-respected': 4, safe: 5 } });
    expect(good.answer).not.toContain('command.human');
    await looksIn(here, { 'sign-private': 24, 'sign-joint': 48 });
    await daysLater(here.world, 5);
    await here.rows.delivered();
    expect(cardOfFirst()).toEqual([]);
    for (const seen of [toldInDm(second), second.messages(dm).map(text).join('\n')])
      expect(seen).not.toContain('Ask a person');
  });
});
