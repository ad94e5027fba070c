import type { InputBlock, ModalView } from '@slack/types';
import type { HomePart } from '../../../../feature.ts';
import { formatList, type Reader } from '../../../../language.ts';
import { context, modal, multiSelectInput, option, section } from '../../../../slack/blocks.ts';
import { changeMissedButton, forgetMissedButton, ids, missedField } from '../buttons.ts';
import { missable, mostMissed, type MissedWithPeer, type MissedInProgram } from '../model.ts';
import { texts } from '../texts.ts';

/** What there is to choose from, in whichever modal. */
export function missedInput(label: string, missed: readonly MissedWithPeer[], reader: Reader): InputBlock {
  const words = texts(reader).missed;
  return multiSelectInput({
    id: missedField,
    label,
    hint: words.hint,
    options: missable.map((each) => option(each, words.each[each])),
    initial: missed,
    atMost: mostMissed,
    optional: true,
  });
}

export function missedModal({ programId, missed }: MissedInProgram, reader: Reader): ModalView {
  const words = texts(reader).missed;
  return modal({
    id: ids.keep,
    title: words.title,
    submit: words.submit,
    close: words.close,
    metadata: { programId },
    blocks: [missedInput(words.label, missed, reader), context(words.private)],
  });
}

export const inWords = (missed: readonly MissedWithPeer[], reader: Reader): string =>
  formatList(
    missed.map((each) => `_${texts(reader).missed.each[each]}_`),
    reader,
  );

export function missedPart(words: readonly MissedInProgram[], reader: Reader): HomePart {
  return {
    blocks: words.map(({ missed }) => section(texts(reader).missed.looksFor(inWords(missed, reader)))),
    buttons: words.flatMap(({ programId }) => [
      changeMissedButton(programId, reader),
      forgetMissedButton(programId, reader),
    ]),
  };
}
