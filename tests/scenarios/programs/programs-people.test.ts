import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
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
  start,
  useProgramsRoom,
} from '../../support/programs-room.ts';
import { reads } from '../../support/world.ts';

const room = useProgramsRoom();
let ana: Person;
let ben: Person;
const ended = 'This pair has come to its end';

beforeEach(async () => {
  ({ ana, ben } = room());
  await start(ana, newest);
});

const dm = (program: string) => ({
  reading: ana
    .messages(dmOfPair(ana, program)?.id ?? '')
    .map(text)
    .join('\n'),
});

const stateOfPairs = async (): Promise<readonly string[]> => {
  const { rows, workspace } = room();
  const found = await rows.query<{ state: string }>(
    `select pairs.state from pairs join programs on programs.id = pairs.program_id
     where pairs.workspace_id = $1 order by programs.created_at`,
    [workspace.teamId],
  );
  return found.map(({ state }) => state);
};

describe('a person in two programs', () => {
  /** Ana is in a pair of either program, with somebody else each time. */
  beforeEach(async () => {
    await fill(room(), { inOldest: ['Ana Sousa', 'Ben Okoro'], inNewest: ['Ana Sousa', 'Chen Wei'] });
    for (const program of [oldest, newest]) await confirmRoundOf(room(), ana, program);
  });

  it('is paired in both at the same time, in two group DMs, each naming its program', async () => {
    const [one, other] = [dmOfPair(ana, oldest), dmOfPair(ana, newest)];
    expect(one?.memberIds).toContain(ben.id);
    expect(other?.memberIds).toContain(room().workspace.person('Chen Wei').id);
    expect(one?.id).not.toBe(other?.id);
    expect(dm(oldest).reading).not.toContain(newest);
    expect(dm(newest).reading).not.toContain(oldest);
  });

  it('sees in Home which pair is of which, and by command that of the DM', async () => {
    await ana.openHome();
    await reads(() => ana.home(), `You and Ben\nIn ${oldest}`);
    expect(text(ana.home())).toContain(`You and Chen\nIn ${newest}`);
    await ben.openHome();
    await reads(() => ben.home(), 'You and Ana');
    expect(text(ben.home())).not.toContain('In Peer');
    for (const [program, name] of [
      [oldest, 'Ben'],
      [newest, 'Chen'],
    ] as const) {
      const where = dmOfPair(ana, program)?.id ?? '';
      await ana.command('/peer pair', { in: where });
      await reads(() => ana.messages(where).at(-1), `You are paired with ${name}.`);
    }
  });

  it('ends one pair by leaving its program, and keeps the other', async () => {
    await ana.command('/peer leave');
    await choose(ana, oldest);
    await reads(() => ana.modal(), 'Your pair with Ben ends with it');
    expect(text(ana.modal())).not.toContain('Chen');
    await ana.submit();
    await reads(() => ana.modal(), `You have left ${oldest}`);
    await reads(() => dm(oldest), ended);
    await room().rows.delivered();
    expect(dm(newest).reading).not.toContain(ended);
    expect(await stateOfPairs()).toEqual(['ended', 'introduced']);
    await closeAll(ana);
    await ana.command('/peer leave');
    await reads(() => ana.modal(), `You leave ${newest}`);
  });

  it('quiets both pairs by one pause, and brings both back by one return', async () => {
    await ana.command('/peer pause');
    await reads(() => ana.modal(), `a pause from all your programs at once: ${oldest} and ${newest}`);
    await ana.submit();
    await reads(() => ana.modal(), 'You are paused');
    for (const program of [oldest, newest]) await reads(() => dm(program), 'takes a pause until');
    expect(await stateOfPairs()).toEqual(['paused', 'paused']);
    await closeAll(ana);
    await ana.command('/peer resume');
    await eventually(async () => expect(await stateOfPairs()).toEqual(['introduced', 'introduced']));
    await ana.openHome();
    await reads(() => ana.home(), 'Take a pause');
  });

  it('who is deactivated in Slack is out of both', async () => {
    await room().workspace.change('Ana Sousa', { isDeactivated: true });
    await eventually(async () => expect(await stateOfPairs()).toEqual(['ended', 'ended']));
    await room().rows.delivered();
    for (const person of [ben, room().workspace.person('Chen Wei')])
      expect(person.allMessages().filter((message) => text(message).includes(ended))).toHaveLength(1);
  });
});

describe('two people who are a pair in one program', () => {
  it('are not made another one, in the same group DM, by a second program', async () => {
    const both = ['Ana Sousa', 'Ben Okoro'];
    await fill(room(), { inOldest: both, inNewest: both });
    await openRoundOf(ana, newest);
    await confirmRoundOf(room(), ana, oldest);
    await ana.command('/peer match');
    await choose(ana, newest);
    await reads(() => ana.modal(), 'kept apart by the rules now: Ana Sousa and Ben Okoro');
    expect(ana.modal()?.buttons).not.toContain('Confirm and introduce');
    await ana.press('Re-run');
    await reads(() => ana.modal(), '0 pairs, 2 left over');
  });
});

describe('somebody who joins a second program', () => {
  it('finds what they told the first one, and by saving changes the second alone', async () => {
    const profile = async (program: string) => {
      await closeAll(ben);
      await ben.command('/peer profile');
      await choose(ben, program);
      await reads(() => ben.modal(), `good match in ${program}`);
      return text(ben.modal());
    };
    await ben.command('/peer join');
    await choose(ben, newest);
    await reads(() => ben.modal(), `good match in ${newest}`);
    expect(text(ben.modal())).toContain('Onboarding');
    await ben.fillIn({ Team: 'Lighthouses' });
    await ben.submit();
    await reads(() => ben.modal(), 'Your wishes (2 of 2)');
    await ben.submit();
    await reads(() => ben.modal(), `Thank you, you are in ${newest}`);
    expect(await profile(newest)).toContain('Lighthouses');
    expect(await profile(oldest)).not.toContain('Lighthouses');
    expect(await profile(oldest)).toContain('Onboarding');
  });

  it('while they are paused is paused there too, until the same day', async () => {
    const { rows, workspace } = room();
    await ana.command('/peer pause');
    await reads(() => ana.modal(), 'I’m back on');
    expect(text(ana.modal())).not.toContain('all your programs');
    await ana.submit();
    await reads(() => ana.modal(), 'You are paused');
    await closeAll(ana);
    await ana.command('/peer join');
    await choose(ana, newest);
    await reads(() => ana.modal(), 'About you');
    await ana.submit();
    await reads(() => ana.modal(), 'Your wishes');
    await ana.submit();
    await reads(() => ana.modal(), newest);
    const days = await rows.query<{ until: string }>(
      'select paused_until::text as until from participants where workspace_id = $1 and person_id = $2',
      [workspace.teamId, ana.id],
    );
    expect(days).toHaveLength(2);
    expect(new Set(days.map(({ until }) => until)).size).toBe(1);
    expect(days[0]?.until).toMatch(/^2026-/);
  });
});
