import type { KnownBlock, ModalView } from '@slack/types';
import { formatDate, todayOf, type Reader } from '../../../../language.ts';
import {
  actions,
  button,
  buttonsIfAny,
  context,
  escape,
  header,
  modal,
  option,
  section,
  type Message,
} from '../../../../slack/blocks.ts';
import { liveMenu } from '../../../../slack/live-inputs.ts';
import { isLiving, isOpen } from '../../../pairs/pair/model.ts';
import { asSeenBy } from '../../../pairs/pair/texts.ts';
import { ids } from '../buttons.ts';
import { isToldByChanges, whatChanged } from '../model/changes.ts';
import { waitsFor, type Agreement, type AgreementSeen } from '../model/versions.ts';
import { texts } from '../texts.ts';
import { documentBlocks, mostWritten } from './document.ts';
import { changesOf, readButton, signatures } from './proposal.ts';
import { nameOf, namesIn } from './words.ts';

/** As many as Slack shows in a menu. */
const mostOptions = 100;

export type AgreementReading = AgreementSeen & { readonly personId: string };

/** What holds, what waits, and what can be done about it, for the one who asks. */
export function agreementCard(reading: AgreementReading, reader: Reader): Message {
  const words = texts(reader);
  const { pair, signed, proposed, refusal } = reading;
  const shown = signed ?? proposed;
  const changing = isLiving(pair) && signed ? proposed : undefined;
  if (!shown) {
    return {
      text: words.none,
      blocks: [
        section(words.none),
        actions(button({ id: ids.open, text: words.edit, value: pair.id, style: 'primary' })),
      ],
    };
  }
  return {
    text: words.modalTitle,
    blocks: [
      header(words.modalTitle),
      section(standingLines(reading, reader).join('\n')),
      ...(changing
        ? waitingChanges(reading, changing, reader)
        : [
            ...documentBlocks(asItStands(reading, shown, reader), mostWritten.message, reader),
            ...lostWordsLine(shown, reader),
          ]),
      ...(refusal ? [context(words.onlyToRead)] : []),
      ...buttonsIfAny(...cardButtons(reading, reader)),
    ],
  };
}

function standingLines(
  { pair, signed, proposed, personId }: AgreementReading,
  reader: Reader,
): readonly string[] {
  const words = texts(reader);
  return [
    ...(signed ? [isLiving(pair) ? words.holds(signed.version) : words.heldToTheEnd(signed.version)] : []),
    ...(proposed
      ? proposedLines({ pair: asSeenBy(pair, { personId, reader }), signed, proposed }, reader)
      : []),
  ];
}

type Proposed = Pick<AgreementReading, 'pair' | 'signed'> & { readonly proposed: Agreement };

/** A pair that has ended waits for nobody. */
function proposedLines({ pair, signed, proposed }: Proposed, reader: Reader): readonly string[] {
  const words = texts(reader);
  if (isLiving(pair))
    return [words.waiting(proposed.version, namesIn(pair, waiting(pair.members, proposed), reader))];
  return [...(signed ? [] : [words.noneHolds]), words.neverSigned(proposed.version)];
}

const waiting = (members: AgreementSeen['pair']['members'], agreement: Agreement): readonly string[] =>
  waitsFor(
    agreement,
    members.map(({ id }) => id),
  );

const waitingChanges = (
  { pair, versions, personId }: AgreementReading,
  agreement: Agreement,
  reader: Reader,
) => changesOf(pair, { ...whatChanged(versions, agreement), most: mostWritten.message, personId }, reader);

function cardButtons(reading: AgreementReading, reader: Reader) {
  const words = texts(reader);
  const { pair, proposed, refusal, personId } = reading;
  const isAwaited = proposed !== undefined && waiting(pair.members, proposed).includes(personId);
  return [
    ...(isAwaited && !refusal
      ? [button({ id: ids.sign, text: words.sign, value: proposed.id, style: 'primary' })]
      : []),
    ...(refusal ? [] : [button({ id: ids.open, text: words.change, value: pair.id })]),
    readButton(pair.id, reader),
  ];
}

/** One version from its first word to its last, with a way to each of the others. */
export function versionModal(reading: AgreementReading, shown: Agreement, reader: Reader): ModalView {
  const words = texts(reader);
  const { versions, refusal, personId } = reading;
  const pair = asSeenBy(reading.pair, { personId, reader });
  return modal({
    id: ids.read,
    title: words.modalTitle,
    close: words.done,
    metadata: { pairId: pair.id },
    blocks: [
      section(history({ pair }, shown, reader).join('\n')),
      ...signatures(pair, shown, reader),
      ...documentBlocks(asItStands(reading, shown, reader), mostWritten.modal, reader),
      ...lostWordsLine(shown, reader),
      ...earlier(reading, shown, reader),
      context(`${words.harm} ${words.stands}`),
      ...(versions.length > 1 ? [versionMenu(reading, shown, reader)] : []),
      ...(refusal ? [context(words.onlyToRead)] : [modalActions(reading, shown, reader)]),
    ],
  });
}

function modalActions(reading: AgreementReading, shown: Agreement, reader: Reader): KnownBlock {
  const words = texts(reader);
  const isAwaited = waiting(reading.pair.members, shown).includes(reading.personId);
  return actions(
    ...(isAwaited ? [button({ id: ids.sign, text: words.sign, value: shown.id, style: 'primary' })] : []),
    button({ id: ids.open, text: words.change, value: reading.pair.id }),
  );
}

const lostWordsLine = ({ hasLostWords }: Agreement, reader: Reader): readonly KnownBlock[] =>
  hasLostWords ? [context(texts(reader).lostWords)] : [];

/** What holds says when it is really asked about next, which moves on with each review; where the pair doesn't meet, nobody knows. */
function asItStands({ pair, nextReview }: AgreementReading, shown: Agreement, reader: Reader): Agreement {
  if (shown.state !== 'signed') return shown;
  const { 'review-on': _agreed, ...values } = shown.values;
  const day = isOpen(pair) && nextReview ? { 'review-on': todayOf(reader, nextReview).toString() } : {};
  return { ...shown, values: { ...values, ...day } };
}

function stateOf({ state, signedAt }: Agreement, pair: AgreementReading['pair']) {
  if (!isLiving(pair) && state === 'proposed') return 'unsigned';
  if (!isLiving(pair) && state === 'signed') return 'ended';
  return state === 'superseded' && signedAt ? 'held' : state;
}

function history(
  { pair }: Pick<AgreementReading, 'pair'>,
  shown: Agreement,
  reader: Reader,
): readonly string[] {
  const words = texts(reader);
  const day = (moment: Temporal.Instant) => formatDate(todayOf(reader, moment), reader);
  return [
    `*${words.versionOption(shown.version, words.states[stateOf(shown, pair)], day(shown.proposedAt))}*`,
    words.proposedOn(escape(nameOf(pair, shown.proposedBy)), day(shown.proposedAt)),
    ...(shown.signedAt ? [words.signedOn(day(shown.signedAt))] : []),
  ];
}

/** What it changed when it was proposed. */
function earlier(
  { pair, versions, personId }: AgreementReading,
  shown: Agreement,
  reader: Reader,
): readonly KnownBlock[] {
  const changed = whatChanged(versions, shown);
  if (!isToldByChanges(changed, shown)) return [];
  return [{ type: 'divider' }, ...changesOf(pair, { ...changed, most: mostWritten.modal, personId }, reader)];
}

function versionMenu({ pair, versions }: AgreementReading, shown: Agreement, reader: Reader): KnownBlock {
  const words = texts(reader);
  const day = ({ proposedAt }: Agreement) => formatDate(todayOf(reader, proposedAt), reader);
  return liveMenu({
    id: ids.version,
    placeholder: words.versions,
    options: versions
      .filter(({ version }) => version !== shown.version)
      .slice(0, mostOptions)
      .map((each) =>
        option(
          `${pair.id}:${each.version}`,
          words.versionOption(each.version, words.states[stateOf(each, pair)], day(each)),
        ),
      ),
  });
}
