import type { World } from '../state/world.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Whom a request reaches or comes from, and where, by the names that people read; nothing where it is of nobody. */
export function whomItConcerns(world: World, asked: unknown): string | undefined {
  const names = idsIn(world, asked).flatMap((id) => nameOfId(world, id) ?? []);
  return names.length === 0 ? undefined : [...new Set(names)].join(' · ');
}

/** People first: what comes from one tells them apart from where they are. */
function idsIn(world: World, asked: unknown): readonly string[] {
  if (typeof asked !== 'object' || asked === null) return [];
  const { user, user_id, users, channel, channel_id, trigger_id, view_id, payload, event } = asked as Fields;
  const named = [user, user_id, users, channel, channel_id].flatMap(idsOf);
  if (named.length > 0) return named;
  const inside = [payload, event].flatMap((each) => idsIn(world, each));
  if (inside.length > 0) return inside;
  const trigger = world.triggers.get(String(trigger_id));
  return trigger ? [trigger.personId] : readersOf(world, view_id);
}

function idsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(',').filter((id) => id !== '');
  const id = typeof value === 'object' && value !== null ? (value as Fields)['id'] : undefined;
  return typeof id === 'string' ? [id] : [];
}

const readersOf = ({ workspaces }: World, viewId: unknown): readonly string[] =>
  [...workspaces.values()]
    .flatMap(({ modals, homes }) => [...[...modals.values()].flat(), ...homes.values()])
    .filter(({ id }) => id === viewId)
    .map(({ personId }) => personId);

function nameOfId({ workspaces }: World, id: string): string | undefined {
  for (const { people, conversations, bot } of workspaces.values()) {
    const person = people.get(id);
    if (person) return person.displayName;
    const conversation = conversations.get(id);
    if (conversation?.kind === 'channel') return `#${conversation.name}`;
    if (conversation)
      return [...conversation.memberIds]
        .filter((memberId) => memberId !== bot.userId)
        .flatMap((memberId) => people.get(memberId)?.displayName ?? [])
        .toSorted()
        .join(', ');
  }
  return undefined;
}
