import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

const said = (words: string) => {
  const { first, dm } = here.pair;
  return text(first.messages(dm).findLast((message) => text(message).includes(words)));
};

async function meet(number: number): Promise<void> {
  const { first, dm } = here.pair;
  await first.command('/peer session', { in: dm });
  await reads(() => first.messages(dm).at(-1), 'We met');
  await first.press('We met', { in: dm });
  await eventually(() => expect(said(`Session ${number} is recorded`)).not.toBe(''));
}

/** Whatever is drawn, it is one for the mentee. */
async function topicForMentee(): Promise<string> {
  const { first, dm } = here.pair;
  await first.command('/peer topic', { in: dm });
  await eventually(() => expect(said('Something to talk about')).not.toBe(''));
  await here.rows.delivered();
  await here.rows.query(`update prompts_shown set prompt_id = 'one-question-to-bring'`);
  await first.press('Keep for later', { in: dm });
  await eventually(() => expect(said('Something to talk about')).toContain('Which question would you like'));
  await here.rows.delivered();
  return said('Something to talk about');
}

describe('what stands in a pair’s DM', () => {
  it('names whose turn it was when a topic came, however often they have met since', async () => {
    const topic = await topicForMentee();
    for (const number of [1, 2, 3]) {
      await meet(number);
      await daysLater(here.world, 1);
      expect(said('Something to talk about')).toBe(topic);
    }
  });
});
