import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { selected, type ForgedSubmission } from '../forger.ts';
import { goodSetup } from '../good-forms.ts';
import { joinsLikeAna } from '../newcomer.ts';
import type { Room } from '../places.ts';
import { roles, type Role } from './roles.ts';
import type { Sent } from './undone.ts';
import { leaveSomethingOf, type Left } from './things-left.ts';

/** What a deed is about: what is left of the pair, and of the program. */
export type About = Left & {
  readonly programId: string;
  /** In which the one who acts is neither enrolled nor an admin, unless they are its admin. */
  readonly otherProgramId: string;
  readonly channelId: string;
  readonly ownerId: string;
  readonly peerId: string;
  /** Admins look at it: four people wait in it. */
  readonly roundId: string;
  readonly waiting: readonly string[];
  /** The one who acts. */
  readonly actorId: string;
  readonly adminId: string;
  readonly outsiderId: string;
  readonly departedId: string;
  readonly promptId: string;
  readonly undeliveredId: string;
  readonly today: Temporal.PlainDate;
  readonly now: Temporal.Instant;
};

export type Scene = {
  readonly cast: Readonly<Record<Role, Person>>;
  /** In whose workspace they act. */
  readonly workspaceOf: (role: Role) => string;
  readonly aboutFor: (role: Role) => About;
  /** Of the cast, who reads it where it goes. */
  readonly readersOf: (sent: Sent) => readonly Role[];
};

type Two = { readonly pairId: string; readonly channelId: string; readonly members: readonly Person[] };

/** A pair in the middle of its life, one that has ended, and everybody who has nothing to do with either. */
export async function setScene(here: Room): Promise<Scene> {
  await here.rows.query(`update people set time_zone = 'Europe/Lisbon'`);
  const pairs = await threePairs(here);
  const { living, over } = pairs;
  const waiting = await whoWaits(here);
  const cast = await castOf(here, pairs, waiting);
  const programs = await letAdminsIn(here, cast);
  await here.workspace.change(cast.deactivated.id, { isDeactivated: true });
  await eventually(async () => (await inactive(here, cast.deactivated)).length === 1);
  const [ofLiving, ofOver] = [
    await leaveSomethingOf(here, living, cast.admin),
    await leaveSomethingOf(here, over, cast.admin),
  ];
  await here.rows.query(
    `update pairs set state = 'ended', ending = 'ended-well', ended_at = $2, closes_on = '2026-03-01' where id = $1`,
    [over.pairId, here.clock.now().toString()],
  );
  const shared = { ...programs, ...(await ofProgram(here, cast, waiting)) };
  await here.rows.delivered();
  const asAbout = ({ channelId, members }: Two, left: Left) => ({
    ...left,
    ...shared,
    channelId,
    ownerId: members[0]?.id ?? '',
    peerId: members[1]?.id ?? '',
  });
  return {
    cast,
    workspaceOf: (role) => (role === 'elsewhere' ? here.elsewhere : here.workspace).teamId,
    readersOf: ({ to }) => {
      const ids = 'people' in to ? to.people : inConversation(here, to.channelId);
      return roles.filter((role) => ids.includes(cast[role].id));
    },
    aboutFor: (role) => ({
      ...(role === 'ended' ? asAbout(over, ofOver) : asAbout(living, ofLiving)),
      actorId: cast[role].id,
    }),
  };
}

const isIn = ({ members }: Two, { id }: Person) => members.some((member) => member.id === id);

type Pairs = Readonly<Record<'anas' | 'living' | 'over' | 'last', Two>>;

async function threePairs(here: Room): Promise<Pairs> {
  const pairs = await pairsOf(here);
  const anas = pairs.find((each) => isIn(each, here.ana));
  const [living, over, last] = pairs
    .filter((each) => each !== anas)
    .toSorted((one, other) => Number(isIn(one, here.ingrid)) - Number(isIn(other, here.ingrid)));
  if (!anas || !living || !over || !last || isIn(anas, here.ingrid))
    throw new RangeError('four pairs of two were expected, and the two Slack admins in different ones');
  return { anas, living, over, last };
}

async function whoWaits(here: Room): Promise<readonly Person[]> {
  const waiting: Person[] = [];
  for (const name of ['Pia Lund', 'Pam Ortiz', 'Pat Kelly', 'Pol Marti'])
    waiting.push(await joinsLikeAna(here, name));
  return waiting;
}

async function castOf(
  here: Room,
  { anas, living, over, last }: Pairs,
  waiting: readonly Person[],
): Promise<Scene['cast']> {
  const join = (name: string, isGuest = false) =>
    here.workspace.join({ name, timeZone: 'Europe/Lisbon', isGuest });
  const firstBut = (not: Person, { members }: Two) => firstOf(members.filter(({ id }) => id !== not.id));
  return {
    owner: firstOf(living.members),
    peer: firstOf(living.members.slice(1)),
    ended: firstOf(over.members),
    otherPair: firstBut(here.ana, anas),
    participant: firstOf(waiting),
    admin: await join('Ada Admin'),
    otherAdmin: await join('Otto Admin'),
    workspaceAdmin: here.ana,
    outsider: await join('Olga Outside'),
    guest: await join('Gus Guest', true),
    deactivated: firstBut(here.ingrid, last),
    elsewhere: here.elsewhere.person('Ben Okoro'),
  };
}

function firstOf([first]: readonly Person[]): Person {
  if (!first) throw new RangeError('somebody was expected');
  return first;
}

/** As Slack has it. */
const inConversation = ({ workspace }: Room, channelId: string): readonly string[] => [
  ...(workspace.state.conversations.get(channelId)?.memberIds ?? []),
];

async function pairsOf({ rows, workspace }: Room): Promise<readonly Two[]> {
  const found = await rows.query<{ id: string; channel: string; members: string[] }>(
    `select p.id, p.channel_id as channel, array_agg(m.person_id order by m.seat) as members
     from pairs p join pair_members m on m.workspace_id = p.workspace_id and m.pair_id = p.id
     where p.workspace_id = $1 group by 1, 2 order by min(m.person_id)`,
    [workspace.teamId],
  );
  return found.map(({ id, channel, members }) => ({
    pairId: id,
    channelId: channel,
    members: members.map((member) => workspace.person(member)),
  }));
}

const inactive = ({ rows, workspace }: Room, { id }: Person) =>
  rows.query('select from people where workspace_id = $1 and id = $2 and not is_active', [
    workspace.teamId,
    id,
  ]);

/** Each program is run by one who was appointed, and by nobody else. */
async function letAdminsIn(
  { rows, workspace, forger, ana, programId }: Room,
  { admin, otherAdmin }: Readonly<Record<Role, Person>>,
) {
  await forger.submission(ana, {
    callbackId: 'programs.save',
    metadata: { isNew: true },
    values: { ...goodSetup, name: 'New leads', guests: selected('welcome') },
  });
  const [other] = await rows.query<{ id: string }>(
    `select id from programs where workspace_id = $1 and name = 'New leads'`,
    [workspace.teamId],
  );
  const otherProgramId = other?.id ?? '';
  await rows.query('delete from program_admins where workspace_id = $1', [workspace.teamId]);
  for (const [id, person] of [
    [programId, admin],
    [otherProgramId, otherAdmin],
  ] as const)
    await rows.query(
      `insert into program_admins (workspace_id, program_id, person_id, appointed_at)
       values ($1, $2, $3, now())`,
      [workspace.teamId, id, person.id],
    );
  return { programId, otherProgramId };
}

const ownTopic = (programId: string): ForgedSubmission => ({
  callbackId: 'own-prompts.save',
  metadata: { programId, page: 0 },
  values: {
    text: 'What would make your week lighter?',
    phase: selected('4'),
    role: selected('both'),
    theme: selected('feedback'),
    depth: selected('1'),
  },
});

async function ofProgram(
  { rows, workspace, forger, clock, programId }: Room,
  { admin, outsider, deactivated }: Readonly<Record<Role, Person>>,
  waiting: readonly Person[],
) {
  await forger.submission(admin, ownTopic(programId));
  await admin.command('/peer match');
  const one = async (sql: string) =>
    eventually(async () => {
      const [row] = await rows.query<{ id: string }>(sql, [workspace.teamId]);
      return row ? row.id : false;
    });
  const roundId = await one(`select id from rounds where workspace_id = $1 and state = 'draft'`);
  const promptId = await one('select id from own_prompts where workspace_id = $1');
  const [undelivered] = await rows.query<{ id: string }>(
    `insert into deliveries (workspace_id, program_id, person_id, kind, occurrence, state, outcome, queued_at, settled_at)
     values ($1, $2, $3, 'rounds-again', 99, 'failed', 'refused', $4, $4) returning id`,
    [workspace.teamId, programId, waiting[0]?.id, clock.now().toString()],
  );
  return {
    roundId: roundId as string,
    promptId: promptId as string,
    undeliveredId: undelivered?.id ?? '',
    waiting: waiting.map(({ id }) => id),
    adminId: admin.id,
    outsiderId: outsider.id,
    departedId: deactivated.id,
    now: clock.now(),
    today: clock.now().toZonedDateTimeISO('Europe/Lisbon').toPlainDate(),
  };
}
