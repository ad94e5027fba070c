import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { daysLater, few } from '../../support/world.ts';
import { endWell, ownDmOf, pairDmOf, pressWayOn, readFarewell, writePart } from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

/** Markup, mentions, a link, a script from right to left with its override, joined emoji, a quote and code. */
const hostile = [
  '*bold* _low_ ~gone~ `code` ```block``` > quote &amp; &lt;b&gt;',
  '<!channel> <!here> <@U0001> <#C0001> <https://evil.example|your farewell> @everyone',
  'שלום \u202Eevil\u202C مرحبا 👩‍👩‍👧‍👦 🏳️‍🌈 Z\u0351\u0344algo',
  '"quotes" \\ {{mustache}} ${code} %s 1:2 <script>',
].join('\n');
const longest = hostile.padEnd(1000, 'x');

describe('what somebody writes as their pair ends', () => {
  it('comes to the other, and stays with its writer, exactly as it was written', async () => {
    const { first, second } = here.pair;
    await endWell(here, first);
    await writePart(here, first, { thanks: longest, keep: hostile });
    await writePart(here, second, { thanks: hostile, keep: longest });
    await daysLater(here.world, 1);
    expect(ownDmOf(here, second)).toContain(longest);
    expect(ownDmOf(here, first)).toContain(hostile);
    expect(pairDmOf(here)).not.toContain('evil');
    const sent = here.slack.requests.map(({ args }) => JSON.stringify(args));
    expect(sent.filter((body) => body.includes('evil.example')).length).toBeGreaterThan(0);
    for (const body of sent) expect(body).not.toMatch(/mrkdwn[^}]*evil\.example/u);
    await pressWayOn(here, first, 'End now');
    await here.rows.delivered();
    await readFarewell(second);
    for (const words of [longest, hostile]) expect(text(second.modal())).toContain(words);
  });

  it.each([
    ['ending-well.thank', { thanks: hostile.repeat(9) }],
    ['ending-well.keep', { keep: hostile.repeat(9) }],
  ])('is kept only as long as its field takes it, whatever is sent (%s)', async (callbackId, values) => {
    const { first, second } = here.pair;
    await endWell(here, first);
    await writePart(here, first, { thanks: 'Thank you.', keep: 'Patience.' });
    const { status } = await here.forger.submission(first, {
      callbackId,
      metadata: { pairId: here.pairId },
      values,
    });
    expect(status).toBe(200);
    await here.slack.settled();
    await pressWayOn(here, second, 'End now');
    await here.rows.delivered();
    await readFarewell(first);
    expect(text(first.modal())).toContain('Patience.');
    expect(ownDmOf(here, second)).toContain('Thank you.');
    expect(here.world.logged()).not.toMatch(/"level":(50|60)/u);
  });
});
