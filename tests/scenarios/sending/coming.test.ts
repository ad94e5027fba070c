import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { comingInWords } from '../../../src/coming-in-words.ts';
import { weeksAhead } from '../../../src/features/coming/model.ts';
import { workspaceOfPair } from '../../../src/db/workspace-of-pair.ts';
import { dateSelected } from '../../support/forger.ts';
import { goodDetails } from '../../support/good-forms.ts';
import { endingProgram } from '../../support/program-end.ts';
import { setGoal, submitGoal } from '../../support/goals.ts';
import { room } from '../../support/room.ts';
import { pauses } from '../../support/series.ts';
import { meet } from '../../support/walk.ts';
import { endWell, inDays, pairDmOf, standingOf } from '../../support/ways-on.ts';
import { daysLater, few, latest, reads } from '../../support/world.ts';

const here = room({ people: few, newcomers: true, introduced: true, putBack: true, withoutRateLimits: true });

async function seenBy(person: Person): Promise<string> {
  await person.command('/peer coming');
  await reads(() => person.modal(), 'as things stand now');
  const seen = text(person.modal());
  await person.closeModal();
  return seen;
}

describe('what is to come', () => {
  it('stands before each of a pair with the moment that is good for both, and is what then comes', async () => {
    const { first, second, dm } = here.pair;
    const seen = await seenBy(first);
    expect(seen).toContain(`With ${second.name.split(' ')[0]}`);
    expect([seen.includes('in the next four weeks'), weeksAhead]).toEqual([true, 4]);
    expect(seen).toContain('A small start of two minutes, if you haven’t begun by then');
    // Three days after Monday.
    expect(seen).toMatch(/March 5.*A small start of two minutes/u);
    // What follows it, while they have still to begin.
    expect(seen).toMatch(/March 9.*Three times to meet, if you haven’t begun by then/u);
    expect(seen).toMatch(/March 12.*A question to you, if you haven’t begun by then/u);
    // It would not fit while they have still to begin.
    expect(seen).not.toContain('A topic for your pair');
    expect(await seenBy(second)).toContain('A small start of two minutes');
    await daysLater(here.world, 4);
    await reads(
      () => ({ reading: second.messages(dm).map(text).join('\n') }),
      'A small start, when it suits you',
    );
    expect(await seenBy(first)).not.toContain('A small start of two minutes');
    expect(await seenBy(first)).toContain('Three times to meet');
  });

  it('is nothing for somebody without a pair, who reads that and not an empty page', async () => {
    const { nia } = here;
    await nia.command('/peer coming');
    await reads(
      () => nia.modal() ?? latest(nia.allMessages()),
      'Nothing is planned, since you have no pair right now',
    );
    // Nia is in no program, so that Home tells of no round.
    expect(text(nia.modal())).not.toContain('when the next round is');
  });

  it('moves with a day off of one of them', async () => {
    const { first } = here.pair;
    const before = await seenBy(first);
    const day = Number(/March (?<day>\d+) at .* A small start/u.exec(before)?.groups?.['day']);
    await first.command('/peer days-off');
    await reads(() => first.modal(), 'Days off');
    await first.fillIn({ 'Add a day': `2026-03-${String(day).padStart(2, '0')}` });
    await first.submit();
    await reads(() => first.modal(), `March ${day}, 2026`);
    await first.closeModal();
    expect(await seenBy(first)).not.toContain(`March ${day} at`);
  });

  it('tells one nothing of what another has asked for in private, though an operator sees that it is there', async () => {
    const { first, second } = here.pair;
    const before = await seenBy(second);
    await first.command('/peer rematch');
    await reads(() => first.modal(), 'peer');
    await first.submit();
    expect(await seenBy(second)).toBe(before);
    const lines = await forOperators();
    expect(lines.join('\n')).toContain('rematch');
    expect(lines.join('\n')).not.toContain(first.name);
  });

  it('shows the dates of one’s own goals to their owner alone, and what waits for the morning to both', async () => {
    const { first, second } = here.pair;
    const near = 'The date of a goal of yours comes near';
    const sets = async (person: Person, title: string, days: number) => {
      const values = { ...goodDetails, title, date: dateSelected(inDays(here, days)) };
      const about = { goalId: await setGoal(here, person, { title }), asks: 'alone' };
      await submitGoal(here, person, { form: 'save', about, values });
    };
    await sets(first, 'Speak first', 10);
    await sets(first, 'Write more', 20);
    expect((await seenBy(first)).split(near)).toHaveLength(3);
    expect(await seenBy(second)).not.toContain(near);
    await sets(second, 'Plan the year', 24);
    expect((await seenBy(second)).split(near)).toHaveLength(2);
    const { pairId } = here;
    await here.rows.query(
      "update deliveries set state = 'waiting', due_at = $2 where pair_id = $1 and kind = 'introduction'",
      [pairId, here.clock.now().add({ hours: 12 }).toString()],
    );
    expect((await forOperators()).join('\n')).toMatch(/introduction {2}to pair .* waits for a good moment/u);
  });

  it('shows each topic of the next four weeks, and says of what is left out why', async () => {
    const { first, second } = here.pair;
    await meet({ workspace: here.workspace, word: 'lighthouses', pair: here.pair });
    const topic = 'A topic for your pair';
    const seen = await seenBy(first);
    // The first is about the session; two weeks after it the usual one comes again.
    expect(linesOf(seen, 'A check-in').map((line) => line.includes('another check-in comes'))).toEqual([
      false,
      true,
      false,
    ]);
    const weekly = linesOf(seen, topic).map((line) => /^\w+day/u.exec(line)?.[0]);
    expect(weekly).toHaveLength(4);
    expect(new Set(weekly).size).toBe(1);
    expect(linesOf(seen, topic).join('\n')).not.toContain('left out');
    // In the week in which clocks go forward two nudges are an hour less than seven days apart.
    const comes = /  prompt  .*(?:comes|put off by the nudge budget)$/u;
    expect((await forOperators()).filter((line) => comes.test(line))).toHaveLength(8);
    await daysLater(here.world, 40);
    const later = linesOf(await seenBy(second), topic);
    expect(later.length).toBeGreaterThanOrEqual(4);
    expect(later.at(-1)).toContain(
      'It’s left out: your pair has been quiet. /peer topic brings topics back.',
    );
    expect(linesOf(await seenBy(second), 'A check-in').at(-1)).toContain(
      'not everyone answered the last two',
    );
    expect((await forOperators()).join('\n')).toMatch(/prompt .* does not fit {2}your pair has been quiet/u);
  });

  it('lists in a pause what comes, and says once what rests', async () => {
    const { first, second } = here.pair;
    await meet({ workspace: here.workspace, word: 'lighthouses', pair: here.pair });
    await pauses(first, Temporal.PlainDate.from(inDays(here, 15)));
    const seen = await seenBy(second);
    expect(linesOf(seen, 'Your pair goes on, as the pause is over')).toHaveLength(1);
    expect(linesOf(seen, 'A topic for your pair')).toEqual([
      expect.stringContaining('While your pair is paused, this rests: '),
    ]);
    expect(seen).not.toContain('It’s left out');
  });

  it('lists as a pair ends nothing that does not come before its last day', async () => {
    const { first, second } = here.pair;
    await meet({ workspace: here.workspace, word: 'lighthouses', pair: here.pair });
    await endWell(here, first);
    const seen = await seenBy(second);
    expect(seen).not.toContain('It’s left out');
    expect(linesOf(seen, 'A topic for your pair')).toEqual([
      expect.stringContaining('As your pair is ending, this no longer comes: '),
    ]);
    const { closes } = (await standingOf(here)) ?? {};
    const last = Temporal.PlainDate.from(closes ?? '');
    const days = [...seen.matchAll(/\w+day, (\w+ \d+) at /gu)].map(([, day]) =>
      Temporal.PlainDate.from(new Date(`${day ?? ''} 2026 12:00 UTC`).toISOString().slice(0, 10)),
    );
    const ends = 'Your pair ends. Until then, Write my part in Home is where you leave a few words.';
    expect(linesOf(seen, ends)).toEqual([
      expect.stringContaining(`${last.toLocaleString('en-US', { dateStyle: 'long' })}: `),
    ]);
    for (const day of days) expect(Temporal.PlainDate.compare(day, last)).toBeLessThanOrEqual(0);
  });

  it('names the question whether the pair goes on, and then until when that can be answered', async () => {
    const { first } = here.pair;
    await endingProgram(here).endIn(28);
    const question = 'A question to all of you: go on after your last day, or end well then?';
    const until = 'The last day to add weeks. After it I write again, unless all of you have added some.';
    const before = await seenBy(first);
    expect([linesOf(before, question), linesOf(before, until)].map(({ length }) => length)).toEqual([1, 0]);
    await daysLater(here.world, 8);
    await here.rows.delivered();
    const asked = await seenBy(first);
    expect(asked).not.toContain(question);
    const named = /You can choose until (?<day>[^.]+)\./u.exec(pairDmOf(here))?.groups?.['day'];
    expect(linesOf(asked, until)).toEqual([expect.stringContaining(`${named}: `)]);
  });

  it('is counted and timed for an operator, who finds the workspace by the pair alone', async () => {
    const lines = await forOperators();
    expect(lines[0]).toMatch(/^Coming in the next 8 weeks/u);
    expect(lines).toContainEqual(
      expect.stringMatching(/first-weeks-nudge {2}to pair {2}good-moment {2}nudge {2}due .* {2}comes/u),
    );
    expect(lines).toContain('  introduction  sent  1');
  });
});

const linesOf = (seen: string, what: string): readonly string[] =>
  seen.split('\n').filter((line) => line.includes(what));

async function forOperators(): Promise<readonly string[]> {
  const { pairId, workspace } = here;
  expect(await workspaceOfPair(here.world.databaseUrl, pairId)).toBe(workspace.teamId);
  return comingInWords(here.world.sandbox.bot.deps, { workspaceId: workspace.teamId, pairId });
}
