import { eventually } from '../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import { goodGoal } from './good-forms.ts';
import type { ForgedValues } from './forger.ts';
import { selected } from './forger.ts';
import type { Room } from './places.ts';

type Set = { readonly title: string; readonly values?: ForgedValues };

/** Sets a goal by its form. @returns its id */
export async function setGoal(here: Room, person: Person, { title, values = {} }: Set): Promise<string> {
  const before = await idsOf(here);
  await here.forger.submission(person, {
    callbackId: 'goals.set',
    metadata: { pairId: here.pairId },
    values: { ...goodGoal, title, ...values },
  });
  await here.rows.delivered();
  const [id] = (await idsOf(here)).filter((each) => !before.includes(each));
  if (id === undefined) throw new Error('no goal was set');
  return id;
}

export const hidden = { visibility: selected('me') };
export const shared = { ownership: selected('shared') };

async function idsOf({ rows, pairId }: Room): Promise<readonly string[]> {
  const found = await rows.query<{ id: string }>('select id from goals where pair_id = $1', [pairId]);
  return found.map(({ id }) => id);
}

export const goalRow = async ({ rows }: Room, goalId: string) => {
  const [row] = await rows.query<{ state: string; outcome: string | null; visible_to: string }>(
    'select state, outcome, visible_to from goals where id = $1',
    [goalId],
  );
  return row;
};

/** Waits until it is so: what a press brings about comes after its acknowledgment. */
export const becomes = (
  here: Room,
  goalId: string,
  [state, outcome]: readonly [string, string?],
): Promise<void> =>
  eventually(async () => {
    const row = await goalRow(here, goalId);
    if (row?.state !== state || row.outcome !== (outcome ?? null))
      throw new Error(`it is ${row?.state}, ${row?.outcome}`);
  });

/** All that stands in the pair's DM, as this person sees it. */
export const inDm = ({ pair }: Room, person: Person) => ({
  reading: person.messages(pair.dm).map(text).join('\n'),
});

/** What an answer to its closing carries, as it is asked just now. */
export async function askedNow({ rows }: Room, goalId: string): Promise<string> {
  const [row] = await rows.query<{ number: number | null }>(
    'select closing_number as number from goals where id = $1',
    [goalId],
  );
  return `${goalId}:${row?.number ?? 0}`;
}

/** Presses a button of a goal, as somebody who has it before them or once had. */
export async function pressGoal(
  here: Room,
  person: Person,
  press: { readonly id: string; readonly value: string },
) {
  await here.forger.action(person, press);
  await here.slack.settled();
  await here.rows.delivered();
}

/** All that the bot has sent to Slack, and answered, since then. What still comes to an earlier story's workspace is none of it. */
export function payloadsSince(
  { slack, workspace }: Room,
  from: { readonly requests: number; readonly sent: number },
) {
  return [
    ...slack.requests
      .slice(from.requests)
      .filter(({ teamId }) => teamId === workspace.teamId || teamId === undefined)
      .map(({ method, args }) => ({ what: method, to: args, said: JSON.stringify(args) })),
    ...slack.sent
      .slice(from.sent)
      .map(({ kind, body, answer }) => ({ what: kind, to: { body }, said: answer })),
  ];
}

export const sentSoFar = ({ slack }: Room) => ({ requests: slack.requests.length, sent: slack.sent.length });

type Submitted = {
  readonly form: 'set' | 'save' | 'save-action' | 'close';
  readonly about: object;
  readonly values: ForgedValues;
};

/** Sends one of the goals' forms, whoever may. */
export const submitGoal = ({ forger }: Room, person: Person, { form, about, values }: Submitted) =>
  forger.submission(person, { callbackId: `goals.${form}`, metadata: about, values });
