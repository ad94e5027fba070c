import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { features } from '../../../src/features.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { collectListeners } from '../../../src/slack/listening/listeners.ts';
import {
  createForger,
  dateSelected,
  peopleSelected,
  selected,
  valueOfButton,
  type ForgedSubmission,
  type Forger,
} from '../../support/forger.ts';
import { goodAbout, goodGoal, goodSetup, goodTerms, goodWishes } from '../../support/good-forms.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import {
  fewAtNorthwind,
  introduceEverybody,
  reads,
  startWorld,
  type TestWorld,
} from '../../support/world.ts';

/**
 * Three workspaces alike, in which the same is submitted: once in the first, twice in the second, and in the third twice at the
 * same moment. After each step all three have the same rows.
 */
type Room = {
  readonly workspace: Workspace;
  readonly teamId: string;
  readonly forger: Forger;
  readonly ana: Person;
  readonly peer: Person;
  readonly programId: string;
  readonly roundId: string;
  readonly pairId: string;
};

let world: TestWorld;
let rows: Rows;
let rooms: readonly Room[];

const newId = '7b7a2d8c-6a0c-4f39-9a6f-0a1c3f6f5a11';

beforeAll(async () => {
  world = await startWorld();
  world.sandbox.slack.rateLimits.turnOff();
  rows = await openRows(world.databaseUrl);
  rooms = await Promise.all(['T0001', 'T0002', 'T0003'].map(furnish));
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

async function furnish(teamId: string): Promise<Room> {
  const workspace = await world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId });
  const ana = workspace.person('Ana Sousa');
  await ana.command('/peer match');
  await reads(() => ana.modal(), 'Nothing is sent before you confirm');
  const [round] = await rows.query<{ id: string }>('select id from rounds where workspace_id = $1', [teamId]);
  return {
    workspace,
    teamId,
    forger: createForger(world.sandbox.slack, teamId),
    ana,
    peer: ana,
    programId: await rows.programOf(workspace),
    roundId: round?.id ?? '',
    pairId: '',
  };
}

/** Once the round is confirmed. */
async function introduced(room: Room): Promise<Room> {
  while (room.ana.modal()) await room.ana.closeModal();
  const { first, second, dm } = await introduceEverybody(room.workspace);
  const pairId = valueOfButton(room.ana.messages(dm), 'agreement.open');
  await invitedToCheckIn(room.teamId, pairId);
  return { ...room, peer: first.id === room.ana.id ? second : first, pairId };
}

const invitedToCheckIn = (teamId: string, pairId: string) =>
  rows.query(
    `insert into deliveries (workspace_id, pair_id, kind, occurrence, state, queued_at, settled_at)
     values ($1, $2, 'check-in', 1, 'sent', $3, $3)`,
    [teamId, pairId, world.sandbox.clock.now().toString()],
  );

const draftOf = ({ roundId }: Room) => ({ roundId, version: 1, filter: 'all', search: '', page: 0 });

type Submitting = (room: Room) => ForgedSubmission;

const whileARoundIsPrepared: readonly Submitting[] = [
  (room) => ({ callbackId: 'pairing.find-form', metadata: draftOf(room), values: { search: 'Ana' } }),
  (room) => ({
    callbackId: 'pairing.settings-form',
    metadata: draftOf(room),
    values: {
      acceptable_fit: '50',
      min_shared_hours: '2',
      no_repeat_months: '6',
      odd_one_out: selected('trio'),
    },
  }),
  ({ programId }) => ({
    callbackId: 'people.list',
    metadata: { programId },
    values: { search: '', filter: selected('all') },
  }),
];

/** In an order in which each can be. */
const onceIntroduced: readonly Submitting[] = [
  ({ pairId }) => ({ callbackId: 'agreement.propose', metadata: { pairId }, values: goodTerms }),
  ({ pairId }) => ({ callbackId: 'goals.set', metadata: { pairId }, values: goodGoal }),
  ({ pairId }) => ({
    callbackId: 'check-ins.answer',
    metadata: { pairId, occurrence: 1 },
    values: { usefulness: selected('4'), openness: selected('3'), movement: selected('5') },
  }),
  ({ programId }) => ({
    callbackId: 'own-prompts.save',
    metadata: { programId, page: 0 },
    values: {
      text: 'Which habit of a colleague would you like to have?',
      phase: selected('4'),
      role: selected('both'),
      theme: selected('feedback'),
      depth: selected('1'),
    },
  }),
  ({ programId, ana, peer }) => ({
    callbackId: 'programs.appoint',
    metadata: { programId },
    values: { admins: peopleSelected(ana.id, peer.id) },
  }),
  () => ({ callbackId: 'programs.save', metadata: { newId }, values: { ...goodSetup, name: 'Writers' } }),
  ({ peer }) => ({
    callbackId: 'invitations.invite',
    metadata: { programId: newId },
    values: { people: peopleSelected(peer.id), group: '', channel: { selected_channel: null }, list: '' },
  }),
  () => ({ callbackId: 'enrolment.about', metadata: { programId: newId }, values: goodAbout }),
  () => ({ callbackId: 'enrolment.wishes', metadata: { programId: newId }, values: goodWishes }),
  ({ pairId }) => ({ callbackId: 'rematch.ask', metadata: { pairId } }),
  () => ({ callbackId: 'pausing.pause', values: { until: dateSelected('2026-03-20') } }),
  ({ programId }) => ({ callbackId: 'endings.leave', metadata: { programId } }),
  ({ programId }) => ({
    callbackId: 'archiving.archive',
    metadata: { programId },
    values: { last_day: dateSelected('2026-04-20') },
  }),
];

const nameOf = (submission: Submitting): string => {
  const unknown = { id: '' } as Person;
  return submission({ ana: unknown, peer: unknown } as Room).callbackId;
};

/** How many rows of each table are the workspace's. */
async function countsIn({ teamId }: Room): Promise<Readonly<Record<string, number>>> {
  const tables = await rows.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'workspace_id' and table_name <> 'home_views' order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await rows.query<{ count: number }>(
      `select count(*)::integer as count from ${name} where workspace_id = $1`,
      [teamId],
    );
    counts[name] = row?.count ?? 0;
  }
  return counts;
}

async function settled(): Promise<void> {
  await rows.delivered();
  await world.sandbox.slack.settled();
  await rows.delivered();
}

/** Without the turn in which the view was shown, by which its blocks are named. */
const asShown = (answer: string): string => answer.replaceAll(/~[0-9a-f]{8}/gu, '');

/** What changes nothing, or the same however often: it is not claimed. */
const unclaimed = ['pairing.find-form', 'pairing.settings-form', 'people.list', 'enrolment.about'];

async function expectOnce(submission: Submitting): Promise<void> {
  const [single, twice, atOnce] = rooms;
  if (!single || !twice || !atOnce) throw new RangeError('three rooms');
  const send = (room: Room) =>
    room.forger.submission(room.ana, { ...submission(room), viewId: `V-${nameOf(submission)}` });
  const { submissions: earlier = 0 } = await countsIn(single);
  const alone = await send(single);
  const [before, again] = [await send(twice), await send(twice)];
  const both = await Promise.all([send(atOnce), send(atOnce)]);
  await settled();
  for (const { status, answer } of [alone, before, again, ...both]) {
    expect(status).toBe(200);
    expect(answer).not.toMatch(/on my side|could not make sense|"errors"/u);
  }
  expect(asShown(again.answer)).toBe(asShown(before.answer));
  const expected = await countsIn(single);
  const others = [await countsIn(twice), await countsIn(atOnce)];
  expect(others).toEqual([expected, expected]);
  // So that a refusal, which is the same however often too, is not taken for an act.
  expect({ made: (expected['submissions'] ?? 0) - earlier, answer: alone.answer }).toEqual({
    made: unclaimed.includes(nameOf(submission)) ? 0 : 1,
    answer: alone.answer,
  });
}

const byName = (submissions: readonly Submitting[]) =>
  submissions.map((each) => [nameOf(each), each] as const);

describe('what is submitted twice by one modal is done once, and answered the same', () => {
  it('by every modal of the app, each of which is told of here', () => {
    const listeners = collectListeners(
      features.flatMap(({ listen }) => listen ?? []),
      world.sandbox.bot.deps,
    );
    const told = [...whileARoundIsPrepared, ...onceIntroduced].map(nameOf);
    expect(told.toSorted()).toEqual([...listeners.submissions.keys()].toSorted());
  });

  it.each(byName(whileARoundIsPrepared))('%s', (_, submission) => expectOnce(submission));

  describe('by a pair', () => {
    beforeAll(async () => {
      rooms = await Promise.all(rooms.map(introduced));
    });

    it('but twice by another modal, since somebody may well mean it', async () => {
      const goals = () => rows.count('goals');
      const before = await goals();
      for (const { forger, peer, pairId } of rooms)
        for (const viewId of ['V1', 'V2'])
          await forger.submission(peer, {
            callbackId: 'goals.set',
            metadata: { pairId },
            values: { ...goodGoal, visibility: selected('me') },
            viewId,
          });
      expect(await goals()).toBe(before + 6);
    });

    it.each(byName(onceIntroduced))('%s', (_, submission) => expectOnce(submission));
  });
});
