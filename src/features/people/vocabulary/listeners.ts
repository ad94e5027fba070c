import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Content } from '../../../content/pack/content.ts';
import type { Deps } from '../../../deps.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion, SubmissionAnswer } from '../../../slack/listening/occasion.ts';
import { wordsOfSet, type Vocabulary } from '../../programs/program/model/vocabulary.ts';
import { ids as setupIds } from '../../programs/setup/buttons.ts';
import { ids } from './buttons.ts';
import {
  choiceMetadata,
  chooseButton,
  readChoice,
  readWords,
  rewordButton,
  setButton,
  setMetadata,
  wordsMetadata,
} from './forms.ts';
import { markOf, replaced, VocabularyError, type Weighed } from './model.ts';
import { changeWords, weighWords, wordsHere } from './service.ts';
import { texts } from './texts.ts';
import { choiceForm, rewordForm, setForm } from './views/forms.ts';
import { wordsModal } from './views/words-modal.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(VocabularyError, (reader) => texts(reader).refusals);
  const here = (occasion: Occasion, programId: string) =>
    wordsHere(deps, { ...occasion, programId }, contentFor(deps, occasion));

  registry.action(setupIds.words, async (occasion, { value }) => {
    const words = await here(occasion, z.uuid().parse(value));
    await occasion.openAbove(wordsModal({ ...words, content: contentFor(deps, occasion) }, occasion.reader));
  });
  registry.action(ids.choose, async (occasion, { value }) => {
    const { programId, list } = chooseButton.parse(value);
    const { vocabulary } = await here(occasion, programId);
    const form = { programId, list, vocabulary, content: contentFor(deps, occasion) };
    await occasion.openAbove(choiceForm(form, occasion.reader));
  });
  registry.action(ids.reword, async (occasion, { value }) => {
    const { programId, list } = rewordButton.parse(value);
    const { vocabulary } = await here(occasion, programId);
    await occasion.openAbove(rewordForm({ programId, list, vocabulary }, occasion.reader));
  });
  registry.action(ids.set, async (occasion, { value }) => {
    const { programId, set: id } = setButton.parse(value);
    const { vocabulary } = await here(occasion, programId);
    const content = contentFor(deps, occasion);
    const { set, next } = setOf(content, id, vocabulary);
    const weighed = await weighWords(deps, { ...occasion, programId }, { content, next });
    await occasion.openAbove(setForm({ programId, vocabulary, set, next, weighed }, occasion.reader));
  });
  registerSaving(registry, deps);
}

function registerSaving(registry: Registry, deps: Deps): void {
  const here = (occasion: Occasion, programId: string) =>
    wordsHere(deps, { ...occasion, programId }, contentFor(deps, occasion));

  registry.submission(ids.saveChoice, async (occasion, { metadata, values, once }) => {
    const { list, ...about } = choiceMetadata.parse(metadata);
    const content = contentFor(deps, occasion);
    const { vocabulary } = await here(occasion, about.programId);
    if (isOutdated(about, vocabulary)) return saved({ deps: once, occasion, about }, vocabulary);
    const read = readChoice(values, { list, vocabulary, content, reader: occasion.reader });
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const form = { programId: about.programId, list, vocabulary, content };
    return saving({ deps: once, occasion, about }, read.value.next, (weighed) =>
      choiceForm({ ...form, weighed, given: read.value }, occasion.reader),
    );
  });
  registry.submission(ids.saveWords, async (occasion, { metadata, values, once }) => {
    const { list, ...about } = wordsMetadata.parse(metadata);
    const { vocabulary } = await here(occasion, about.programId);
    if (isOutdated(about, vocabulary)) return saved({ deps: once, occasion, about }, vocabulary);
    const read = readWords(values, { list, vocabulary, reader: occasion.reader });
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const form = { programId: about.programId, list, vocabulary };
    return saving({ deps: once, occasion, about }, read.value, (weighed) =>
      rewordForm({ ...form, weighed, given: read.value }, occasion.reader),
    );
  });
  registry.submission(ids.useSet, async (occasion, { metadata, once }) => {
    const { programId, mark, set } = setMetadata.parse(metadata);
    const { vocabulary } = await here(occasion, programId);
    const { next } = setOf(contentFor(deps, occasion), set, vocabulary);
    return saved({ deps: once, occasion, about: { programId, mark } }, next);
  });
}

const contentFor = ({ content }: Pick<Deps, 'content'>, { reader }: Occasion): Content =>
  content.in(reader.language);

function setOf(content: Content, id: string, vocabulary: Vocabulary) {
  const set = content.startingSets.find((each) => each.id === id);
  if (!set) throw new VocabularyError('no-such-set');
  return { set, next: replaced(vocabulary, wordsOfSet(set, content)) };
}

type At = {
  readonly deps: Deps;
  readonly occasion: Occasion;
  readonly about: { readonly programId: string; readonly mark: string };
};
type Told = At & { readonly about: { readonly removing: readonly string[] } };

/** Saving refuses it then, whatever stands in the form: it is not asked again about words that its submitter has never seen. */
const isOutdated = ({ mark }: At['about'], vocabulary: Vocabulary): boolean => markOf(vocabulary) !== mark;

/** What takes words away says first whom it concerns, and is done once it is submitted again. */
async function saving(
  at: Told,
  next: Vocabulary,
  askAgain: (weighed: Weighed) => ModalView,
): Promise<SubmissionAnswer> {
  const { deps, occasion, about } = at;
  const actor = { ...occasion, programId: about.programId };
  const weighed = await weighWords(deps, actor, { content: contentFor(deps, occasion), next });
  const isNews = weighed.removed.some(({ word }) => !about.removing.includes(word.id));
  return isNews ? { kind: 'show', view: askAgain(weighed) } : saved(at, next);
}

async function saved({ deps, occasion, about }: At, next: Vocabulary): Promise<SubmissionAnswer> {
  const { programId, mark } = about;
  const content = contentFor(deps, occasion);
  const words = await changeWords(deps, { ...occasion, programId }, { content, mark, next });
  const notice = texts(occasion.reader).saved;
  return { kind: 'back', view: wordsModal({ ...words, content, notice }, occasion.reader) };
}
