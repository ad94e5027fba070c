import type { HomePart, NextStep } from '../../../../feature.ts';
import { formatDate, formatList } from '../../../../language.ts';
import { escape, section } from '../../../../slack/blocks.ts';
import { farewellButton } from '../../../pairs/ending/buttons.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import { namesOfPeers } from '../../../pairs/pair/texts.ts';
import { carryOnButton, endNowButton, letEndButton, readButton } from '../buttons.ts';
import { endOfDayForAll, hasWritten, type FarewellSeen } from '../model.ts';
import { texts } from '../texts.ts';
import type { Seen } from './modals.ts';

type Closing = FarewellSeen & {
  /** The day on which it ends. */
  readonly day: Temporal.PlainDate | undefined;
  readonly carriesOn: boolean;
  /** By name, who would like to carry on where this person has not said so. */
  readonly othersCarryOn: readonly string[];
};

/** Of a pair that ends: each one's own part, and the ways out of it. */
export function closingPart(
  { pair, day, own, isDone, isEarlier, received, carriesOn, othersCarryOn }: Closing,
  { personId, reader }: Seen,
): HomePart {
  if (!isOffered(pair, 'end-now') || !day) return {};
  const words = texts(reader);
  const names = escape(namesOfPeers(pair, { personId, reader }));
  const write = farewellButton(pair.id, reader);
  const carryOn = carryOnButton(pair.id, reader);
  const asked = othersCarryOn.map(escape);
  const isHalfDone = !isEarlier && own.thanks !== '';
  const next: readonly NextStep[] = [
    ...(asked.length === 0
      ? []
      : [{ urgency: 'asked' as const, line: words.nextCarryOn(formatList(asked, reader)), button: carryOn }]),
    ...(isDone
      ? []
      : [
          {
            urgency: 'due' as const,
            at: endOfDayForAll(day, pair),
            line: words.nextPart(names, formatDate(day, reader)),
            details: [isHalfDone ? words.nextPartHalf : words.nextPartHow],
            button: write,
          },
        ]),
  ];
  const choice = carriesOn ? letEndButton(pair.id, reader) : carryOn;
  return {
    blocks: carriesOn ? [section(words.saysYes(names))] : [],
    buttons: [
      write,
      ...(received.length > 0 ? [readButton(pair.id, reader)] : []),
      ...(pair.closesOn ? [choice] : []),
      endNowButton(pair.id, reader),
    ],
    next,
  };
}

/** Of a pair that has ended: what was written, where anything was or still can be. */
export const endedPart = (
  { pair, own, received, hadLastDay }: FarewellSeen,
  { reader }: Pick<Seen, 'reader'>,
): HomePart =>
  hadLastDay || received.length > 0 || hasWritten(own) ? { buttons: [readButton(pair.id, reader)] } : {};
