import { z } from 'zod';
import { withInner } from '../block-kit/elements-of.ts';
import { LIMITS } from '../block-kit/limits.ts';
import { frontModal, keepView, openModals, pushModal, redefined } from '../state/modals.ts';
import { isAppInstalled } from '../state/installed.ts';
import type { ViewRecord } from '../state/records.ts';
import { viewObject } from '../web-api/view-object.ts';
import { viewDefinition } from '../web-api/views.ts';
import { SlackRefusalError } from '../web-api/refusal.ts';
import { fieldErrors } from './field-checks.ts';
import { GestureError } from './gesture-error.ts';
import type { SandboxActor } from '../state/world.ts';
import { interactionBasics, requireInstalled, sendInteraction } from './payloads.ts';
import { issueTrigger } from '../web-api/triggers.ts';
import { notify, requireAnswer, TROUBLE_CONNECTING } from './unanswered.ts';

const responseSchema = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('clear') }),
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('push'), view: z.unknown() }),
]);
type SubmissionResponse = z.infer<typeof responseSchema> | { readonly response_action: 'close' };

/** The app answered a submission with something Slack cannot use; the person reads that there was trouble. */
export class UnusableResponseError extends Error {
  readonly code = 'unusable_response';
}

/**
 * Submits the modal in front. Where a field is missing or malformed the app hears nothing: the errors stand at the fields.
 * Throws GestureError, AppUnansweredError or UnusableResponseError.
 */
export async function submitModal(actor: SandboxActor): Promise<void> {
  requireInstalled(actor);
  const { world, workspace, personId } = actor;
  const view = frontModal(workspace, personId);
  if (view?.definition.type !== 'modal' || !view.definition.submit)
    throw new GestureError('nothing_open', 'No modal that can be submitted is open');
  const errors = fieldErrors(view.definition.blocks, view.values);
  keepView(workspace, { ...view, errors });
  if (Object.keys(errors).length > 0) return;
  const delivery = await sendInteraction(world, {
    ...interactionBasics(actor, 'view_submission'),
    trigger_id: issueTrigger(actor, 'submission'),
    view: viewObject(workspace, view),
    response_urls: [],
  });
  requireAnswer(workspace, personId, { delivery, wording: () => TROUBLE_CONNECTING });
  try {
    follow(actor, view, parseResponse(delivery.answer));
  } catch (error) {
    const reason =
      error instanceof SlackRefusalError ? `${error.code} ${JSON.stringify(error.details)}` : String(error);
    notify(workspace, personId, { code: 'unusable_response', message: TROUBLE_CONNECTING });
    throw new UnusableResponseError(`The app's answer to a submission cannot be used: ${reason}`, {
      cause: error,
    });
  }
}

function parseResponse(answer: string): SubmissionResponse {
  if (answer.trim() === '') return { response_action: 'close' };
  const body: unknown = JSON.parse(answer);
  const isPlainAck = typeof body === 'object' && body !== null && !('response_action' in body);
  return isPlainAck ? { response_action: 'close' } : responseSchema.parse(body);
}

function follow(
  { workspace, personId }: SandboxActor,
  submitted: ViewRecord,
  response: SubmissionResponse,
): void {
  const stack = openModals(workspace, personId);
  const view = stack.find(({ id }) => id === submitted.id);
  switch (response.response_action) {
    case 'close':
      workspace.modals.set(
        personId,
        stack.filter(({ id }) => id !== submitted.id),
      );
      return;
    case 'clear':
      workspace.modals.set(personId, []);
      return;
    case 'errors':
      if (view) keepView(workspace, { ...view, errors: knownErrors(view, response.errors) });
      return;
    case 'update':
      if (view) keepView(workspace, redefined(workspace, view, viewDefinition(response.view, 'modal')));
      return;
    case 'push':
      if (stack.length >= LIMITS.modalDepth) throw new SlackRefusalError('push_limit_reached');
      pushModal(workspace, personId, viewDefinition(response.view, 'modal'));
  }
}

/** Errors can only stand at input blocks of the view; Slack refuses any other. */
function knownErrors(view: ViewRecord, errors: Record<string, string>): Record<string, string> {
  const inputs = withInner(view.definition.blocks)
    .filter(({ type }) => type === 'input')
    .map(({ block_id }) => block_id);
  const stray = Object.keys(errors).find((blockId) => !inputs.includes(blockId));
  if (stray !== undefined) throw new SlackRefusalError('invalid_error_block', { block_id: stray });
  return errors;
}

/** Closes the modal in front, or with `clear_on_close` all of them, and tells the app where it asked to be told. */
export async function closeModal(actor: SandboxActor): Promise<void> {
  const { world, workspace, personId } = actor;
  const stack = openModals(workspace, personId);
  const front = stack.at(-1);
  if (!front) throw new GestureError('nothing_open', 'No modal is open');
  const isCleared = front.definition.type === 'modal' && front.definition.clear_on_close === true;
  const closed = isCleared ? stack : [front];
  workspace.modals.set(personId, isCleared ? [] : stack.slice(0, -1));
  for (const view of closed.toReversed()) {
    if (view.definition.type !== 'modal' || !view.definition.notify_on_close) continue;
    if (!isAppInstalled(workspace)) continue;
    await sendInteraction(world, {
      ...interactionBasics(actor, 'view_closed'),
      view: viewObject(workspace, view),
      is_cleared: isCleared,
    });
  }
}
