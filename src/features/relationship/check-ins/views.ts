import type { KnownBlock, ModalView } from '@slack/types';
import type { CheckInItems } from '../../../content/pack/content.ts';
import type { HomePart, NextStep } from '../../../feature.ts';
import type { Reader } from '../../../language.ts';
import {
  actions,
  button,
  context,
  escape,
  modal,
  option,
  radioInput,
  section,
  type Message,
} from '../../../slack/blocks.ts';
import { isOffered } from '../../pairs/lifecycle.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { namesOfPeers } from '../../pairs/pair/texts.ts';
import { ids } from './buttons.ts';
import { items, type Answered, type Answers, type CheckIn, type OwnCheckIns } from './model.ts';
import { texts } from './texts.ts';

const opening = ({ pairId, occurrence }: CheckIn) => ({ id: ids.open, value: `${pairId}:${occurrence}` });

export function invitation(checkIn: CheckIn, reader: Reader): Message {
  const words = texts(reader);
  const answer = button({ ...opening(checkIn), text: words.answer, style: 'primary' });
  return { text: words.invitationText, blocks: [section(words.invitation), actions(answer)] };
}

/** What the invitation says once everybody has answered. */
export function allIn(checkIn: CheckIn, reader: Reader): Message {
  const words = texts(reader);
  const change = button({ ...opening(checkIn), text: words.change });
  return { text: words.invitationText, blocks: [section(words.allIn), actions(change)] };
}

type Asked = {
  readonly checkIn: CheckIn;
  readonly earlier: Answers | undefined;
  /** The questions and the words of their scale. */
  readonly pack: CheckInItems;
};

export function checkInModal({ checkIn, earlier, pack }: Asked, reader: Reader): ModalView {
  const words = texts(reader);
  const options = pack.scale.map((word, index) => option(String(index + 1), `${index + 1} · ${word}`));
  return modal({
    id: ids.answer,
    title: words.modalTitle,
    submit: words.send,
    close: words.close,
    metadata: checkIn,
    blocks: [
      context(words.intro),
      ...items.map((item) =>
        radioInput({
          id: item,
          label: pack['every-time'][item],
          options,
          initial: earlier && String(earlier[item]),
        }),
      ),
    ],
  });
}

/** Says that, and nothing of what. */
export function everybodyAnswered(members: number, reader: Reader): Message {
  const words = texts(reader);
  const line = members > 2 ? words.allAnswered : words.bothAnswered;
  return { text: line, blocks: [section(line)] };
}

type Seen = { readonly pair: Pair; readonly personId: string };

/** What somebody finds of their own check-ins under a pair in Home, and nobody else. */
export function ownPart(
  { latest, answered }: OwnCheckIns,
  { pair, personId }: Seen,
  reader: Reader,
): HomePart {
  if (!latest || !isOffered(pair, 'answer-check-in')) return { blocks: trend(answered, reader) };
  const words = texts(reader);
  const isOpen = !answered.some(({ occurrence }) => occurrence === latest.occurrence);
  const open = isOpen
    ? button({ ...opening(latest), text: words.answer, spoken: words.answerSpoken })
    : button({ ...opening(latest), text: words.command.button });
  const line = words.nextAnswer(escape(namesOfPeers(pair, { personId, reader })));
  return {
    blocks: trend(answered, reader),
    buttons: [open],
    next: isOpen ? [{ urgency: urgencyFor(pair), line, details: [words.nextAnswerHow], button: open }] : [],
  };
}

/** How it goes is worth little before a pair has met or signed: how to begin is what it needs. */
const urgencyFor = ({ hasBegun }: Pair): NextStep['urgency'] => (hasBegun ? 'due' : 'usual');

/** From the least to the most of five. */
const heights = ['▁', '▃', '▄', '▆', '█'] as const;

/** A line of bars for each question, with what the last one says. */
function trend(answered: readonly Answered[], reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const last = answered.at(-1);
  if (!last) return [];
  const lines = items.map((item) => {
    const bars = answered.map(({ answers }) => heights[answers[item] - 1]).join('');
    return words.lately[item](bars, last.answers[item]);
  });
  return [context([words.trend, ...lines].join(' · '))];
}
