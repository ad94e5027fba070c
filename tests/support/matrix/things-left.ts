import { digestOf } from '../../../src/features/people/human/model.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { everyTime, goodAnswers, invite } from '../check-ins.ts';
import { dateSelected, manySelected, selected, type ForgedValues } from '../forger.ts';
import { goodAction, goodDilemma, goodGoal, goodTerms } from '../good-forms.ts';
import type { Room } from '../places.ts';
import { answersOf } from '../signs.ts';

/** Stands in what the owner has written for their peer too: nobody else may come to read it. */
export const written = 'lighthouse';
/** Stands in what is the owner's alone, or for the admin: their peer may not come to read that either. */
export const keptToOneself = 'periscope';

/** What the two of a pair have between them. */
export type Left = {
  readonly pairId: string;
  /** Signed by both. */
  readonly agreementId: string;
  /** The owner's, which their peer sees too. */
  readonly goalId: string;
  /** Proposed by the owner. */
  readonly sharedGoalId: string;
  /** Of what the owner wrote to the admin. */
  readonly messageNumber: number;
};

type Two = { readonly pairId: string; readonly members: readonly Person[] };
type Submit = (callbackId: string, values: ForgedValues, metadata?: object) => Promise<void>;

/** By the owner, of their pair. */
const submitting =
  ({ forger }: Room, pairId: string, owner: Person): Submit =>
  async (callbackId, values, metadata = {}) => {
    const form = { callbackId, values, metadata: { pairId, ...metadata } };
    const { answer } = await forger.submission(owner, form);
    if (/"errors"|on my side|couldn’t understand/u.test(answer)) throw new Error(answer);
  };

export async function leaveSomethingOf(here: Room, { pairId, members }: Two, admin: Person): Promise<Left> {
  const { rows, programId } = here;
  const [owner = admin] = members;
  const submit = submitting(here, pairId, owner);
  const agreementId = await agree(here, { pairId, members }, submit);
  const goals = await setGoals(here, pairId, submit);
  await meet(here, { pairId, members }, submit);
  await checkIn(here, { pairId, members }, submit);
  await submit('signs.send', {}, { wording: written });
  // Thanks are written while a pair closes.
  await rows.query(`update pairs set state = 'closing' where id = $1`, [pairId]);
  await submit('ending-well.thank', { thanks: written });
  await rows.query(`update pairs set state = 'active' where id = $1`, [pairId]);
  const readers = digestOf({ are: 'program-admins', people: [admin] });
  await submit('human.write', { wording: keptToOneself }, { programId, readers });
  const [message] = await rows.query<{ number: number }>(
    'select number from human_messages where person_id = $1',
    [owner.id],
  );
  return { pairId, agreementId, ...goals, messageNumber: message?.number ?? 0 };
}

async function agree(here: Room, { pairId, members }: Two, submit: Submit): Promise<string> {
  const { rows, workspace, clock } = here;
  await submit('agreement.propose', { ...goodTerms, 'why-we-meet': written });
  const [agreement] = await rows.query<{ id: string }>('select id from agreements where pair_id = $1', [
    pairId,
  ]);
  await rows.query(
    `insert into agreement_signatures (workspace_id, agreement_id, person_id, signed_at)
     select $1, $2, unnest($3::text[]), $4 on conflict do nothing`,
    [workspace.teamId, agreement?.id, members.map(({ id }) => id), clock.now().toString()],
  );
  await rows.query(`update agreements set state = 'signed', signed_at = proposed_at where id = $1`, [
    agreement?.id,
  ]);
  await rows.query(`update pairs set state = 'active', begun_at = created_at where id = $1`, [pairId]);
  return agreement?.id ?? '';
}

async function setGoals({ rows }: Room, pairId: string, submit: Submit) {
  await submit('goals.set', { ...goodGoal, title: written });
  await submit('goals.set', { ...goodGoal, title: written, ownership: selected('shared') });
  await submit('goals.set', { ...goodGoal, title: keptToOneself, visibility: selected('me') });
  const [goal, shared] = await rows.query<{ id: string }>(
    'select id from goals where pair_id = $1 order by number',
    [pairId],
  );
  const goalId = goal?.id ?? '';
  await submit('goals.save-action', { action: written, action_date: dateSelected(null) }, { goalId });
  return { goalId, sharedGoalId: shared?.id ?? '' };
}

async function meet({ rows, workspace }: Room, { pairId, members }: Two, submit: Submit): Promise<void> {
  await rows.query(
    `insert into sessions (workspace_id, pair_id, number, mentee_id, reported_by, held_at)
     values ($1, $2, 1, $3, $3, '2026-03-01T09:00Z')`,
    [workspace.teamId, pairId, members[0]?.id],
  );
  await submit('preparation.write', { ...goodDilemma, dilemma: written }, { number: 2 });
  await submit('session-actions.set', { ...goodAction, action: written }, { number: 1 });
}

/** At a milestone two weeks ago, of which both have answered that they are tired of it; and now, of which the owner has. */
async function checkIn(here: Room, { pairId, members }: Two, submit: Submit): Promise<void> {
  const { rows, workspace, clock, forger } = here;
  const { teamId } = workspace;
  const items = ['more-energy-after', 'look-forward'];
  const values = [teamId, pairId, clock.now().subtract({ hours: 360 }).toString()];
  await rows.query(
    `insert into check_ins (workspace_id, pair_id, kind, occurrence, milestone, items, asked_at)
     values ($1, $2, 'check-in-milestone', 1, 'mid-way', $4, $3)`,
    [...values, items],
  );
  await rows.query(
    `insert into deliveries (workspace_id, pair_id, kind, occurrence, state, queued_at, settled_at)
     values ($1, $2, 'check-in-milestone', 1, 'sent', $3, $3)`,
    values,
  );
  const points = Object.fromEntries(items.map((item) => [item, 1]));
  for (const member of members) await answersOf({ forger, pairId }, member, { occurrence: 1, points });
  await invite(rows, { teamId, pairId, occurrence: 1, at: clock.now() });
  await submit('check-ins.answer', goodAnswers, everyTime);
  await submit('check-ins.share-these', { items: manySelected('openness') }, everyTime);
}
