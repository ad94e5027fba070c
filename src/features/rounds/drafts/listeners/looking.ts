import type { ModalView } from '@slack/types';
import type { Deps } from '../../../../deps.ts';
import type { Registry } from '../../../../slack/listening/listeners.ts';
import type { Click, Occasion } from '../../../../slack/listening/occasion.ts';
import { draftEntry, draftPage, readSearch } from '../forms.ts';
import { ids } from '../buttons.ts';
import type { DraftPage } from '../model/listing.ts';
import type { RoundDraft } from '../model/round.ts';
import { readDraft, readEntry } from '../service/drafts.ts';
import { entryModal } from '../views/entries.ts';
import { findForm, settingsForm } from '../views/questions.ts';
import { wishList } from '../views/weighed.ts';
import { vocabularyOf } from '../../../programs/program/model/vocabulary.ts';
import { orCurrentDraft } from './current-draft.ts';
import { showDraft } from './showing.ts';

type Show = (draft: RoundDraft, here: DraftPage, occasion: Occasion) => ModalView;

/** What shows another part of the draft and changes nothing. */
export function registerLooking(registry: Registry, deps: Deps): void {
  const page: Show = (draft, listing, { reader }) => showDraft(deps, { draft, listing }, reader);
  const look = async (occasion: Occasion, here: DraftPage, show: Show) =>
    orCurrentDraft({ deps, occasion, here }, async () =>
      show(await readDraft(deps, occasion, here), here, occasion),
    );
  const onClick =
    (show: Show) =>
    (occasion: Occasion, { value, viewId }: Click) =>
      occasion.replaceModal(viewId, async () => look(occasion, draftPage.parse(value), show));

  const pages = [ids.nextPage, ids.previousPage, ids.back, ...Object.values(ids.show)];
  for (const id of pages) registry.action(id, onClick(page));

  registry.action(
    ids.find,
    onClick((_, here, { reader }) => findForm(here, reader)),
  );
  registry.submission(ids.findForm, async (occasion, { metadata, values }) => {
    const here: DraftPage = {
      ...draftPage.parse(metadata),
      filter: 'all',
      search: readSearch(values),
      page: 0,
    };
    return { kind: 'show', view: await look(occasion, here, page) };
  });

  registry.action(
    ids.settings,
    onClick(({ plan }, here, { reader }) => settingsForm(plan.settings, here, reader)),
  );
  registry.action(
    ids.wishes,
    onClick((draft, here, { reader }) => wishList({ draft, here }, reader)),
  );

  registry.action(ids.change, (occasion, { value, viewId }) =>
    occasion.replaceModal(viewId, async () => {
      const { personId: about, ...here } = draftEntry.parse(value);
      return orCurrentDraft({ deps, occasion, here }, async () => {
        const { entry, ...shown } = await readEntry(deps, occasion, { ...here, about });
        const { reader } = occasion;
        const vocabulary = vocabularyOf(shown.draft, deps.content.in(reader.language));
        return entryModal(entry, { ...shown, here, vocabulary }, reader);
      });
    }),
  );
}
