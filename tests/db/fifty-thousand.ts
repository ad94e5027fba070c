import type { Pool } from 'pg';
import type { Sealed, Vault } from '../../src/db/vault.ts';
import { allFieldsOf } from '../../src/features/relationship/agreement/model/fields.ts';
import type { Profile } from '../../src/features/people/enrolment/model.ts';

/** Seals nothing: rows that SQL makes by the thousand could not be sealed one by one. */
export const openVault: Vault = {
  seal: (text) => text as Sealed,
  open: (sealed) => sealed,
  sealJson: (value) => JSON.stringify(value) as Sealed,
  openJson: (sealed, _place, schema) => schema.parse(JSON.parse(sealed)),
};

/** One of the workspaces, with a program of two thousand people, a thousand pairs, and others that have ended. */
export const crowd = {
  workspaceId: 'T7',
  programId: '00000000-0000-4000-8000-000000000007',
  personId: 'U100',
  now: Temporal.Instant.from('2026-03-02T09:00:00Z'),
} as const;

const profile: Profile = {
  level: 2,
  craftFamily: 'design',
  tenureMonths: 12,
  firstTimeLead: false,
  team: '',
  department: '',
  location: '',
  earlierPath: '',
  languages: ['English'],
  offers: ['writing'],
  seeks: ['strategy'],
  interests: [],
  goals: ['strategy'],
  workingHours: { from: '09:00', until: '17:00' },
  cadence: 'open',
  style: 'open',
  notWith: [],
};
const wording = Object.fromEntries(allFieldsOf('light').map((field) => [field, 'as agreed']));
const goal = { title: 'Write more', why: 'to think', measure: 'a page a day' };

const [now, profileSealed, wordingSealed, goalSealed] = [
  crowd.now.toString(),
  ...[profile, wording, goal].map((value) => JSON.stringify(value)),
].map((value) => `'${value}'`);

const id = (number: string) => `('00000000-0000-4000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
const everyPerson = 'workspaces cross join generate_series(1, 2000) as n';
const everyPair = 'workspaces cross join generate_series(501, 2000) as n';
/** Tables that are read by the pair alone are large enough with ten thousand rows. */
const some = 'workspaces cross join generate_series(1601, 2000) as n';
const pair = id('w * 10000 + n');
const round = id('w + 1000 * ceil(n / 1000.0)::int');

/** In the order of their references, though these are not looked at. Pairs from 1001 on have not ended. */
const rows = [
  `installations (workspace_id, workspace_name, bot_user_id, bot_token_sealed, installed_at)
   select 'T' || w, 'Bench', 'UBOT', '', ${now} from workspaces`,
  `people (workspace_id, id, name, time_zone, locale, is_slack_admin, is_active, fetched_at)
   select 'T' || w, 'U' || n, 'Person ' || n, 'Europe/Lisbon', 'en-GB', n = 1, n % 50 <> 0, ${now} from ${everyPerson}`,
  `programs (workspace_id, id, name, settings, created_at)
   select 'T' || w, ${id('w')}, 'Peers', '{}', ${now} from workspaces`,
  `participants (workspace_id, program_id, person_id, state, profile_sealed, enrolled_at)
   select 'T' || w, ${id('w')}, 'U' || n, case when n % 20 = 0 then 'left' else 'enrolled' end, ${profileSealed}, ${now} from ${everyPerson}`,
  `program_log (workspace_id, program_id, person_id, act, done_at)
   select 'T' || w, ${id('w')}, 'U1', '{"kind": "people-listed"}', ${now} from ${some}`,
  `rounds (workspace_id, id, program_id, state, plan_sealed, requested_by, requested_at)
   select 'T' || w, ${id('w + 1000 * r')}, ${id('w')}, 'confirmed', '{}', 'U1', ${now}
   from workspaces cross join generate_series(1, 2) as r`,
  `pairs (workspace_id, id, program_id, round_id, state, ending, fit, reasons_sealed, channel_id, created_at)
   select 'T' || w, ${pair}, ${id('w')}, ${round},
     case when n > 1000 then 'introduced' else 'ended' end, case when n <= 1000 then 'rematch' end, 70, '[]', 'D' || n, ${now}
   from ${everyPair}`,
  `pair_members (workspace_id, pair_id, person_id, seat)
   select 'T' || w, ${pair}, 'U' || (2 * (n % 1000) + seat + ceil(n / 1000.0)::int) % 2000 + 1, seat
   from ${everyPair} cross join generate_series(0, 1) as seat`,
  `touchpoints (workspace_id, pair_id, kind, occurrence, due_at)
   select 'T' || w, ${pair}, kind, 1, timestamptz ${now} + make_interval(hours => n)
   from ${everyPair} cross join unnest(array['prompt', 'check-in']) as kind where n > 1000`,
  `deliveries (workspace_id, id, pair_id, kind, occurrence, state, queued_at, settled_at)
   select 'T' || w, ${id('w * 100000 + n * 10 + o')}, ${pair}, 'prompt', o, 'sent', ${now}, ${now}
   from ${everyPair} cross join generate_series(1, 2) as o where n > 1000`,
  `deliveries (workspace_id, person_id, kind, occurrence, state, queued_at)
   select 'T' || w, 'U' || n, 'invitation', 1, 'queued', ${now} from ${some}`,
  `agreements (workspace_id, id, pair_id, version, state, wording_sealed, session_every_days, session_minutes, proposed_by, proposed_at)
   select 'T' || w, ${pair}, ${pair}, 1, 'signed', ${wordingSealed}, 14, 45, 'U1', ${now} from ${some}`,
  `agreement_signatures (workspace_id, agreement_id, person_id, signed_at)
   select 'T' || w, ${pair}, 'U' || n, ${now} from ${some}`,
  `goals (workspace_id, id, pair_id, number, owner_id, ownership, horizon, visible_to, state, wording_sealed, target_date, created_at)
   select 'T' || w, ${pair}, ${pair}, 1, 'U1', 'shared', 'short', 'us', 'active', ${goalSealed}, date ${now}, ${now} from ${some}`,
  `goal_actions (workspace_id, goal_id, position, wording_sealed)
   select 'T' || w, ${pair}, 1, 'begin' from ${some}`,
  `sessions (workspace_id, pair_id, number, mentee_id, reported_by, held_at)
   select 'T' || w, ${pair}, 1, 'U1', 'U1', ${now} from ${some}`,
  `received_events (workspace_id, event_id, received_at)
   select 'T' || w, 'Ev' || n, timestamptz ${now} + make_interval(mins => n) from ${some}`,
];

/** Twenty-five workspaces of two thousand people each. */
export async function seedFiftyThousand(owner: Pool): Promise<void> {
  const client = await owner.connect();
  try {
    // Made right, the rows need not be checked one by one.
    await client.query(`set session_replication_role = replica`);
    await client.query('create temporary table workspaces as select generate_series(1, 25) as w');
    for (const each of rows) await client.query(`insert into ${each}`);
    await client.query('analyze');
  } finally {
    client.release(true);
  }
}
