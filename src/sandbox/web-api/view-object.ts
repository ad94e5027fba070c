import type { ViewRecord } from '../state/records.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

/** A view in the shape Slack gives it to an app: as defined, with Slack's ids and what the person has entered. */
export function viewObject(workspace: WorkspaceState, view: ViewRecord): Record<string, unknown> {
  const { definition } = view;
  const modalOnly =
    definition.type === 'modal'
      ? {
          title: definition.title,
          submit: definition.submit ?? null,
          close: definition.close ?? null,
          clear_on_close: definition.clear_on_close ?? false,
          notify_on_close: definition.notify_on_close ?? false,
          submit_disabled: definition.submit_disabled ?? false,
        }
      : { title: { type: 'plain_text', text: 'View Title', emoji: true }, submit: null, close: null };
  return {
    id: view.id,
    team_id: workspace.teamId,
    type: definition.type,
    ...modalOnly,
    blocks: definition.blocks,
    private_metadata: definition.private_metadata ?? '',
    callback_id: definition.callback_id ?? '',
    external_id: definition.external_id ?? '',
    state: { values: view.values },
    hash: view.hash,
    root_view_id: view.rootViewId,
    previous_view_id: view.previousViewId,
    app_id: workspace.bot.appId,
    app_installed_team_id: workspace.teamId,
    bot_id: workspace.bot.botId,
  };
}
