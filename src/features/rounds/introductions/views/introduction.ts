import { formatList, type Reader } from '../../../../language.ts';
import { actions, button, context, escape, header, section, type Message } from '../../../../slack/blocks.ts';
import { called } from '../../../../slack/called.ts';
import type { RotaForm } from '../../../relationship/agreement/model/terms.ts';
import { ids as agreementIds } from '../../../relationship/agreement/buttons.ts';
import { ids as goalIds } from '../../../relationship/goals/buttons.ts';
import { guideButton } from '../../../relationship/primer/buttons.ts';
import { hoursTogether, notesOf, whyAndWhat } from './card.ts';
import type { Card } from '../model.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { texts } from '../texts.ts';

export type Introduction = Card & {
  readonly pair: Pair;
  readonly program: string;
  /** What has become of the pair's agreement, where one is written by now. */
  readonly agreement?: 'waiting' | 'signed' | undefined;
  /** How they share the roles, where they have agreed on it. */
  readonly rotaForm?: RotaForm;
  /** In words, for the first days. */
  readonly tip?: string;
};

/** The one card that both read: nothing in it is said of one that is not said of the other. */
export function introduction(
  { pair, program, agreement, rotaForm = 'swap', tip, ...card }: Introduction,
  reader: Reader,
): Message {
  const words = texts(reader);
  const mentions = formatList(pair.members.map(called), reader);
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
      ...notesOf(pair.members, card, reader),
      section([hoursTogether(card, reader), words.firstMentee[rotaForm](escape(firstMentee))].join('\n')),
      section(words.next[agreement ?? 'none']),
      ...(tip === undefined ? [] : [context(tip)]),
      actions(
        button({
          id: agreementIds.open,
          text: agreement ? words.changeAgreement : words.proposeAgreement,
          value: pair.id,
          ...(!agreement && { style: 'primary' }),
        }),
        button({ id: goalIds.open, text: words.setGoal, value: pair.id }),
        guideButton(reader),
      ),
      context(words.whatTheBotSees),
    ],
  };
}
