import type { ModalView } from '@slack/types';
import type { HomePart } from '../../../feature.ts';
import { formatDate, type Reader } from '../../../language.ts';
import { context, dateInput, escape, modal, section } from '../../../slack/blocks.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { namesOfPeers } from '../../pairs/pair/texts.ts';
import { ids, restartButton, untilField } from './buttons.ts';
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

/** A pair that rests by its own wish can be taken up again by any of it. */
export function restPart(pair: Pair, { personId, reader, now }: SeenNow): HomePart {
  const { pausedUntil: until } = pair;
  if (pair.state !== 'paused' || !until) return {};
  const restart = restartButton(pair.id, reader);
  const names = escape(namesOfPeers(pair, { personId, reader }));
  const at = until.toZonedDateTime(reader.timeZone).toInstant();
  const line = texts(reader).nextAfterPause(names, formatDate(until, reader));
  const isAhead = Temporal.Instant.compare(now, at) < 0;
  return {
    buttons: [restart],
    next: isAhead ? [{ urgency: 'waiting', at, line, button: restart }] : [],
  };
}
