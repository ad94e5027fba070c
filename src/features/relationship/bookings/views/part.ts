import type { KnownBlock } from '@slack/types';
import type { PairPart } from '../../../../feature.ts';
import type { Reader } from '../../../../language.ts';
import { actions, context, escape, section, type Message } from '../../../../slack/blocks.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import { heldButton, rolesButtons, startNextButton } from '../../rota/buttons.ts';
import type { Rota } from '../../rota/model.ts';
import { balanceWords, rotaWords, texts as rotaTexts } from '../../rota/texts.ts';
import { acceptButton, chooseTimeButton, skipButton } from '../buttons.ts';
import { hasBegun, type Standing, type Suggestion } from '../model.ts';
import { texts } from '../texts.ts';
import { inOwnTime } from './moments.ts';

type Seen = { readonly personId: string; readonly now: Temporal.Instant; readonly reader: Reader };

export type Sessions = { readonly rota: Rota; readonly standing: Standing };

/** Sessions in a pair's part of Home: when the next one is, or what is suggested for it, and whose turn it is. */
export function sessionsPart({ rota, standing }: Sessions, seen: Seen): PairPart {
  const { pair, booking, open } = standing;
  const { reader } = seen;
  const choose = chooseTimeButton({ pairId: pair.id, why: booking ? 'move' : 'find' }, reader);
  return {
    blocks: [
      section([bookingLine(standing, seen), rotaWords(rota, reader)].join('\n')),
      context(rota.sessionsHeld === 0 ? rotaTexts(reader).roles : balanceWords(rota, reader)),
      ...open.map((each) => suggestionLine(standing, each, seen)),
    ],
    buttons: [
      startNextButton(rota, reader),
      ...(isOffered(pair, 'see-other-times') ? [choose] : []),
      ...(booking ? [skipButton(booking, reader)] : []),
      heldButton(rota, reader),
      ...rolesButtons(rota, reader),
    ],
  };
}

/** `/peer session`. */
export function sessionsCard(sessions: Sessions, seen: Seen): Message {
  const { blocks, buttons } = sessionsPart(sessions, seen);
  return { text: rotaWords(sessions.rota, seen.reader), blocks: [...blocks, actions(...buttons)] };
}

function bookingLine({ booking }: Standing, { now, reader }: Seen): string {
  const words = texts(reader);
  if (!booking) return words.none;
  const when = inOwnTime(booking.startsAt, reader);
  return hasBegun(booking, now) ? words.untold(when) : words.ahead(when);
}

function suggestionLine({ pair }: Standing, suggestion: Suggestion, { personId, reader }: Seen): KnownBlock {
  const words = texts(reader);
  const when = inOwnTime(suggestion.startsAt, reader);
  if (suggestion.suits.includes(personId)) return section(words.waitsForOthers(when));
  const who = pair.members.find(({ id }) => id === suggestion.suggestedBy)?.name ?? '';
  return section(words.waits(escape(who), when), acceptButton(suggestion, reader));
}
