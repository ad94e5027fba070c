import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { saying, showing } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion, SubmissionAnswer } from '../../../slack/listening/occasion.ts';
import { ids } from './buttons.ts';
import {
  checkInMeant,
  checkInMetadata,
  readAnswers,
  readPicked,
  shareMeant,
  shareMetadata,
} from './forms.ts';
import { CheckInError } from './model/check-in.ts';
import { answer, latestToAnswer, toAnswer, type ToAnswer } from './service/answering.ts';
import { share, toShare, unshare } from './service/sharing.ts';
import { texts } from './texts.ts';
import { afterAnswering, checkInModal } from './views/form.ts';
import { shareModal } from './views/sharing.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(CheckInError, (reader) => texts(reader).refusals);
  const packFor = ({ reader }: Occasion) => deps.content.in(reader.language).checkInItems;
  const show = async (occasion: Occasion, { asked, earlier }: ToAnswer) => {
    const pack = packFor(occasion);
    await occasion.openModal(checkInModal({ asked, earlier, page: 0, pack }, occasion.reader));
  };
  const openLatest = async (occasion: Occasion) => show(occasion, await latestToAnswer(deps, occasion));
  registry.command('check-in', openLatest);
  registry.action(ids.latest, openLatest);
  registry.action(ids.again, async (occasion, { value }) => {
    const pairId = z.uuid().parse(value);
    await show(occasion, await latestToAnswer(deps, { ...occasion, pairId }));
  });
  registry.action(ids.open, async (occasion, { value }) =>
    show(occasion, await toAnswer(deps, occasion, checkInMeant.parse(value))),
  );
  registry.submission(ids.answer, async (occasion, { metadata, values, once }) => {
    const { page, items, ...checkIn } = checkInMetadata.parse(metadata);
    const answers = readAnswers(values, items);
    const { page: next, ...given } = await answer(once, occasion, { checkIn, page, items, answers });
    const { reader } = occasion;
    const pack = packFor(occasion);
    return showingView(
      next === undefined
        ? afterAnswering(given, { pack, reader })
        : checkInModal({ ...given, page: next, pack }, reader),
    );
  });
  registry.action(ids.share, async (occasion, { value }) => {
    const checkIn = checkInMeant.parse(value);
    const answers = await toShare(deps, occasion, checkIn);
    await occasion.openModal(shareModal({ checkIn, answers, pack: packFor(occasion) }, occasion.reader));
  });
  registry.submission(ids.shareThese, async (occasion, { metadata, values, once }) => {
    const checkIn = shareMetadata.parse(metadata);
    await share(once, occasion, { checkIn, items: readPicked(values) });
    return showing(occasion, texts(occasion.reader).shared);
  });
  registry.action(ids.unshare, async (occasion, { value }) => {
    const { isReached } = await unshare(deps, occasion, shareMeant.parse(value));
    const words = texts(occasion.reader);
    await occasion.tell(saying(isReached ? words.isUnshared : words.isUnsharedApart));
  });
}

const showingView = (view: ReturnType<typeof checkInModal>): SubmissionAnswer => ({ kind: 'show', view });
