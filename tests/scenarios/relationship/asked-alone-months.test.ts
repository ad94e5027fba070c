import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { cameSince, daysGoBy, inShort } from '../../support/first-weeks.ts';
import { room } from '../../support/room.ts';
import { meet } from '../../support/walk.ts';
import { few } from '../../support/world.ts';

/** By one clock, so that the days are the same for both. */
const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));
const here = room({ people, weekday: 1, introduced: true, putBack: true, withoutRateLimits: true });

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

/** As though one of them had set a goal for all to see: else no topics come to them. */
const showALife = (occurrence: number) =>
  here.rows.query(
    `insert into deliveries (workspace_id, pair_id, kind, occurrence, state, queued_at, settled_at)
     values ($1, $2, 'goal-set', $3, 'sent', $4, $4)`,
    [here.workspace.teamId, here.pairId, occurrence, here.clock.now().toString()],
  );

/** What comes in three months to a pair that met once and does something now and then, as the second of it sees it. */
async function threeMonths(eachWeek: () => Promise<void>): Promise<readonly string[]> {
  const { second } = here.pair;
  await meet({ workspace: here.workspace, word: 'lighthouses', pair: here.pair });
  const since = here.clock.now();
  for (let week = 1; week <= 13; week += 1) {
    await daysGoBy(here, second, { days: 7 });
    await eachWeek();
    await showALife(week);
  }
  await here.rows.delivered();
  return inShort(cameSince(since, second, here.pair));
}

let whereNobodyAnswers: readonly string[] = [];

describe('three months of a pair that met once', () => {
  it('of which nobody answers a check-in', async () => {
    whereNobodyAnswers = await threeMonths(async () => undefined);
    expect(whereNobodyAnswers.filter((each) => /session|check-in/u.test(each))).toHaveLength(2);
    expect(whereNobodyAnswers.filter((each) => each.endsWith('topic')).length).toBeGreaterThan(8);
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
