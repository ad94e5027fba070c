import type { App, BlockAction } from '@slack/bolt';
import { z } from 'zod';
import { DatabaseAwayError } from '../../db/out-of-reach.ts';
import { inOneAct } from '../../db/one-act.ts';
import { cut, inputActionId } from '../blocks.ts';
import { withinTime } from '../../time-limit.ts';
import { isDatabaseAway, reachOf, timeLeft } from './authorizing.ts';
import { EventNotHandledError } from './event-not-handled-error.ts';
import { answerEvent } from './events.ts';
import type { Homes } from '../homes.ts';
import { pressedIn, type PressedAction } from '../menu.ts';
import type { Posted } from '../messages.ts';
import { saying } from './answering.ts';
import { explain, type Answers } from './explaining.ts';
import { commandAction, typingAction, type Listeners } from './listeners.ts';
import { occasionOf } from './make-occasion.ts';
import type { Click, Occasion, ViewState } from './occasion.ts';
import { onSubmissions, type Track } from './submitting.ts';
import { texts } from './texts.ts';
import { blockName, byName } from './view-turns.ts';
import { UntoldError, type Source } from './ways-of-telling.ts';

export /** Where it stands, the block that was pressed, and whether the answer took its place. */
type Answered = Posted & { readonly blockId: string; readonly wasReplaced: boolean };

type Connecting = Answers & {
  readonly homes: Homes;
  /** Something was pressed in a message that stands in Slack, and has been answered. */
  readonly pressed: (workspaceId: string, message: Answered) => Promise<void>;
};

export type InFlight = { readonly settled: () => Promise<void> };

/**
 * One listener of Bolt's for each way Slack has of calling, which acknowledges at once and then finds the feature's handler
 * by name: no feature meets Bolt. Work that goes on after its acknowledgement is kept track of, since Bolt's own
 * stop does not wait for it.
 */
export function connect(app: App, { homes, pressed, ...answers }: Connecting): InFlight {
  const working = new Set<Promise<unknown>>();
  const track = async (work: Promise<unknown>) => {
    working.add(work);
    await work.finally(() => working.delete(work));
  };
  onCommands(app, answers, track);
  onActions(app, { ...answers, homes, pressed }, track);
  onSubmissions(app, answers, track);
  onShortcuts(app, answers, track);
  app.event(/.*/, async ({ body, context }) => {
    if (isDatabaseAway(context)) return sendAgain('database-away');
    const handled = track(answerEvent({ ...answers, homes }, body));
    const outcome = await withinTime(handled, timeLeft(context), 'late' as const);
    if (outcome !== 'late') return;
    handled.catch((error: unknown) =>
      answers.deps.log.error({ err: error }, 'an event could not be handled'),
    );
    return sendAgain('late');
  });
  return {
    settled: async () => {
      await Promise.allSettled(working);
    },
  };
}

function sendAgain(why: EventNotHandledError['code']): never {
  throw new EventNotHandledError(why);
}

function onCommands(app: App, answers: Answers, track: Track): void {
  app.command(/.*/, async ({ ack, command, client: slack, respond, context }) => {
    await ack();
    const { team_id: workspaceId, user_id: personId, channel_id: channelId, trigger_id: triggerId } = command;
    const word = command.text.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
    const asks = commandAction(word);
    const source = { workspaceId, personId, asks, channelId, triggerId, slack, respond, ...reachOf(context) };
    await track(answer(answers, source, (occasion) => runCommand(answers.listeners, word, occasion)));
  });
}

async function runCommand({ commands }: Listeners, word: string, occasion: Occasion): Promise<void> {
  const known = commands.get(word === '' ? 'menu' : word);
  if (known) return known(occasion);
  await occasion.tell(saying(texts(occasion.reader).unknownCommand(cut(word, 40).replaceAll('`', '’'))));
  await commands.get('help')?.(occasion);
}

function onActions(app: App, { homes, pressed, ...answers }: Connecting, track: Track): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: /.*/ },
    async ({ ack, body, action, client: slack, respond, context }) => {
      await ack();
      const chosen = pressedIn(action);
      const asks = actionMeant(body, chosen);
      const handle = answers.listeners.actions.get(asks);
      const message = pressedMessage(body);
      const source = {
        workspaceId: body.team?.id ?? context.teamId ?? '',
        personId: body.user.id,
        asks,
        channelId: body.channel?.id,
        triggerId: body.trigger_id,
        pressedAt: Math.floor(Number(body.actions[0]?.action_ts ?? 0)),
        modal: body.view?.type === 'modal' ? body.view : undefined,
        slack,
        respond: body.response_url ? respond : undefined,
        message,
        ...reachOf(context),
      };
      // A button that only opens a link calls too, and wants no answer.
      if (!handle && action.type === 'button' && action.url !== undefined) return;
      let wasReplaced = false;
      const press = ({ replaceMessage, ...occasion }: Occasion) => {
        const noting: Occasion = {
          ...occasion,
          replaceMessage: (instead) => {
            wasReplaced = true;
            return replaceMessage(instead);
          },
        };
        return handle ? handle(noting, clickOf(body, action, chosen)) : tellStale(noting);
      };
      const followed = async () => {
        const { isDatabaseAway: isAway } = await answer(answers, source, press);
        if (isAway) return;
        // Also where it was refused: whatever was pressed may be of before.
        if (body.view?.type === 'home') await homes.pressed(source);
        if (message) await pressed(source.workspaceId, { ...message, blockId: action.block_id, wasReplaced });
      };
      await track(followed());
    },
  );
}

/** An ephemeral message cannot be found again. */
function pressedMessage({ container }: BlockAction): Posted | undefined {
  const { success, data } = lastingMessage.safeParse(container);
  return success ? { channelId: data.channel_id, messageTs: data.message_ts } : undefined;
}

const lastingMessage = z.object({
  type: z.literal('message'),
  channel_id: z.string(),
  message_ts: z.string(),
  is_ephemeral: z.literal(false),
});

const tellStale = ({ tell, reader }: Occasion) => tell(saying(texts(reader).staleButton));

/** All inputs have the same id, so that it is their modal which says what is done with what is typed. */
const actionMeant = ({ view }: BlockAction, { id }: PressedAction): string =>
  id === inputActionId ? typingAction(view?.callback_id ?? '') : id;

/** Nothing, where it stands in no modal. */
const enteredIn = z
  .looseObject({ state: z.looseObject({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }) })
  .transform(({ state }): ViewState => state.values)
  .catch({});

function clickOf(
  { view }: BlockAction,
  { block_id }: BlockAction['actions'][number],
  { value }: PressedAction,
): Click {
  return {
    value,
    blockId: blockName(block_id),
    metadata: view?.private_metadata ?? '',
    viewId: view?.type === 'modal' ? view.id : undefined,
    values: byName(enteredIn.parse(view)),
  };
}

function onShortcuts(app: App, answers: Answers, track: Track): void {
  app.shortcut(/.*/, async ({ ack, shortcut, client: slack, context }) => {
    await ack();
    const source = {
      workspaceId: context.teamId ?? '',
      personId: shortcut.user.id,
      asks: shortcut.callback_id,
      triggerId: shortcut.trigger_id,
      slack,
      ...reachOf(context),
    };
    const handle = answers.listeners.shortcuts.get(shortcut.callback_id) ?? tellStale;
    await track(answer(answers, source, handle));
  });
}

async function answer(
  answers: Answers,
  source: Source,
  handle: (occasion: Occasion) => Promise<void>,
): Promise<{ readonly isDatabaseAway: boolean }> {
  return inOneAct(async () => {
    const { occasion, isDatabaseAway: isAway } = await occasionOf(answers, source);
    try {
      if (isAway) throw new DatabaseAwayError('database-away');
      await handle(occasion);
    } catch (error) {
      // Nothing is amiss with what was asked for, and there is nowhere to say anything.
      if (error instanceof UntoldError) throw error;
      await occasion.tell(explain(error, occasion.reader, answers));
    }
    return { isDatabaseAway: isAway };
  });
}
