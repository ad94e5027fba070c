import { describe, expect, it } from '@jest/globals';
import { interactiveElementsOf } from '../../../src/sandbox/block-kit/elements-of.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, latest, moveToNext, reads } from '../../support/world.ts';
import {
  askIfThere,
  endWell,
  ownDmOf,
  pairDmOf,
  pressForged,
  pressWayOn,
  seeWaysOn,
  silenceGoesBy,
  standingOf,
} from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true, putBack: true });

const question = 'Still in? One tap is enough';
const line = 'This pair has ended, and I won’t write here again';

/** What a button of theirs asks before it does anything. */
const confirmOf = (person: Person, words: string): string =>
  person
    .allMessages()
    .flatMap(({ message }) => message.blocks.flatMap(interactiveElementsOf))
    .flatMap((element) => (element.type === 'button' && element.text.text === words ? element.confirm : []))
    .map((confirm) => confirm?.text.text ?? '')
    .join('\n');

const zoneOf = ({ name }: Person) => few.find((each) => each.name === name)?.timeZone ?? 'UTC';

/** The last of the seven days that the one who is asked has, which is named to both. */
function lastDay(): string {
  const today = here.clock.now().toZonedDateTimeISO(zoneOf(here.pair.second)).toPlainDate();
  return today.add({ days: 7 }).toLocaleString('en-US', { dateStyle: 'long' });
}

/** What they alone were shown last in their pair's DM. */
const cardOf = (person: Person): string => text(person.messages(here.pair.dm).at(-1));

/** One waits, and the other is asked on a Monday morning. */
const ask = () => askIfThere(here, here.pair.first);

describe('somebody who has not heard from their peer', () => {
  it('has them asked in private, once, and nothing of it stands in the pair’s DM', async () => {
    const { pair, forger, pairId, rows } = here;
    await ask();
    await Promise.all([1, 2].map(() => forger.action(pair.first, { id: 'no-word.ask', value: pairId })));
    await rows.delivered();
    expect(ownDmOf(here, pair.second).split(question)).toHaveLength(2);
    expect(pairDmOf(here)).not.toContain(question);
  });

  it('reads beforehand whom it asks and what comes of it, and can take it back until there is an answer', async () => {
    const { pair, world } = here;
    await ask();
    expect(confirmOf(pair.first, 'Ask “Still in?”')).toContain(
      `I ask ${pair.second.name.split(' ')[0]} in private, at most every three weeks: “Still in? One tap is enough. ${pair.first.name.split(' ')[0]} would`,
    );
    await pressForged(here, pair.second, { id: 'no-word.cancel', told: 'No question of yours is open' });
    await pair.first.openHome();
    await reads(() => pair.first.home(), 'if they’re still in');
    await pair.first.press('Cancel question', { in: 'home' });
    await reads(() => ({ reading: ownDmOf(here, pair.second) }), 'There’s nothing to answer here now');
    expect(ownDmOf(here, pair.second)).not.toContain(question);
    await eventually(() => !/still in/iu.test(text(pair.first.home())));
    await pressForged(here, pair.first, { id: 'no-word.ask', told: 'I’ve asked lately' });
    await seeWaysOn(here, pair.first);
    expect(cardOf(pair.first)).toMatch(/You asked “Still in\?” lately\. You can ask again from \w+ \d+/u);
    await seeWaysOn(here, pair.second);
    expect(cardOf(pair.second)).not.toContain('Still in');
    await daysLater(world, 12);
    expect((await standingOf(here))?.state).toBe('introduced');
  });

  it('can ask again at once where the question was taken back before it reached anybody', async () => {
    const { pair, rows, slack, clock } = here;
    silenceGoesBy(here);
    clock.move(Temporal.Duration.from({ hours: 12 }));
    for (const told of ['in private and kindly', 'is canceled', 'in private and kindly']) {
      const id = told === 'is canceled' ? 'no-word.cancel' : 'no-word.ask';
      await pressForged(here, pair.first, { id, told });
    }
    await slack.settled();
    const asked = await rows.query('select from presence_questions where pair_id = $1', [here.pairId]);
    expect(asked).toHaveLength(2);
    expect(ownDmOf(here, pair.second)).not.toContain(question);
  });

  it.each([
    ['I’m here', 'is here. A time to meet'],
    ['Take a pause', 'needs a pause right now'],
  ])('hears what the other chose to say, and no more: %s', async (button, told) => {
    const { pair, world } = here;
    await ask();
    await pair.second.press(button);
    await reads(() => ({ reading: ownDmOf(here, pair.second) }), 'I pass it on');
    await daysLater(world, 1);
    expect(ownDmOf(here, pair.first)).toContain(told);
    await daysLater(world, 10);
    expect((await standingOf(here))?.state).toBe('introduced');
    expect(ownDmOf(here, pair.second)).toContain('I pass it on');
  });

  it('hears that the other would rather stop: the pair is released at once, and both are asked about a new peer', async () => {
    const { pair, world, rows, workspace } = here;
    await ask();
    expect(confirmOf(pair.second, 'I’d rather stop')).toContain('Your pair ends now, for everyone in it');
    await pair.second.press('I’d rather stop');
    await reads(() => ({ reading: ownDmOf(here, pair.second) }), 'I pass it on. I’ve released your pair');
    expect(await standingOf(here)).toMatchObject({ state: 'ended', ending: 'rematch' });
    await daysLater(world, 1);
    expect(ownDmOf(here, pair.first)).toContain('would rather stop here, so I’ve released your pair');
    expect(ownDmOf(here, pair.second).split('I’ve released your pair')).toHaveLength(2);
    for (const person of [pair.first, pair.second])
      expect(ownDmOf(here, person)).toContain(
        'first in the next round. If you don’t want a new peer yet, that’s fine too.',
      );
    expect(pairDmOf(here).split(line)).toHaveLength(2);
    expect(pairDmOf(here)).not.toContain('rather stop');
    const waiting = await rows.query(
      'select from participants where workspace_id = $1 and turn is not null',
      [workspace.teamId],
    );
    expect(waiting).toHaveLength(2);
  });

  it('and who is asked find it in Home: the question with its answers, and until when there is time', async () => {
    const { pair } = here;
    await ask();
    await pair.first.openHome();
    await reads(() => pair.first.home(), `if they’re still in. There’s time to answer until ${lastDay()}.`);
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'Still in? One tap is enough');
    expect(pair.second.home()?.buttons.slice(0, 3)).toEqual(['I’m here', 'Take a pause', 'I’d rather stop']);
    await pair.second.press('I’m here', { in: 'home' });
    for (const person of [pair.first, pair.second])
      await eventually(() => !/still in/iu.test(text(person.home())));
  });

  it('is first in the next round after a week of silence, and the other is told without blame', async () => {
    const { pair, world, rows, workspace } = here;
    await ask();
    await daysLater(world, 6);
    expect((await standingOf(here))?.state).toBe('introduced');
    await daysLater(world, 4);
    expect(await standingOf(here)).toMatchObject({ state: 'ended', ending: 'released' });
    expect(pairDmOf(here).split(line)).toHaveLength(2);
    expect(ownDmOf(here, pair.first)).toContain('so I’ve released your pair');
    expect(ownDmOf(here, pair.second)).toContain('nobody is to blame. You’re still in');
    const waiting = await rows.query(
      'select from participants where workspace_id = $1 and turn is not null',
      [workspace.teamId],
    );
    expect(waiting).toHaveLength(2);
  });

  it('finds that somebody who comes back later is welcome, and nothing else happens', async () => {
    const { pair, world } = here;
    await ask();
    await daysLater(world, 10);
    const value = `${here.pairId}:1`;
    const standing = await standingOf(here);
    const readBySecond = () => ({ reading: ownDmOf(here, pair.second) });
    // Nothing can be pressed in the question any more, by which day they were to answer is over too.
    await reads(readBySecond, 'Your pair was released, so there’s nothing to answer');
    expect(pair.second.allMessages().flatMap(({ buttons }) => buttons)).not.toContain('I’m here');
    await here.forger.action(pair.second, { id: 'no-word.here', value });
    await reads(readBySecond, 'Welcome back, it’s good to see you');
    expect(await standingOf(here)).toEqual(standing);
  });

  it('asks at most every three weeks', async () => {
    const { pair, world } = here;
    await ask();
    await pair.second.press('I’m here');
    await daysLater(world, 14);
    await pressForged(here, pair.first, { id: 'no-word.ask', told: 'ask at most every three weeks' });
    await daysLater(world, 8);
    await pressForged(here, pair.second, { id: 'no-word.ask', told: 'in private and kindly' });
    expect((await standingOf(here))?.state).toBe('introduced');
  });

  it('is offered by /peer end what is possible: to cancel it, to answer it, and to ask once that can be', async () => {
    const { pair, world } = here;
    await ask();
    await seeWaysOn(here, pair.first);
    expect(pair.first.messages(pair.dm).at(-1)?.buttons).not.toContain('Ask “Still in?”');
    expect(cardOf(pair.first)).toContain(`time to answer until ${lastDay()}`);
    await seeWaysOn(here, pair.second);
    expect(cardOf(pair.second)).toContain(`${pair.first.name.split(' ')[0]} would like to hear from you`);
    await pair.second.press('I’m here', { in: pair.dm });
    await reads(() => ({ reading: pair.second.allMessages().map(text).join('\n') }), 'I pass it on');
    await seeWaysOn(here, pair.second);
    expect(cardOf(pair.second)).not.toContain('Still in');
    await daysLater(world, 22);
    await pressWayOn(here, pair.second, 'Ask “Still in?”');
    await reads(() => latest(pair.second.messages(pair.dm)), 'in private and kindly');
    await pressWayOn(here, pair.second, 'Cancel question');
    await reads(() => latest(pair.second.messages(pair.dm)), 'is canceled');
  });

  it('who is asked by the other at the same moment has their answer', async () => {
    const { pair, world, rows } = here;
    await ask();
    await pressForged(here, pair.second, { id: 'no-word.ask', told: 'has asked the same about you' });
    await rows.delivered();
    await daysLater(world, 10);
    expect((await standingOf(here))?.state).toBe('introduced');
    expect(ownDmOf(here, pair.first)).toContain('is here. A time to meet');
  });

  it('and on a weekend, before it has reached them: neither asks once more, and nobody is released', async () => {
    const { pair, world } = here;
    silenceGoesBy(here);
    moveToNext(world, 6);
    await pressForged(here, pair.first, { id: 'no-word.ask', told: 'in private and kindly' });
    await pressForged(here, pair.second, { id: 'no-word.ask', told: 'has asked the same about you' });
    for (const person of [pair.first, pair.second])
      await pressForged(here, person, { id: 'no-word.ask', told: 'I’ve asked lately' });
    await daysLater(world, 12);
    expect((await standingOf(here))?.state).toBe('introduced');
    expect([pair.first, pair.second].filter((each) => ownDmOf(here, each).includes(question))).toEqual([]);
  });

  it('releases nothing where the pair ends well by then, or the answer is somebody else’s', async () => {
    const { pair, world } = here;
    await ask();
    await here.forger.action(pair.first, { id: 'no-word.here', value: `${here.pairId}:1` });
    await here.slack.settled(400);
    expect(ownDmOf(here, pair.first)).not.toContain('is here. A time to meet');
    await endWell(here, pair.second);
    await daysLater(world, 8);
    expect((await standingOf(here))?.state).toBe('closing');
    expect(text(pair.second.messages(pair.dm).at(-1))).not.toContain(question);
  });
});
