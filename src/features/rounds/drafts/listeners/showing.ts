import type { ModalView } from '@slack/types';
import type { Deps } from '../../../../deps.ts';
import type { Reader } from '../../../../language.ts';
import { vocabularyOf } from '../../../programs/program/model/vocabulary.ts';
import { roundPreview, type DraftView } from '../views/draft.ts';

/** A draft in the words of its program. */
export const showDraft = (
  { content }: Pick<Deps, 'content'>,
  view: Omit<DraftView, 'vocabulary'>,
  reader: Reader,
): ModalView =>
  roundPreview({ ...view, vocabulary: vocabularyOf(view.draft, content.in(reader.language)) }, reader);
