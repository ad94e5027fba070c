import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { daysGoBy, inShort, type Came } from '../../support/first-weeks.ts';
import { room } from '../../support/room.ts';
import { meet } from '../../support/walk.ts';
import { few } from '../../support/world.ts';

/** By one clock, so that the days are the same for both. */
const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));
const here = room({ people, weekday: 1, introduced: true, withoutRateLimits: true });

/** Answers what is open to them, the way a button would. */
async function answersLatest(person: Person): Promise<void> {
  const [latest] = await here.rows.query<{ kind: string; occurrence: number; items: readonly string[] }>(
    `select kind, occurrence, items from check_ins join deliveries using (workspace_id, pair_id, kind, occurrence)
     where pair_id = $1 and state = 'sent' and (person_id is null or person_id = $2)
     order by asked_at desc limit 1`,
    [here.pairId, person.id],
  );
  if (!latest) return;
  const { kind, occurrence, items } = latest;
  for (let page = 0; page * 4 < items.length; page += 1) {
    const asked = items.slice(page * 4, page * 4 + 4);
    await here.forger.submission(person, {
      callbackId: 'check-ins.answer',
      metadata: { pairId: here.pairId, kind, occurrence, page, items: asked },
      values: Object.fromEntries(asked.map((item) => [item, { selected_option: { value: '4' } }])),
    });
  }
}

/** What comes in three months to a pair that met once and asks for a topic now and then, as the second of it sees it. */
async function threeMonths(week: () => Promise<void>): Promise<readonly string[]> {
  await meet({ workspace: here.workspace, word: 'lighthouses', pair: here.pair });
  const came: Came[] = [];
  for (let weeks = 0; weeks < 13; weeks += 1) {
    came.push(...(await daysGoBy(here, here.pair.second, { days: 7 })));
    await week();
    if (weeks % 2 === 0) await here.pair.second.command('/peer topic', { in: here.pair.dm });
    await here.slack.settled();
    await here.rows.delivered();
  }
  // What they asked for is none of what comes by itself, and by itself no topic comes on those days.
  return inShort(came).filter((each) => Number.parseInt(each, 10) % 14 !== 7 || !/topic/u.test(each));
}

let whereNobodyAnswers: readonly string[] = [];

describe('three months of a pair that met once', () => {
  it('of which nobody answers a check-in', async () => {
    whereNobodyAnswers = await threeMonths(async () => undefined);
    expect(whereNobodyAnswers.filter((each) => /session|check-in/u.test(each))).toHaveLength(2);
  }, 60_000);

  it('of which one answers each are the same to the other, day by day', async () => {
    const came = await threeMonths(() => answersLatest(here.pair.first));
    expect(came).toEqual(whereNobodyAnswers);
    const made = await here.rows.query<{ person: string }>(
      `select person_id as person from deliveries
       where pair_id = $1 and kind = 'check-in-private' and state = 'sent'`,
      [here.pairId],
    );
    expect(made.length).toBeGreaterThanOrEqual(4);
    expect(new Set(made.map(({ person }) => person))).toEqual(new Set([here.pair.first.id]));
  }, 60_000);
});
