import type { Deps } from '../../../../deps.ts';
import type { RoundChange } from '../../../../matching/cost-of-change.ts';
import type { MatchProgress } from '../../../../matching/match.ts';
import type { Registry } from '../../../../slack/listening/listeners.ts';
import type { Click, Occasion, ModalWork } from '../../../../slack/listening/occasion.ts';
import { chosenPerson, draftChange, draftPage, readSettings } from '../forms.ts';
import { ids } from '../buttons.ts';
import type { DraftPage } from '../model/listing.ts';
import type { RoundSettings } from '../model/round.ts';
import { applyChange, weighChange } from '../service/changes.ts';
import { runAnew } from '../service/drafts.ts';
import { texts } from '../texts.ts';
import { loading } from '../views/progress.ts';
import { changeDone, weighedChange } from '../views/weighed.ts';
import { vocabularyOf } from '../../../programs/program/model/vocabulary.ts';
import { orCurrentDraft } from './current-draft.ts';
import { showDraft } from './showing.ts';

const inModal =
  (start: (occasion: Occasion, click: Click) => ModalWork) => (occasion: Occasion, click: Click) =>
    occasion.replaceModal(click.viewId, async (meanwhile) => start(occasion, click)(meanwhile));

/** What forms the round once more: a change, which is weighed first, or a new run. */
export function registerChanges(registry: Registry, deps: Deps): void {
  for (const id of Object.values(ids.weigh))
    registry.action(
      id,
      inModal((occasion, { value }) => weigh({ deps, occasion }, draftChange.parse(value))),
    );
  const withChosen = (kind: 'pin' | 'swap') =>
    inModal((occasion, { value, blockId, metadata }) => {
      const two = { a: chosenPerson.parse(blockId), b: chosenPerson.parse(value) };
      return weigh({ deps, occasion }, { ...draftPage.parse(metadata), change: { kind, two } });
    });
  registry.action(ids.pairWith, withChosen('pin'));
  registry.action(ids.swapWith, withChosen('swap'));
  registry.action(
    ids.apply,
    inModal((occasion, { value }) => apply({ deps, occasion }, draftChange.parse(value))),
  );

  registry.action(
    ids.anew,
    inModal((occasion, { value }) => anew({ deps, occasion }, draftPage.parse(value))),
  );
  registry.submission(ids.settingsForm, async (occasion, { metadata, values }) => {
    const here = draftPage.parse(metadata);
    const read = readSettings(values, occasion.reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const work = anew({ deps, occasion }, { ...here, settings: read.value });
    return { kind: 'work', loading: loading(occasion.reader), work };
  });
}

type At = { readonly deps: Deps; readonly occasion: Occasion };
type Wanted = DraftPage & { readonly change: RoundChange };

function weigh({ deps, occasion }: At, { change, ...here }: Wanted): ModalWork {
  const { roundId, version } = here;
  return (meanwhile) =>
    orCurrentDraft({ deps, occasion, here }, async () => {
      const onProgress = showing(occasion, meanwhile);
      const weighed = await weighChange(deps, occasion, { roundId, version, change, onProgress });
      const { reader } = occasion;
      const vocabulary = vocabularyOf(weighed.draft, deps.content.in(reader.language));
      return weighedChange({ ...weighed, vocabulary }, here, reader);
    });
}

function apply({ deps, occasion }: At, { change, ...here }: Wanted): ModalWork {
  const { roundId, version } = here;
  return (meanwhile) =>
    orCurrentDraft({ deps, occasion, here, what: change }, async () => {
      const onProgress = showing(occasion, meanwhile);
      const draft = await applyChange(deps, occasion, { roundId, version, change, onProgress });
      const notice = changeDone(change, draft, occasion.reader);
      return showDraft(deps, { draft, listing: here, notice }, occasion.reader);
    });
}

type Anew = DraftPage & { readonly settings?: RoundSettings };

function anew({ deps, occasion }: At, { settings, ...here }: Anew): ModalWork {
  const { roundId, version } = here;
  const what = { kind: settings ? ('settings' as const) : ('anew' as const) };
  return (meanwhile) =>
    orCurrentDraft({ deps, occasion, here, what, settings }, async () => {
      const onProgress = showing(occasion, meanwhile);
      const wanted = { roundId, version, ...(settings && { settings }), onProgress };
      const draft = await runAnew(deps, occasion, wanted);
      const notice = texts(occasion.reader).doneAnew;
      return showDraft(deps, { draft, listing: here, notice }, occasion.reader);
    });
}

const showing =
  ({ reader }: Occasion, meanwhile: Parameters<ModalWork>[0]) =>
  (progress: MatchProgress) =>
    meanwhile(loading(reader, progress));
