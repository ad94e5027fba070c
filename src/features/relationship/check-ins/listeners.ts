import type { Deps } from '../../../deps.ts';
import { showing } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../slack/listening/occasion.ts';
import { checkInMeant, checkInMetadata, readAnswers } from './forms.ts';
import { ids } from './buttons.ts';
import { CheckInError, type CheckIn } from './model.ts';
import { answer, latestMeant, readOwnAnswers } from './service.ts';
import { texts } from './texts.ts';
import { checkInModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  const open = async (occasion: Occasion, checkIn: CheckIn) => {
    const earlier = await readOwnAnswers(deps, occasion, checkIn);
    const { checkInItems: pack } = deps.content.in(occasion.reader.language);
    await occasion.openModal(checkInModal({ checkIn, earlier, pack }, occasion.reader));
  };
  registry.refusals(CheckInError, (reader) => texts(reader).refusals);
  const openLatest = async (occasion: Occasion) => open(occasion, await latestMeant(deps, occasion));
  registry.command('check-in', openLatest);
  registry.action(ids.latest, openLatest);
  registry.action(ids.open, (occasion, { value }) => open(occasion, checkInMeant.parse(value)));
  registry.submission(ids.answer, async (occasion, { metadata, values, once }) => {
    await answer(once, occasion, { checkIn: checkInMetadata.parse(metadata), answers: readAnswers(values) });
    return showing(occasion, texts(occasion.reader).thanks);
  });
}
