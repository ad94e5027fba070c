import { interactiveElementsOf } from '../../src/sandbox/block-kit/elements-of.ts';
import { interactionBody } from '../../src/sandbox/app/payloads.ts';
import type { SentRequest } from '../../src/sandbox/state/world.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import { text, type SeenMessage } from '../../src/sandbox/driver/seen.ts';
import type { StandInSlack } from '../../src/sandbox/stand-in-slack.ts';

export type ForgedAction = {
  readonly id: string;
  readonly value?: string;
  /** The modal that it claims to stand in. */
  readonly viewId?: string;
  readonly metadata?: string;
  readonly blockId?: string;
};

/** By block id: text for a typed field, else the element's value as Slack would send it. */
export type ForgedValues = Readonly<Record<string, string | object>>;

export type ForgedSubmission = {
  readonly callbackId: string;
  readonly metadata?: string | object;
  readonly values?: ForgedValues;
  /** The modal that is submitted: one of its own each time, unless it is to be the same again. */
  readonly viewId?: string;
};

/** Sends what no Slack client would, truly signed: as though somebody had tampered with the client. */
export type Forger = {
  readonly action: (person: Pick<Person, 'id'>, action: ForgedAction) => Promise<SentRequest>;
  readonly submission: (person: Pick<Person, 'id'>, submission: ForgedSubmission) => Promise<SentRequest>;
  readonly shortcut: (person: Pick<Person, 'id'>, callbackId: string) => Promise<SentRequest>;
};

/** @param settled what is waited for after each act: nothing but its acknowledgement where it is not given */
export function createForger(
  slack: Pick<StandInSlack, 'sendRaw'>,
  teamId: string,
  settled = async (): Promise<void> => undefined,
): Forger {
  const send = async (person: Pick<Person, 'id'>, type: string, rest: object) => {
    const sent = await slack.sendRaw({
      body: interactionBody({
        type,
        team: { id: teamId },
        user: { id: person.id, team_id: teamId },
        trigger_id: 'forged',
        is_enterprise_install: false,
        ...rest,
      }),
    });
    await settled();
    return sent;
  };
  return {
    action: (person, { id, value, viewId, metadata = '', blockId = 'forged' }) =>
      send(person, 'block_actions', {
        ...(viewId !== undefined && { view: { id: viewId, type: 'modal', private_metadata: metadata } }),
        actions: [{ type: 'button', action_id: id, block_id: blockId, value, action_ts: '1.1' }],
      }),
    shortcut: (person, callbackId) => send(person, 'shortcut', { callback_id: callbackId, action_ts: '1.1' }),
    submission: (person, { callbackId, metadata = '', values = {}, viewId = `V${crypto.randomUUID()}` }) =>
      send(person, 'view_submission', {
        view: {
          id: viewId,
          type: 'modal',
          callback_id: callbackId,
          private_metadata: typeof metadata === 'string' ? metadata : JSON.stringify(metadata),
          state: { values: Object.fromEntries(Object.entries(values).map(inputState)) },
        },
      }),
  };
}

export const inputState = ([block, given]: [string, string | object]): [string, object] => [
  block,
  { value: typeof given === 'string' ? { type: 'plain_text_input', value: given } : given },
];

export const selected = (value: string) => ({ selected_option: { value } });
export const manySelected = (...values: readonly string[]) => ({
  selected_options: values.map((value) => ({ value })),
});
export const peopleSelected = (...ids: readonly string[]) => ({ selected_users: ids });
export const dateSelected = (date: string | null) => ({ selected_date: date });

/** What the value of a button that this person sees is, the newest such button first. */
export function valueOfButton(messages: readonly SeenMessage[], actionId: string): string {
  const buttons = messages
    .flatMap(({ message }) => message.blocks.flatMap(interactiveElementsOf))
    .filter((element) => element.type === 'button');
  const button = buttons.findLast(({ action_id: id }) => id === actionId);
  if (button?.value === undefined) throw new Error(`nobody has a button ${actionId} in front of them`);
  return button.value;
}

/** What the value of a button in the modal that lies open before this person is. */
export function valueInModal(person: Person, actionId: string): string {
  const buttons = person.modal()?.view.definition.blocks.flatMap(interactiveElementsOf) ?? [];
  const button = buttons.find(({ type, action_id: id }) => type === 'button' && id === actionId);
  if (button?.type !== 'button' || button.value === undefined)
    throw new Error(`the modal has no button ${actionId}`);
  return button.value;
}

/** What the bot has said in this person's own DM with it. */
export function toldInDm(person: Person): string {
  const own = person.conversations().filter(({ kind }) => kind === 'im');
  return own.flatMap(({ id }) => person.messages(id).map(text)).join('\n');
}
