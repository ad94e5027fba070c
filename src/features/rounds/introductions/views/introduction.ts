import { formatList, type Reader } from '../../../../language.ts';
import {
  actions,
  button,
  context,
  escape,
  header,
  mention,
  section,
  type Message,
} from '../../../../slack/blocks.ts';
import { ids as agreementIds } from '../../../relationship/agreement/buttons.ts';
import { ids as goalIds } from '../../../relationship/goals/buttons.ts';
import { guideButton } from '../../../relationship/primer/buttons.ts';
import { whyAndWhat } from './card.ts';
import type { Card } from '../model.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { texts } from '../texts.ts';

export type Introduction = Card & {
  readonly pair: Pair;
  readonly program: string;
  /** Whether an agreement is written by now, signed or waiting. */
  readonly hasAgreement?: boolean;
  /** In words, for the first days. */
  readonly tip?: string;
};

/** The one card that both read: nothing in it is said of one that is not said of the other. */
export function introduction(
  { pair, program, hasAgreement, tip, ...card }: Introduction,
  reader: Reader,
): Message {
  const words = texts(reader);
  const mentions = formatList(
    pair.members.map(({ id }) => mention(id)),
    reader,
  );
  const firstMentee = pair.members[0]?.name ?? '';
  return {
    text: words.introductionText(
      formatList(
        pair.members.map(({ name }) => escape(name)),
        reader,
      ),
    ),
    blocks: [
      header(words.introductionTitle),
      section(words.introduction(mentions, escape(program))),
      ...whyAndWhat(pair.members, card, reader),
      section([words.sharedHours(card.sharedHours), words.firstMentee(escape(firstMentee))].join('\n')),
      section(words.next),
      ...(tip === undefined ? [] : [context(tip)]),
      actions(
        button({
          id: agreementIds.open,
          text: hasAgreement ? words.changeAgreement : words.proposeAgreement,
          value: pair.id,
          ...(!hasAgreement && { style: 'primary' }),
        }),
        button({ id: goalIds.open, text: words.setGoal, value: pair.id }),
        guideButton(reader),
      ),
      context(words.whatTheBotSees),
    ],
  };
}
