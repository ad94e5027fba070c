import { z } from 'zod';
import { addMessage, removeMessage, replaceMessage, nextTs } from '../state/conversations.ts';
import type { ConversationRecord } from '../state/records.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import type { ResponseUrl, World } from '../state/world.ts';
import { json } from '../web-api/arguments.ts';
import { messageContent } from '../web-api/message-content.ts';
import { SlackRefusalError } from '../web-api/refusal.ts';

const MOST_USES = 5;

const responseSchema = z.object({
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  text: z.string().optional(),
  blocks: json.optional(),
});
export type ResponseMessage = z.infer<typeof responseSchema>;

/** Takes what the app posts to a response_url. Throws SlackRefusalError. */
export function takeResponse(world: World, id: string, body: unknown): void {
  const target = world.responseUrls.get(id);
  const workspace = target && world.workspaces.get(target.teamId);
  const conversation = target && workspace?.conversations.get(target.channelId);
  if (!target || !workspace || !conversation) throw new SlackRefusalError('no_service');
  const age = world.clock.now().since(target.issuedAt).total('milliseconds');
  if (age > world.timing.responseUrlLife) throw new SlackRefusalError('expired_url');
  if (target.uses >= MOST_USES) throw new SlackRefusalError('used_url');
  const response = responseSchema.safeParse(body);
  if (!response.success) throw new SlackRefusalError('invalid_payload');
  target.uses += 1;
  showResponse(workspace, { conversation, target, response: response.data });
}

type ResponseShown = {
  readonly conversation: ConversationRecord;
  readonly target: Pick<ResponseUrl, 'personId' | 'messageTs'>;
  readonly response: ResponseMessage;
};

/** Shows an answer where the person acted: to them alone unless it says `in_channel`. */
function showResponse(workspace: WorkspaceState, { conversation, target, response }: ResponseShown): void {
  const { messageTs } = target;
  if (response.delete_original && messageTs) {
    removeMessage(conversation, messageTs);
    return;
  }
  const content = messageContent(response);
  if (response.replace_original && messageTs) {
    replaceMessage(conversation, messageTs, { ...content, editedTs: nextTs(workspace), values: new Map() });
    return;
  }
  addMessage(workspace, conversation, {
    ...content,
    authorId: workspace.bot.userId,
    ...(response.response_type === 'in_channel' ? {} : { visibleTo: target.personId }),
  });
}

/** Shows what an app said in the very answer to a command: text, or JSON of a message; nothing where it is empty. */
export function showAnswer(
  workspace: WorkspaceState,
  answer: string,
  shown: Pick<ResponseShown, 'conversation' | 'target'>,
): void {
  if (answer.trim() === '') return;
  showResponse(workspace, { ...shown, response: parseAnswer(answer) });
}

function parseAnswer(answer: string): ResponseMessage {
  try {
    return responseSchema.parse(JSON.parse(answer));
  } catch {
    return { text: answer };
  }
}
