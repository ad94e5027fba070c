import type { Random } from '../random.ts';
import { drawn, event, interaction, whoever, type Forged } from './forged.ts';
import type { Ground } from './ground.ts';

/** Truly signed, and in no shape that Slack sends, or in a shape that it sends with something beside it that hurts. */
export function hostileJson(random: Random, { outsiders, actions }: Ground): Forged {
  const who = whoever(random, drawn(random, outsiders));
  const press = (more: object, text: (body: string) => string = (body) => body): Forged => {
    const actionsOf = [{ type: 'button', action_id: drawn(random, actions), block_id: 'forged', value: '' }];
    const { body } = interaction({ type: 'block_actions', ...who, actions: actionsOf, ...more });
    const payload = new URLSearchParams(body).get('payload') ?? '';
    return ofPayload(text(payload));
  };
  const deep = 10 ** (2 + random.below(3));
  return drawn<() => Forged>(random, [
    () => press({}, within('"__proto__":{"isAdmin":true,"team":{"id":"T0002"}}')),
    () => press({}, within('"constructor":{"prototype":{"isAdmin":true}}')),
    () => press({}, within(`"deep":${'['.repeat(deep)}${']'.repeat(deep)}`)),
    () => press({}, within(`"deep":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`)),
    () => press({ team: { id: 'T0001\0' } }),
    () => press({ user: { id: 'U\0', team_id: who.team.id } }),
    () => press({ user: { id: '\uDC00', team_id: who.team.id } }),
    () => press({ channel: { id: '\0\uD800' } }),
    () => press({ actions: [{ type: 'button', action_id: '\0', block_id: '\uD800', value: '\0\uDFFF' }] }),
    () => press({ actions: [] }),
    () => press({ actions: [null] }),
    () => press({ team: null, user: null }),
    () => press({ type: drawn(random, ['__proto__', 'view_submission', 'view_closed', '']) }),
    () =>
      press({ many: Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}`, index])) }),
    () => event({ event: { type: '\0' }, team_id: who.team.id, event_id: 'Ev\0', event_time: 1 }),
    () => event({ event: {}, team_id: 7, event_id: null, event_time: -1 }),
    () => event({ event: { type: 'message' }, team_id: who.team.id, event_id: 'E', event_time: 1e300 }),
    () => ofPayload(drawn(random, ['null', '[]', '1', '"x"', '{', '', '{"type":', '\0'])),
    () => ({
      contentType: 'application/json',
      body: drawn(random, ['null', '[]', '1e999', '{"event":', '', '\uFEFF{}']),
    }),
  ])();
}

/** Put in front, as text: much of it no program would write. */
const within = (extra: string) => (json: string) => json.replace(/^\{/u, `{${extra},`);

const ofPayload = (payload: string): Forged => ({
  contentType: 'application/x-www-form-urlencoded',
  body: new URLSearchParams({ payload }).toString(),
});
