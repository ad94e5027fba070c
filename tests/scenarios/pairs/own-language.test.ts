import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { goodGoal, goodTerms } from '../../support/good-forms.ts';
import { inPseudo, pseudoLocale, speakPseudo } from '../../support/pseudo-language.ts';
import type { TestWorld } from '../../support/world.ts';

speakPseudo();
const { createForger, valueOfButton } = await import('../../support/forger.ts');
const { eventually } = await import('../../../src/sandbox/driver/eventually.ts');
const { text } = await import('../../../src/sandbox/driver/seen.ts');
const { fewAtNorthwind, hoursLater, reads, startWorld } = await import('../../support/world.ts');

let world: TestWorld;

beforeAll(async () => {
  world = await startWorld();
  world.sandbox.slack.rateLimits.turnOff();
});

afterAll(() => world.stop());

type Peers = { readonly ana: Person; readonly other: Person; readonly act: ReturnType<typeof createForger> };

/** Ana, who reads the pseudo-language, introduces herself to the one other person there is. */
async function peersOf(teamId: string, othersLocale: string): Promise<Peers> {
  const people = fewAtNorthwind.people
    .slice(0, 2)
    .map((person) => ({ ...person, locale: person.name === 'Ana Sousa' ? pseudoLocale : othersLocale }));
  const workspace = await world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId, people });
  const [ana, other] = people.map(({ name }) => workspace.person(name));
  if (!ana || !other) throw new RangeError('nobody there');
  await ana.command('/peer match');
  await eventually(() => expect(ana.modal()?.buttons).toContain(inPseudo('Confirm and introduce')));
  await ana.press(inPseudo('Confirm and introduce'));
  await reads(() => ana.modal(), 'Confirmed.');
  await ana.closeModal();
  await eventually(() => expect(inPairDm(ana)).toHaveLength(1));
  return { ana, other, act: createForger(world.sandbox.slack, teamId) };
}

const inPairDm = (person: Person) =>
  person
    .conversations()
    .filter(({ kind }) => kind === 'mpim')
    .flatMap(({ id }) => person.messages(id))
    .filter(({ isEphemeral }) => !isEphemeral);

/** What the two do together: a session is prepared and held, an agreement proposed and signed, a goal set. */
async function liveAsPeers({ ana, other, act }: Peers): Promise<void> {
  const come = (count: number) =>
    eventually(() => expect(inPairDm(ana).length).toBeGreaterThanOrEqual(count));
  const pairId = valueOfButton(inPairDm(ana), 'goals.open');
  await act.action(ana, { id: 'agenda.start', value: `${pairId}:1` });
  await come(2);
  await act.action(ana, { id: 'sessions.held', value: `${pairId}:1` });
  await come(3);
  await act.submission(ana, {
    callbackId: 'agreement.propose',
    metadata: JSON.stringify({ pairId }),
    values: goodTerms,
  });
  await come(4);
  await act.action(other, { id: 'agreement.sign', value: valueOfButton(inPairDm(ana), 'agreement.sign') });
  await come(5);
  await act.submission(ana, {
    callbackId: 'goals.set',
    metadata: JSON.stringify({ pairId }),
    values: goodGoal,
  });
  await come(6);
  await hoursLater(world, 7 * 24);
  await come(8);
}

const isMarked = (words: string): boolean => words.includes('⟦');

describe('what a pair reads together', () => {
  it('is in the language that both share, whatever comes: introduction, agenda, agreement, goal, topic, check-in', async () => {
    const peers = await peersOf('T0001', pseudoLocale);
    await liveAsPeers(peers);
    const said = inPairDm(peers.ana).map(text);
    expect(said.filter((words) => !isMarked(words))).toEqual([]);
    expect(said.join('\n')).toContain('How was your session?');
  });

  it('is in English where they share none, while each reads in private what is theirs in their own', async () => {
    const peers = await peersOf('T0002', 'pt-PT');
    await liveAsPeers(peers);
    expect(inPairDm(peers.ana).map(text).filter(isMarked)).toEqual([]);
    await peers.ana.command('/peer goals');
    await peers.other.command('/peer goals');
    await eventually(() => expect(text(peers.ana.allMessages().at(-1))).toMatch(/⟦/u));
    expect(peers.other.allMessages().map(text).filter(isMarked)).toEqual([]);
  });
});
