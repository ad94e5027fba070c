import type { App, BlockAction, ViewResponseAction } from '@slack/bolt';
import { cut } from '../blocks.ts';
import { answerEvent } from './events.ts';
import { explain, notice, occasionOf, saying, type Parts, type Source } from './answering.ts';
import type { Listeners } from './listeners.ts';
import type { Click, Occasion, SubmissionAnswer } from './occasion.ts';
import { texts } from './texts.ts';

export type InFlight = { readonly settled: () => Promise<void> };

/**
 * The one place that meets Bolt: one listener for each way Slack has of calling, which acknowledges at once and then
 * finds the feature's handler by name. Work that goes on after its acknowledgement is kept track of, since Bolt's own
 * stop does not wait for it.
 */
export function connect(app: App, parts: Parts): InFlight {
  const working = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    working.add(work);
    return work.finally(() => working.delete(work));
  };
  onCommands(app, parts, track);
  onActions(app, parts, track);
  onSubmissions(app, parts, track);
  onShortcuts(app, parts, track);
  app.event(/.*/, ({ body }) => track(answerEvent(parts, body)));
  return {
    settled: async () => {
      await Promise.allSettled(working);
    },
  };
}

type Track = (work: Promise<void>) => Promise<void>;

function onCommands(app: App, parts: Parts, track: Track): void {
  app.command(/.*/, async ({ ack, command, client: slack, respond }) => {
    await ack();
    const { team_id: workspaceId, user_id: personId, channel_id: channelId, trigger_id: triggerId } = command;
    const source = { workspaceId, personId, channelId, triggerId, slack, respond };
    const word = command.text.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
    await track(answer(parts, source, (occasion) => runCommand(parts.listeners, word, occasion)));
  });
}

async function runCommand({ commands }: Listeners, word: string, occasion: Occasion): Promise<void> {
  const known = commands.get(word === '' ? 'menu' : word);
  if (known) return known(occasion);
  await occasion.tell(saying(texts(occasion.reader).unknownCommand(cut(word, 40))));
  await commands.get('help')?.(occasion);
}

function onActions(app: App, parts: Parts, track: Track): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: /.*/ },
    async ({ ack, body, action, client: slack, respond, context }) => {
      await ack();
      const handle = parts.listeners.actions.get(action.action_id);
      const source = {
        workspaceId: body.team?.id ?? context.teamId ?? '',
        personId: body.user.id,
        channelId: body.channel?.id,
        triggerId: body.trigger_id,
        modalId: body.view?.type === 'modal' ? body.view.id : undefined,
        slack,
        respond: body.response_url ? respond : undefined,
      };
      await track(
        answer(parts, source, async (occasion) => {
          if (handle) {
            await handle(occasion, clickOf(body, action));
            if (body.view?.type === 'home') await follow(parts, occasion);
            return;
          }
          // A button that only opens a link calls too, and wants no answer.
          if (action.type === 'button' && action.url !== undefined) return;
          await tellStale(occasion);
        }),
      );
    },
  );
}

const tellStale = ({ tell, reader }: Occasion) => tell(saying(texts(reader).staleButton));

function clickOf({ view }: BlockAction, action: BlockAction['actions'][number]): Click {
  const chosen =
    'selected_option' in action && action.selected_option ? action.selected_option.value : undefined;
  const person = 'selected_user' in action ? action.selected_user : undefined;
  const value = 'value' in action && typeof action.value === 'string' ? action.value : (chosen ?? person);
  return {
    value: value ?? '',
    blockId: action.block_id,
    metadata: view?.private_metadata ?? '',
    viewId: view?.id,
  };
}

function onSubmissions(app: App, parts: Parts, track: Track): void {
  app.view(/.*/, async ({ ack, body, view, client: slack, context }) => {
    if (body.type === 'view_closed') return ack();
    const source = {
      workspaceId: body.team?.id ?? context.teamId ?? '',
      personId: body.user.id,
      triggerId: body.trigger_id,
      slack,
    };
    const occasion = await occasionOf(parts, source);
    const handle = parts.listeners.submissions.get(view.callback_id);
    const result = await submit(parts, occasion, async () =>
      handle
        ? handle(occasion, { metadata: view.private_metadata, values: view.state.values })
        : { kind: 'show', view: notice(occasion.reader, saying(texts(occasion.reader).staleButton)) },
    );
    await ack(asResponse(result));
    if (result.kind === 'work') await track(occasion.replaceModal(view.id, result.work));
    await track(follow(parts, occasion));
  });
}

function asResponse(result: SubmissionAnswer): ViewResponseAction | undefined {
  switch (result.kind) {
    case 'close':
      return undefined;
    case 'errors':
      return { response_action: 'errors', errors: { ...result.errors } };
    case 'show':
      return { response_action: 'update', view: result.view };
    case 'work':
      return { response_action: 'update', view: result.loading };
  }
}

async function follow({ listeners, deps }: Parts, occasion: Occasion): Promise<void> {
  for (const handle of listeners.afterwards) {
    await handle(occasion).catch((error: unknown) =>
      deps.log.warn({ err: error }, 'a Home could not be drawn anew'),
    );
  }
}

async function submit(
  parts: Parts,
  { reader }: Occasion,
  handle: () => Promise<SubmissionAnswer>,
): Promise<SubmissionAnswer> {
  try {
    return await handle();
  } catch (error) {
    return { kind: 'show', view: notice(reader, explain(error, reader, parts)) };
  }
}

function onShortcuts(app: App, parts: Parts, track: Track): void {
  app.shortcut(/.*/, async ({ ack, shortcut, client: slack, context }) => {
    await ack();
    const source = {
      workspaceId: context.teamId ?? '',
      personId: shortcut.user.id,
      triggerId: shortcut.trigger_id,
      slack,
    };
    const handle = parts.listeners.shortcuts.get(shortcut.callback_id) ?? tellStale;
    await track(answer(parts, source, handle));
  });
}

async function answer(
  parts: Parts,
  source: Source,
  handle: (occasion: Occasion) => Promise<void>,
): Promise<void> {
  const occasion = await occasionOf(parts, source);
  try {
    await handle(occasion);
  } catch (error) {
    await occasion.tell(explain(error, occasion.reader, parts));
  }
}
