import type { Person } from '../../src/sandbox/driver/person.ts';
import { selected, type ForgedSubmission } from './forger.ts';
import type { Rows } from './rows.ts';
import { reads } from './world.ts';

/** What the form of a check-in that no session brought about is submitted with. */
export const goodAnswers = {
  usefulness: selected('4'),
  openness: selected('3'),
  movement: selected('5'),
} as const;

export const everyTime = {
  kind: 'check-in',
  occurrence: 1,
  page: 0,
  items: ['usefulness', 'openness', 'movement'],
} as const;

export const answering = (pairId: string, about: object = {}): ForgedSubmission => ({
  callbackId: 'check-ins.answer',
  metadata: { pairId, ...everyTime, ...about },
  values: goodAnswers,
});

type Invited = {
  readonly teamId: string;
  readonly pairId: string;
  readonly occurrence: number;
  readonly at: Temporal.Instant;
  readonly state?: 'sent' | 'dropped' | 'failed';
};

/** As though it had come to the pair. */
export async function invite(rows: Rows, { teamId, pairId, occurrence, at, state = 'sent' }: Invited) {
  await rows.query(
    `insert into deliveries (workspace_id, pair_id, kind, occurrence, state, queued_at, settled_at)
     values ($1, $2, 'check-in', $3, $4, $5, $5)`,
    [teamId, pairId, occurrence, state, at.toString()],
  );
  await rows.query(
    `insert into check_ins (workspace_id, pair_id, kind, occurrence, items, asked_at)
     values ($1, $2, 'check-in', $3, '{usefulness,openness,movement}', $4)`,
    [teamId, pairId, occurrence, at.toString()],
  );
}

export { afterFirstSession } from '../../src/sandbox/stories/moves.ts';

/** Answers what is open before them, question by question, and reads the word after it. */
export async function answerOpen(
  person: Person,
  answers: Readonly<Record<string, string>>,
  then = 'The same button changes your answers',
): Promise<void> {
  await reads(() => person.modal(), 'Nobody but you sees a single answer');
  await person.fillIn(answers);
  await person.submit();
  await reads(() => person.modal(), then);
}

/** Opens the form from the invitation in the pair's DM. */
export async function openIn(person: Person, dm: string): Promise<void> {
  while (person.modal()) await person.closeModal();
  await person.press('Answer privately', { in: dm });
  await reads(() => person.modal(), 'Nobody but you sees a single answer');
}
