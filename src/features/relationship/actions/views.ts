import type { KnownBlock, ModalView } from '@slack/types';
import type { HomePart } from '../../../feature.ts';
import { formatDate, type Reader } from '../../../language.ts';
import { context, dateInput, escape, modal, quote, section, textInput } from '../../../slack/blocks.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { ids, markButton, setActionButton } from './buttons.ts';
import { actionLength, isOverdue, usualDays, type LastActions, type SessionAction } from './model.ts';
import { texts } from './texts.ts';

export const fields = { action: 'action', date: 'date' } as const;

type Form = {
  readonly pairId: string;
  readonly number: number;
  readonly own: SessionAction | undefined;
  /** One of the pack's, to help. */
  readonly question: string;
  readonly today: Temporal.PlainDate;
};

export function actionModal({ pairId, number, own, question, today }: Form, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.set,
    title: words.title,
    submit: words.save,
    close: own ? words.cancel : words.close,
    metadata: { pairId, number },
    blocks: [
      textInput({
        id: fields.action,
        label: words.action,
        hint: question,
        maxLength: actionLength,
        multiline: true,
        initial: own?.wording,
      }),
      dateInput({
        id: fields.date,
        label: words.date,
        initial: own?.dueOn ?? today.add({ days: usualDays }),
      }),
      context(words.note),
    ],
  });
}

type Seen = { readonly personId: string; readonly today: Temporal.PlainDate; readonly reader: Reader };

/** The last session's actions in a pair's part of Home. */
export function actionsPart(pair: Pair, { actions, ...session }: LastActions, seen: Seen): HomePart {
  const { personId, reader } = seen;
  if (session.number === 0) return {};
  const own = actions.find((each) => each.personId === personId);
  const ordered = own ? [own, ...actions.filter((each) => each !== own)] : actions;
  const mark = own && markButton(session, own.outcome === 'done' ? 'open' : 'done', reader);
  return {
    blocks: ordered.flatMap((action) => actionBlocks(pair, action, seen)),
    buttons: [mark ?? setActionButton(session, reader)],
  };
}

function actionBlocks(
  { members }: Pair,
  { personId: ownerId, wording, dueOn, outcome }: SessionAction,
  { personId, today, reader }: Seen,
): readonly KnownBlock[] {
  const words = texts(reader);
  const date = formatDate(dueOn, reader);
  const name = members.find(({ id }) => id === ownerId)?.name ?? '';
  const own = { open: words.own, done: words.done, partly: words.partly, 'not-done': words.notDone }[outcome];
  const isLate = ownerId === personId && isOverdue({ dueOn, outcome }, today);
  return [
    section(ownerId === personId ? own(date) : words.of(escape(name), date)),
    quote(wording),
    ...(isLate ? [context(words.overdue)] : []),
  ];
}
