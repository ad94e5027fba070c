import type { ActionsBlock, KnownBlock, ModalView, UsersSelect } from '@slack/types';
import type { RoundChange } from '../../../../matching/cost-of-change.ts';
import { isSameTwosome } from '../../../../matching/cost-of-change.ts';
import type { Twosome } from '../../../../matching/match.ts';
import type { Reader } from '../../../../language.ts';
import { actions, button, escape, mention, modal, plain, section } from '../../../../slack/blocks.ts';
import { ids } from '../buttons.ts';
import { membersOf, type DraftPage, type Entry } from '../model/listing.ts';
import type { RoundDraft, PlannedPair } from '../model/round.ts';
import type { Work } from '../../../people/enrolment/model.ts';
import type { Vocabulary } from '../../../programs/program/model/vocabulary.ts';
import { workInWords } from '../../../people/enrolment/texts.ts';
import { reasonInWords } from '../../introductions/views/reason-words.ts';
import { texts } from '../texts.ts';
import { nameOf, namesOf } from './names.ts';

const reasonsShown = 3;

/** A draft, and where an admin is in it. */
export type DraftShown = Drawn & { readonly vocabulary: Vocabulary };

/** A draft without what its people do and look for. */
export type Drawn = { readonly draft: RoundDraft; readonly here: DraftPage };

/** By the ids of those in the entry. */
type EntryShown = DraftShown & { readonly work: ReadonlyMap<string, Work> };

export function entryBlock(entry: Entry, shown: DraftShown, reader: Reader): KnownBlock {
  const { draft, here } = shown;
  const [personId = ''] = membersOf(entry);
  const value = JSON.stringify({ ...here, personId });
  const { change: text, changeSpoken } = texts(reader);
  const spoken = changeSpoken(namesOf(draft.names, membersOf(entry), reader));
  return section(entryInWords(entry, shown, reader), button({ id: ids.change, text, spoken, value }));
}

/** A pair, with how good it is and why; or why somebody has none. */
export function entryInWords(
  entry: Entry,
  { draft: { names }, vocabulary }: Pick<DraftShown, 'draft' | 'vocabulary'>,
  reader: Reader,
): string {
  const words = texts(reader);
  const title = `*${namesOf(names, membersOf(entry), reader)}*`;
  if (entry.kind === 'leftover')
    return [title, `• ${words.leftOver(words.causes[entry.leftover.cause])}`].join('\n');
  const { fit, reasons, isPinned, places = [] } = entry.pair;
  const named = { names, vocabulary };
  const why = reasons.slice(0, reasonsShown).map((reason) => `• ${reasonInWords(reason, named, reader)}`);
  const standing = places.map(({ id, place, of }) => words.place(place, of, nameOf(names, id))).join(', ');
  return [
    `${title} · ${words.fit(fit)}${isPinned ? ` · ${words.pinned}` : ''}`,
    ...(standing === '' ? [] : [`• ${places.length > 2 ? words.placesOfThree(standing) : standing}`]),
    ...why,
  ].join('\n');
}

/** Everything that can be done about one pair, or somebody left over. */
export function entryModal(entry: Entry, shown: EntryShown, reader: Reader): ModalView {
  const words = texts(reader);
  const { here } = shown;
  return modal({
    id: ids.preview,
    title: words.changeTitle,
    close: words.close,
    metadata: here,
    blocks: [
      section(entryInWords(entry, shown, reader)),
      ...(entry.kind === 'pair' ? aboutThePair(entry.pair, shown, reader) : []),
      { type: 'divider' },
      ...membersOf(entry).flatMap((personId) => [
        section(whoTheyAre(personId, shown)),
        placesFor(personId, entry, reader),
      ]),
      { type: 'divider' },
      section(words.costFirst),
      actions(button({ id: ids.back, text: words.back, value: JSON.stringify(here) })),
    ],
  });
}

/** A mention leads to what Slack tells of them. */
function whoTheyAre(personId: string, { draft, work, vocabulary }: EntryShown): string {
  const theirs = work.get(personId);
  const does = theirs ? [escape(workInWords(theirs, vocabulary))] : [];
  const line = [mention(personId), ...does].join(' · ');
  return `*${nameOf(draft.names, personId)}*\n${line}`;
}

/** Of a trio, for any two of them. */
function aboutThePair(
  { members }: PlannedPair,
  { draft, here }: Drawn,
  reader: Reader,
): readonly KnownBlock[] {
  const words = texts(reader);
  return twosomesOf(members).map((two) => {
    const who = members.length > 2 ? ([two.a, two.b] as const) : [];
    const named = who.length === 0 ? undefined : namesOf(draft.names, who, reader);
    const isPinned = draft.plan.pins.some((pin) => isSameTwosome(pin, two));
    const pinning = isPinned ? 'unpin' : 'pin';
    return actions(
      weighButton(pinning, { two, here, text: words.ask[pinning](named) }),
      weighButton('forbid', { two, here, text: words.ask.forbid(named) }),
    );
  });
}

const twosomesOf = (members: readonly string[]): readonly Twosome[] =>
  members.flatMap((a, at) => members.slice(at + 1).map((b) => ({ a, b })));

type Weighing = {
  readonly two: Twosome;
  readonly here: DraftPage;
  readonly text: string;
  readonly spoken?: string;
};

export function weighButton(kind: Exclude<RoundChange['kind'], 'swap'>, { two, here, ...said }: Weighing) {
  return button({
    id: ids.weigh[kind],
    ...said,
    value: JSON.stringify({ ...here, change: { kind, two } }),
  });
}

/** The block is named after the person whose place it is about. A place in a trio is nobody else's to take. */
function placesFor(personId: string, entry: Entry, reader: Reader): ActionsBlock {
  const words = texts(reader);
  const canSwap = entry.kind === 'pair' && entry.pair.members.length === 2;
  return {
    type: 'actions',
    block_id: personId,
    elements: [
      ...(canSwap ? [choose(ids.swapWith, words.swapWith)] : []),
      choose(ids.pairWith, words.pairWith),
    ],
  };
}

const choose = (actionId: string, placeholder: string): UsersSelect => ({
  type: 'users_select',
  action_id: actionId,
  placeholder: plain(placeholder),
});
