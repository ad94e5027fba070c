import type { ModalView } from '@slack/types';
import type { Reader } from '../../../../language.ts';
import type { MatchProgress } from '../../../../matching/match.ts';
import { context, modal, section } from '../../../../slack/blocks.ts';
import { ids } from '../buttons.ts';
import { texts } from '../texts.ts';

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
