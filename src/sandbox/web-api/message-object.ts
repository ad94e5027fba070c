import type { ConversationRecord, MessageRecord } from '../state/records.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

/** A message in the shape Slack gives it to an app. */
export function messageObject(workspace: WorkspaceState, message: MessageRecord): Record<string, unknown> {
  const isFromBot = message.authorId === workspace.bot.userId;
  return {
    type: 'message',
    user: message.authorId,
    ts: message.ts,
    text: message.text,
    team: workspace.teamId,
    ...(isFromBot ? { bot_id: workspace.bot.botId, app_id: workspace.bot.appId } : {}),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(message.editedTs ? { edited: { user: message.authorId, ts: message.editedTs } } : {}),
  };
}

export const permalink = (
  workspace: WorkspaceState,
  conversation: ConversationRecord,
  message: MessageRecord,
): string =>
  `https://${workspace.domain}.slack.com/archives/${conversation.id}/p${message.ts.replace('.', '')}`;
