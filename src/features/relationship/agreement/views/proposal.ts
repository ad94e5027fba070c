import type { KnownBlock } from '@slack/types';
import { formatDate, formatList, todayOf, type Reader } from '../../../../language.ts';
import { actions, button, context, escape, header, section, type Message } from '../../../../slack/blocks.ts';
import { isLiving, type Pair } from '../../../pairs/pair/model.ts';
import { asSeenBy } from '../../../pairs/pair/texts.ts';
import { ids } from '../buttons.ts';
import {
  isToldByChanges,
  whatChanged,
  type Difference,
  type Unchanged,
  type WhatChanged,
} from '../model/changes.ts';
import { steeringOfTerms } from '../model/terms.ts';
import {
  agreementsInPlay,
  waitsFor,
  type Agreement,
  type Reviews,
  type Versions,
} from '../model/versions.ts';
import { texts } from '../texts.ts';
import { changeBlocks, differenceBlocks, documentBlocks, isCutShort, mostWritten } from './document.ts';
import { inWordsPassing, nameOf, namesIn } from './words.ts';

export type Proposal = {
  readonly pair: Pick<Pair, 'members' | 'state'>;
  readonly versions: Versions;
  readonly agreement: Agreement;
};

/** In the pair's DM: the whole of a first one, and of any other what it changes. */
export function proposal({ pair, versions, agreement }: Proposal, reader: Reader): Message {
  const words = texts(reader);
  const name = escape(nameOf(pair, agreement.proposedBy));
  return {
    text: words.proposedText(name),
    blocks: [
      header(words.proposedTitle),
      section(opening({ pair, versions, agreement }, reader)),
      ...bodyOf({ pair, versions, agreement }, mostWritten.message, reader),
      ...signatures(pair, agreement, reader),
      context(`${words.harm} ${words.stands}`),
      ...whatNext(agreement, reader),
    ],
  };
}

function opening({ pair, versions, agreement }: Proposal, reader: Reader): string {
  const words = texts(reader);
  const name = escape(nameOf(pair, agreement.proposedBy));
  const { counters } = whatChanged(versions, agreement);
  const holding = agreementsInPlay(versions).signed;
  const says = counters ? words.counters : words.proposed;
  return [
    says(name, agreement.version),
    ...(agreement.state === 'proposed'
      ? [holding ? words.stillHolds(holding.version) : words.takesEffect]
      : []),
  ].join(' ');
}

function bodyOf(
  { pair, versions, agreement }: Proposal,
  most: number,
  reader: Reader,
): readonly KnownBlock[] {
  const changed = whatChanged(versions, agreement);
  if (isToldByChanges(changed, agreement)) return changesOf(pair, { ...changed, most }, reader);
  return [
    ...documentBlocks(agreement, most, reader),
    ...(isCutShort(agreement, most) ? [context(texts(reader).cutShort)] : []),
  ];
}

type Changes = WhatChanged & {
  readonly most: number;
  /** Who reads it alone: they are not told their own name. */
  readonly personId?: string;
};

/** First what they want differently, then what else would be other than it is. */
export function changesOf(
  pair: Pick<Pair, 'members'>,
  { since, changes, counters, differences, most, personId }: Changes,
  reader: Reader,
): readonly KnownBlock[] {
  const words = texts(reader);
  const base = since ?? counters;
  if (base && changes.length === 0 && differences.length === 0) return [section(words.sameAs(base.version))];
  const all = changes.length + differences.length;
  const share = (some: readonly unknown[]) => Math.floor((most * some.length) / Math.max(1, all));
  return [
    ...(differences.length > 0
      ? [
          section(words.differences(differences.length)),
          ...differenceBlocks(
            { some: named(differences, { pair, personId }, reader), most: share(differences) },
            reader,
          ),
        ]
      : []),
    ...(since && changes.length > 0
      ? [
          section(words.changesSince(since.version)),
          ...changeBlocks({ some: changes, most: share(changes) }, reader),
        ]
      : []),
  ];
}

type Named = { readonly pair: Pick<Pair, 'members'>; readonly personId: string | undefined };

function named(differences: readonly Difference[], { pair, personId }: Named, reader: Reader) {
  const { members } = personId === undefined ? pair : asSeenBy(pair, { personId, reader });
  return differences.map(({ field, wishes }) => ({
    field,
    wishes: wishes.map((wish) => {
      const wanting = members.filter(({ id }) => wish.of.includes(id));
      return {
        ...wish,
        names: formatList(
          wanting.map(({ name }) => name),
          reader,
        ),
        isOwn: wanting.every(({ id }) => id === personId),
      };
    }),
  }));
}

/** Who has signed, and whom it waits for; in a pair that has ended it waits for nobody. */
export function signatures(
  pair: Pick<Pair, 'members' | 'state'>,
  agreement: Agreement,
  reader: Reader,
): readonly KnownBlock[] {
  if (agreement.state !== 'proposed') return [];
  const words = texts(reader);
  const memberIds = pair.members.map(({ id }) => id);
  const waiting = isLiving(pair) ? waitsFor(agreement, memberIds) : [];
  const names = namesIn(pair, agreement.signedBy, reader);
  return [
    section(
      [
        ...(names === '' ? [] : [words.signedBy(names)]),
        ...(waiting.length > 0 ? [words.waitsFor(namesIn(pair, waiting, reader))] : []),
      ].join(' '),
    ),
  ];
}

export const readButton = (pairId: string, reader: Reader) =>
  button({ id: ids.read, text: texts(reader).readAll, value: pairId });

/** To its author alone, in the place of a proposal that would say what stands already. */
export const unchanged = (pairId: string, same: Unchanged, reader: Reader): Message => ({
  text: texts(reader).unchanged[same],
  blocks: [section(texts(reader).unchanged[same]), actions(readButton(pairId, reader))],
});

/** What can be done with a version, by what has become of it. */
function whatNext({ id, pairId, state }: Agreement, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const change = (text: string) => button({ id: ids.open, text, value: pairId });
  switch (state) {
    case 'proposed':
      return [
        actions(
          button({ id: ids.sign, text: words.sign, value: id, style: 'primary' }),
          change(words.change),
          readButton(pairId, reader),
        ),
      ];
    case 'signed':
      return [context(words.isSigned), actions(change(words.changeIt), readButton(pairId, reader))];
    case 'superseded':
      return [context(words.isReplaced)];
  }
}

export type Signed = {
  /** In words, for what follows. */
  readonly tip: string;
  /**
   * As they stand, where they are of this version, and it is asked if that still fits. With no next one where nobody knows when that
   * is, since the pair has yet to meet.
   */
  readonly reviews: Pick<Reviews, 'hasMet' | 'next'> | undefined;
};

/** Once all have signed: what the bot goes by from now on. */
export function signed(agreement: Agreement, { tip, reviews }: Signed, reader: Reader): Message {
  const words = texts(reader);
  return {
    text: words.signedText,
    blocks: [
      section(words.signed(agreement.version)),
      section([...goesBy(agreement, reader), ...reviewLine(agreement, reviews, reader)].join('\n')),
      context(tip),
      actions(readButton(agreement.pairId, reader)),
    ],
    holdsUntil: reviews?.next,
  };
}

/** The day on which it is asked, whatever day was agreed. Before the pair has met it can be no earlier, and may be much later. */
function reviewLine({ values }: Agreement, reviews: Signed['reviews'], reader: Reader): readonly string[] {
  const { goesBy: lines, reviewEarliest, reviewSomeDay } = texts(reader);
  if (!reviews || !steeringOfTerms({ values }).reviewOn) return [];
  const day = reviews.next && formatDate(todayOf(reader, reviews.next), reader);
  if (reviews.hasMet) return day === undefined ? [] : [lines.review(day)];
  return [`• ${day === undefined ? reviewSomeDay : reviewEarliest(day)}`];
}

function goesBy({ values }: Agreement, reader: Reader): readonly string[] {
  const { goesBy: lines } = texts(reader);
  const say = (field: Parameters<typeof inWordsPassing>[0]) =>
    inWordsPassing(field, values[field] ?? '', reader);
  const { preferredDay, preferredHour } = steeringOfTerms({ values });
  return [
    lines.topics(say('cadence')),
    ...(values.length === undefined ? [] : [lines.sessions(say('length'))]),
    ...(preferredDay === undefined && preferredHour === undefined
      ? []
      : [lines.near(say('preferred-day'), say('preferred-hour'))]),
    ...(values['quiet-hours'] === undefined ? [] : [lines.quiet(say('quiet-hours'))]),
  ];
}
