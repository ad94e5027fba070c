import { z } from 'zod';
import { LIMITS } from '../block-kit/limits.ts';
import { checkView, isViewTooLarge } from '../block-kit/validate.ts';
import type { ViewDefinition } from '../block-kit/views.ts';
import {
  createView,
  findView,
  keepView,
  openModals,
  pushModal,
  redefined,
  showModal,
} from '../state/modals.ts';
import type { ViewRecord } from '../state/records.ts';
import { useTrigger } from './triggers.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { json, parseArguments } from './arguments.ts';
import type { WebApiAnswer, Call, Methods } from './method.ts';
import { SlackRefusalError, withMessages } from './refusal.ts';
import { viewObject } from './view-object.ts';

const triggered = z.object({ trigger_id: z.string().min(1), view: json });

/** Throws `view_too_large` or `invalid_arguments` with Slack's messages. */
export function viewDefinition(given: unknown, type: ViewDefinition['type']): ViewDefinition {
  if (isViewTooLarge(given)) throw new SlackRefusalError('view_too_large');
  const verdict = checkView(given);
  if (!verdict.ok) throw new SlackRefusalError('invalid_arguments', withMessages(verdict.messages));
  if (verdict.value.type === type) return verdict.value;
  const message = `[ERROR] unsupported type: ${verdict.value.type} [json-pointer:/view/type]`;
  throw new SlackRefusalError('invalid_arguments', withMessages([message]));
}

/** The external id's refusal comes before anything changes: it must be unique in the workspace. */
function refuseDoubleExternalId(
  workspace: WorkspaceState,
  definition: ViewDefinition,
  own?: ViewRecord,
): void {
  const { external_id } = definition;
  const taken =
    external_id &&
    findView(workspace, (view) => view.definition.external_id === external_id && view.id !== own?.id);
  if (taken) throw new SlackRefusalError('duplicate_external_id');
}

function open({ world, workspace, args }: Call): WebApiAnswer {
  const given = parseArguments(triggered, args);
  const definition = viewDefinition(given.view, 'modal');
  refuseDoubleExternalId(workspace, definition);
  const { personId, source } = useTrigger(world, workspace.teamId, given.trigger_id);
  const view =
    source === 'submission'
      ? createView(workspace, definition, { personId })
      : showModal(workspace, personId, definition);
  return { view: viewObject(workspace, view) };
}

function push({ world, workspace, args }: Call): WebApiAnswer {
  const given = parseArguments(triggered, args);
  const definition = viewDefinition(given.view, 'modal');
  refuseDoubleExternalId(workspace, definition);
  const { personId } = useTrigger(world, workspace.teamId, given.trigger_id);
  const depth = openModals(workspace, personId).length;
  if (depth === 0) throw new SlackRefusalError('not_found');
  if (depth >= LIMITS.modalDepth) throw new SlackRefusalError('push_limit_reached');
  return { view: viewObject(workspace, pushModal(workspace, personId, definition)) };
}

function update({ workspace, args }: Call): WebApiAnswer {
  const { view_id, external_id, hash, ...given } = parseArguments(
    z.object({
      view_id: z.string().optional(),
      external_id: z.string().optional(),
      hash: z.string().optional(),
      view: json,
    }),
    args,
  );
  const view = findView(workspace, ({ id, definition }) =>
    view_id ? id === view_id : external_id !== undefined && definition.external_id === external_id,
  );
  if (!view) throw new SlackRefusalError('not_found');
  const definition = viewDefinition(given.view, view.definition.type);
  refuseDoubleExternalId(workspace, definition, view);
  if (hash && hash !== view.hash) throw new SlackRefusalError('hash_conflict');
  const updated = redefined(workspace, view, definition);
  keepView(workspace, updated);
  return { view: viewObject(workspace, updated) };
}

function publish({ world, workspace, args }: Call): WebApiAnswer {
  const { user_id, hash, ...given } = parseArguments(
    z.object({ user_id: z.string().min(1), hash: z.string().optional(), view: json }),
    args,
  );
  if (!world.manifest.features.app_home.home_tab_enabled) throw new SlackRefusalError('not_enabled');
  if (!workspace.people.has(user_id)) throw new SlackRefusalError('user_not_found');
  const definition = viewDefinition(given.view, 'home');
  const known = workspace.homes.get(user_id);
  refuseDoubleExternalId(workspace, definition, known);
  if (hash && hash !== known?.hash) throw new SlackRefusalError('hash_conflict');
  const view = known
    ? redefined(workspace, known, definition)
    : createView(workspace, definition, { personId: user_id });
  workspace.homes.set(user_id, view);
  return { view: viewObject(workspace, view) };
}

export const viewsMethods: Methods = {
  'views.open': { scopes: [], tier: 4, run: open },
  'views.push': { scopes: [], tier: 4, run: push },
  'views.update': { scopes: [], tier: 4, run: update },
  'views.publish': { scopes: [], tier: 4, run: publish },
};
