import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { manySelected } from '../../support/forger.ts';
import { answersOf, askedAbout } from '../../support/signs.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, moveToNext, reads } from '../../support/world.ts';
import { endWell, ownDmOf, pausePair, pressForged, pressWayOn, standingOf } from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true, putBack: true });

const question = 'I’ve stopped writing in it.';
const opened = 'This is your new pair DM.';

/** What was their DM, as everybody reads it who is in the channel by now: what one person alone was shown is left out. */
const channel = (): readonly string[] =>
  (here.workspace.state.conversations.get(here.pair.dm)?.messages ?? [])
    .filter(({ visibleTo }) => visibleTo === undefined)
    .map((message) => JSON.stringify(message.blocks));

const groupDmOf = (person: Person) => person.conversations().filter(({ kind }) => kind === 'mpim');

const newDm = (person: Person): string =>
  groupDmOf(person)
    .flatMap(({ id }) => person.messages(id).map(text))
    .join('\n');

/** One turns the DM into a channel, and the bot has something to say there. */
async function turn(): Promise<readonly string[]> {
  const { pair, rows, world } = here;
  moveToNext(world, 1);
  pair.first.turnIntoChannel(pair.dm, 'ana-and-peer');
  const before = channel();
  await endWell(here, pair.second);
  await rows.delivered();
  return before;
}

async function agree(person: Person): Promise<void> {
  await person.press('Go on there');
  await reads(() => ({ reading: ownDmOf(here, person) }), 'You go on with');
  await here.rows.delivered();
}

describe('a pair DM that one has turned into a channel', () => {
  it('hears nothing more: each is asked in private, and what waits comes to a new DM once all say yes', async () => {
    const { pair, world, rows } = here;
    const before = await turn();
    for (const person of [pair.first, pair.second]) {
      expect(ownDmOf(here, person).split(question)).toHaveLength(2);
      expect(ownDmOf(here, person)).toContain('Shall your pair go on in a new pair DM?');
      expect(ownDmOf(here, person).split('has become a channel, so I tell you here')).toHaveLength(2);
      expect(ownDmOf(here, person)).toMatch(/Your pair with .+ ends on/u);
    }
    await agree(pair.first);
    expect(ownDmOf(here, pair.first)).toContain('I open it once everyone says yes');
    expect(groupDmOf(pair.first)).toHaveLength(1);
    expect(newDm(pair.first)).toBe('');
    await agree(pair.second);
    await rows.delivered();
    for (const person of [pair.first, pair.second])
      expect(ownDmOf(here, person)).not.toContain('I open it once everyone says yes');
    expect(newDm(pair.first)).toContain(opened);
    await daysLater(world, 1);
    await rows.delivered();
    expect(newDm(pair.second)).toContain('ends on');
    expect(newDm(pair.second).split(opened)).toHaveLength(2);
    await daysLater(world, 20);
    expect(newDm(pair.first)).toContain('This pair has ended');
    expect(channel()).toEqual(before);
  });

  it('is asked about once, however much there is to say, and however often one presses', async () => {
    const { pair, world, rows, forger, pairId } = here;
    await turn();
    await daysLater(world, 3);
    expect(ownDmOf(here, pair.first).split(question)).toHaveLength(2);
    await Promise.all(
      [pair.first, pair.second, pair.first, pair.second].map((person) =>
        forger.action(person, { id: 'new-dm.go-on', value: pairId }),
      ),
    );
    await reads(() => ({ reading: newDm(pair.first) }), opened);
    await rows.delivered();
    expect(newDm(pair.first).split(opened)).toHaveLength(2);
    await pressForged(here, pair.first, { id: 'new-dm.go-on', told: 'There’s nothing to answer here now' });
  });

  it('is not believed in again by what was on its way there as it was found to be none', async () => {
    const { pair, rows, world, slack, workspace } = here;
    moveToNext(world, 1);
    const held = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    slack.faults.next('chat.postMessage', {
      holdBack: () => {
        arrived.resolve();
        return held.promise;
      },
    });
    await pair.first.command('/peer topic', { in: pair.dm });
    await arrived.promise;
    pair.first.turnIntoChannel(pair.dm, 'ana-and-peer');
    await pressWayOn(here, pair.second, 'End well');
    await reads(() => pair.second.modal(), 'ends on the day you choose');
    await pair.second.submit();
    await eventually(() => expect(ownDmOf(here, pair.first)).toContain(question));
    held.resolve();
    await rows.delivered();
    const before = channel();
    expect(before.join()).toContain('Something to talk about');
    await daysLater(world, 20);
    await rows.delivered();
    expect(channel()).toEqual(before);
    expect(
      await rows.query(`select from deliveries where workspace_id = $1 and channel_id = $2 and is_live`, [
        workspace.teamId,
        pair.dm,
      ]),
    ).toEqual([]);
  });

  it('is paused there all the same, and each reads so in private, once', async () => {
    const { pair, rows, world } = here;
    moveToNext(world, 1);
    pair.first.turnIntoChannel(pair.dm, 'ana-and-peer');
    const before = channel();
    await pausePair(here, pair.first, 30);
    await rows.delivered();
    await daysLater(world, 2);
    for (const person of [pair.first, pair.second])
      expect(ownDmOf(here, person).split('is paused until')).toHaveLength(2);
    expect(channel()).toEqual(before);
  });

  it('may end there all the same, and each reads its last word in private', async () => {
    const { pair, world, rows } = here;
    const before = await turn();
    await pressWayOn(here, pair.second, 'End now');
    await rows.delivered();
    await daysLater(world, 2);
    await rows.delivered();
    expect((await standingOf(here))?.state).toBe('ended');
    for (const person of [pair.first, pair.second])
      expect(ownDmOf(here, person).split('has ended. Your pair DM has become a channel')).toHaveLength(2);
    expect(channel()).toEqual(before);
    await pressForged(here, pair.first, { id: 'new-dm.go-on', told: 'This pair has ended' });
  });

  it('is noticed again where the new one is turned too', async () => {
    const { pair, rows, world } = here;
    await turn();
    await agree(pair.first);
    await agree(pair.second);
    const [{ id } = { id: '' }] = groupDmOf(pair.first);
    pair.second.turnIntoChannel(id, 'once-more');
    const before = pair.first.messages(id).length;
    await daysLater(world, 20);
    await rows.delivered();
    expect(pair.first.messages(id)).toHaveLength(before);
    expect(ownDmOf(here, pair.first)).toContain('has ended. Your pair DM has become a channel');
    expect(ownDmOf(here, pair.first)).not.toContain('You can still write to each other here');
  });

  it('keeps what stood there, and who stops sharing is told just that', async () => {
    const { pair, rows, forger, pairId, workspace } = here;
    const occurrence = await askedAbout(here, ['openness', 'at-ease']);
    await answersOf(here, pair.first, { occurrence, points: { openness: 4, 'at-ease': 5 } });
    await forger.submission(pair.first, {
      callbackId: 'check-ins.share-these',
      metadata: { pairId, kind: 'check-in-milestone', occurrence },
      values: { items: manySelected('openness') },
    });
    await rows.delivered();
    expect(channel().join()).toContain('4 of 5');
    const before = await turn();
    await pair.first.press('Stop sharing', { in: pair.dm });
    await reads(
      () => ({ reading: pair.first.allMessages().map(text).join() }),
      'so they still stand in that one',
    );
    await rows.delivered();
    expect(channel()).toEqual(before);
    expect(
      await rows.query('select from check_in_shares where workspace_id = $1', [workspace.teamId]),
    ).toEqual([]);
  });

  it('is seen in Home, with the way out, by each until they have said so', async () => {
    const { pair } = here;
    await turn();
    for (const person of [pair.first, pair.second]) {
      await person.openHome();
      await reads(() => person.home(), 'is a channel now. I don’t write or change anything there');
    }
    await pair.first.press('Go on there', { in: 'home' });
    await reads(() => pair.first.home(), 'I open it once everyone says yes. /peer end');
    expect(pair.first.home()?.buttons).not.toContain('Go on there');
    await pair.second.press('Go on there', { in: 'home' });
    await reads(() => ({ reading: newDm(pair.second) }), opened);
    for (const person of [pair.first, pair.second])
      await eventually(() => !text(person.home()).includes('is a channel now'));
  });

  it('changes nothing for a pair whose DM is as it was', async () => {
    const { pair, rows } = here;
    await pausePair(here, pair.first, 14);
    await rows.delivered();
    expect(channel().join()).toContain('This pair is paused until');
    await pressForged(here, pair.first, { id: 'new-dm.go-on', told: 'There’s nothing to answer here now' });
  });
});

/** How often Slack was asked for the group DM of the two. */
function asked(): number {
  const together = [here.pair.first, here.pair.second].map(({ id }) => id).toSorted();
  return here.slack.requests.filter(
    ({ method, args: { users }, teamId }) =>
      method === 'conversations.open' &&
      teamId === here.workspace.teamId &&
      String(users).split(',').toSorted().join() === together.join(),
  ).length;
}

describe('a pair DM that is one still', () => {
  it('is asked about once a day, however much comes to it, and each time somebody presses for something', async () => {
    const { pair, rows, world } = here;
    const counts: number[] = [];
    const note = async () => {
      await rows.delivered();
      counts.push(asked() - before);
    };
    const before = asked();
    await pausePair(here, pair.first, 9);
    await note();
    await pressWayOn(here, pair.first, 'Restart now');
    await here.slack.settled(400);
    here.clock.move(Temporal.Duration.from({ minutes: 2 }));
    await world.sandbox.bot.app.tick();
    await reads(() => ({ reading: pair.second.messages(pair.dm).map(text).join() }), 'The pause is over');
    await note();
    await pair.first.command('/peer topic', { in: pair.dm });
    await eventually(() => text(pair.second.messages(pair.dm).at(-1)).includes('Something to talk about'));
    await note();
    await daysLater(world, 2);
    await pausePair(here, pair.second, 9);
    await note();
    expect(counts).toEqual([1, 1, 2, 3]);
  });
});
