import type { InputBlock, ModalView } from '@slack/types';
import type { Reader } from '../../../language.ts';
import {
  actions,
  button,
  channelInput,
  context,
  escape,
  modal,
  peopleInput,
  quote,
  section,
  textInput,
  type Message,
  oneLine,
} from '../../../slack/blocks.ts';
import { called } from '../../../slack/called.ts';
import { ids as enrolmentIds } from '../enrolment/buttons.ts';
import type { Program } from '../../programs/program/model.ts';
import { offeredWords, type Vocabulary } from '../../programs/program/model/vocabulary.ts';
import { fields, ids } from './buttons.ts';
import {
  longestHandle,
  longestList,
  mostNamed,
  type Closed,
  type Invitation,
  type Named,
  type InvitationReason,
} from './model/invitation.ts';
import { texts } from './texts.ts';

/** The program that people are asked to join. */
type Of = Pick<Program, 'id' | 'name'> & { readonly vocabulary: Vocabulary };

/** What was filled in, where its list has columns that mean nothing here. */
export type Filled = { readonly named: Named; readonly unknown: readonly string[] };

export function inviteModal(program: Of, reader: Reader, filled?: Filled): ModalView {
  const words = texts(reader);
  const { id: programId, name } = program;
  return modal({
    id: ids.invite,
    title: words.title,
    submit: words.submit,
    close: words.close,
    metadata: { programId, ...(filled && { leavesOut: filled.unknown }) },
    blocks: [
      ...(filled
        ? [section(words.unknownColumns(filled.unknown.length)), quote(filled.unknown.join('\n'))]
        : [section(words.intro(escape(name)))]),
      ...namingInputs(program, reader, filled?.named),
    ],
  });
}

function namingInputs(program: Of, reader: Reader, named?: Named): readonly InputBlock[] {
  const words = texts(reader);
  const namesIn = (list: 'levels' | 'work') =>
    offeredWords(program.vocabulary[list])
      .map(({ name: word }) => word)
      .join(', ');
  return [
    peopleInput({
      id: fields.people,
      label: words.people,
      initial: named?.people ?? [],
      atMost: mostNamed,
      optional: true,
    }),
    textInput({
      id: fields.group,
      label: words.group,
      hint: words.groupHint,
      maxLength: longestHandle,
      initial: named?.group,
      optional: true,
    }),
    channelInput({ id: fields.channel, label: words.channel, initial: named?.channel, optional: true }),
    textInput({
      id: fields.list,
      label: words.list,
      hint: words.listHint(namesIn('levels'), namesIn('work')),
      maxLength: longestList,
      multiline: true,
      initial: named?.list,
      optional: true,
    }),
  ];
}

export function invitation(
  { programId, program, purpose, startedBy, invitedBy, reason }: Invitation,
  reader: Reader,
): Message {
  const words = texts(reader);
  return {
    text: words.invitationText(escape(invitedBy.name), escape(program)),
    blocks: [
      section(words.invitation(called(invitedBy), escape(program))),
      ...(purpose === '' ? [] : [context(words.purpose), quote(purpose)]),
      context(
        [
          ...(startedBy === undefined ? [] : [words.startedBy(called(startedBy))]),
          because(reason, reader),
          words.yourYes,
        ].join(' '),
      ),
      actions(
        button({ id: enrolmentIds.join, text: words.join, value: programId, style: 'primary' }),
        button({ id: ids.decline, text: words.decline, value: programId }),
      ),
    ],
  };
}

function because(reason: InvitationReason, reader: Reader): string {
  const { because: words } = texts(reader);
  switch (reason.kind) {
    case 'named':
    case 'list':
      return words[reason.kind];
    case 'group':
      return words.group(`<!subteam^${reason.sourceId}>`);
    case 'channel':
      return words.channel(`<#${reason.sourceId}>`);
  }
}

export function declined(reader: Reader): Message {
  const words = texts(reader).declined;
  return { text: words, blocks: [section(words)] };
}

/** What the invitation says once nothing in it can be pressed. */
export function invitationClosed(why: Closed, program: string, reader: Reader): Message {
  const words = texts(reader);
  return why === 'declined' ? declined(reader) : oneLine(words[why](escape(program)));
}
