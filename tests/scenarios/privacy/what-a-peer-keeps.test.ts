import { describe, expect, it } from '@jest/globals';
import { beginningValues } from '../../../src/features/relationship/agreement/model/terms.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { agreeing } from '../../support/agreements.ts';
import { erase, leaveWords, word } from '../../support/erasing.ts';
import { everythingKept, linesWith } from '../../support/revealing.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, withoutRateLimits: true });

const examples = () => here.world.sandbox.bot.deps.content.in('en').agreementFields;
const started = () => beginningValues({ cadenceDays: 14, examples: examples() });

/** Nothing can be pressed in it any more, so that the bot has let it stand. */
const isSetAside = (each: string) => each.includes('There’s a newer version');

async function readAgreement(): Promise<string> {
  const { second, dm } = here.pair;
  await second.command('/peer agreement', { in: dm });
  let read = '';
  await eventually(() => {
    read = second
      .messages(dm)
      .filter(({ isEphemeral }) => isEphemeral)
      .map(text)
      .join('\n');
    expect(read).toContain('Version 1');
  });
  return read;
}

describe('what the peer of somebody who was erased keeps', () => {
  it('is the agreement that both signed as the bot suggested it, word for word', async () => {
    const { first, second } = here.pair;
    const { propose, reaches, sign } = agreeing(here);
    await propose(first, 'light', started());
    await reaches('Sign');
    await sign(second);
    await reaches('is signed');
    await erase(first);
    const read = await readAgreement();
    for (const field of ['why-we-meet', 'what-we-talk-about', 'what-we-expect', 'our-limits'])
      expect(read).toContain(examples().find(({ id }) => id === field)?.examples[0]);
    expect(read).not.toContain('are erased');
  });

  it('says where words of theirs stood that are gone, and keeps the rest', async () => {
    const { first, second } = here.pair;
    const { propose, reaches, sign } = agreeing(here);
    await propose(first, 'light', { ...started(), 'our-limits': `My own ${word}` });
    await reaches('Sign');
    await sign(second);
    await reaches('is signed');
    await erase(first);
    const read = await readAgreement();
    expect(read).toContain(examples().find(({ id }) => id === 'why-we-meet')?.examples[0]);
    expect(read).not.toContain(word);
    expect(read).toContain('Words that a former peer wrote here are erased');
  });

  it('shows in the pair DM none of their goals and words that the bot can still change', async () => {
    const { first, second, dm } = here.pair;
    await leaveWords(here, first);
    const shown = () =>
      [...second.messages(dm), ...second.allMessages()]
        .map(text)
        .filter((each) => each.includes(word) && !isSetAside(each));
    expect(shown().length).toBeGreaterThan(2);
    await erase(first);
    await here.rows.delivered();
    await reads(() => second.messages(dm).at(-1), 'ended');
    expect(shown()).toEqual([]);
  });

  it('is no reason for which they two were matched, in the round neither', async () => {
    const { first } = here.pair;
    const rounds = async () =>
      linesWith(await everythingKept(here.rows), here.workspace.teamId)
        .filter((line) => line.startsWith('public.rounds'))
        .join('\n');
    const bare = /"members":\[[^\]]*former-[^\]]*\],"fit":[\d.]+,"reasons":\[\],"isPinned"/u;
    expect(await rounds()).toContain('"reasons":[{');
    await erase(first);
    expect(await rounds()).toMatch(bare);
  });
});
