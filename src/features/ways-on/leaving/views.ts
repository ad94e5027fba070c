import type { ModalView } from '@slack/types';
import { formatList, type Reader } from '../../../language.ts';
import { context, escape, modal, section } from '../../../slack/blocks.ts';
import { ids } from './buttons.ts';
import type { Leaving } from './model.ts';
import { texts } from './texts.ts';

/** Says what leaving does before it is done. */
export function leaveModal({ programId, program, hasRounds, partners }: Leaving, reader: Reader): ModalView {
  const words = texts(reader);
  const withPair = words.withPair(escape(formatList(partners, reader)));
  return modal({
    id: ids.leave,
    title: words.title,
    submit: words.submit,
    close: words.close,
    metadata: { programId },
    blocks: [
      section(`${words.alone(escape(program))} ${hasRounds ? words.kept : words.keptForGood}`),
      ...(partners.length > 0
        ? [section([withPair, ...(hasRounds ? [words.othersFirst] : [])].join(' '))]
        : []),
      ...(hasRounds ? [context(words.pauseInstead)] : []),
    ],
  });
}
