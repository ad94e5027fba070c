import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import {
  choose,
  closeAll,
  confirmRoundOf,
  dmOfPair,
  fill,
  newest,
  oldest,
  openRoundOf,
  eight,
} from '../../support/programs.ts';
import { room } from '../../support/room.ts';
import { latest, reads } from '../../support/world.ts';

const here = room({ people: eight, programs: 2, withoutRateLimits: true, putBack: true });

const ended = 'This pair has ended, and I won’t write here again';

describe('a person in two programs', () => {
  /** Ana is in a pair of either program, with somebody else each time. */
  beforeEach(async () => {
    await fill(here, { inOldest: ['Ana Sousa', 'Ben Okoro'], inNewest: ['Ana Sousa', 'Chen Wei'] });
    for (const program of [oldest, newest]) await confirmRoundOf(here, here.ana, program);
  });

  it('is paired in both at the same time, in two group DMs, each naming its program', async () => {
    const [one, other] = [dmOfPair(here.ana, oldest), dmOfPair(here.ana, newest)];
    expect(one?.memberIds).toContain(here.ben.id);
    expect(other?.memberIds).toContain(here.chen.id);
    expect(one?.id).not.toBe(other?.id);
    expect(dm(oldest).reading).not.toContain(newest);
    expect(dm(newest).reading).not.toContain(oldest);
  });

  it('sees in Home which pair is of which, and by command that of the DM', async () => {
    await here.ana.openHome();
    await reads(() => here.ana.home(), `You and Ben\nIn ${oldest}`);
    expect(text(here.ana.home())).toContain(`You and Chen\nIn ${newest}`);
    await here.ben.openHome();
    await reads(() => here.ben.home(), 'You and Ana');
    expect(text(here.ben.home())).not.toContain('In Peer');
    for (const [program, name] of [
      [oldest, 'Ben'],
      [newest, 'Chen'],
    ] as const) {
      const where = dmOfPair(here.ana, program)?.id ?? '';
      await here.ana.command('/peer pair', { in: where });
      await reads(() => latest(here.ana.messages(where)), `You’re peers with ${name}.`);
    }
  });

  it('ends one pair by leaving its program, and keeps the other', async () => {
    await here.ana.command('/peer leave');
    await choose(here.ana, oldest);
    await reads(() => here.ana.modal(), 'Your pair with Ben ends too');
    expect(text(here.ana.modal())).not.toContain('Chen');
    await here.ana.submit();
    await reads(() => here.ana.modal(), `You’ve left ${oldest}`);
    await reads(() => dm(oldest), ended);
    await here.rows.delivered();
    expect(dm(newest).reading).not.toContain(ended);
    expect(await stateOfPairs()).toEqual(['ended', 'introduced']);
    await closeAll(here.ana);
    await here.ana.command('/peer leave');
    await reads(() => here.ana.modal(), `You leave ${newest}`);
  });

  it('quiets both pairs by one pause, and brings both back by one return', async () => {
    await here.ana.command('/peer pause');
    await reads(() => here.ana.modal(), `This pauses all your programs: ${oldest} and ${newest}`);
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'You’re paused');
    for (const program of [oldest, newest]) await reads(() => dm(program), 'This pair is paused until');
    expect(await stateOfPairs()).toEqual(['paused', 'paused']);
    await closeAll(here.ana);
    await here.ana.command('/peer resume');
    await eventually(async () => expect(await stateOfPairs()).toEqual(['introduced', 'introduced']));
    await here.ana.openHome();
    await eventually(() => expect(here.ana.home()?.buttons).toContain('Take a pause'));
  });

  it('who is deactivated in Slack is out of both', async () => {
    await here.workspace.change('Ana Sousa', { isDeactivated: true });
    await eventually(async () => expect(await stateOfPairs()).toEqual(['ended', 'ended']));
    await here.rows.delivered();
    for (const person of [here.ben, here.chen])
      expect(person.allMessages().filter((message) => text(message).includes(ended))).toHaveLength(1);
  });
});

describe('two people who are a pair in one program', () => {
  it('are not made another one, in the same group DM, by a second program', async () => {
    const both = ['Ana Sousa', 'Ben Okoro'];
    await fill(here, { inOldest: both, inNewest: both });
    await openRoundOf(here.ana, newest);
    await confirmRoundOf(here, here.ana, oldest);
    await here.ana.command('/peer match');
    await choose(here.ana, newest);
    await reads(() => here.ana.modal(), 'no longer possible by the rules: 1 pair of this draft');
    expect(here.ana.modal()?.buttons).not.toContain('Confirm and introduce');
    await here.ana.press('Re-run');
    await reads(() => here.ana.modal(), '0 pairs, 2 left over');
  });
});

describe('somebody who joins a second program', () => {
  it('finds what they told the first one, and by saving changes the second alone', async () => {
    const profile = async (program: string) => {
      await closeAll(here.ben);
      await here.ben.command('/peer profile');
      await choose(here.ben, program);
      await reads(() => here.ben.modal(), `I find a peer for you in ${program}`);
      return text(here.ben.modal());
    };
    // Of the two it is the one that they are not in.
    await here.ben.command('/peer join');
    await reads(() => here.ben.modal(), `I find a peer for you in ${newest}`);
    expect(text(here.ben.modal())).toContain('Onboarding');
    await here.ben.fillIn({ Team: 'Lighthouses' });
    await here.ben.submit();
    await reads(() => here.ben.modal(), 'Your wishes (2 of 2)');
    await here.ben.submit();
    await reads(() => here.ben.modal(), `Thank you, you’re in ${newest}`);
    expect(await profile(newest)).toContain('Lighthouses');
    expect(await profile(oldest)).not.toContain('Lighthouses');
    expect(await profile(oldest)).toContain('Onboarding');
    // Who is in all there are has nothing to join: their profiles are what they can change.
    await closeAll(here.ben);
    await here.ben.command('/peer join');
    await choose(here.ben, oldest);
    await reads(() => here.ben.modal(), `I find a peer for you in ${oldest}`);
  });

  it('while they are paused is paused there too, until the same day', async () => {
    const { rows, workspace } = here;
    await here.ana.command('/peer pause');
    await reads(() => here.ana.modal(), 'I’m back on');
    expect(text(here.ana.modal())).not.toContain('all your programs');
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'You’re paused');
    await closeAll(here.ana);
    await here.ana.command('/peer join');
    await reads(() => here.ana.modal(), 'About you');
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'Your wishes');
    await here.ana.submit();
    await reads(() => here.ana.modal(), newest);
    const days = await rows.query<{ until: string }>(
      'select paused_until::text as until from participants where workspace_id = $1 and person_id = $2',
      [workspace.teamId, here.ana.id],
    );
    expect(days).toHaveLength(2);
    expect(new Set(days.map(({ until }) => until)).size).toBe(1);
    expect(days[0]?.until).toMatch(/^2026-/);
  });
});

const dm = (program: string) => ({
  reading: here.ana
    .messages(dmOfPair(here.ana, program)?.id ?? '')
    .map(text)
    .join('\n'),
});

const stateOfPairs = async (): Promise<readonly string[]> => {
  const { rows, workspace } = here;
  const found = await rows.query<{ state: string }>(
    `select pairs.state from pairs join programs on programs.id = pairs.program_id
     where pairs.workspace_id = $1 order by programs.created_at`,
    [workspace.teamId],
  );
  return found.map(({ state }) => state);
};
