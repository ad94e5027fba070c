import { pagesOf } from '../../src/features/relationship/check-ins/model/check-in.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import { text, type SeenMessage } from '../../src/sandbox/driver/seen.ts';
import { answering, everyTime, invite } from './check-ins.ts';
import { selected } from './forger.ts';
import type { Room } from './places.ts';
import { hoursLater } from './world.ts';

export const fortnight = 14 * 24;

/**
 * A pair that was asked every two weeks, the last time two weeks ago, on the day on which it would be asked again.
 * @param answeredBy who answered each, the first one first
 */
export async function askedSoFar(here: Room, answeredBy: readonly (readonly Person[])[]): Promise<void> {
  const { rows, forger, clock, pairId } = here;
  const { teamId } = here.workspace;
  for (const [index, people] of answeredBy.entries()) {
    const at = clock.now().subtract({ hours: fortnight * (answeredBy.length - index) });
    await invite(rows, { teamId, pairId, occurrence: index + 1, at });
    for (const person of people)
      await forger.submission(person, answering(pairId, { occurrence: index + 1 }));
  }
  for (const [kind, occurrence] of [
    ['check-in', answeredBy.length + 1],
    ['check-in-private', 1],
  ] as const)
    await rows.query(
      `insert into touchpoints (workspace_id, pair_id, kind, occurrence, due_at) values ($1, $2, $3, $4, $5)`,
      [teamId, pairId, kind, occurrence, clock.now().add({ minutes: 1 }).toString()],
    );
}

/** As though it had met and been asked about that, so many days ago. */
export async function askedAfterSession(
  { rows, clock, pairId, pair, workspace }: Room,
  { days, items }: { readonly days: number; readonly items: readonly string[] },
): Promise<void> {
  const at = clock
    .now()
    .subtract({ hours: 24 * days })
    .toString();
  const values = [workspace.teamId, pairId, at];
  await rows.query(
    `insert into sessions (workspace_id, pair_id, number, mentee_id, reported_by, held_at)
     values ($1, $2, 1, $4, $4, $3)`,
    [...values, pair.first.id],
  );
  await rows.query(
    `insert into check_ins (workspace_id, pair_id, kind, occurrence, session_number, items, asked_at)
     values ($1, $2, 'check-in-session', 1, 1, $4, $3)`,
    [...values, items],
  );
  await rows.query(
    `insert into deliveries (workspace_id, pair_id, kind, occurrence, state, queued_at, settled_at)
     values ($1, $2, 'check-in-session', 1, 'sent', $3, $3)`,
    values,
  );
}

/** What is due comes, and what stands there follows. */
export async function goesBy({ world, rows }: Room, hours: number): Promise<void> {
  await hoursLater(world, hours);
  await rows.delivered();
}

/** The invitations that came to this person alone, as they read by now. */
export const aloneTo = (person: Person): readonly SeenMessage[] =>
  person
    .conversations()
    .filter(({ kind }) => kind === 'im')
    .flatMap(({ id }) => person.messages(id))
    .filter((message) => /check-in/u.test(text(message)));

type Given = { readonly occurrence: number; readonly openness?: string };

/** Whatever was asked, page by page. @returns what is said after the last */
export async function answerAlone(
  { forger, pairId, rows }: Room,
  person: Person,
  { occurrence, openness = '3' }: Given,
) {
  const [asked] = await rows.query<{ items: readonly string[] }>(
    "select items from check_ins where pair_id = $1 and kind = 'check-in-private' and occurrence = $2",
    [pairId, occurrence],
  );
  const answerPage = (items: readonly string[], page: number) =>
    forger.submission(person, {
      ...answering(pairId, { kind: 'check-in-private', occurrence, page, items }),
      values: Object.fromEntries(items.map((id) => [id, selected(id === 'openness' ? openness : '4')])),
    });
  const [first = everyTime.items, ...others] = pagesOf(asked?.items ?? everyTime.items);
  let said = await answerPage(first, 0);
  for (const [index, items] of others.entries()) said = await answerPage(items, index + 1);
  return said;
}

/** To whom private invitations were made, the first one first. */
export const madeTo = async ({ rows, pairId }: Room): Promise<readonly string[]> =>
  (
    await rows.query<{ person: string }>(
      `select person_id as person from deliveries
       where pair_id = $1 and kind = 'check-in-private' and state = 'sent' order by occurrence, person_id`,
      [pairId],
    )
  ).map(({ person }) => person);
