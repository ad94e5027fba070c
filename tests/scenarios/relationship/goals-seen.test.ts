import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { dateSelected, selected, toldInDm } from '../../support/forger.ts';
import {
  hidden,
  inDm,
  payloadsSince,
  pressGoal,
  sentSoFar,
  setGoal,
  submitGoal,
} from '../../support/goals.ts';
import { goodDetails, goodEnd } from '../../support/good-forms.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, latest, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, putBack: true, silent: true, withoutRateLimits: true });

const first = () => here.pair.first;
const second = () => here.pair.second;

/** Home is published to somebody, a message stands in somebody's DM, and an answer goes to whom its request names. */
function isFor(owner: Person, { what, to }: ReturnType<typeof payloadsSince>[number]): boolean {
  const dm = owner.conversations().find(({ kind }) => kind === 'im')?.id;
  const { user_id: home, channel, user, body } = to as Readonly<Record<string, string | undefined>>;
  if (what === 'views.publish') return home === owner.id;
  if (what === 'chat.postMessage' || what === 'chat.update') return channel === dm;
  if (what === 'chat.postEphemeral') return user === owner.id;
  if (what.startsWith('views.')) return true;
  return decodeURIComponent(body ?? '').includes(owner.id);
}

describe('a goal that only its owner sees', () => {
  const secret = 'hush-4711';

  it('appears in no payload of anybody else, from its beginning to its end', async () => {
    const owner = first();
    const peer = second();
    await peer.openHome();
    await owner.openHome();
    const from = sentSoFar(here);
    const goalId = await setGoal(here, owner, {
      title: `${secret} title`,
      values: { ...hidden, action: `${secret} act` },
    });
    const details = {
      ...goodDetails,
      title: `${secret} title`,
      why: `${secret} why`,
      measure: `${secret} measure`,
      visibility: selected('me'),
      date: dateSelected('2026-03-11'),
    };
    await submitGoal(here, owner, { form: 'save', about: { goalId, asks: 'alone' }, values: details });
    await pressGoal(here, owner, { id: 'goals.tick', value: `${goalId}:1` });
    await owner.command('/peer goals', { in: here.pair.dm });
    await owner.command('/peer pair', { in: here.pair.dm });
    await asPeer(peer, goalId);
    await daysLater(here.world, 8);
    await here.rows.delivered();
    expect(toldInDm(owner)).toContain(`${secret} title`);
    await submitGoal(here, owner, {
      form: 'close',
      about: { goalId },
      values: { ...goodEnd, note: `${secret} note` },
    });
    await asPeer(peer, goalId);
    const seen = payloadsSince(here, from).filter(({ said }) => said.includes(secret));
    // Its owner met it: how often their Home was drawn is a matter of bursts.
    expect(seen.length).toBeGreaterThan(2);
    for (const payload of seen) expect(isFor(owner, payload)).toBe(true);
    for (const screen of [peer.home(), { reading: peer.allMessages().map(text).join('\n') }])
      expect(text(screen)).not.toContain(secret);
    expect(here.world.logged()).not.toContain(secret);
  });

  /** All that the peer could look at, or press. */
  async function asPeer(peer: Person, goalId: string): Promise<void> {
    await here.rows.delivered();
    const from = sentSoFar(here);
    await peer.openHome();
    await peer.command('/peer goals', { in: here.pair.dm });
    await peer.command('/peer pair', { in: here.pair.dm });
    await peer.command('/peer topic', { in: here.pair.dm });
    for (const id of ['goals.show', 'goals.edit', 'goals.finish', 'goals.accept', 'goals.agree'])
      await pressGoal(here, peer, { id, value: goalId });
    await pressGoal(here, peer, { id: 'goals.past', value: here.pairId });
    await here.rows.delivered();
    expect(
      payloadsSince(here, from).filter(({ said, to }) => said.includes(secret) && !('user_id' in to)),
    ).toEqual([]);
  }

  it('that it was seen before is taken out of its message, once it is hidden', async () => {
    const goalId = await setGoal(here, first(), { title: secret });
    await reads(() => inDm(here, second()), secret);
    const details = { ...goodDetails, title: secret, visibility: selected('me') };
    await submitGoal(here, first(), { form: 'save', about: { goalId, asks: 'alone' }, values: details });
    await here.rows.delivered();
    expect(text(inDm(here, second()))).not.toContain(secret);
    await submitGoal(here, first(), {
      form: 'save',
      about: { goalId, asks: 'alone' },
      values: { ...details, visibility: selected('us') },
    });
    await here.rows.delivered();
    await reads(() => inDm(here, second()), secret);
    await second().command('/peer goals', { in: here.pair.dm });
    await reads(() => latest(second().messages(here.pair.dm)), first().name.split(' ')[0] ?? '');
    expect(text(second().messages(here.pair.dm).at(-1))).not.toContain('Mine');
  });

  it('has no say in which topic the pair is sent, while one that both know has', async () => {
    const topic = async () => {
      await second().command('/peer topic', { in: here.pair.dm });
      await eventually(async () =>
        expect(
          await here.rows.query('select from prompts_shown where pair_id = $1', [here.pairId]),
        ).toHaveLength(1),
      );
      await here.rows.delivered();
      const [{ id } = { id: '' }] = await here.rows.query<{ id: string }>(
        `select prompt_id as id from prompts_shown where pair_id = $1 order by shown_at desc, occurrence desc limit 1`,
        [here.pairId],
      );
      await here.rows.query('delete from prompts_shown where pair_id = $1', [here.pairId]);
      await here.rows.query(`delete from deliveries where pair_id = $1 and kind = 'topic'`, [here.pairId]);
      return id;
    };
    const themeOf = (id: string) =>
      here.world.sandbox.bot.deps.content.in('en').prompts.find((prompt) => prompt.id === id)?.theme;
    const usual = await topic();
    const theme = themeOf(usual) === 'networks' ? 'influence' : 'networks';
    const goalId = await setGoal(here, first(), { title: 'x', values: hidden });
    const details = { ...goodDetails, theme: selected(theme) };
    await submitGoal(here, first(), {
      form: 'save',
      about: { goalId, asks: 'alone' },
      values: { ...details, visibility: selected('me') },
    });
    expect(await topic()).toBe(usual);
    await submitGoal(here, first(), {
      form: 'save',
      about: { goalId, asks: 'alone' },
      values: { ...details, visibility: selected('us') },
    });
    expect(themeOf(await topic())).toBe(theme);
    await submitGoal(here, first(), {
      form: 'save',
      about: { goalId, asks: 'alone' },
      values: { ...details, visibility: selected('me') },
    });
    expect(await topic()).toBe(usual);
  });
});
