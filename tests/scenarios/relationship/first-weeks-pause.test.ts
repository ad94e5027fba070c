import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { agree } from '../../support/walk.ts';
import { daysGoBy, inShort, withButton } from '../../support/first-weeks.ts';
import { valueOfButton } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';
import { dayIn, endWell, pausePair } from '../../support/ways-on.ts';

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

const readBySecond = () => ({ reading: here.pair.second.allMessages().map(text).join('\n') });

describe('a yes that comes late', () => {
  const yes = 'first-weeks.yes';
  const asked = async () => {
    const { second } = here.pair;
    await daysGoBy(here, second, { days: 11 });
    const { channelId } = withButton(second, 'Yes, I do');
    return { channelId, value: valueOfButton(second.messages(channelId), yes) };
  };
  /** Pressed where the question stands, whatever that says by now. */
  const says = async (value: string) => {
    await here.forger.action(here.pair.second, { id: yes, value });
    await here.slack.settled(300);
  };

  it('offers no time in a pause, and says until when that lasts', async () => {
    const { value } = await asked();
    await pausePair(here, here.pair.first, 10);
    await says(value);
    await reads(readBySecond, `Good to hear. Your pair is paused until ${dayIn(here, 10)}`);
    expect(readBySecond().reading).not.toContain('The easiest start is a time to meet');
  });

  it('names the times that stand there already, which nobody can ask for again that day', async () => {
    const { first, second } = here.pair;
    const { channelId } = await asked();
    const own = withButton(first, 'Yes, I do').channelId;
    await first.press('Yes, I do', { in: own });
    await eventually(() => withButton(first, 'Find a time'));
    await first.press('Find a time', { in: withButton(first, 'Find a time').channelId });
    await here.rows.delivered();
    await second.press('Yes, I do', { in: channelId });
    await reads(readBySecond, 'There are times to meet in your pair DM already');
  });
});

describe('the question what would help', () => {
  it.each([
    ['is paused', () => pausePair(here, here.pair.first, 10), 'Your pair was paused after I asked'],
    ['is to end', () => endWell(here, here.pair.first), 'Your pair got a last day after I asked'],
  ])('offers nothing that is refused once the pair %s', async (_, happens, words) => {
    const { pair, workspace } = here;
    await agree({ workspace, word: 'lighthouses', pair });
    await daysGoBy(here, pair.first, { days: 40 });
    expect(withButton(pair.second, 'Take a pause').buttons).toContain('Find a time');
    await happens();
    for (const peer of [pair.first, pair.second])
      await eventually(() => expect(buttonsOf(peer, words)).toEqual([[]]));
  });
});

/** Of each message that says so. */
const buttonsOf = (person: Person, words: string) =>
  person.allMessages().flatMap((message) => (text(message).includes(words) ? [message.buttons] : []));
