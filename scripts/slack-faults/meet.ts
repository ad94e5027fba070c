import { eventually } from '../../src/sandbox/driver/eventually.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import type { MadeUpPerson } from '../../src/sandbox/people/made-up-person.ts';
import { people } from '../../src/sandbox/people/people.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { EndState } from './end-state.ts';
import type { Met, Named } from './faults.ts';

type MeetingPlace = { readonly sandbox: Sandbox; readonly workspace: Workspace };

/** Two people, of whom the first is the admin: one pair, and one introduction. */
const two = people.slice(0, 2).map(({ manager: _manager, ...person }: MadeUpPerson): MadeUpPerson => person);

/** Has one introduction meet the fault, in a workspace of its own. */
export async function meet(
  sandbox: Sandbox,
  { method, fault: { name, fault, isOfOne } }: { readonly method: Met; readonly fault: Named },
): Promise<EndState> {
  const { faults } = sandbox.slack;
  const place = { sandbox, workspace: await addWorkspace(sandbox) };
  if (isOfOne) faults.next(method, fault);
  else faults.always(method, fault);
  const before = introducing(sandbox, method);
  await confirm(place);
  const atOnce = await isSettled(place);
  await pass(place, { seconds: 30, times: 30 });
  const calls = introducing(sandbox, method) - before;
  const soon = await isSettled(place);
  const home = await homeOf(place);
  await pass(place, { seconds: 30 * 60, times: 96 });
  const inTheEnd = await isSettled(place);
  faults.clear();
  await pass(place, { seconds: 2 * 60 * 60, times: 24 });
  const end = await endOf(place);
  await silence(place);
  return {
    method,
    fault: name,
    tried: isOfOne ? 'once' : paceOf(calls),
    givenUp: givenUp({ atOnce, soon, inTheEnd }),
    home,
    ...end,
  };
}

/** Calls that bring an introduction: of two people together, and of what they then read. */
const introducing = ({ slack }: Sandbox, method: Met): number =>
  slack.requests.filter(
    (each) =>
      each.method === method &&
      (method === 'conversations.open'
        ? String(each.args['users']).includes(',')
        : String(each.args['text']).includes('peers now')),
  ).length;

let workspaces = 0;

async function addWorkspace(sandbox: Sandbox): Promise<Workspace> {
  workspaces += 1;
  return sandbox.addWorkspace({
    teamId: `T${String(workspaces).padStart(4, '0')}`,
    name: 'Northwind',
    people: two,
  });
}

const admin = ({ workspace }: MeetingPlace) => workspace.person('Ana Sousa');

async function confirm(place: MeetingPlace): Promise<void> {
  const ana = admin(place);
  const reads = (words: string) => eventually(() => text(ana.modal()).includes(words));
  await ana.command('/peer match');
  await reads('Nothing is sent until you confirm');
  await ana.press('Confirm and introduce');
  await reads('Confirmed');
  await ana.closeModal();
  await quiet(place);
}

const inWorkspace = ({ sandbox, workspace }: MeetingPlace) => {
  const { db } = sandbox.bot.deps;
  return <T>(work: Parameters<typeof db.inWorkspace<T>>[1]) => db.inWorkspace(workspace.teamId, work);
};

const introduction = (place: MeetingPlace) =>
  inWorkspace(place)(({ db }) =>
    db
      .selectFrom('deliveries')
      .innerJoin('pairs', 'pairs.id', 'deliveries.pairId')
      .select(['deliveries.state', 'pairs.state as pair'])
      .where('deliveries.kind', '=', 'introduction')
      .executeTakeFirstOrThrow(),
  );

const isSettled = async (place: MeetingPlace): Promise<boolean> =>
  ['failed', 'dropped'].includes((await introduction(place)).state);

/** The next fault is met by its own workspace alone. */
const silence = (place: MeetingPlace) =>
  inWorkspace(place)(async ({ db }) => {
    await db.deleteFrom('touchpoints').execute();
    await db.deleteFrom('deliveries').where('state', '=', 'waiting').execute();
  });

/** Until nothing is at work any more, and what waits has its time still to come. */
async function quiet(place: MeetingPlace): Promise<void> {
  const now = place.sandbox.clock.now();
  await eventually(
    async () => {
      const busy = await inWorkspace(place)(({ db }) =>
        db
          .selectFrom('deliveries')
          .select('id')
          .where((eb) =>
            eb.or([
              eb('state', 'in', ['queued', 'sending']),
              eb.and([eb('state', '=', 'waiting'), eb('dueAt', '<=', now)]),
            ]),
          )
          .executeTakeFirst(),
      );
      return busy === undefined;
    },
    { within: 30_000 },
  );
}

async function pass(
  place: MeetingPlace,
  { seconds, times }: { readonly seconds: number; readonly times: number },
): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    place.sandbox.clock.move(Temporal.Duration.from({ seconds }));
    await place.sandbox.bot.app.tick();
    await quiet(place);
  }
}

/** @param calls in a quarter of an hour */
function paceOf(calls: number): EndState['tried'] {
  if (calls === 1) return 'once';
  if (calls === 4) return 'four times';
  return calls < 12 ? 'seldomer each time' : 'as often as Slack allows';
}

type Settled = { readonly atOnce: boolean; readonly soon: boolean; readonly inTheEnd: boolean };

function givenUp({ atOnce, soon, inTheEnd }: Settled): EndState['givenUp'] {
  if (atOnce) return 'at once';
  if (soon) return 'within a quarter of an hour';
  return inTheEnd ? 'within two days' : 'never';
}

async function openHome(place: MeetingPlace): Promise<string> {
  const ana = admin(place);
  await ana.openHome();
  await eventually(() => text(ana.home()).includes('Next'));
  await place.sandbox.slack.settled();
  return text(ana.home());
}

async function homeOf(place: MeetingPlace): Promise<EndState['home']> {
  const reading = await openHome(place);
  if (reading.includes('didn’t arrive')) return 'says that it is missing';
  return reading.includes('Waiting for Slack') ? 'says that it waits' : 'says nothing';
}

async function endOf(place: MeetingPlace): Promise<Pick<EndState, 'stands' | 'pair' | 'admin'>> {
  const ana = admin(place);
  const said = ana.allMessages();
  const isMissing = (await openHome(place)).includes('didn’t arrive');
  const isUndone = (await introduction(place)).pair === 'ended';
  const isTold = said.some((message) => text(message).includes('didn’t arrive'));
  return {
    stands: said.filter(({ notification }) => notification.includes('peers now')).length,
    pair: isUndone ? 'undone' : 'introduced',
    admin: isMissing && !isUndone ? 'can send it again' : isTold ? 'told' : 'not told',
  };
}
