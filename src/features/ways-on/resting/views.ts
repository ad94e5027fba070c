import type { Button, ModalView } from '@slack/types';
import type { HomePart } from '../../../feature.ts';
import { formatDate, type Reader } from '../../../language.ts';
import {
  buttonsIfAny,
  context,
  dateInput,
  escape,
  modal,
  section,
  type Message,
} from '../../../slack/blocks.ts';
import { isOffered } from '../../pairs/lifecycle.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { namesOfPeers, texts as pairTexts } from '../../pairs/pair/texts.ts';
import { timeButtons } from '../../relationship/bookings/buttons.ts';
import { changePauseButton, ids, restartButton, restButton, untilField } from './buttons.ts';
import type { Resting } from './model.ts';
import { texts } from './texts.ts';

type Seen = { readonly personId: string; readonly reader: Reader };
type SeenNow = Seen & { readonly now: Temporal.Instant };

export function restModal({ pair, suggested }: Resting, { personId, reader }: Seen): ModalView {
  const words = texts(reader);
  const { id: pairId, pausedUntil } = pair;
  return modal({
    id: ids.rest,
    title: words.title,
    submit: words.submit,
    close: words.close,
    metadata: { pairId, ...(pausedUntil && { seen: pausedUntil.toString() }) },
    blocks: [
      section(words.intro(escape(namesOfPeers(pair, { personId, reader })))),
      dateInput({ id: untilField, label: words.until, initial: suggested }),
      context(words.canceled),
      context(words.told),
    ],
  });
}

/**
 * A pair that rests by its own wish can be taken up again by any of it, unless one of it is away for longer.
 * @param until the day on which it restarts
 */
export function restPart(
  pair: Pair,
  until: Temporal.PlainDate | undefined,
  { personId, reader, now }: SeenNow,
): HomePart {
  if (pair.state !== 'paused' || !until || !pair.pausedUntil?.equals(until)) return {};
  const restart = restartButton(pair.id, reader);
  const names = escape(namesOfPeers(pair, { personId, reader }));
  const at = until.toZonedDateTime(reader.timeZone).toInstant();
  const line = pairTexts(reader).nextAfterPause(names, formatDate(until, reader));
  const isAhead = Temporal.Instant.compare(now, at) < 0;
  return {
    buttons: [restart],
    next: isAhead
      ? [{ urgency: 'waiting', at, line, button: restart, others: [changePauseButton(pair.id, reader)] }]
      : [],
  };
}

type Ways = {
  /** How to begin again, as the pack has it. */
  readonly restart: string | undefined;
  /** In words, for the first session back. */
  readonly tip: string;
};

type Returned = Pick<Pair, 'id' | 'state' | 'channelId'>;

const restButtons = (pair: Returned, reader: Reader): readonly Button[] => {
  if (!isOffered(pair, 'pause-pair')) return [];
  return [pair.state === 'paused' ? changePauseButton(pair.id, reader) : restButton(pair.id, reader)];
};

/** In the pair's DM, with both ways on that it speaks of. */
export function pairReturned(pair: Returned, { restart, tip }: Ways, reader: Reader): Message {
  const buttons = [...timeButtons(pair, 'find', reader), ...restButtons(pair, reader)];
  const words = texts(reader).pairReturned;
  const lines = restart === undefined ? [] : [section(escape(restart))];
  return {
    text: words,
    blocks: [section(words), ...lines, ...buttonsIfAny(...buttons), context(tip)],
  };
}
