import type { HomePart } from '../../../../feature.ts';
import { formatDate, type Reader } from '../../../../language.ts';
import { escape, section } from '../../../../slack/blocks.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { answerButton, cancelQuestionButton } from '../buttons.ts';
import type { QuestionFound } from '../model.ts';
import { texts, waitsLine } from '../texts.ts';

type Seen = { readonly personId: string; readonly reader: Reader };

/** While the question is open: to whom it is put with its answers, to who had it asked that it waits. */
export function presencePart(pair: Pair, found: QuestionFound | undefined, seen: Seen): HomePart {
  if (!found || !isOffered(pair, 'ask-if-there')) return {};
  return found.askedBy === seen.personId ? waiting(pair, found, seen) : toAnswer(pair, found, seen);
}

function toAnswer(pair: Pair, asked: QuestionFound, { reader }: Seen): HomePart {
  const words = texts(reader);
  const name = pair.members.find(({ id }) => id === asked.askedBy)?.name ?? '';
  const here = answerButton('here', asked, reader);
  const { lastDay, isOver } = asked;
  const byWhen = isOver
    ? [words.questionLate]
    : lastDay
      ? [words.questionHow(formatDate(lastDay, reader))]
      : [];
  const others = (['pause', 'stop'] as const).map((answer) => answerButton(answer, asked, reader));
  return {
    buttons: [here, ...others],
    next: [
      {
        urgency: 'asked',
        at: asked.askedAt,
        line: words.question(escape(name)),
        details: byWhen,
        button: here,
        others,
      },
    ],
  };
}

/** What is next for them is the same as ever: to find a time does not wait for it. */
function waiting(pair: Pair, found: QuestionFound, seen: Seen): HomePart {
  return {
    blocks: [section(waitsLine(pair, found, seen))],
    buttons: [cancelQuestionButton(pair.id, seen.reader)],
  };
}
