import { describe, expect, it } from '@jest/globals';
import { daysGoBy, inShort } from '../../support/first-weeks.ts';
import { room } from '../../support/room.ts';
import { few } from '../../support/world.ts';

const here = room({ people: few, weekday: 1, introduced: true, withoutRateLimits: true });

describe('a pair that does nothing', () => {
  it('and of which one needs a pause hears of no next step for a week', async () => {
    const { pair, pairId, forger, rows } = here;
    await daysGoBy(here, pair.first, { days: 4 });
    await forger.action(pair.first, { id: 'no-word.ask', value: pairId });
    await here.slack.settled(300);
    await rows.delivered();
    await forger.action(pair.second, { id: 'no-word.pause', value: `${pairId}:1` });
    await here.slack.settled(300);
    expect(inShort(await daysGoBy(here, pair.first, { days: 6 })).join()).not.toContain('slots');
    expect(inShort(await daysGoBy(here, pair.first, { days: 5 })).join()).toContain('slots');
  });
});
