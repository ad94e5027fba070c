import type { HomePart } from '../../../feature.ts';
import type { ModalView } from '@slack/types';
import { formatDate, formatList, type Reader } from '../../../language.ts';
import { actions, button, context, escape, modal, section, type Message } from '../../../slack/blocks.ts';
import { isOffered } from '../../pairs/lifecycle.ts';
import { partnersOf, type Pair } from '../../pairs/pair/model.ts';
import { nextRoundWords } from '../../programs/program/texts.ts';
import {
  anotherPeerButton,
  cancelRequestButton,
  changeMissedButton,
  ids,
  sayMissedButton,
} from './buttons.ts';
import type { RematchAsked, Opening, TakenEffect, WishSeen } from './model.ts';
import { momentOf, texts } from './texts.ts';
import { inWords, missedInput } from './views/missed.ts';

type OpeningOf<Kind extends Opening['kind']> = Extract<Opening, { readonly kind: Kind }>;
type Seen = { readonly personId: string; readonly reader: Reader };

/** What somebody finds who has a pair. */
export function openingModal(opening: Exclude<Opening, OpeningOf<'no-pair'>>, seen: Seen): ModalView {
  switch (opening.kind) {
    case 'offer':
      return offerModal(opening, seen);
    case 'asked':
      return askedModal({ ...opening, isNew: false }, seen);
    case 'choice':
      return choiceModal(opening, seen);
  }
}

/** Says what asking does before it is done. */
function offerModal({ pair, nextRound }: OpeningOf<'offer'>, { personId, reader }: Seen): ModalView {
  const { title, offer: words } = texts(reader);
  const names = escape(namesOf(pair, personId, reader));
  const size = pair.members.length > 2 ? 'trio' : 'two';
  const line = [words.firstInLine[size], nextRoundWords(nextRound, reader)].join(' ');
  return modal({
    id: ids.ask,
    title,
    submit: words.submit,
    close: words.close,
    metadata: { pairId: pair.id },
    blocks: [
      section(words.noReason(names)),
      section(words.coolingOff(names)),
      section(words.thenEnds[size]),
      section(line),
      missedInput(texts(reader).missed.labelInRequest, [], reader),
      context(texts(reader).missed.private),
      context(words.helpsPerhaps),
    ],
  });
}

/** To be read by the one who asked alone. */
export function askedModal(
  { pair, wish, missed, isNew }: RematchAsked & { readonly isNew: boolean },
  { personId, reader }: Seen,
): ModalView {
  const words = texts(reader);
  const names = escape(namesOf(pair, personId, reader));
  const { askedAlready } = words;
  const until = momentOf(wish.takesEffectAt, reader);
  const line = isNew
    ? words.asked(names, ...until)
    : [askedAlready.since(names, ...momentOf(wish.askedAt, reader)), askedAlready.until(...until)].join(' ');
  return modal({
    id: ids.open,
    title: words.title,
    close: words.close,
    blocks: [
      section(line),
      ...(missed.length > 0 ? [section(texts(reader).missed.looksFor(inWords(missed, reader)))] : []),
      actions(
        button({ id: ids.takeBackInModal, text: words.takeBack, value: pair.id }),
        ...(missed.length > 0 ? [changeMissedButton(pair.programId, reader)] : []),
      ),
    ],
  });
}

function choiceModal({ pairs }: OpeningOf<'choice'>, { personId, reader }: Seen): ModalView {
  const words = texts(reader);
  const offered = pairs.map((pair) =>
    section(
      `*${escape(namesOf(pair, personId, reader))}*`,
      button({
        id: ids.choose,
        text: words.choose,
        spoken: words.chooseSpoken(namesOf(pair, personId, reader)),
        value: pair.id,
      }),
    ),
  );
  return modal({
    id: ids.choose,
    title: words.title,
    close: words.close,
    blocks: [section(words.choice), ...offered],
  });
}

/** The part of a pair in Home that is about another peer: the person's own wish, where they have one. */
export function wishPart(pair: Pair, wish: WishSeen | undefined, { personId, reader }: Seen): HomePart {
  const words = texts(reader);
  if (!wish)
    return { buttons: isOffered(pair, 'ask-for-rematch') ? [anotherPeerButton(pair.id, reader)] : [] };
  const { takesEffectAt: at } = wish;
  const takeBack = cancelRequestButton(pair.id, reader);
  if (wish.isMoot) return { blocks: [section(words.homeLineAtTheEnd)], buttons: [takeBack] };
  return {
    blocks: [section(words.homeLine(...momentOf(at, reader)))],
    buttons: [takeBack],
    next: [
      {
        urgency: 'due',
        at,
        line: words.nextRequest(...momentOf(at, reader)),
        details: [words.nextRequestHow(escape(namesOf(pair, personId, reader)))],
        button: takeBack,
      },
    ],
  };
}

export function noPair({ membership, nextRound }: OpeningOf<'no-pair'>, reader: Reader): Message {
  const words = texts(reader);
  if (membership.kind === 'out') return asMessage(words.noPair.out);
  const standing =
    membership.kind === 'paused'
      ? words.noPair.paused(formatDate(membership.until, reader))
      : words.noPair.in;
  return asMessage(standing, nextRoundWords(nextRound, reader), words.iWrite);
}

/** To whoever asked, as their program is archived. @param day its last one */
export const moot = (day: Temporal.PlainDate, reader: Reader): Message =>
  asMessage(texts(reader).moot(formatDate(day, reader)));

/** What the one who asked hears, once the pair has ended. */
export function tookEffect(
  { pair, membership, nextRound, missed, isInRounds }: TakenEffect,
  personId: string,
  reader: Reader,
): Message {
  const words = texts(reader);
  const ended = words.tookEffect(escape(namesOf(pair, personId, reader)));
  if (!isInRounds) return asMessage(ended, words.inNoRound);
  const message = asMessage(
    ended,
    membership.kind === 'paused'
      ? words.inPoolAfterPause(formatDate(membership.until, reader))
      : words.inPool,
    nextRoundWords(nextRound, reader),
    words.iWrite,
  );
  const shape = (missed.length > 0 ? changeMissedButton : sayMissedButton)(pair.programId, reader);
  return { ...message, blocks: [...message.blocks, actions(shape)] };
}

function asMessage(...sentences: readonly string[]): Message {
  const text = sentences.join(' ');
  return { text, blocks: [section(text)] };
}

const namesOf = (pair: Pair, personId: string, reader: Reader): string =>
  formatList(
    partnersOf(pair, personId).map(({ name }) => name),
    reader,
  );
