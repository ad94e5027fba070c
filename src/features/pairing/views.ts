import type { ModalView } from '@slack/types';
import { formatList, type Reader } from '../../language.ts';
import {
  actions,
  button,
  context,
  escape,
  header,
  mention,
  modal,
  section,
  type Message,
} from '../../slack/blocks.ts';
import { ids as agreementIds } from '../agreement/ids.ts';
import { ids as goalIds } from '../goals/ids.ts';
import { ids } from './ids.ts';
import type { MatchProgress } from '../../matching/match.ts';
import { whyAndWhat } from './card.ts';
import type { Card, Pair } from './model.ts';
import { texts } from './texts.ts';

/** What stands in the modal while the round is formed. */
export function loading(reader: Reader, progress?: MatchProgress): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.preview,
    title: words.roundTitle,
    close: words.close,
    blocks: [section(words.looking), ...(progress ? [context(progressInWords(progress, reader))] : [])],
  });
}

function progressInWords({ stage, done, total }: MatchProgress, reader: Reader): string {
  const share = total > 0 ? Math.floor((100 * Math.min(done, total)) / total) : 0;
  return texts(reader).stages[stage](share);
}

export function roundDecided(text: string, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({ id: ids.preview, title: words.roundTitle, close: words.close, blocks: [section(text)] });
}

export type Introduction = Card & { readonly pair: Pair; readonly program: string };

/** The one card that both read: nothing in it is said of one that is not said of the other. */
export function introduction({ pair, program, ...card }: Introduction, reader: Reader): Message {
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
      actions(
        button({ id: agreementIds.open, text: words.proposeAgreement, value: pair.id, style: 'primary' }),
        button({ id: goalIds.open, text: words.setGoal, value: pair.id }),
      ),
      context(words.whatTheBotSees),
    ],
  };
}
