import type { Button } from '@slack/types';
import type { HomePart, NextStep } from '../../../../feature.ts';
import { formatDate, type Reader } from '../../../../language.ts';
import { button, escape, section } from '../../../../slack/blocks.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import { namesOfPeers } from '../../../pairs/pair/texts.ts';
import { ids } from '../buttons.ts';
import { steeringOfTerms } from '../model/terms.ts';
import { waitsFor, type AgreementState } from '../model/versions.ts';
import { texts } from '../texts.ts';
import { namesIn } from './words.ts';

type Seen = { readonly personId: string; readonly reader: Reader };

/** The agreement's part of a pair in Home. */
export function agreementPart(state: AgreementState, seen: Seen): HomePart {
  const { pair, signed, proposed } = state;
  const isThere = (signed ?? proposed) !== undefined;
  const { read, open } = buttonsOf(state, seen);
  return {
    blocks: [section(agreementLines(state, seen.reader).join('\n'))],
    buttons: [...(isThere ? [read] : []), ...(isOffered(pair, 'propose-agreement') ? [open] : [])],
    next: nextOf(state, { read, open }, seen),
  };
}

function buttonsOf({ pair, signed, proposed }: AgreementState, { personId, reader }: Seen) {
  const words = texts(reader);
  const names = namesOfPeers(pair, { personId, reader });
  const isThere = (signed ?? proposed) !== undefined;
  return {
    read: button({
      id: ids.read,
      text: words.agreementRead,
      value: pair.id,
      spoken: words.readSpoken(names),
    }),
    open: button({
      id: ids.open,
      text: isThere ? words.agreementRevise : words.agreementWrite,
      value: pair.id,
      spoken: isThere ? words.openSpoken(names) : words.makeSpoken(names),
    }),
  };
}

/** What they signed stays theirs to read. */
export function endedPart(state: AgreementState, seen: Seen): HomePart {
  return state.signed ? { buttons: [buttonsOf(state, seen).read] } : {};
}

type Buttons = { readonly read: Button; readonly open: Button };

/**
 * To read and sign what waits for this person, else to make the first agreement; what waits for others is told as that. It is read
 * before it is signed: what Home says of it is no more than a line.
 */
function nextOf(
  { pair, signed, proposed }: AgreementState,
  { read, open }: Buttons,
  { personId, reader }: Seen,
): readonly NextStep[] {
  const words = texts(reader);
  const names = escape(namesOfPeers(pair, { personId, reader }));
  if (proposed && !proposed.signedBy.includes(personId) && isOffered(pair, 'sign-agreement'))
    return [{ urgency: 'asked', line: words.nextSign(names), details: [words.nextSignHow], button: read }];
  if (proposed) return [{ urgency: 'waiting', line: words.nextWaits(names), button: read }];
  if (signed || !isOffered(pair, 'propose-agreement')) return [];
  return [{ urgency: 'to-begin', line: words.nextMake(names), details: [words.nextMakeHow], button: open }];
}

/** Two at most. */
function agreementLines({ pair, signed, proposed }: AgreementState, reader: Reader): readonly string[] {
  const words = texts(reader);
  if (proposed) {
    const waiting = waitsFor(
      proposed,
      pair.members.map(({ id }) => id),
    );
    return [
      words.agreementProposed(proposed.version, namesIn(pair, waiting, reader)),
      ...(signed ? [words.agreementStillHolds(signed.version)] : []),
    ];
  }
  if (!signed) return [words.agreementNone];
  const { sessionEveryDays, sessionMinutes, reviewOn } = steeringOfTerms(signed);
  return [
    words.agreementSigned(signed.version, sessionEveryDays, sessionMinutes),
    ...(reviewOn ? [words.agreementReviewOn(formatDate(reviewOn, reader))] : []),
  ];
}
