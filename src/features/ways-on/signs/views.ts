import type { KnownBlock, ModalView } from '@slack/types';
import type { HardTalkOpener } from '../../../content/pack/content.ts';
import type { Reader } from '../../../language.ts';
import {
  actions,
  context,
  escape,
  modal,
  oneLine,
  quote,
  section,
  textInput,
  type Message,
} from '../../../slack/blocks.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { namesOfPeers } from '../../pairs/pair/texts.ts';
import { chooseTimeButton } from '../../relationship/bookings/buttons.ts';
import { waysOnButton } from '../four-ways/buttons.ts';
import { ids, tellButton } from './buttons.ts';
import type { Sign } from './model/rules.ts';
import { wordingLength, type Words } from './model/telling.ts';
import { texts } from './texts.ts';

export const fields = { wording: 'wording' } as const;

type SignShown = {
  readonly pair: Pair;
  readonly sign: Sign;
  /** Those for this sign. */
  readonly openers: readonly HardTalkOpener[];
};

const begin = ({ openers }: Pick<SignShown, 'openers'>): readonly KnownBlock[] =>
  openers.slice(0, 1).map(({ say }) => quote(say));

/** For the one who answered, and for nobody else. */
export function privateCard(
  shown: SignShown,
  { personId, reader }: { readonly personId: string; readonly reader: Reader },
): Message {
  const words = texts(reader);
  const { pair, sign } = shown;
  const line = words.private(words.signs[sign]);
  return {
    text: line,
    blocks: [
      section(line),
      section(words.privateHow(escape(namesOfPeers(pair, { personId, reader })))),
      ...begin(shown),
      actions(tellButton(pair, sign, reader), waysOnButton(pair.id, reader)),
    ],
  };
}

/** For all of a pair, where each of them answered so. It names nobody, and no answer. */
export function jointCard(shown: SignShown, reader: Reader): Message {
  const words = texts(reader);
  const { pair, sign } = shown;
  const line = words.joint(words.signs[sign]);
  return {
    text: line,
    blocks: [
      section(line),
      section(words.jointHow),
      ...begin(shown),
      actions(chooseTimeButton({ pairId: pair.id, why: 'find' }, reader), waysOnButton(pair.id, reader)),
    ],
  };
}

/** In the place of either once the pair has ended: nothing of a sign outlives it. */
export const overCard = (reader: Reader): Message => oneLine(texts(reader).over);

/** In the place of a private card whose reader has spoken since: what is left of it is to meet. */
export function saidCard(pairId: string, reader: Reader): Message {
  const words = texts(reader).said;
  return {
    text: words,
    blocks: [
      section(words),
      actions(chooseTimeButton({ pairId, why: 'find' }, reader), waysOnButton(pairId, reader)),
    ],
  };
}

/** Where there is only one it stands in the field, and would be said twice. */
function waysToStart(openers: readonly HardTalkOpener[], reader: Reader): string {
  const words = texts(reader);
  if (openers.length === 1) return words.oneStart;
  const each = openers.map(({ situation, say }) => words.start(escape(situation), escape(say)));
  return [words.starts, ...each].join('\n');
}

export function tellModal({ pair, sign, openers }: SignShown, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.write,
    title: words.title,
    submit: words.preview,
    close: words.close,
    metadata: { pairId: pair.id, sign },
    blocks: [
      section(words.where),
      context(waysToStart(openers, reader)),
      textInput({
        id: fields.wording,
        label: words.label,
        maxLength: wordingLength,
        multiline: true,
        initial: openers[0]?.say,
      }),
    ],
  });
}

const asItStands = ({ by, wording }: Words, reader: Reader): readonly KnownBlock[] => [
  section(texts(reader).passedOn(escape(by.name))),
  quote(wording),
];

/** What is said is shown first, exactly as it will stand. */
export function previewModal(said: Words, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.send,
    title: words.previewTitle,
    submit: words.send,
    close: words.close,
    metadata: { pairId: said.pair.id, wording: said.wording },
    blocks: [...asItStands(said, reader), context(words.previewHow)],
  });
}

/** In the pair's DM. */
export const passedOn = (said: Words, reader: Reader): Message => ({
  text: texts(reader).passedOnText(escape(said.by.name)),
  blocks: [
    ...asItStands(said, reader),
    actions(chooseTimeButton({ pairId: said.pair.id, why: 'find' }, reader)),
  ],
});
