import { beforeAll, describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { heard, homeOf, type Way, ways } from '../../support/asked-alike.ts';
import {
  areFirstInLine,
  askFour,
  onAThursday,
  daysPass,
  didNotComeAbout,
  saidYes,
  sayNo,
  sayYes,
  stateOf,
  timeIsOver,
  toldTo,
} from '../../support/asked-first.ts';
import { emptyRoom } from '../../support/empty-room.ts';
import type { AskedPair } from '../../support/places.ts';
import { fewAtNorthwind, reads } from '../../support/world.ts';

const here = emptyRoom({ withoutRateLimits: true });

const waysOfTheOther: readonly Way[] = [
  ...ways.filter(({ name }) => ['says nothing', 'says no first', 'says no later', 'leaves'].includes(name)),
  { name: 'says yes', before: yes },
];

/** What Ana herself has said by the end of the first day. */
const own = {
  nothing: async () => {},
  no: async ({ ana }: AskedPair) => sayNo(ana),
} as const;

const answers = Object.keys(own) as readonly Own[];
const told = new Map<string, Told>();
const stories = answers.flatMap((answer) => waysOfTheOther.map((way) => ({ answer, way })));
const inOrderOfDraw = /(<@\d+>|Ben Okoro|Chen Wei) and (<@\d+>|Ben Okoro|Chen Wei)/g;

/** All of it at the same time, each in a workspace of its own, until the time for answering is over. */
beforeAll(async () => {
  onAThursday(here);
  const all: { answer: Own; way: Way; pair: AskedPair }[] = [];
  for (const story of stories) all.push({ ...story, pair: await askFour(here, `T00${10 + all.length}`) });
  for (const { answer, way, pair } of all) {
    await way.before?.(pair);
    await own[answer](pair);
  }
  await daysPass(here, 2);
  for (const { way, pair } of all) await way.later?.(pair);
  await daysPass(here, 4);
  for (const { answer, way, pair } of all)
    told.set(nameOf(answer, way.name), {
      pair,
      heard: heard(pair.ana),
      home: await homeOf(pair.ana),
    });
}, 240_000);

describe('whoever says nothing, or no, whatever the other does', () => {
  it.each(stories)(
    'reads the same to the letter, at the same time: $answer, where the other $way.name',
    ({ answer, way }) => {
      const [seen, silence] = [toldAfter(answer, way.name), toldAfter(answer, 'says nothing')];
      expect(seen.heard).toEqual(silence.heard);
      expect(seen.home).toBe(silence.home);
    },
  );

  it.each(stories)('is not first in line: $answer, where the other $way.name', async ({ answer, way }) => {
    const { pair } = toldAfter(answer, way.name);
    expect(await stateOf(here, pair)).toBe('lapsed');
    const first = way.name === 'says yes' ? [pair.ben.id] : [];
    expect(await areFirstInLine(here, pair)).toEqual(first);
  });

  it('is reminded once, and told once that the time is over, after a silence', () => {
    const words = text(toldTo(toldAfter('nothing', 'says nothing').pair.ana));
    for (const once of ['A reminder: would you like to meet', timeIsOver])
      expect(words.split(once)).toHaveLength(2);
    expect(words).not.toContain(didNotComeAbout);
  });

  it('hears nothing more after a no', () => {
    const words = text(toldTo(toldAfter('no', 'says nothing').pair.ana));
    for (const never of ['A reminder: would you like to meet', timeIsOver, didNotComeAbout])
      expect(words).not.toContain(never);
  });
});

describe('the silent one of a trio', () => {
  it('reads the same whether the two others say nothing, say yes, or one of them no', async () => {
    onAThursday(here);
    const people = fewAtNorthwind.people.slice(0, 3);
    const acts = { yes: sayYes, no: sayNo, nothing: async () => {} };
    const of = ['nothing nothing', 'yes yes', 'yes no'] as const;
    const trios: AskedPair[] = [];
    for (const others of of) {
      const trio = await askFour(here, `T00${40 + trios.length}`, { people });
      const [one, other] = others.split(' ') as [keyof typeof acts, keyof typeof acts];
      await acts[one](trio.ben);
      for (const third of trio.others) await acts[other](third);
      trios.push(trio);
    }
    await daysPass(here, 6);
    // In which order the others are named, each trio's draw decides.
    const [silence, ...rest] = trios.map(({ ana }) =>
      JSON.stringify(heard(ana)).replaceAll(inOrderOfDraw, (_, one: string, other: string) =>
        [one, other].toSorted().join(' and '),
      ),
    );
    for (const each of rest) expect(each).toBe(silence);
    expect(silence).toContain(timeIsOver);
  });
});

async function yes({ ben }: AskedPair): Promise<void> {
  await sayYes(ben);
  await reads(() => toldTo(ben), saidYes);
}

type Own = keyof typeof own;

type Told = { readonly pair: AskedPair; readonly heard: object; readonly home: string };

const nameOf = (answer: Own, way: string) => `${answer}/${way}`;

function toldAfter(answer: Own, way: string): Told {
  const found = told.get(nameOf(answer, way));
  if (!found) throw new Error(`nobody ${way}`);
  return found;
}
