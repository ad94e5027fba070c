import type { Button, KnownBlock, ModalView } from '@slack/types';
import { formatOwnMoment, type Reader } from '../../../language.ts';
import {
  actions,
  button,
  context,
  cut,
  escape,
  mention,
  modal,
  oneLine,
  quote,
  section,
  textInput,
  type Message,
} from '../../../slack/blocks.ts';
import type { Admin } from '../../programs/program/model.ts';
import { ids } from './buttons.ts';
import { digestOf, wordingLength, type Named, type Opening, type Readers, type Ref } from './model.ts';
import { someOf, texts } from './texts.ts';

export const fields = { wording: 'wording' } as const;

const valueOf = ({ programId, number }: Ref): string => `${programId}:${number}`;
const namesOf = (people: readonly Admin[], reader: Reader): string =>
  someOf(
    people.map(({ id }) => mention(id)),
    reader,
  );
const listOf = (people: readonly Admin[], reader: Reader): string =>
  someOf(
    people.map(({ name }) => escape(name)),
    reader,
  );

const momentOf = ({ message }: Named, reader: Reader): string => formatOwnMoment(message.writtenAt, reader);

/** Names who reads it before anything is typed. Where nobody would, what is open can be withdrawn, and nothing be typed. */
export function humanModal(found: Opening, reader: Reader): ModalView {
  const words = texts(reader);
  const { readers, open } = found;
  const lines = open.flatMap((each, index) =>
    openLine(each, { place: index + 1, canGoToOthers: readers !== undefined }, reader),
  );
  return modal({
    id: ids.write,
    title: words.title,
    ...(readers
      ? { ...writing(found, readers, { lines, reader }), close: words.cancel }
      : { close: words.close, blocks: [...lines, section(words.refusals.nobody)] }),
  });
}

type Around = { readonly lines: readonly KnownBlock[]; readonly reader: Reader };

function writing({ programId, program, draft, haveChanged }: Opening, readers: Readers, around: Around) {
  const { lines, reader } = around;
  const words = texts(reader);
  const instead = draft?.instead;
  return {
    submit: words.send,
    metadata: { programId, readers: digestOf(readers), ...(instead !== undefined && { instead }) },
    blocks: [
      ...(instead === undefined ? [] : [section(words.again)]),
      ...lines,
      ...(haveChanged ? [section(words.haveChanged)] : []),
      section(words.readers[readers.are](namesOf(readers.people, reader), escape(program))),
      context([words.notYourPeers, words.storage].join(' ')),
      textInput({
        id: fields.wording,
        label: words.label,
        hint: words.hint,
        maxLength: wordingLength,
        multiline: true,
        initial: draft?.wording,
      }),
      context(words.danger),
    ],
  };
}

/** Its first words tell it from others. */
const shownOfOpen = 150;

type OpenShown = { readonly place: number; readonly canGoToOthers: boolean };

function openLine(each: Named, { place, canGoToOthers }: OpenShown, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const moment = momentOf(each, reader);
  const line =
    each.answerer === undefined ? waitingLine(each, reader) : words.answered(escape(each.answerer), moment);
  const withdraw = button({
    id: ids.withdrawInModal,
    text: words.withdraw,
    spoken: words.withdrawOneSpoken(place, moment),
    value: valueOf(each.message),
  });
  const wording = quote(cut(each.message.wording, shownOfOpen));
  const isUnread = each.answerer === undefined && each.readers.length === 0;
  return isUnread && canGoToOthers
    ? [section(line), wording, actions(againButton(each, reader), withdraw)]
    : [section(line, withdraw), wording];
}

const againButton = (each: Named, reader: Reader): Button =>
  button({ id: ids.writeAgain, text: texts(reader).reviewAndSend, value: valueOf(each.message) });

function waitingLine(each: Named, reader: Reader): string {
  const words = texts(reader);
  const moment = momentOf(each, reader);
  return each.readers.length === 0
    ? words.waitingForNobody(moment)
    : words.waiting(listOf(each.readers, reader), moment);
}

const withdrawButton = (each: Named, id: string, reader: Reader) =>
  button({
    id,
    text: texts(reader).withdraw,
    spoken: texts(reader).withdrawSpoken(momentOf(each, reader)),
    value: valueOf(each.message),
  });

/** What the modal says once it is sent. */
export function sentModal(sent: Named, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.open,
    title: words.title,
    close: words.close,
    blocks: [
      section(words.sent(namesOf(sent.readers, reader))),
      actions(withdrawButton(sent, ids.withdrawInModal, reader)),
    ],
  });
}

type Seen = {
  readonly personId: string;
  readonly program: string;
  /** Whether it stands before them already: they could not read it for some time. */
  readonly isSameAgain?: boolean;
};

/** To one who was named, and to them alone. */
export function card(
  found: Named,
  { personId, program, isSameAgain = false }: Seen,
  reader: Reader,
): Message {
  const words = texts(reader);
  const { message, writer, readers } = found;
  const others = readers.filter(({ id }) => id !== personId);
  const who = others.length === 0 ? words.onlyYou : words.onlyYouAnd(listOf(others, reader));
  return {
    text: words.cardText(escape(writer)),
    blocks: [
      ...(isSameAgain ? [context(words.sameAgain)] : []),
      section(words.card(escape(writer), escape(program))),
      quote(message.wording),
      ...answerLine(found, personId, reader),
      actions(cardButton(found, personId, reader)),
      context(who),
    ],
  };
}

function answerLine({ message, writer, answerer }: Named, personId: string, reader: Reader) {
  const words = texts(reader);
  if (answerer === undefined) return [];
  const isOwn = message.answeredBy === personId;
  return [section(isOwn ? words.youWill(escape(writer)) : words.theyWill(escape(answerer)))];
}

/** Another may still take over: then they are the one who gets in touch. */
function cardButton({ message, writer }: Named, personId: string, reader: Reader) {
  const words = texts(reader);
  const value = valueOf(message);
  return message.answeredBy === personId
    ? button({ id: ids.finish, text: words.markDone, spoken: words.markDoneSpoken(writer), value })
    : button({ id: ids.answer, text: words.getInTouch, spoken: words.getInTouchSpoken(writer), value });
}

/** In the place of the card, with nothing of what was written. */
export const closedCard = ({ message, writer }: Named, reader: Reader): Message => {
  const words = texts(reader);
  const name = escape(writer);
  return oneLine(message.state === 'done' ? words.cardDone(name) : words.cardWithdrawn(name));
};

/** In its place while somebody may not read it: they may be an admin again one day. */
export const notForYou = (reader: Reader): Message => ({
  ...oneLine(texts(reader).notForYou),
  isFollowed: true,
});

/** To the writer: who will get in touch, or what became of it since. */
export function answered(found: Named, reader: Reader): Message {
  const words = texts(reader);
  const name = escape(found.answerer ?? '');
  switch (found.message.state) {
    case 'withdrawn':
      return oneLine(words.withdrawn);
    case 'done':
      return oneLine(words.doneToWriter(name));
    case 'answered':
    case 'waiting':
      return withWithdrawing(words.answeredToWriter(name), found, reader);
  }
}

const withWithdrawing = (line: string, found: Named, reader: Reader): Message => ({
  text: line,
  blocks: [section(line), actions(withdrawButton(found, ids.withdraw, reader))],
});

/** To the writer: nobody reads it now, and who could. Nothing goes to them by itself. */
export function unread(found: Named, others: Readers | undefined, reader: Reader): Message {
  const words = texts(reader);
  const line = words.unread(momentOf(found, reader));
  const further = others ? words.unreadOthers(namesOf(others.people, reader)) : words.unreadNobody;
  return {
    text: line,
    blocks: [
      section([line, further].join(' ')),
      actions(...(others ? [againButton(found, reader)] : []), withdrawButton(found, ids.withdraw, reader)),
    ],
  };
}

/** To the writer: Slack has not said whether these people got it. Whatever stands there goes once they press something in it. */
export function unsure(found: Named, whom: readonly Admin[], reader: Reader): Message {
  const words = texts(reader);
  const line = words.unsure(listOf(whom, reader), momentOf(found, reader));
  return {
    text: line,
    blocks: [
      section([line, words.unsureHow].join(' ')),
      actions(againButton(found, reader), withdrawButton(found, ids.withdraw, reader)),
    ],
  };
}

/** In its place once it is withdrawn or sent to others, or somebody can read it again. */
export const settled = (reader: Reader): Message => oneLine(texts(reader).settled);
