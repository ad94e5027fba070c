import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { answerAlone, askedSoFar, fortnight, goesBy } from '../../support/asked-alone.ts';
import { answering } from '../../support/check-ins.ts';
import { selected } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { few } from '../../support/world.ts';

const inLisbon = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));
const here = room({
  people: inLisbon,
  weekday: 1,
  introduced: true,
  silent: true,
  shared: true,
  withoutRateLimits: true,
});

/** What the two do in a fortnight, once what comes in it has come: which of them answer, and who asks to be asked again. */
type Fortnight = { readonly answers: readonly boolean[]; readonly asksAgain: 0 | 1 | undefined };
const anyFortnight: fc.Arbitrary<Fortnight> = fc.record({
  answers: fc.tuple(fc.boolean(), fc.boolean()),
  asksAgain: fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, fc.constantFrom(0, 1)),
});

/** A check-in that came, and who of those it came to answered it. */
type Came = { readonly kind: string; readonly occurrence: number; readonly to: string | null };
const nameOf = ({ kind, occurrence }: Came) => `${kind} ${occurrence}`;

const byName = (one: string, other: string) => (one < other ? -1 : 1);

const both = (): readonly Person[] => [here.pair.first, here.pair.second];

const cameSoFar = () =>
  here.rows.query<Came>(
    `select kind, occurrence, person_id as to from deliveries
     where pair_id = $1 and kind in ('check-in', 'check-in-private') and state = 'sent'
     order by settled_at, person_id`,
    [here.pairId],
  );

async function beginAnew(): Promise<void> {
  await here.rows.delivered();
  await here.rows.query('delete from touchpoints');
  await here.rows.query('delete from check_ins');
  await here.rows.query('delete from check_in_wakes');
  await here.rows.query(`delete from deliveries where kind like 'check-in%'`);
  await askedSoFar(here, []);
  // Some hours into its fortnight, so that each comes in its own also where clocks change.
  await here.rows.query("update touchpoints set due_at = due_at + interval '4 hours'");
}

/** What is known of a life so far, by the rules as they are told to people. */
class Life {
  readonly answered = new Set<string>();
  readonly came: Came[] = [];
  pairAskedSinceWoken = 0;

  theirs(person: Person): readonly Came[] {
    return this.came.filter(({ to }) => to === null || to === person.id);
  }
  hasAnswered(person: Person, each: Came): boolean {
    return this.answered.has(`${person.id} ${nameOf(each)}`);
  }
  /** Two unanswered, then quiet: of each person alone. */
  leftTwo(person: Person): boolean {
    const last = this.theirs(person).slice(-2);
    return last.length === 2 && last.every((each) => !this.hasAnswered(person, each));
  }
  /** To whom. */
  expected(): readonly string[] {
    if (this.pairAskedSinceWoken < 2) return ['the pair'];
    return both()
      .filter((person) => !this.leftTwo(person))
      .map(({ id }) => id)
      .toSorted(byName);
  }
  take(fresh: readonly Came[]): void {
    this.came.push(...fresh);
    this.pairAskedSinceWoken += fresh.filter(({ to }) => to === null).length;
  }
}

/** By what it asked, which a pair that has not met yet is asked in part instead of other things. */
async function answerTogether(person: Person, { kind, occurrence }: Came): Promise<void> {
  const [{ items } = { items: [] }] = await here.rows.query<{ items: readonly string[] }>(
    'select items from check_ins where pair_id = $1 and kind = $2 and occurrence = $3',
    [here.pairId, kind, occurrence],
  );
  const values = Object.fromEntries(items.map((item) => [item, selected('4')]));
  const asked = answering(here.pairId, { kind, occurrence, items });
  const { answer } = await here.forger.submission(person, { ...asked, values });
  expect(answer).not.toContain('errors');
}

async function live(life: Life, { answers, asksAgain }: Fortnight): Promise<void> {
  for (const [place, person] of both().entries()) {
    const latest = life.theirs(person).at(-1);
    if (!answers[place] || !latest) continue;
    if (latest.to === null) await answerTogether(person, latest);
    else await answerAlone(here, person, latest);
    const wereAll = both().every((each) => life.hasAnswered(each, latest));
    life.answered.add(`${person.id} ${nameOf(latest)}`);
    const areAll = both().every((each) => life.hasAnswered(each, latest));
    if (latest.to === null && areAll && !wereAll) life.pairAskedSinceWoken = 0;
  }
  const asking = asksAgain === undefined ? undefined : both()[asksAgain];
  if (!asking) return;
  await here.forger.action(asking, { id: 'check-ins.again', value: here.pairId });
  await here.slack.settled();
  if (life.pairAskedSinceWoken >= 2) life.pairAskedSinceWoken = 0;
}

describe('whatever the two of a pair do', () => {
  it('each fortnight brings one invitation to both, or a private one to each who answered one of their last two', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyFortnight, { minLength: 3, maxLength: 9 }), async (fortnights) => {
        await beginAnew();
        const life = new Life();
        for (const each of fortnights) {
          await goesBy(here, 3 * 24);
          const fresh = (await cameSoFar()).slice(life.came.length);
          expect(fresh.map(({ to }) => to ?? 'the pair').toSorted(byName)).toEqual(life.expected());
          life.take(fresh);
          await live(life, each);
          await goesBy(here, fortnight - 3 * 24);
          expect(await cameSoFar()).toHaveLength(life.came.length);
        }
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});
