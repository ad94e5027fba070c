import { beforeAll, describe, expect, it } from '@jest/globals';
import { pressing, wordsIn, type PressOutcome, type Pressing } from '../../support/matrix/pressing.ts';
import { roles, type Role } from '../../support/matrix/roles.ts';
import type { Comes } from '../../support/matrix/row.ts';
import { matrix, touchpointRows, type Line } from '../../support/matrix/rows.ts';
import { setScene, type Scene } from '../../support/matrix/scene.ts';
import { keptToOneself, written } from '../../support/matrix/things-left.ts';
import { eight } from '../../support/programs.ts';
import { room } from '../../support/room.ts';
import type { Rows } from '../../support/rows.ts';

// Everything that somebody can do, done by everybody, whether it is offered to them or not: each time on the same scene, since it is
// undone once it was looked at.
const here = room({
  people: eight,
  introduced: true,
  silent: true,
  elsewhere: true,
  shared: true,
  withoutRateLimits: true,
});

let scene: Scene;
let bot: Pressing;
let before: Awaited<ReturnType<Rows['all']>>;

beforeAll(async () => {
  scene = await setScene(here);
  bot = pressing(here.world.sandbox.bot.deps);
  before = await here.rows.all();
}, 60_000);

const asReader = { language: 'en', locale: 'en-US', timeZone: 'Europe/Lisbon' } as const;

async function doneBy({ deed, given, may }: Line, role: Role): Promise<PressOutcome> {
  const about = scene.aboutFor(role);
  const by = { workspaceId: scene.workspaceOf(role), personId: about.actorId, reader: asReader };
  // What is so of this workspace is not so of another.
  const isSo = role !== 'elsewhere' || may.includes(role);
  return bot.press(deed(about), by, isSo ? given?.(about) : []);
}

/** That an admin looked is in their log, and the figures of a month that is over are kept as they were shown. */
const leftByLooks = ['program_log', 'report_releases'];

type Found = {
  readonly how: PressOutcome['how'];
  readonly changes: boolean;
  readonly reads: readonly Role[];
};

const found = ({ how, changed, sent }: PressOutcome, is: Line['is']): Found => ({
  how,
  changes: [...changed].some((table) => is === 'act' || !leftByLooks.includes(table)),
  reads: roles.filter((each) => sent.some((one) => scene.readersOf(one).includes(each))),
});

function expected({ may, mayLook = [], is, reads }: Line, role: Role): Found {
  if (!may.includes(role))
    return { how: mayLook.includes(role) ? 'done' : 'refused', changes: false, reads: [] };
  const readers = reads?.(role) ?? [];
  return { how: 'done', changes: is === 'act', reads: roles.filter((each) => readers.includes(each)) };
}

/** What the owner wrote for their peer too, and what for nobody else. */
function wordsNotFor(role: Role): readonly string[] {
  if (role === 'owner' || role === 'ended') return [];
  return role === 'peer' ? [keptToOneself] : [written, keptToOneself];
}

/** What somebody writes to a person goes to those who were named. */
const namesItsReaders: readonly string[] = ['human-message', 'human-again'];

async function expectRow(line: Line): Promise<void> {
  for (const role of roles) {
    const outcome = await doneBy(line, role);
    const { shown, how, sent } = outcome;
    expect({ role, shown, ...found(outcome, line.is) }).toEqual({ role, shown, ...expected(line, role) });
    expect(`${role} ${how} ${shown}`).not.toMatch(/refused $/u);
    for (const word of wordsNotFor(role)) expect(`${role} is shown ${shown}`).not.toContain(word);
    for (const each of sent.filter(({ kind }) => !namesItsReaders.includes(kind)))
      for (const reader of scene.readersOf(each))
        for (const word of wordsNotFor(reader))
          expect(`${reader} reads ${wordsIn(each.message)}`).not.toContain(word);
  }
}

/** Queued for each of them, or once for all of the pair. */
async function expectToReach(kind: string, { to, given, occurrence = () => 1 }: Comes): Promise<void> {
  const audience = bot.touchpoints.get(kind)?.audience;
  const isOfPair = audience === 'pair';
  // Where nobody is to hear of it, it is as though it were for the owner.
  for (const role of isOfPair || to.length === 0 ? (['owner'] as const) : to) {
    const about = scene.aboutFor('owner');
    const sent = await bot.send(
      here.workspace.teamId,
      {
        kind,
        pairId: isOfPair || audience === 'member' ? about.pairId : null,
        programId: audience === 'program' ? about.programId : null,
        personId: isOfPair ? null : scene.cast[role].id,
        occurrence: occurrence(about),
      },
      given?.(about),
    );
    const reads = isOfPair || to.length === 0 ? to : [role];
    expect({ role, reads: sent.flatMap(scene.readersOf) }).toEqual({ role, reads });
  }
}

const named = (lines: readonly Line[]) => lines.map((line) => [line.name, line] as const);
const namesOf = (lines: readonly Line[]) => lines.map(({ name }) => name).toSorted();
/** The button of a command does what the command does. */
const isCommand = (name: string): boolean => name.startsWith('command.');

describe('who may do what, and who then reads of it', () => {
  it('has a row for each command, button, modal and shortcut', () => {
    const { commands, actions, submissions, shortcuts } = bot.listeners;
    expect(namesOf(matrix.commands)).toEqual([...commands.keys()].toSorted());
    expect(namesOf(matrix.actions)).toEqual([...actions.keys()].filter((id) => !isCommand(id)).toSorted());
    expect(namesOf(matrix.submissions)).toEqual([...submissions.keys()].toSorted());
    expect(namesOf(matrix.shortcuts)).toEqual([...shortcuts.keys()].toSorted());
  });

  it('has a row for each touchpoint', () => {
    expect(Object.keys(touchpointRows).toSorted()).toEqual([...bot.touchpoints.keys()].toSorted());
  });

  it.each(named(matrix.commands))('/peer %s', (_, line) => expectRow(line));
  it.each(named(matrix.shortcuts))('the shortcut %s', (_, line) => expectRow(line));
  it.each(named(matrix.actions))('the button %s', (_, line) => expectRow(line));
  it.each(named(matrix.submissions))('the modal %s', (_, line) => expectRow(line));
  it.each(Object.entries(touchpointRows))('the touchpoint %s', expectToReach);

  it('was tried and undone', async () => {
    expect(await here.rows.all()).toEqual(before);
  });
});
