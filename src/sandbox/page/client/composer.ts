import type { PageConversation, PageState } from '../../page-server/page-state.ts';
import { perform } from '../connection.ts';
import { byId, giveFocus, make } from '../dom.ts';
import { watchCompletion } from './completion.ts';
import { draftIn, keepDraft } from './drafts.ts';

type Drawn = { readonly state: PageState; readonly conversation: PageConversation };

let drawnFor = '';
let drawn: Drawn | undefined;

/** The field to write in. It is kept while the same person stays in the same conversation, half-typed words and all. */
export function showComposer(state: PageState, conversation: PageConversation | undefined): void {
  const key = `${state.personId}/${conversation?.id}`;
  if (key === drawnFor) return;
  drawnFor = key;
  drawn = conversation && { state, conversation };
  const form = byId('composer', HTMLFormElement);
  form.replaceChildren(...(drawn ? composerNodes(drawn) : []));
  const field = form.querySelector('textarea');
  if (field) fitHeight(field);
}

/** Where one can write, else where one reads: on a screen that is touched no keyboard comes up unasked. */
export function focusPlace(): void {
  const isTouched = matchMedia('(pointer: coarse)').matches;
  const field = isTouched ? null : byId('composer', HTMLFormElement).querySelector('textarea');
  giveFocus(field ?? byId('content', HTMLElement));
}

/** Sends what is typed to where it was typed. */
export function watchComposer(): void {
  const form = byId('composer', HTMLFormElement);
  fitToWidth(form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const field = form.querySelector('textarea');
    const line = field?.value.trim() ?? '';
    if (!drawn || !field || line === '') return;
    const { state, conversation } = drawn;
    field.value = '';
    // All that follows what is typed hears of it, as by hand.
    field.dispatchEvent(new Event('input'));
    void perform(state, { kind: 'type', channelId: conversation.id, line });
  });
}

function composerNodes({ state, conversation }: Drawn): readonly Node[] {
  const { isWritable, name, kind, id } = conversation;
  if (!isWritable)
    return [
      make('p', { class: 'read-only' }, [
        'Sending messages to this app has been turned off. Its buttons work, and so does /peer in any other conversation.',
      ]),
    ];
  const place = kind === 'channel' ? `#${name}` : name;
  const field = make('textarea', {
    id: 'line',
    rows: 1,
    'data-key': 'line',
    'aria-label': `Message ${place}`,
    placeholder: `Message ${place}, or a command like /peer`,
  });
  field.value = draftIn(state, id);
  field.addEventListener('input', () => {
    fitHeight(field);
    keepDraft(state, id, field.value);
  });
  const suggestions = watchCompletion(field, state.commands);
  field.addEventListener('keydown', sendOnEnter);
  return [
    suggestions,
    make('div', { class: 'box' }, [
      field,
      make('div', { class: 'below' }, [
        make('span', { class: 'hint' }, ['Enter sends · Shift+Enter makes a new line']),
        make('button', { type: 'submit', class: 'primary' }, ['Send']),
      ]),
    ]),
  ];
}

/** Shift and Enter make a new line; so does Enter while an input method puts a word together. */
function sendOnEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.defaultPrevented) return;
  event.preventDefault();
  byId('composer', HTMLFormElement).requestSubmit();
}

/** Out of sight nothing has a height to fit; and in another width what is written takes more lines or fewer. */
function fitToWidth(form: HTMLFormElement): void {
  let width = 0;
  new ResizeObserver(() => {
    const field = form.querySelector('textarea');
    if (form.clientWidth === width || !field) return;
    width = form.clientWidth;
    fitHeight(field);
  }).observe(form);
}

/** Pixels. */
const MOST_HIGH = 200;

/** As high as what is written, up to a point. */
function fitHeight(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight, MOST_HIGH)}px`;
}
