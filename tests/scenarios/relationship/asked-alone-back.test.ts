import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { aloneTo, answerAlone, askedSoFar, fortnight, goesBy, madeTo } from '../../support/asked-alone.ts';
import { answering } from '../../support/check-ins.ts';
import { inDm } from '../../support/goals.ts';
import { room } from '../../support/room.ts';
import { ownDm } from '../../support/signs.ts';
import { closeModals, pausePair } from '../../support/ways-on.ts';
import { few, reads } from '../../support/world.ts';

/** By one clock: else what comes waits for hours that they share. */
const inLisbon = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));
const here = room({
  people: inLisbon,
  weekday: 1,
  introduced: true,
  silent: true,
  putBack: true,
  withoutRateLimits: true,
});

const first = () => here.pair.first;
const second = () => here.pair.second;
const nameOf = (person: Person) => person.name.split(' ')[0] ?? '';
const readings = (person: Person) => aloneTo(person).map(text);

describe('a private check-in', () => {
  it('is taken back where the pair is asked again, and can be answered until that comes', async () => {
    await askedSoFar(here, [[first()], [first()]]);
    await goesBy(here, 2);
    await second().openHome();
    await second().press('Ask us again', { in: 'home' });
    await reads(() => second().modal(), 'How useful was your time together lately?');
    await here.rows.delivered();
    expect(readings(first())).toEqual([
      `Your pair DM with ${nameOf(second())} gets check-ins again, so this one can wait.\nOpen my check-in`,
    ]);
    await first().press('Open my check-in', { in: ownDm(first()) });
    // They haven't met, so that this one presupposes no session.
    await reads(() => first().modal(), 'How clear is your next action?');
    await closeModals(first());
    await goesBy(here, fortnight);
    await reads(() => inDm(here, first()), 'How is it going?');
    expect(aloneTo(first())).toHaveLength(1);
    expect(text(aloneTo(first())[0])).toContain('A newer check-in has come');
    expect((await answerAlone(here, first(), { occurrence: 1 })).answer).toContain(
      'A newer check-in has come',
    );
  });

  it('waits while the pair is paused, and none comes then', async () => {
    await askedSoFar(here, [[first()], [first()]]);
    await goesBy(here, 2);
    await pausePair(here, second(), 30);
    await here.rows.delivered();
    expect(readings(first())[0]).toContain('is paused, so this check-in can wait');
    await goesBy(here, 24 * 28);
    expect(await madeTo(here)).toHaveLength(1);
    await goesBy(here, fortnight);
    expect(await madeTo(here)).toHaveLength(2);
  });

  it('is closed with its pair, and one that has still to come does not', async () => {
    await askedSoFar(here, [[first()], [first()]]);
    await goesBy(here, 2);
    await second().command('/peer leave');
    await reads(() => second().modal(), 'You leave');
    await second().submit();
    await here.rows.delivered();
    expect(readings(first())[0]).toContain('has ended, so this check-in is closed');
    expect(aloneTo(first())[0]?.buttons).toEqual([]);
    expect((await answerAlone(here, first(), { occurrence: 1 })).answer).toContain('This pair has ended');
    await goesBy(here, fortnight);
    expect(await madeTo(here)).toHaveLength(1);
  });

  it('of another is to whoever names it as one that never was', async () => {
    await askedSoFar(here, [[first()], [first()]]);
    await goesBy(here, 2 + fortnight);
    const answersTo = async (occurrence: number) => {
      const about = { kind: 'check-in-private', occurrence };
      const value = `${here.pairId}:${occurrence}:check-in-private`;
      const told: string[] = [];
      for (const id of ['check-ins.open', 'check-ins.share']) {
        const seen = second().allMessages().length;
        await here.forger.action(second(), { id, value });
        await eventually(() => expect(second().allMessages()).toHaveLength(seen + 1));
        told.push(...second().allMessages().slice(seen).map(text));
      }
      const { answer } = await here.forger.submission(second(), answering(here.pairId, about));
      const { answer: shared } = await here.forger.submission(second(), {
        callbackId: 'check-ins.share-these',
        metadata: { pairId: here.pairId, ...about },
        values: { items: { selected_options: [{ value: 'openness' }] } },
      });
      return [...told, answer, shared];
    };
    const [older, newer, none] = [await answersTo(1), await answersTo(2), await answersTo(3)];
    expect(older.join('\n')).toContain('There’s no check-in to answer right now');
    expect(newer).toEqual(older);
    expect(none).toEqual(older);
    const kept = await here.rows.query(
      `select from check_in_answers where pair_id = $1 and kind = 'check-in-private'`,
      [here.pairId],
    );
    expect(kept).toEqual([]);
  });
});
