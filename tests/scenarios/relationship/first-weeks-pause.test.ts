import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { daysGoBy, inShort } from '../../support/first-weeks.ts';
import { room } from '../../support/room.ts';
import { few } from '../../support/world.ts';
import { endWell, pausePair } from '../../support/ways-on.ts';

const here = room({ people: few, weekday: 1, introduced: true, putBack: true, withoutRateLimits: true });

describe('a pair that does nothing', () => {
  it('and of which one needs a pause hears of no next step for a week', async () => {
    const { pair, pairId, forger, rows } = here;
    await daysGoBy(here, pair.first, { days: 5 });
    await forger.action(pair.first, { id: 'no-word.ask', value: pairId });
    await here.slack.settled(300);
    await rows.delivered();
    await forger.action(pair.second, { id: 'no-word.pause', value: `${pairId}:1` });
    await here.slack.settled(300);
    expect(inShort(await daysGoBy(here, pair.first, { days: 6 })).join()).not.toContain('slots');
    expect(inShort(await daysGoBy(here, pair.first, { days: 5 })).join()).toContain('slots');
  });

  it('and whose question found no good moment is asked once there is one, each once', async () => {
    const { pair, pairId, rows, clock } = here;
    await daysGoBy(here, pair.first, { days: 8 });
    const free = Array.from({ length: 12 }, (_, index) =>
      clock.now().toZonedDateTimeISO('UTC').toPlainDate().add({ days: index }).toString(),
    );
    for (const day of free)
      await rows.query('insert into days_off (workspace_id, person_id, day) values ($1, $2, $3)', [
        here.workspace.teamId,
        pair.second.id,
        day,
      ]);
    const questions = () =>
      rows.query<{ person: string; state: string }>(
        `select person_id as person, state from deliveries where pair_id = $1 and kind = 'first-weeks-question'
         order by queued_at, person_id`,
        [pairId],
      );
    await daysGoBy(here, pair.first, { days: 5 });
    expect((await questions()).map(({ state }) => state).toSorted()).toEqual(['dropped', 'sent']);
    await daysGoBy(here, pair.first, { days: 14 });
    const sent = (await questions()).filter(({ state }) => state === 'sent').map(({ person }) => person);
    expect(sent.toSorted()).toEqual([pair.first.id, pair.second.id].toSorted());
  });
});

describe('the question whether one still wants a peer', () => {
  it.each([
    ['is to end', () => endWell(here, here.pair.first), 'Your pair got a last day after I asked'],
    ['is paused', () => pausePair(here, here.pair.first, 10), 'Your pair was paused after I asked'],
  ])('has nothing to answer once the pair %s', async (_, happens, words) => {
    const { first, second } = here.pair;
    await daysGoBy(here, first, { days: 11 });
    await happens();
    for (const peer of [first, second]) await eventually(() => expect(buttonsOf(peer, words)).toEqual([[]]));
  });
});

/** Of each message that says so. */
const buttonsOf = (person: Person, words: string) =>
  person.allMessages().flatMap((message) => (text(message).includes(words) ? [message.buttons] : []));
