import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { countStatements } from '../../../bench/home/statements.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { holdBack as slackAsksToWait } from '../../../src/slack/rates.ts';
import { toldInDm } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { agree, meet, setGoal, type Walk } from '../../support/walk.ts';
import { few, latest, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, putBack: true });

let walk: Walk;

/** Acts, and has never opened Home. */
let actor: Person;

/** Has Home open. */
let peer: Person;

/** Of this process, which is the bot’s too. */
const statements = countStatements(Client);

const heldOne = 'You’ve had 1 session';

beforeEach(async () => {
  walk = { workspace: here.workspace, word: 'lighthouses', pair: here.pair };
  ({ first: actor, second: peer } = walk.pair);
  await peer.openHome();
  await reads(() => peer.home(), 'You and');
});

afterEach(() => here.slack.faults.clear());

describe('a Home that is open', () => {
  it('shows what the peer does', async () => {
    await meet(walk);
    await reads(() => peer.home(), heldOne);
  });

  it('is drawn once for many changes that come at once', async () => {
    const before = published(peer);
    await meet(walk);
    await Promise.all(Array.from({ length: 6 }, () => actor.command('/peer topic', { in: walk.pair.dm })));
    await setGoal(walk);
    await reads(() => peer.home(), 'Master lighthouses');
    // They were more than eight changes.
    expect(published(peer) - before).toBeLessThan(8);
  });

  it('waits for as long as Slack asks of the bot, and whoever opens theirs waits for nothing', async () => {
    await meet(walk);
    await reads(() => peer.home(), heldOne);
    await here.world.sandbox.bot.deps.db.inWorkspace(here.workspace.teamId, (tx) =>
      slackAsksToWait(tx, { method: 'views.publish', until: here.clock.now().add({ seconds: 2 }) }),
    );
    await setGoal(walk);
    await actor.openHome();
    await reads(() => actor.home(), 'Master lighthouses');
    expect(text(peer.home())).not.toContain('Master lighthouses');
    await reads(() => peer.home(), 'Master lighthouses');
  });

  it('shows what now holds after a press in it that is refused', async () => {
    here.slack.faults.always('views.publish', { error: 'invalid_arguments' });
    await meet(walk);
    await here.slack.settled(400);
    here.slack.faults.clear();
    expect(text(peer.home())).not.toContain(heldOne);
    await peer.press('We met', { in: 'home' });
    await reads(() => peer.modal(), 'already recorded');
    await reads(() => peer.home(), heldOne);
  });

  it('is drawn after all where Slack has had too many calls', async () => {
    here.slack.faults.next('views.publish', { status: 429, retryAfter: 1 });
    await meet(walk);
    await reads(() => peer.home(), heldOne);
  });
});

describe('of two draws that overlap', () => {
  it('the newer one is what stands in the end, though the first is slow', async () => {
    const first = heldBack();
    const opening = peer.openHome();
    await first.arrived;
    await meet(walk);
    await reads(() => latest(actor.messages(walk.pair.dm)), 'Session 1');
    expect(text(peer.home())).not.toContain(heldOne);
    first.letGo();
    await opening;
    await reads(() => peer.home(), heldOne);
  });

  it('the one that read first is drawn once more where it is published last, after another replica’s', async () => {
    const late = heldBack();
    const opening = peer.openHome();
    await late.arrived;
    // What another replica does: it begins a draw of its own, which reads what has changed meanwhile.
    await here.rows.query(`update pairs set state = 'paused' where id = $1`, [here.pairId]);
    await here.rows.query('update home_views set draws = draws + 1 where person_id = $1', [peer.id]);
    const before = published(peer);
    late.letGo();
    await opening;
    await reads(() => peer.home(), 'pause is over');
    await here.slack.settled(600);
    // The late one, and one more.
    expect(published(peer) - before).toBe(2);
  });
});

describe('a menu that would be too long', () => {
  it('opens all that one can do, and what is pressed there is done', async () => {
    const words = ['lighthouses', 'harbours', 'lamps'];
    for (const word of words) await setGoal({ ...walk, word });
    await agree(walk);
    await reads(() => peer.home(), 'Master lamps');
    await reads(() => peer.home(), 'version 1 is signed');
    expect(peer.home()?.buttons).toContain('See everything');
    expect(peer.home()?.buttons).not.toContain('Swap roles');
    const isMentee = () => /you’re the first mentee/iu.test(text(peer.home()));
    const wasMentee = isMentee();
    await peer.press('See everything', { in: 'home' });
    await reads(() => peer.modal(), 'All that you can do with');
    await peer.press('Swap roles', { in: 'modal' });
    await eventually(() => isMentee() !== wasMentee);
  });

  it('opens nothing of a pair that is somebody else’s', async () => {
    const own = [actor.id, peer.id];
    const somebody = [here.ana, here.ben, here.chen].find(({ id }) => !own.includes(id)) ?? here.ana;
    await here.forger.action(somebody, { id: 'home.everything', value: here.pairId });
    // No client has sent it, so that no window can be opened for it.
    await reads(() => ({ reading: toldInDm(somebody) }), 'nothing left to do here');
    expect(toldInDm(somebody)).not.toContain('See ways on');
  });
});

describe('what an opening asks of the database', () => {
  it.each([
    ['a peer', () => (here.pair.first.name === here.ana.name ? here.pair.second : here.pair.first)],
    ['somebody who runs the program', () => here.ana],
  ])('is five questions in two transactions at most, for %s', async (_, whoever) => {
    const who = whoever();
    // What the bot does beside it only adds to what is counted.
    const openings = [];
    for (let opening = 0; opening < 3; opening += 1) {
      await here.slack.settled();
      statements.sinceLast();
      const before = published(who);
      await who.openHome();
      await eventually(() => published(who) > before);
      openings.push(statements.sinceLast());
    }
    const transactions = Math.min(...openings.map((each) => each.transactions));
    const queries = Math.min(...openings.map((each) => each.queries));
    expect(transactions).toBe(2);
    expect(queries).toBeLessThanOrEqual(5);
  });
});

describe('a Home that nobody has opened', () => {
  it('is not drawn, whatever happens', async () => {
    await meet(walk);
    await reads(() => peer.home(), heldOne);
    expect(published(actor)).toBe(0);
  });

  it('is not drawn for somebody who opened theirs more than a week ago', async () => {
    here.clock.move(Temporal.Duration.from({ hours: 8 * 24 }));
    const before = published(peer);
    await actor.openHome();
    await meet(walk);
    await reads(() => actor.home(), heldOne);
    expect(published(peer)).toBe(before);
  });
});

/** The next Home that is published waits at Slack until it is let go. */
function heldBack() {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const { promise: free, resolve: letGo } = Promise.withResolvers<void>();
  const holdBack = () => {
    arrive();
    return free;
  };
  here.slack.faults.next('views.publish', { holdBack });
  return { arrived, letGo };
}

const published = (person: Person) =>
  here.slack.requests.filter(
    ({ method, args, teamId }) =>
      method === 'views.publish' && args['user_id'] === person.id && teamId === here.workspace.teamId,
  ).length;
