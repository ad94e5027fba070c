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
import type { Participant } from '../enrolment/model.ts';
import { ids as agreementIds } from '../agreement/ids.ts';
import { ids as goalIds } from '../goals/ids.ts';
import { ids } from './ids.ts';
import type { MatchProgress, Reason } from '../../matching/match.ts';
import type { Pair } from './model.ts';
import { reasonInWords, topicList } from './reason-words.ts';
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

export type Introduction = {
  readonly pair: Pair;
  readonly program: string;
  readonly participants: readonly Participant[];
  readonly reasons: readonly Reason[];
  /** Working hours a week that all of them share. */
  readonly sharedHours: number;
};

/** The one card that both read: nothing in it is said of one that is not said of the other. */
export function introduction(
  { pair, program, participants, reasons, sharedHours }: Introduction,
  reader: Reader,
): Message {
  const words = texts(reader);
  const names = new Map(pair.members.map(({ id, name }) => [id, name]));
  const mentions = formatList(
    pair.members.map(({ id }) => mention(id)),
    reader,
  );
  const why = reasons.slice(0, 5).map((reason) => `• ${reasonInWords(reason, names, reader)}`);
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
      ...(why.length > 0
        ? [section([pair.members.length > 2 ? words.whyYouThree : words.whyUs, ...why].join('\n'))]
        : []),
      ...(participants.length > 0
        ? [section(participants.flatMap((participant) => offersAndSeeks(participant, reader)).join('\n'))]
        : []),
      section([words.sharedHours(sharedHours), words.firstMentee(escape(firstMentee))].join('\n')),
      section(words.next),
      actions(
        button({ id: agreementIds.open, text: words.proposeAgreement, value: pair.id, style: 'primary' }),
        button({ id: goalIds.open, text: words.setGoal, value: pair.id }),
      ),
      context(words.whatTheBotSees),
    ],
  };
}

function offersAndSeeks({ name, profile }: Participant, reader: Reader): readonly string[] {
  const words = texts(reader);
  const who = escape(name);
  return [
    words.offers(who, topicList(profile.offers, reader)),
    words.seeks(who, topicList(profile.seeks, reader)),
  ];
}
