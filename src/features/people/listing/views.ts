import type { KnownBlock, ModalView } from '@slack/types';
import { formatDate, formatList, type Reader } from '../../../language.ts';
import {
  button,
  buttonsIfAny,
  context,
  escape,
  mention,
  modal,
  option,
  section,
  selectInput,
  textInput,
} from '../../../slack/blocks.ts';
import type { Vocabulary } from '../../programs/program/model/vocabulary.ts';
import { workInWords } from '../enrolment/texts.ts';
import { openButton } from '../undelivered/buttons.ts';
import { texts as undeliveredTexts } from '../undelivered/texts.ts';
import { fields, ids } from './buttons.ts';
import {
  filters,
  longestSearch,
  standings,
  type ListedPerson,
  type Listing,
  type PeoplePage,
  type Filter,
} from './model.ts';
import { texts } from './texts.ts';

/** In the words of the program. */
type ListingInWords = Listing & { readonly vocabulary: Vocabulary };

export function peopleModal(page: ListingInWords, reader: Reader): ModalView {
  const words = texts(reader);
  const all = standings.reduce((sum, each) => sum + page.counts[each], 0);
  const found =
    page.shown.length === 0 ? [section(words.nobody)] : page.shown.map((each) => line(each, page, reader));
  return modal({
    id: ids.list,
    title: words.title,
    submit: words.search,
    close: words.close,
    metadata: { programId: page.programId },
    blocks: [
      section(all === 0 ? words.nobodyYet(escape(page.program)) : summary(page, reader)),
      ...missing(page, reader),
      context(words.whatIsShown),
      ...search(page, reader),
      ...(all === 0 ? [] : [{ type: 'divider' } as const, ...found]),
      ...turning(page, reader),
    ],
  });
}

function missing({ programId, program, missing: n }: Listing, reader: Reader): readonly KnownBlock[] {
  if (n === 0) return [];
  return [section(undeliveredTexts(reader).some(escape(program), n), openButton(programId, reader))];
}

/** As many are enrolled as Home and the report say; the rest of the list have left, or are deactivated. */
function summary({ counts, enrolled, ...page }: PeoplePage, reader: Reader): string {
  const words = texts(reader);
  const told = standings
    .filter((each) => counts[each] > 0)
    .map((each) => words.counts[named(each, page)](counts[each]));
  return [words.enrolled(escape(page.program), enrolled), words.everJoined(formatList(told, reader))].join(
    '\n',
  );
}

/** Nobody waits for a round of a program that has ended. */
const named = <Each extends Filter>(standing: Each, { isArchived }: OfProgram): Each | 'unpaired' =>
  isArchived && standing === 'waiting' ? 'unpaired' : standing;

type OfProgram = Pick<PeoplePage, 'isArchived'>;

function search({ wanted, isArchived }: PeoplePage, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  return [
    textInput({
      id: fields.search,
      label: words.name,
      maxLength: longestSearch,
      initial: wanted.search,
      optional: true,
    }),
    selectInput({
      id: fields.filter,
      label: words.who,
      options: filters.map((each) => option(each, words.filters[named(each, { isArchived })])),
      initial: wanted.filter,
    }),
  ];
}

function line(person: ListedPerson, page: ListingInWords, reader: Reader): KnownBlock {
  return section([standingInWords(person, page, reader), whoTheyAre(person, page.vocabulary)].join('\n'));
}

function standingInWords({ name, standing, until }: ListedPerson, page: OfProgram, reader: Reader): string {
  const words = texts(reader);
  if (standing === 'paused') return words.pausedPerson(escape(name), until ? formatDate(until, reader) : '');
  return words.person[named(standing, page)](escape(name));
}

/** A mention leads to what Slack tells of them. */
function whoTheyAre({ id, work }: ListedPerson, vocabulary: Vocabulary): string {
  return [mention(id), ...(work ? [escape(workInWords(work, vocabulary))] : [])].join(' · ');
}

function turning({ programId, wanted, pages }: PeoplePage, reader: Reader): readonly KnownBlock[] {
  if (pages === 1) return [];
  const words = texts(reader);
  const to = (page: number) => JSON.stringify({ programId, ...wanted, page });
  const buttons = [
    ...(wanted.page > 0
      ? [button({ id: ids.earlier, text: words.earlier, value: to(wanted.page - 1) })]
      : []),
    ...(wanted.page < pages - 1
      ? [button({ id: ids.more, text: words.more, value: to(wanted.page + 1) })]
      : []),
  ];
  return [context(words.page(wanted.page + 1, pages)), ...buttonsIfAny(...buttons)];
}
