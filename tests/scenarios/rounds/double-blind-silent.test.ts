import { beforeAll, describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { heard, homeOf, ways, type Way } from '../../support/asked-alike.ts';
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
  useAskedRoom,
  type AskedPair,
} from '../../support/asked-first.ts';
import { fewAtNorthwind, reads } from '../../support/world.ts';

const room = useAskedRoom();

const yes = async ({ ben }: AskedPair) => {
  await sayYes(ben);
  await reads(() => toldTo(ben), saidYes);
};
const waysOfTheOther: readonly Way[] = [
  ...ways.filter(({ name }) => ['says nothing', 'says no first', 'says no later', 'leaves'].includes(name)),
  { name: 'says yes', before: yes },
];

/** What Ana herself has said by the end of the first day. */
const own = {
  nothing: async () => {},
  no: async ({ ana }: AskedPair) => sayNo(ana),
} as const;
type Own = keyof typeof own;
const answers = Object.keys(own) as readonly Own[];

type Told = { readonly pair: AskedPair; readonly heard: object; readonly home: string };
const told = new Map<string, Told>();

const stories = answers.flatMap((answer) => waysOfTheOther.map((way) => ({ answer, way })));
const nameOf = (answer: Own, way: string) => `${answer}/${way}`;

/** All of it at the same time, each in a workspace of its own, until the time for answering is over. */
beforeAll(async () => {
  onAThursday(room());
  const all: { answer: Own; way: Way; pair: AskedPair }[] = [];
  for (const story of stories) all.push({ ...story, pair: await askFour(room(), `T00${10 + all.length}`) });
  for (const { answer, way, pair } of all) {
    await way.before?.(pair);
    await own[answer](pair);
  }
  await daysPass(room(), 2);
  for (const { way, pair } of all) await way.later?.(pair);
  await daysPass(room(), 4);
  for (const { answer, way, pair } of all)
    told.set(nameOf(answer, way.name), {
      pair,
      heard: heard(pair.ana),
      home: await homeOf(pair.ana),
    });
}, 240_000);

function toldAfter(answer: Own, way: string): Told {
  const found = told.get(nameOf(answer, way));
  if (!found) throw new Error(`nobody ${way}`);
  return found;
}

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
    expect(await stateOf(room(), pair)).toBe('lapsed');
    const first = way.name === 'says yes' ? [pair.ben.id] : [];
    expect(await areFirstInLine(room(), pair)).toEqual(first);
  });

  it('is reminded once, and told once that the time is over, after a silence', () => {
    const words = text(toldTo(toldAfter('nothing', 'says nothing').pair.ana));
    for (const once of ['A light reminder', timeIsOver]) expect(words.split(once)).toHaveLength(2);
    expect(words).not.toContain(didNotComeAbout);
  });

  it('hears nothing more after a no', () => {
    const words = text(toldTo(toldAfter('no', 'says nothing').pair.ana));
    for (const never of ['A light reminder', timeIsOver, didNotComeAbout]) expect(words).not.toContain(never);
  });
});

const inOrderOfDraw = /(<@\d+>|Ben Okoro|Chen Wei) and (<@\d+>|Ben Okoro|Chen Wei)/g;

describe('the silent one of a trio', () => {
  it('reads the same whether the two others say nothing, say yes, or one of them no', async () => {
    onAThursday(room());
    const people = fewAtNorthwind.people.slice(0, 3);
    const acts = { yes: sayYes, no: sayNo, nothing: async () => {} };
    const of = ['nothing nothing', 'yes yes', 'yes no'] as const;
    const trios: AskedPair[] = [];
    for (const others of of) {
      const trio = await askFour(room(), `T00${40 + trios.length}`, { people });
      const [one, other] = others.split(' ') as [keyof typeof acts, keyof typeof acts];
      await acts[one](trio.ben);
      for (const third of trio.others) await acts[other](third);
      trios.push(trio);
    }
    await daysPass(room(), 6);
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
