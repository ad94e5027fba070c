import type { ModalView } from '@slack/types';
import type { Reader } from '../../../../language.ts';
import { context, escape, modal } from '../../../../slack/blocks.ts';
import { ids } from '../buttons.ts';
import { weekOf } from '../model/hours.ts';
import { placeCalled } from '../../../../time-zones.ts';
import { texts } from '../texts.ts';
import type { Filled } from './about-modal.ts';
import { weekInputs } from './hours-inputs.ts';

/** The third, for whoever works other hours on some days. */
export function weekModal({ programId, known }: Omit<Filled, 'vocabulary'>, reader: Reader): ModalView {
  const words = texts(reader);
  const week = weekOf(known.workingHours ?? { from: '09:00', until: '17:00' });
  return modal({
    id: ids.week,
    title: words.weekTitle,
    submit: words.submit,
    close: words.cancel,
    metadata: { programId },
    blocks: [
      context(words.weekIntro),
      ...weekInputs(week, reader),
      context(words.timeZone(escape(placeCalled(reader.timeZone)))),
    ],
  });
}
