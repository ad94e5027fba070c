import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { askForAnother } from '../../support/rematch.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, latest, moveToNext, reads } from '../../support/world.ts';
import { closeModals, endWell, inDays, pressWayOn, writePart } from '../../support/ways-on.ts';
import { endProgramOn } from '../../support/program-end.ts';

const here = room({ people: few, introduced: true, putBack: true, silent: true, withoutRateLimits: true });

type Read = { readonly inDm: readonly string[]; readonly alone: readonly string[] };

/** Word for word, but for days and hours, and with the two by their places. */
const plain = (seen: { readonly reading: string }): string =>
  text(seen)
    .replaceAll(here.pair.first.name.split(' ')[0] ?? '', 'First')
    .replaceAll(here.pair.second.name.split(' ')[0] ?? '', 'Second')
    .replaceAll(/[A-Z][a-z]+ \d+, \d{4}/gu, 'a day');

/** All that this person reads from now on, but for the ways on that they ask for: in the pair's DM, and alone. */
function readsFrom(person: Person): () => Read {
  const seen = new Set(person.allMessages().map(({ ts }) => ts));
  return () => {
    const since = person
      .allMessages()
      .filter((each) => !seen.has(each.ts) && !text(each).startsWith('Ways on'));
    const inDm = since.filter(({ channelId }) => channelId === here.pair.dm);
    return { inDm: inDm.map(plain), alone: since.filter((each) => !inDm.includes(each)).map(plain) };
  };
}

async function bothRead(
  story: () => Promise<void>,
): Promise<{ readonly first: Read; readonly second: Read }> {
  const { pair, rows } = here;
  moveToNext(here.world, 1);
  const [first, second] = [readsFrom(pair.first), readsFrom(pair.second)];
  await story();
  await rows.delivered();
  return { first: first(), second: second() };
}

const over =
  'This pair has ended, and I won’t write here again. You can still write to each other here. Anyone who stays in the program is first in the next round they’re in, and Home shows each of you what’s next. Pairs are made in rounds. The next one has no date yet.';
const overWithProgram =
  'This pair has ended, and I won’t write here again. You can still write to each other here. Home shows each of you what’s next. The program’s last day was a day. No round is planned, and an admin can plan one.';
const closed =
  'This pair ends on a day. You can still meet, if you like. Each of you can leave a few words in private.\nThis pair has ended. The Home tab of Peer Pairs shows what’s next for you.';

describe('what each of a pair reads as it ends', () => {
  it('well: the same in its DM, and in private what the other thanks them for', async () => {
    const { pair, world } = here;
    const read = await bothRead(async () => {
      await endWell(here, pair.first);
      await writePart(here, pair.first, { thanks: 'For your patience.', keep: 'Ask sooner.' });
      await daysLater(world, 16);
    });
    expect(read).toEqual({
      first: { inDm: [closed, over], alone: [] },
      second: {
        inDm: [closed, over],
        alone: [
          'First writes to you:\nFor your patience.\nRead my farewell\nThese words stay under Read my farewell in the Home tab of Peer Pairs.',
        ],
      },
    });
  });

  it('now: whoever ends it has an answer that nobody else sees', async () => {
    const { pair, world } = here;
    const read = await bothRead(async () => {
      await endWell(here, pair.first);
      await pressWayOn(here, pair.second, 'End now');
      await daysLater(world, 2);
    });
    expect(read.first.inDm).toEqual([closed, over]);
    expect(read.second.inDm).toEqual([
      closed,
      'This pair has ended. The Home tab of Peer Pairs shows what’s next, and keeps whatever you wrote.',
      over,
    ]);
    expect([read.first.alone, read.second.alone]).toEqual([[], []]);
  });

  it('by a wish for another peer: nothing tells the other whose it was', async () => {
    const { pair, world } = here;
    const read = await bothRead(async () => {
      await askForAnother(pair.first);
      await closeModals(pair.first);
      await daysLater(world, 4);
    });
    expect(read).toEqual({
      first: {
        inDm: [over],
        alone: [
          'Your pair with Second has ended, as you asked. You’re back in the pool, and first in the next round. /peer profile changes what I match you by. Pairs are made in rounds. The next one has no date yet. I’ll write the moment you have a peer.\nSay what’s missing',
        ],
      },
      second: { inDm: [over], alone: [] },
    });
  });

  it('by leaving: nothing tells the other why', async () => {
    const { pair, world } = here;
    const read = await bothRead(async () => {
      await pair.first.command('/peer leave');
      await reads(() => pair.first.modal(), 'at once');
      await pair.first.submit();
      await reads(() => pair.first.modal(), 'You’ve left');
      await closeModals(pair.first);
      await daysLater(world, 2);
    });
    expect(read).toEqual({ first: { inDm: [over], alone: [] }, second: { inDm: [over], alone: [] } });
  });

  it('by a week of silence: each in private what it means for them', async () => {
    const { pair, world } = here;
    const read = await bothRead(async () => {
      await pressWayOn(here, pair.first, 'Ask “Still in?”');
      await reads(() => latest(pair.first.messages(pair.dm)), 'in private and kindly');
      await daysLater(world, 10);
    });
    expect(read.second).toEqual({
      inDm: [over],
      alone: [
        'Your pair was released, so there’s nothing to answer. You’re welcome back anytime, and the Home tab of Peer Pairs shows where you stand.',
        'I’ve released your pair with First. That happens, and nobody is to blame. You’re still in, and first in the next round. If now isn’t the time, that’s fine too.\nTake a pause',
      ],
    });
    expect(read.first.inDm.slice(-1)).toEqual([over]);
    expect(read.first.alone).toEqual([
      'I haven’t heard from Second either, so I’ve released your pair. You’re back in the pool, and first in the next round. The Home tab of Peer Pairs shows what’s next.',
    ]);
  });

  it('with its program: the same, and at the same time', async () => {
    const { world } = here;
    const read = await bothRead(async () => {
      await endProgramOn(here, inDays(here, 28));
      await daysLater(world, 32);
    });
    const alike: Read = {
      inDm: ['This question is over. /peer pair shows where you are.', closed, overWithProgram],
      alone: [],
    };
    expect(read).toEqual({ first: alike, second: alike });
  });
});
