import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import { selected } from './forger.ts';
import type { Room } from './places.ts';

/** As though the pair had been asked at a milestone, after two sessions: of each sign's two questions. */
export async function askedAbout(
  { rows, workspace, pairId, clock }: Room,
  items: readonly string[],
): Promise<number> {
  const [{ next } = { next: 1 }] = await rows.query<{ next: number }>(
    `select coalesce(max(occurrence), 0)::integer + 1 as next from check_ins where pair_id = $1`,
    [pairId],
  );
  const values = [workspace.teamId, pairId, next, clock.now().toString()];
  await rows.query(
    `insert into check_ins (workspace_id, pair_id, kind, occurrence, milestone, items, asked_at)
     values ($1, $2, 'check-in-milestone', $3, 'mid-way', $5, $4)`,
    [...values, items],
  );
  await rows.query(
    `insert into deliveries (workspace_id, pair_id, kind, occurrence, state, queued_at, settled_at)
     values ($1, $2, 'check-in-milestone', $3, 'sent', $4, $4)`,
    values,
  );
  return next;
}

/** As though the pair had been asked about the session that it held last. */
export async function askedAboutSession(
  { rows, workspace, pairId, clock }: Room,
  items: readonly string[],
): Promise<number> {
  const [{ number } = { number: 0 }] = await rows.query<{ number: number }>(
    `select count(*)::integer as number from sessions where pair_id = $1`,
    [pairId],
  );
  const values = [workspace.teamId, pairId, number, clock.now().toString()];
  await rows.query(
    `insert into check_ins (workspace_id, pair_id, kind, occurrence, session_number, items, asked_at)
     values ($1, $2, 'check-in-session', $3, $3, $5, $4)`,
    [...values, items],
  );
  await rows.query(
    `insert into deliveries (workspace_id, pair_id, kind, occurrence, state, queued_at, settled_at)
     values ($1, $2, 'check-in-session', $3, 'sent', $4, $4)`,
    values,
  );
  return number;
}

type PointsGiven = {
  readonly kind?: 'check-in-milestone' | 'check-in-session';
  readonly occurrence: number;
  readonly points: Readonly<Record<string, number>>;
};

export const answersOf = (
  { forger, pairId }: Pick<Room, 'forger' | 'pairId'>,
  person: Person,
  { kind = 'check-in-milestone', occurrence, points }: PointsGiven,
) =>
  forger.submission(person, {
    callbackId: 'check-ins.answer',
    metadata: {
      pairId,
      kind,
      occurrence,
      page: 0,
      items: Object.keys(points),
    },
    values: Object.fromEntries(Object.entries(points).map(([item, point]) => [item, selected(`${point}`)])),
  });

/** Two sessions are behind the pair, and nothing else that would come by itself is ahead of it. */
export async function metTwice({ rows, workspace, pairId, pair, clock }: Room): Promise<void> {
  for (const [number, days] of [
    [1, 20],
    [2, 6],
  ] as const)
    await rows.query(
      `insert into sessions (workspace_id, pair_id, number, mentee_id, reported_by, held_at)
       values ($1, $2, $3, $4, $4, $5)`,
      [
        workspace.teamId,
        pairId,
        number,
        pair.first.id,
        clock
          .now()
          .subtract({ hours: 24 * days })
          .toString(),
      ],
    );
}

/** Once more, now. */
export async function metAgain({ rows, pairId, clock }: Room): Promise<void> {
  await rows.query(
    `insert into sessions (workspace_id, pair_id, number, mentee_id, reported_by, held_at)
     select workspace_id, pair_id, number + 1, mentee_id, reported_by, $2 from sessions
     where pair_id = $1 order by number desc limit 1`,
    [pairId, clock.now().toString()],
  );
}

/** At what hours from now on it is looked at for each, and for the pair. */
export async function looksIn(
  { rows, workspace, pairId, clock }: Room,
  hours: Readonly<Record<'sign-private' | 'sign-joint', number>>,
): Promise<void> {
  await rows.query('delete from touchpoints');
  for (const [kind, inHours] of Object.entries(hours))
    await rows.query(
      `insert into touchpoints (workspace_id, pair_id, kind, due_at, occurrence)
       select $1, $2, $3, $4, coalesce(max(occurrence), 0) + 1 from deliveries where pair_id = $2 and kind = $3`,
      [workspace.teamId, pairId, kind, clock.now().add({ hours: inHours }).toString()],
    );
}

/** What was never asked or said: another story on the same pair. */
export async function forgetAll({ rows }: Room): Promise<void> {
  await rows.query('delete from check_ins');
  await rows.query(`delete from deliveries where kind like 'sign%' or kind = 'check-in-milestone'`);
}

/** What of the bot's words on signs this person reads, in their own DM or in the pair's. */
export const signsReadBy = (person: Person, conversationId: string): readonly string[] =>
  person
    .messages(conversationId)
    .map(text)
    .filter((words) => /show signs that/u.test(words));

export const ownDm = (person: Person): string =>
  person.conversations().find(({ kind }) => kind === 'im')?.id ?? '';

export const passedOnBy = ({ rows, pairId }: Room) =>
  rows.query('select number from words_passed_on where pair_id = $1', [pairId]);
