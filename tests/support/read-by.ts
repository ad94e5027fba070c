import { z } from 'zod';
import type { Room } from './places.ts';

/** As `payloadsSince` has it. */
type Payload = { readonly what: string; readonly to: object };

const addressed = z.object({
  user: z.string().optional(),
  user_id: z.string().optional(),
  channel: z.string().optional(),
  trigger_id: z.string().optional(),
  view_id: z.string().optional(),
  body: z.string().optional(),
});

/**
 * Who reads what the bot has sent or answered, by their ids: a Home is published to somebody, a message stands in a conversation, an
 * answer and a modal go to whoever pressed or typed for it. All of the workspace, where nothing tells.
 */
export function readBy(here: Room, { what, to }: Payload): readonly string[] {
  const { user, user_id: home, channel, trigger_id: trigger, view_id: view, body } = addressed.parse(to);
  if (what === 'views.publish' && home !== undefined) return [home];
  if (what === 'chat.postEphemeral' && user !== undefined) return [user];
  if (what.startsWith('chat.')) return membersOf(here, channel);
  const asked = body ?? here.slack.sent.findLast((each) => mentions(each.body, trigger ?? view))?.body;
  const by = asked && senderOf(asked);
  return by ? [by] : idsOf(here);
}

const idsOf = ({ workspace }: Room): readonly string[] => workspace.people().map(({ id }) => id);

const membersOf = (here: Room, channel: string | undefined): readonly string[] =>
  idsOf(here).filter((id) =>
    here
      .person(id)
      .conversations()
      .some((each) => each.id === channel),
  );

const mentions = (body: string, id: string | undefined): boolean =>
  id !== undefined && decodeURIComponent(body).includes(id);

const sender = z.object({ user: z.object({ id: z.string() }) }).transform(({ user }) => user.id);

/** Of a command it stands beside the rest, of all else in its payload. */
function senderOf(body: string): string | undefined {
  const form = new URLSearchParams(body);
  const payload = form.get('payload');
  if (payload === null) return form.get('user_id') ?? undefined;
  return sender.safeParse(JSON.parse(payload)).data;
}
