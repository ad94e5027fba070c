import type { Deps } from '../../../deps.ts';
import { programMetadata } from '../../../slack/form-values.ts';
import { someRunBy } from '../../programs/admins/service.ts';
import { vocabularyOf } from '../../programs/program/model/vocabulary.ts';
import { ofOneProgram } from '../../programs/which-program.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Click, Occasion } from '../../../slack/listening/occasion.ts';
import { readWanted, wantedPage } from './forms.ts';
import { ids } from './buttons.ts';
import { everybody, type Listing, type Wanted } from './model.ts';
import { listPeople } from './service.ts';
import { peopleModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  const inWords = (listing: Listing, { reader }: Occasion) =>
    peopleModal({ ...listing, vocabulary: vocabularyOf(listing, deps.content.in(reader.language)) }, reader);
  const view = async (occasion: Occasion, programId: string, wanted: Wanted) =>
    inWords(await listPeople(deps, { ...occasion, programId }, wanted), occasion);

  const open = ofOneProgram(deps, { among: someRunBy, id: ids.open }, async (occasion, programId) =>
    occasion.openModal(await view(occasion, programId, everybody)),
  );
  registry.command('people', open);
  registry.action(ids.open, open);

  const turnPage = (occasion: Occasion, { value, viewId }: Click) =>
    occasion.replaceModal(viewId, async () => {
      const { programId, ...wanted } = wantedPage.parse(value);
      return view(occasion, programId, wanted);
    });
  registry.action(ids.earlier, turnPage);
  registry.action(ids.more, turnPage);

  registry.submission(ids.list, async (occasion, { metadata, values }) => ({
    kind: 'show',
    view: await view(occasion, programMetadata.parse(metadata).programId, readWanted(values)),
  }));
}
