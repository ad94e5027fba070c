import type { PageConversation, PageMessage, PageState } from '../../page-server/page-state.ts';
import { dateInWords } from '../../reading/dates.ts';
import { avatar } from '../drawing/avatar.ts';
import { blockNodes } from '../drawing/blocks.ts';
import { wordNodes } from '../drawing/emoji.ts';
import { mrkdwnNodes } from '../drawing/marks.ts';
import { pageReaderOf, surfaceOf } from '../drawing/surface.ts';
import { make } from '../dom.ts';

export type Line = {
  readonly message: PageMessage;
  /** It follows one of the same author, whose face and name stand for both. */
  readonly isGrouped: boolean;
};

export function messageNode(
  state: PageState,
  { id }: PageConversation,
  { message, isGrouped }: Line,
): HTMLElement {
  const screen = { kind: 'message' as const, channelId: id, ts: message.ts };
  const surface = surfaceOf(state, { screen, values: message.values });
  const { time, moment } = timesOf(state, message.ts);
  const body =
    message.blocks.length > 0
      ? blockNodes(message.blocks, surface)
      : [make('div', { class: 'text' }, mrkdwnNodes(message.text, pageReaderOf(state)))];
  const shownTime = make('time', { title: moment }, [time]);
  const kinds = ['message', message.isEphemeral && 'ephemeral', isGrouped && 'grouped'].filter(Boolean);
  return make('li', { class: kinds.join(' ') }, [
    isGrouped ? make('span', { class: 'gutter' }, [shownTime]) : avatar(message.authorId, message.from),
    make('article', { 'aria-label': `${message.from}, ${moment}` }, [
      message.isEphemeral ? make('p', { class: 'only-you' }, ['Only visible to you']) : undefined,
      isGrouped ? undefined : byLine(state, message, shownTime),
      ...body,
      message.isEdited ? make('p', { class: 'edited' }, ['(edited)']) : undefined,
      ...message.files.map(({ title, url }) =>
        make(
          'a',
          { class: 'file', href: `${url}?person=${state.personId}`, download: true },
          wordNodes(`📄 ${title}`),
        ),
      ),
    ]),
  ]);
}

const byLine = ({ app }: PageState, { authorId, from }: PageMessage, shownTime: Node): HTMLElement =>
  make('p', { class: 'by' }, [
    make('strong', {}, [from]),
    authorId === app.userId ? make('span', { class: 'badge' }, ['APP']) : undefined,
    shownTime,
  ]);

/** When it was written, where the reader is. */
function timesOf(state: PageState, ts: string): { readonly time: string; readonly moment: string } {
  const { dates } = pageReaderOf(state);
  const timestamp = Number(ts);
  return {
    time: dateInWords({ timestamp, format: '{time}' }, dates),
    moment: dateInWords({ timestamp, format: '{date_short_pretty} at {time}' }, dates),
  };
}
