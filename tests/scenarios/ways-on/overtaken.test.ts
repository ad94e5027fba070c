import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { agreeing } from '../../support/agreements.ts';
import { dateSelected } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, reads } from '../../support/world.ts';
import {
  carryOn,
  closeModals,
  dayIn,
  endWell,
  inDays,
  ownDmOf,
  pairDmOf,
  pressForged,
  pressWayOn,
  readFarewell,
  writePart,
} from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, putBack: true, silent: true, withoutRateLimits: true });
const { propose } = agreeing(here);

const closeOn = (person: Person, days: number) =>
  here.forger.submission(person, {
    callbackId: 'ending-well.close',
    metadata: { pairId: here.pairId },
    values: { day: dateSelected(inDays(here, days)) },
  });

describe('what one has typed as the other opens an ending', () => {
  it('of an agreement is kept, as its refusal says, and stands in the form once they carry on', async () => {
    const { pair } = here;
    await endWell(here, pair.second);
    const refused = await propose(pair.first, 'full', { 'why-we-meet': 'To think aloud.' });
    expect(refused).toContain('nothing new starts in it now');
    expect(refused).toContain('I’ve kept what you wrote');
    expect(refused).not.toContain('for you to copy');
    await carryOn(here, pair.first);
    await carryOn(here, pair.second);
    await closeModals(pair.first);
    await pressWayOn(here, pair.first, 'Make our agreement');
    await reads(() => pair.first.modal(), 'I kept what you typed');
  });
});

describe('two who choose a day each', () => {
  it('for the end: the first holds, and the other reads that it does', async () => {
    const { pair } = here;
    expect((await closeOn(pair.first, 10)).answer).toContain('I tell your pair');
    const { answer } = await closeOn(pair.second, 20);
    expect(answer).toContain(`already ends on *${dayIn(here, 10)}*, so that day stays`);
    await pressForged(here, pair.second, { id: 'ending-well.open', told: 'already ends on' });
  });

  it('for a pause: the later holds, and whoever chose the sooner reads that it does', async () => {
    const { pair, forger, pairId } = here;
    const rest = (person: Person, days: number) =>
      forger.submission(person, {
        callbackId: 'resting.rest',
        metadata: { pairId },
        values: { until: dateSelected(inDays(here, days)) },
      });
    expect((await rest(pair.first, 30)).answer).toContain(`paused until *${dayIn(here, 30)}*`);
    const { answer } = await rest(pair.second, 10);
    expect(answer).toContain('Someone in your pair chose a day too. The later one holds');
    expect(answer).toContain(`*${dayIn(here, 30)}*`);
    await pressForged(here, pair.first, { id: 'ending-well.end-now', told: 'paused and has no last day' });
  });
});

describe('a yes to carrying on', () => {
  it('is told to the pair once, and said twice it is answered as said before', async () => {
    const { pair } = here;
    await endWell(here, pair.first);
    await carryOn(here, pair.second);
    await carryOn(here, pair.second);
    const read = pair.second.allMessages().map(text).join('\n');
    expect(read.split('I’ve told your pair')).toHaveLength(2);
    expect(read.split('You’ve said yes already')).toHaveLength(2);
  });
});

describe('the question whether to carry on', () => {
  it('is over once another ending has one of its own, and once the pair has ended', async () => {
    const { pair, rows } = here;
    const shown = () => pairDmOf(here);
    await endWell(here, pair.first);
    await carryOn(here, pair.second);
    await carryOn(here, pair.first);
    await endWell(here, pair.first);
    await carryOn(here, pair.second);
    await rows.delivered();
    expect(shown().split('would like to carry on together')).toHaveLength(2);
    await pressForged(here, pair.first, { id: 'ending-well.end-now', told: 'has ended' });
    await rows.delivered();
    expect(shown()).not.toContain('would like to carry on together');
    expect(shown()).not.toContain('press the button');
  });
});

describe('words for a pair', () => {
  it('of an ending that did not come are handed over only once they are sent again, as their form says', async () => {
    const { pair } = here;
    await endWell(here, pair.first);
    await writePart(here, pair.second, { thanks: 'For the patience.' });
    await carryOn(here, pair.first);
    await carryOn(here, pair.second);
    await endWell(here, pair.first);
    await closeModals(pair.second);
    await pair.second.press('Write my part', { in: pair.dm });
    await reads(() => pair.second.modal(), 'I don’t hand them over unless you press');
    await closeModals(pair.second);
    await daysLater(here.world, 17);
    expect(ownDmOf(here, pair.first)).not.toContain('For the patience.');
  });

  it('that go nowhere any more stay readable for their writer, who is told so', async () => {
    const { pair } = here;
    await endWell(here, pair.first);
    await pressForged(here, pair.first, { id: 'ending-well.end-now', told: 'has ended' });
    await here.rows.delivered();
    await daysLater(here.world, 10);
    const { answer: kept } = await here.forger.submission(pair.second, {
      callbackId: 'ending-well.thank',
      metadata: { pairId: here.pairId },
      values: { thanks: 'For the patience.' },
    });
    expect(kept).toContain('What do you take away');
    await readFarewell(pair.second);
    const read = text(pair.second.modal());
    expect(read).toContain('For the patience.');
    expect(read).toContain('I haven’t sent these words');
    expect(ownDmOf(here, pair.first)).not.toContain('For the patience.');
  });
});
