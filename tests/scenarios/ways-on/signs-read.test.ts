import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import {
  answersOf,
  askedAbout,
  forgetAll,
  looksIn,
  metTwice,
  ownDm,
  signsReadBy,
} from '../../support/signs.ts';
import { room } from '../../support/room.ts';
import { daysLater, few } from '../../support/world.ts';

const here = room({
  people: few,
  introduced: true,
  silent: true,
  shared: true,
  weekday: 1,
  withoutRateLimits: true,
});

/** The two questions of each sign, what it is called to those who read of it, and how one may begin. */
const signs = {
  'emotional-distance': {
    items: ['openness', 'at-ease'],
    line: 'it’s hard to speak openly',
    start: 'I told you more before. I miss that.',
  },
  'communication-broke-down': {
    items: ['replies-in-time', 'easy-to-arrange'],
    line: 'it’s hard to reach each other',
    start: 'Meeting has been hard lately. What pace works?',
  },
  'goals-diverged': {
    items: ['want-the-same', 'goals-still-matter'],
    line: 'your goals have moved apart',
    start: 'We may want different things now. Can we talk?',
  },
  fatigue: {
    items: ['more-energy-after', 'look-forward'],
    line: 'this costs more energy than it gives',
    start: 'I’m low on energy. Could we meet less often?',
  },
  'no-progress': {
    items: ['movement', 'know-next-step'],
    line: 'things aren’t moving',
    start: 'I like our talks. Can we try something new?',
  },
} as const;

const whoIsLow = {
  nobody: [false, false],
  'the first': [true, false],
  'the second': [false, true],
  'each of them': [true, true],
} as const;

const matrix = (Object.keys(signs) as (keyof typeof signs)[]).flatMap((sign) =>
  (Object.keys(whoIsLow) as (keyof typeof whoIsLow)[]).map((who) => ({ sign, who })),
);

beforeAll(() => metTwice(here));

/** What each reads: the first and the second alone, and the two together. */
function read() {
  const { first, second, dm } = here.pair;
  return {
    first: signsReadBy(first, ownDm(first)),
    second: signsReadBy(second, ownDm(second)),
    together: signsReadBy(first, dm),
  };
}

describe('what each reads, by who answered low', () => {
  it.each(matrix)('$sign, low: $who', async ({ sign, who }) => {
    await forgetAll(here);
    const { items, line, start } = signs[sign];
    const { first, second } = here.pair;
    const before = read();
    const since = () => {
      const now = read();
      return {
        first: now.first.slice(before.first.length),
        second: now.second.slice(before.second.length),
        together: now.together.slice(before.together.length),
      };
    };
    const [firstIsLow, secondIsLow] = whoIsLow[who];
    const occurrence = await askedAbout(here, items);
    const pointsFor = (isLow: boolean) => Object.fromEntries(items.map((item) => [item, isLow ? 2 : 4]));
    // The second answers first, whoever is low: nothing that anybody reads may tell.
    await answersOf(here, second, { occurrence, points: pointsFor(secondIsLow) });
    await answersOf(here, first, { occurrence, points: pointsFor(firstIsLow) });
    await looksIn(here, { 'sign-private': 24, 'sign-joint': 24 * 4 });
    await here.rows.delivered();
    expect(since()).toEqual({ first: [], second: [], together: [] });

    await daysLater(here.world, 3);
    await here.rows.delivered();
    const alone = (peer: Person) =>
      [
        `Your check-ins show signs that ${line}. It’s easier to talk about early.`,
        `It’s about your pair with ${peer.name.split(' ')[0]}. I show it only to you, and I keep no note of it outside this message. If you want to say it, this is a start:`,
        start,
        'Tell my peer',
        'See ways on',
      ].join('\n');
    const privately = {
      first: firstIsLow ? [alone(second)] : [],
      second: secondIsLow ? [alone(first)] : [],
    };
    expect(since()).toEqual({ ...privately, together: [] });

    await daysLater(here.world, 4);
    await here.rows.delivered();
    const joint = [
      `Check-ins from each of you show signs that ${line}. It’s easier to talk about early.`,
      'I don’t say who answered what or when, and I keep no note of it outside this message. This is a way to start:',
      start,
      'Find a time',
      'See ways on',
    ].join('\n');
    expect(since()).toEqual({ ...privately, together: firstIsLow && secondIsLow ? [joint] : [] });
  });

  it('keeps nothing of any of it but that a card was sent, and when', async () => {
    const columns = await here.rows.query<{ column: string }>(
      `select table_name || '.' || column_name as column from information_schema.columns
       where table_schema = 'public' and (column_name ~ 'sign($|s$)' or table_name ~ '^sign')`,
    );
    expect(columns).toEqual([]);
    const kept = JSON.stringify(
      await here.rows.query(
        `select kind, occurrence, state, outcome from deliveries where pair_id = $1 and kind like 'sign%'`,
        [here.pairId],
      ),
    );
    for (const sign of Object.keys(signs)) expect(kept).not.toContain(sign);
  });
});
