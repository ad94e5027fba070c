import type { Button } from '@slack/types';
import type { HomePart, NextStep } from '../../../../feature.ts';
import { formatDate, todayOf, type Reader } from '../../../../language.ts';
import { button, escape, section } from '../../../../slack/blocks.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import { isOpen, type Pair } from '../../../pairs/pair/model.ts';
import { asSeenBy, namesOfPeers } from '../../../pairs/pair/texts.ts';
import { agreementButtons, ids } from '../buttons.ts';
import { cadenceNamed, steeringOfTerms } from '../model/terms.ts';
import { waitsFor, type AgreementState, type Reviews } from '../model/versions.ts';
import { texts } from '../texts.ts';
import { inWords, namesIn } from './words.ts';

type InHome = AgreementState & { readonly reviews: Reviews };

type Seen = { readonly personId: string; readonly reader: Reader };

/** The agreement's part of a pair in Home. */
export function agreementPart(state: InHome, seen: Seen): HomePart {
  const { pair, signed, proposed } = state;
  const isThere = (signed ?? proposed) !== undefined;
  const { read, open } = agreementButtons(state, seen);
  return {
    blocks: [section(agreementLines(state, seen).join('\n'))],
    buttons: [...(isThere ? [read] : []), ...(isOffered(pair, 'propose-agreement') ? [open] : [])],
    next: nextOf(state, { read, open }, seen),
  };
}

/** What they signed stays theirs to read. With whom, Home says of each that has ended. */
export function endedPart({ pair, signed }: AgreementState, { reader }: Pick<Seen, 'reader'>): HomePart {
  const read = button({ id: ids.read, text: texts(reader).agreementRead, value: pair.id });
  return signed ? { buttons: [read] } : {};
}

type Buttons = { readonly read: Button; readonly open: Button };

/**
 * To read and sign what waits for this person, else to make the first agreement; what waits for others is told as that. It is read
 * before it is signed: what Home says of it is no more than a line.
 */
function nextOf(
  { pair, signed, proposed, reviews }: InHome,
  { read, open }: Buttons,
  { personId, reader }: Seen,
): readonly NextStep[] {
  const words = texts(reader);
  const names = escape(namesOfPeers(pair, { personId, reader }));
  if (proposed && !proposed.signedBy.includes(personId) && isOffered(pair, 'sign-agreement'))
    return [{ urgency: 'asked', line: words.nextSign(names), details: [words.nextSignHow], button: read }];
  if (proposed) return [{ urgency: 'waiting', line: words.nextWaits(names), button: read }];
  if (signed) return reviewNext({ pair, reviews, read }, { personId, reader });
  if (!isOffered(pair, 'propose-agreement')) return [];
  return [
    {
      urgency: 'to-begin',
      line: words.nextMake(names),
      details: [words.nextMakeHow(pair.members.length)],
      button: open,
    },
  ];
}

/** What the pair is asked in its DM, to be answered here as well. */
function reviewNext(
  { pair, reviews: { asked, hasMet }, read }: Pick<InHome, 'pair' | 'reviews'> & Pick<Buttons, 'read'>,
  { personId, reader }: Seen,
): readonly NextStep[] {
  if (!asked || !hasMet || !isOpen(pair) || !isOffered(pair, 'sign-agreement')) return [];
  const words = texts(reader);
  const waiting = asked.waiting.map(({ id }) => id);
  if (!waiting.includes(personId))
    return [{ urgency: 'waiting', line: words.nextReviewWaits(namesIn(pair, waiting, reader)) }];
  const names = namesOfPeers(pair, { personId, reader });
  const fine = button({
    id: ids.stillFine,
    text: words.stillFine,
    value: `${pair.id}:${asked.number}`,
    spoken: words.stillFineSpoken(names),
  });
  const line = words.nextReview(escape(names));
  // Nobody waits for it as for an answer: to meet again, where that is due, comes first.
  return [{ urgency: 'due', line, details: [words.nextReviewHow], button: read, others: [fine] }];
}

/** Two at most. */
function agreementLines(
  { pair, signed, proposed, reviews }: InHome,
  { personId, reader }: Seen,
): readonly string[] {
  const words = texts(reader);
  if (proposed) {
    const seen = asSeenBy(pair, { personId, reader });
    const waiting = waitsFor(
      proposed,
      pair.members.map(({ id }) => id),
    );
    return [
      words.agreementProposed(proposed.version, namesIn(seen, waiting, reader)),
      ...(signed ? [words.agreementStillHolds(signed.version)] : []),
    ];
  }
  if (!signed) return [words.agreementNone];
  const steering = steeringOfTerms(signed);
  return [
    words.agreementSigned(
      signed.version,
      inWords('length', String(steering.sessionMinutes), reader),
      inWords('cadence', cadenceNamed(steering), reader).toLowerCase(),
    ),
    ...(isOpen(pair) ? reviewLine(pair, reviews, { personId, reader }) : []),
  ];
}

/** Whom the person waits for who has said that it still fits, else when it is asked next. */
function reviewLine(
  pair: Pair,
  { asked, hasMet, next }: Reviews,
  { personId, reader }: Seen,
): readonly string[] {
  const words = texts(reader);
  const waiting = asked?.waiting.map(({ id }) => id) ?? [];
  if (waiting.length > 0 && !waiting.includes(personId))
    return [words.nextReviewWaits(namesIn(pair, waiting, reader))];
  if (waiting.length > 0 && hasMet) return [words.agreementReviewAsked];
  if (!next) return [];
  const day = formatDate(todayOf(reader, next), reader);
  return [hasMet ? words.agreementReviewOn(day) : words.reviewEarliest(day)];
}
