import type { ModalView } from '@slack/types';
import type { Reader } from '../../../../language.ts';
import { context, modal, option, selectInput } from '../../../../slack/blocks.ts';
import { partWeights, weighedParts, type OwnWeights, type Program } from '../../program/model.ts';
import { texts as programTexts } from '../../program/texts.ts';
import { ids } from '../buttons.ts';
import { texts } from '../texts.ts';

const asUsual = 1;

/** Each part of a match, from not at all to three times its usual weight. */
export function weightsModal({ id: programId, revision, settings }: Program, reader: Reader): ModalView {
  const words = texts(reader);
  const { parts, weights } = programTexts(reader);
  const own: Partial<OwnWeights> = settings.ownParts ?? {};
  return modal({
    id: ids.saveWeights,
    title: words.weightsTitle,
    submit: words.save,
    close: words.cancel,
    metadata: { programId, revision },
    blocks: [
      context(words.weightsIntro),
      ...weighedParts.map((part) =>
        selectInput({
          id: part,
          label: parts[part],
          options: partWeights.map((weight) => option(String(weight), weights[weight])),
          initial: String(own[part] ?? asUsual),
        }),
      ),
    ],
  });
}
