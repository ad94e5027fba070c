import type { KnownBlock, ModalView } from '@slack/types';
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
import type { Reason } from '../../matching/match.ts';
import type { Pair, PlannedPair, Round } from './model.ts';
import { reasonInWords, topicList } from './reason-words.ts';
import { texts } from './texts.ts';

const pairsOnAPage = 20;
const reasonsShown = 3;

export function loading(reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.preview,
    title: words.roundTitle,
    close: words.close,
    blocks: [section(words.looking)],
  });
}

/** The admin decides on this. @param page counts from 0 */
export function roundPreview(round: Round, page: number, reader: Reader): ModalView {
  const words = texts(reader);
  const { pairs, leftovers, poolSize } = round.plan;
  const pages = Math.max(1, Math.ceil(pairs.length / pairsOnAPage));
  const shown = pairs.slice(page * pairsOnAPage, (page + 1) * pairsOnAPage);
  return modal({
    id: ids.preview,
    title: words.roundTitle,
    close: words.close,
    metadata: { roundId: round.id },
    blocks: [
      section(words.summary(poolSize, pairs.length)),
      decision(round, reader),
      { type: 'divider' },
      ...shown.map((pair) => plannedPair(pair, round, reader)),
      ...(pages > 1 ? [context(words.page(page + 1, pages)), turning({ round, page, pages }, reader)] : []),
      ...(leftovers.length > 0
        ? [section([words.leftover(leftovers.length), ...leftoverLines(round, reader)].join('\n'))]
        : []),
    ],
  });
}

function decision(round: Round, reader: Reader): KnownBlock {
  const words = texts(reader);
  const confirm = {
    title: words.confirmTitle,
    text: words.confirmText,
    yes: words.confirmYes,
    no: words.confirmNo,
  };
  return actions(
    button({ id: ids.confirm, text: words.confirm, value: round.id, style: 'primary', confirm }),
    button({ id: ids.discard, text: words.discard, value: round.id }),
  );
}

function plannedPair({ members, fit, reasons }: PlannedPair, { names }: Round, reader: Reader): KnownBlock {
  const title = formatList(
    members.map((id) => escape(names.get(id) ?? id)),
    reader,
  );
  const why = reasons.slice(0, reasonsShown).map((reason) => `• ${reasonInWords(reason, names, reader)}`);
  return section([`*${title}* · ${texts(reader).fit(fit)}`, ...why].join('\n'));
}

type Turning = { readonly round: Round; readonly page: number; readonly pages: number };

function turning({ round, page, pages }: Turning, reader: Reader): KnownBlock {
  const words = texts(reader);
  return actions(
    ...(page > 0
      ? [button({ id: ids.previousPage, text: words.earlier, value: `${round.id}:${page - 1}` })]
      : []),
    ...(page < pages - 1
      ? [button({ id: ids.nextPage, text: words.more, value: `${round.id}:${page + 1}` })]
      : []),
  );
}

function leftoverLines({ plan, names }: Round, reader: Reader): readonly string[] {
  return plan.leftovers
    .slice(0, 30)
    .map(({ id, cause }) => `• ${escape(names.get(id) ?? id)}: ${texts(reader).causes[cause]}`);
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
};

/** The one card that both read: nothing in it is said of one that is not said of the other. */
export function introduction(
  { pair, program, participants, reasons }: Introduction,
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
      section(words.firstMentee(escape(firstMentee))),
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
