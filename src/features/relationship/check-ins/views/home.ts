import type { KnownBlock } from '@slack/types';
import type { CheckInItems } from '../../../../content/pack/content.ts';
import type { HomePart, NextStep } from '../../../../feature.ts';
import type { Reader } from '../../../../language.ts';
import { button, context, escape } from '../../../../slack/blocks.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import { isOpen, type Pair } from '../../../pairs/pair/model.ts';
import { namesOfPeers } from '../../../pairs/pair/texts.ts';
import { ids, valueOf } from '../buttons.ts';
import { isSame, privateKind, type OwnCheckIns } from '../model/check-in.ts';
import { texts } from '../texts.ts';
import { trendLines } from './trend.ts';

type Seen = {
  readonly pair: Pair;
  readonly personId: string;
  readonly pack: Pick<CheckInItems, 'items'>;
};

/** What somebody finds of their own check-ins under a pair in Home, and nobody else. */
export function ownPart(own: OwnCheckIns, seen: Seen, reader: Reader): HomePart {
  const { latest, isQuiet } = own;
  const blocks = trend(own, seen, reader);
  if (!latest || !isOffered(seen.pair, 'answer-check-in')) return { blocks };
  if (!isQuiet) return asked({ ...own, latest }, { ...seen, blocks }, reader);
  const isAskedAlone = own.isAskedAlone && isOpen(seen.pair);
  const isOwnOpen = !own.answered.some((each) => isSame(each, latest) && each.isFinished);
  const words = texts(reader);
  const line = context(restingLine({ isAskedAlone, isOwnOpen }, words));
  const part = asked({ ...own, latest }, { ...seen, blocks: [...blocks, line] }, reader);
  // The latest can be answered until another comes; nobody is reminded of it any more.
  const isReminded = isAskedAlone && latest.kind === privateKind;
  return withAgain(isReminded ? part : { ...part, next: [] }, seen.pair, reader);
}

function restingLine(
  { isAskedAlone, isOwnOpen }: { readonly isAskedAlone: boolean; readonly isOwnOpen: boolean },
  { quiet, quietAlone, quietOpen }: ReturnType<typeof texts>,
): string {
  if (isAskedAlone) return quietAlone;
  return isOwnOpen ? quietOpen : quiet;
}

/** Nothing more is asked of the pair until one of them says so. */
const withAgain = ({ buttons = [], ...part }: HomePart, { id }: Pair, reader: Reader): HomePart => ({
  ...part,
  buttons: [...buttons, button({ id: ids.again, value: id, text: texts(reader).again })],
});

function asked(
  {
    latest,
    answered,
    canShare: isLeft,
  }: OwnCheckIns & { readonly latest: NonNullable<OwnCheckIns['latest']> },
  { pair, personId, blocks }: Omit<Seen, 'pack'> & { readonly blocks: readonly KnownBlock[] },
  reader: Reader,
): HomePart {
  const words = texts(reader);
  const given = answered.find((each) => isSame(each, latest));
  const isUnfinished = !given?.isFinished;
  const value = valueOf(latest);
  const open = isUnfinished
    ? button({ id: ids.open, value, text: words.answer, spoken: words.answerSpoken })
    : button({ id: ids.open, value, text: words.command.button });
  const canShare = isLeft && isOffered(pair, 'share-check-in');
  const length = latest.milestone ? 'long' : 'short';
  const line = words.nextAnswer[length](escape(namesOfPeers(pair, { personId, reader })));
  return {
    blocks,
    buttons: [open, ...(canShare ? [button({ id: ids.share, value, text: words.share })] : [])],
    next: isUnfinished
      ? [{ urgency: urgencyFor(pair), line, details: [words.nextAnswerHow], button: open }]
      : [],
  };
}

/** How it goes is worth little before a pair has met or signed: how to begin is what it needs. */
const urgencyFor = ({ hasBegun }: Pair): NextStep['urgency'] => (hasBegun ? 'due' : 'usual');

function trend({ answered }: OwnCheckIns, { pack }: Seen, reader: Reader): readonly KnownBlock[] {
  const lines = trendLines(answered, pack, reader);
  return lines.length === 0 ? [] : [context([texts(reader).trend, ...lines].join('\n'))];
}
