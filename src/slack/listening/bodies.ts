import { z } from 'zod';
import { storable } from '../../written.ts';

/** Ids of Slack's are opaque, and are texts. */
const id = z.string().min(1);
const channel = z.looseObject({ id });
const team = z.looseObject({ id }).nullish();
/** What Slack leaves out it now says is null, now does not say. */
const maybeText = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);

const view = z.looseObject({
  id,
  type: z.string(),
  callback_id: z.string().default(''),
  private_metadata: z.string().default(''),
  app_installed_team_id: maybeText,
  blocks: z.array(z.looseObject({ block_id: z.string().optional() })).optional(),
});

const user = z.looseObject({ id, team_id: maybeText });
const basics = { user, team, trigger_id: maybeText };

const event = z.looseObject({
  team_id: id,
  event_id: id,
  /** In seconds. */
  event_time: z.int().min(0).max(8.64e12),
  event: z.looseObject({ type: z.string() }),
  authorizations: z.array(z.looseObject({ team_id: maybeText })).default([]),
});

const command = z.looseObject({
  command: z.string(),
  text: z.string().default(''),
  team_id: id,
  user_id: id,
  channel_id: id,
  trigger_id: z.string(),
  response_url: z.string().optional(),
});

const interaction = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('block_actions'),
    ...basics,
    actions: z.array(z.looseObject({ type: z.string(), action_id: z.string(), block_id: z.string() })).min(1),
    channel: channel.nullish().transform((place) => place ?? undefined),
    response_url: z.string().optional(),
    view: view.optional(),
  }),
  z.looseObject({
    type: z.literal('view_submission'),
    ...basics,
    view: view.extend({
      state: z
        .looseObject({ values: z.record(z.string(), z.record(z.string(), z.unknown())).default({}) })
        .default({ values: {} }),
    }),
  }),
  z.looseObject({ type: z.literal('view_closed'), ...basics, view }),
  z.looseObject({ type: z.literal('shortcut'), ...basics, callback_id: z.string() }),
  z.looseObject({ type: z.literal('message_action'), ...basics, callback_id: z.string() }),
]);

type Event = z.infer<typeof event>;
type Interaction = z.infer<typeof interaction>;

/**
 * Where a channel is shared, what is done there names several workspaces: of who did it, of where they did it, and of whose app
 * it was done with. That last one installed us: its token answers, and its rows are meant. It takes the place of the others,
 * so that whoever asks which workspace it is hears the same.
 */
function eventOfInstallation(body: Event): Event {
  const workspaceId = body.authorizations[0]?.team_id ?? body.team_id;
  return {
    ...body,
    team_id: workspaceId,
    authorizations: body.authorizations.map((each) => ({ ...each, team_id: workspaceId })),
  };
}

function interactionOfInstallation(body: Interaction, context: z.RefinementCtx<Interaction>): Interaction {
  const shown = body.type === 'shortcut' || body.type === 'message_action' ? undefined : body.view;
  const workspaceId = shown?.app_installed_team_id ?? body.team?.id ?? body.user.team_id;
  if (workspaceId === undefined) {
    context.addIssue({ code: 'custom', message: 'no-workspace', path: ['team'] });
    return z.NEVER;
  }
  const meant = { ...body, team: { ...body.team, id: workspaceId } };
  if (!shown) return meant;
  return { ...meant, view: { ...shown, app_installed_team_id: workspaceId } } as Interaction;
}

const readEvent = event.transform(eventOfInstallation);
const readInteraction = interaction.transform(interactionOfInstallation);

/** No body of Slack's nests as deep, and what nests much deeper leaves no room to call anything. */
const deepest = 100;

/**
 * Every text in it: what is typed into a form, what a button means, a name.
 * @throws ZodError where it nests too deep
 */
function withStorableTexts(value: unknown, level = 0): unknown {
  if (typeof value === 'string') return storable(value);
  if (value === null || typeof value !== 'object') return value;
  if (level > deepest)
    throw new z.ZodError([{ code: 'custom', message: 'too-deep', path: [], input: undefined }]);
  if (Array.isArray(value)) return value.map((each) => withStorableTexts(each, level + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withStorableTexts(each, level + 1)]),
  );
}

/**
 * What Slack calls with, in the shape that the listeners count on. Which of the three it is, is told as Bolt tells it.
 * @throws ZodError on anything else
 */
export function readBody(
  received: Readonly<Record<string, unknown>>,
): Event | Interaction | z.infer<typeof command> {
  const body = z.record(z.string(), z.unknown()).parse(withStorableTexts(received));
  if (body['event'] !== undefined) return readEvent.parse(body);
  if (body['command'] !== undefined) return command.parse(body);
  return readInteraction.parse(body);
}
