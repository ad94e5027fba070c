import type { Random } from '../random.ts';
import type { Ground, Outsider } from './ground.ts';

/** What is truly signed, well-formed, and asks for what the one who asks has no right to. */
export type Forged = { readonly body: string; readonly contentType: string };

const form = 'application/x-www-form-urlencoded';

export const interaction = (payload: object): Forged => ({
  body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
  contentType: form,
});

export const event = (body: object): Forged => ({
  body: JSON.stringify(body),
  contentType: 'application/json',
});

/** Names that nobody registered, of which some mean something to JavaScript. */
const unknownNames = [
  'nowhere',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  'goals.',
  '😀',
];

export const drawn = <T>(random: Random, some: readonly T[]): T => some[random.below(some.length)] as T;

/** Somebody of the workspace who takes part in nothing, or nobody whom it knows. */
export const whoever = (random: Random, { teamId, personId }: Outsider) => ({
  team: { id: teamId },
  user: { id: random.chance(0.2) ? `U${random.below(1e9)}` : personId, team_id: teamId },
});

/** As buttons and modals carry them, of what is none of theirs. */
function valueOf(random: Random, { othersIds }: Outsider): string {
  const id = random.chance(0.2) ? crypto.randomUUID() : drawn(random, othersIds);
  return drawn(random, [
    id,
    `${id}:1`,
    `${id}:${drawn(random, othersIds)}`,
    `${id}' or true --`,
    JSON.stringify({ pairId: id, programId: id, goalId: id, roundId: id, number: 1, version: 1 }),
    '',
    '{"__proto__":{"pairId":1}}',
  ]);
}

export function action(random: Random, { actions, outsiders }: Ground): Forged {
  const outsider = drawn(random, outsiders);
  const value = valueOf(random, outsider);
  const id = random.chance(0.1) ? drawn(random, unknownNames) : drawn(random, actions);
  return interaction({
    type: 'block_actions',
    ...whoever(random, outsider),
    trigger_id: 'forged',
    ...(random.chance(0.3) && {
      view: { id: `V${random.below(1e9)}`, type: 'modal', private_metadata: value, blocks: [] },
    }),
    actions: [
      { type: 'button', action_id: id, block_id: drawn(random, ['forged', value]), value, action_ts: '1.1' },
    ],
  });
}

export function submission(random: Random, { submissions, outsiders }: Ground): Forged {
  const outsider = drawn(random, outsiders);
  return interaction({
    type: 'view_submission',
    ...whoever(random, outsider),
    trigger_id: 'forged',
    view: {
      id: `V${random.below(1e9)}`,
      type: 'modal',
      callback_id: random.chance(0.1) ? drawn(random, unknownNames) : drawn(random, submissions),
      private_metadata: valueOf(random, outsider),
      state: { values: { title: { value: { type: 'plain_text_input', value: 'forged' } } } },
    },
  });
}

/** What Slack did send, for somebody else or for another workspace. */
export function smuggled(random: Random, { sent, outsiders }: Ground): Forged | undefined {
  const { body } = drawn(random, sent);
  const payload = new URLSearchParams(body).get('payload');
  if (payload === null) return undefined;
  const parsed = JSON.parse(payload) as {
    readonly view?: { readonly type?: string; readonly app_installed_team_id?: string };
  };
  const outsider = drawn(random, outsiders);
  const view = parsed.view && {
    ...parsed.view,
    id: `V${random.below(1e9)}`,
    app_installed_team_id: outsider.teamId,
  };
  return interaction({
    ...parsed,
    ...whoever(random, outsider),
    ...(view && { view }),
    trigger_id: 'forged',
    response_url: undefined,
  });
}

export function command(random: Random, { commands, outsiders }: Ground): Forged {
  const { team, user } = whoever(random, drawn(random, outsiders));
  const word = drawn(random, ['dance', '__proto__', '<!channel>', '\0', '\uD800', ...commands]);
  return {
    contentType: form,
    body: new URLSearchParams({
      command: '/peer',
      text: `${word} ${'x'.repeat(random.below(3_000))}`,
      team_id: team.id,
      user_id: user.id,
      channel_id: `C${random.below(1e9)}`,
      trigger_id: 'forged',
    }).toString(),
  };
}

/** Of a kind that nobody listens to, or of a workspace that never installed the app. */
export function strangeEvent(random: Random, { events, outsiders }: Ground): Forged {
  const isElsewhere = random.chance(0.5);
  return event({
    type: 'event_callback',
    team_id: isElsewhere ? `T${random.below(1e9)}` : drawn(random, outsiders).teamId,
    event_id: `Ev${random.below(1e9)}`,
    event_time: Math.floor(Date.now() / 1000),
    event: {
      type: isElsewhere
        ? drawn(random, events)
        : drawn(random, ['reaction_added', 'message', ...unknownNames]),
      user: { id: 'U1', deleted: true },
    },
  });
}
