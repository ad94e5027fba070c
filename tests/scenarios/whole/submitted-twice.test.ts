import { beforeAll, describe, expect, it } from '@jest/globals';
import { features } from '../../../src/features.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { collectListeners } from '../../../src/slack/listening/listeners.ts';
import {
  onceIntroduced,
  whileARoundIsPrepared,
  type About,
  type Submitting,
} from '../../support/every-submission.ts';
import { invite } from '../../support/check-ins.ts';
import { createForger, selected, valueOfButton, type Forger } from '../../support/forger.ts';
import { goodGoal, goodSetup } from '../../support/good-forms.ts';
import { emptyRoom } from '../../support/empty-room.ts';
import { fewAtNorthwind, introduceEverybody, reads } from '../../support/world.ts';

/**
 * Three workspaces alike, in which the same is submitted: once in the first, twice in the second, and in the third twice at the
 * same moment. After each step all three have the same rows.
 */
type Room = About & {
  readonly workspace: Workspace;
  readonly teamId: string;
  readonly forger: Forger;
};

const here = emptyRoom({ withoutRateLimits: true });
let rooms: readonly Room[];

beforeAll(async () => {
  rooms = await Promise.all(['T0001', 'T0002', 'T0003'].map(furnish));
});

async function furnish(teamId: string): Promise<Room> {
  const workspace = await here.world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId });
  const ana = workspace.person('Ana Sousa');
  await ana.command('/peer match');
  await reads(() => ana.modal(), 'Nothing is sent until you confirm');
  const [round] = await here.rows.query<{ id: string }>('select id from rounds where workspace_id = $1', [
    teamId,
  ]);
  return {
    workspace,
    teamId,
    forger: createForger(here.world.sandbox.slack, teamId),
    ana,
    peer: ana,
    programId: await here.rows.programOf(workspace),
    otherProgramId: '',
    roundId: round?.id ?? '',
    pairId: '',
    goalId: '',
    departedId: '',
  };
}

/** Once the round is confirmed. */
async function introduced(room: Room): Promise<Room> {
  while (room.ana.modal()) await room.ana.closeModal();
  const { first, second, dm } = await introduceEverybody(room.workspace);
  const pairId = valueOfButton(room.ana.messages(dm), 'agreement.open');
  await invitedToCheckIn(room.teamId, pairId);
  await metOnce(room, pairId);
  const otherProgramId = await started(room, 'Readers');
  await room.forger.submission(room.ana, { callbackId: 'goals.set', metadata: { pairId }, values: goodGoal });
  const [goal] = await here.rows.query<{ id: string }>('select id from goals where pair_id = $1', [pairId]);
  const peer = first.id === room.ana.id ? second : first;
  const departedId = await somebodyDeparted(room, peer);
  return { ...room, peer, pairId, otherProgramId, goalId: goal?.id ?? '', departedId };
}

async function somebodyDeparted({ teamId, ana }: Room, peer: Person): Promise<string> {
  const [departed] = await here.rows.query<{ id: string }>(
    `update people set is_active = false where workspace_id = $1
       and id = (select min(person_id) from participants where workspace_id = $1 and person_id <> all($2))
     returning id`,
    [teamId, [ana.id, peer.id]],
  );
  return departed?.id ?? '';
}

const metOnce = ({ teamId, ana }: Room, pairId: string) =>
  here.rows.query(
    `insert into sessions (workspace_id, pair_id, number, mentee_id, reported_by, held_at)
     values ($1, $2, 1, $3, $3, '2026-03-01T09:00Z')`,
    [teamId, pairId, ana.id],
  );

async function started({ forger, ana, teamId }: Room, name: string): Promise<string> {
  await forger.submission(ana, {
    callbackId: 'programs.save',
    metadata: { isNew: true },
    values: { ...goodSetup, name },
  });
  const [program] = await here.rows.query<{ id: string }>(
    'select id from programs where workspace_id = $1 and name = $2',
    [teamId, name],
  );
  return program?.id ?? '';
}

const invitedToCheckIn = (teamId: string, pairId: string) =>
  invite(here.rows, { teamId, pairId, occurrence: 1, at: here.world.sandbox.clock.now() });

const nameOf = (submission: Submitting): string => {
  const unknown = { id: '' } as Person;
  return submission({
    ana: unknown,
    peer: unknown,
    programId: '',
    otherProgramId: '',
    roundId: '',
    pairId: '',
    goalId: '',
    departedId: '',
  }).callbackId;
};

/** How many rows of each table are the workspace's. */
async function countsIn({ teamId }: Room): Promise<Readonly<Record<string, number>>> {
  const tables = await here.rows.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'workspace_id' and table_name <> 'home_views' order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await here.rows.query<{ count: number }>(
      `select count(*)::integer as count from ${name} where workspace_id = $1`,
      [teamId],
    );
    counts[name] = row?.count ?? 0;
  }
  return counts;
}

async function settled(): Promise<void> {
  await here.rows.delivered();
  await here.world.sandbox.slack.settled();
  await here.rows.delivered();
}

/** Without the turn in which the view was shown, by which its blocks are named. */
const asShown = (answer: string): string => answer.replaceAll(/~[0-9a-f]{8}/gu, '');

/** What changes nothing, or the same however often: it is not claimed. */
const unclaimed = [
  'pairing.find-form',
  'pairing.settings-form',
  'pair-list.list',
  'people.list',
  'report.figures-form',
  'enrolment.about',
  'signs.write',
  // It claims nothing, so that it keeps nothing of its writer: the second finds that nothing is left.
  'privacy.erase',
];

/** What erases its writer leaves none of their claims. */
async function claimsMade({ teamId, ana }: Room, name: string, earlier: number): Promise<number> {
  const [row] = await here.rows.query<{ all: number; own: number }>(
    `select count(*)::integer as all, count(*) filter (where person_id = $2)::integer as own
     from submissions where workspace_id = $1`,
    [teamId, ana.id],
  );
  return name === 'privacy.erase' ? (row?.own ?? 0) : (row?.all ?? 0) - earlier;
}

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
    expect(answer).not.toMatch(/on my side|couldn’t understand|"errors"/u);
  }
  // Nobody can know any more that it was they.
  const isGone = nameOf(submission) === 'privacy.erase' && again.answer.includes('nothing left to erase');
  expect(isGone || asShown(again.answer)).toBe(isGone || asShown(before.answer));
  const expected = await countsIn(single);
  const others = [await countsIn(twice), await countsIn(atOnce)];
  expect(others).toEqual([expected, expected]);
  // So that a refusal, which is the same however often too, is not taken for an act.
  expect({ made: await claimsMade(single, nameOf(submission), earlier), answer: alone.answer }).toEqual({
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
      here.world.sandbox.bot.deps,
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
      const before = await here.rows.count('goals');
      for (const { forger, peer, pairId } of rooms)
        for (const viewId of ['V1', 'V2'])
          await forger.submission(peer, {
            callbackId: 'goals.set',
            metadata: { pairId },
            values: { ...goodGoal, visibility: selected('me') },
            viewId,
          });
      expect(await here.rows.count('goals')).toBe(before + 6);
    });

    it.each(byName(onceIntroduced))('%s', (_, submission) => expectOnce(submission));
  });
});
