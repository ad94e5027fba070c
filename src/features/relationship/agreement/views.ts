import type { HomePart, NextStep } from '../../../feature.ts';
import type { Button, KnownBlock, ModalView } from '@slack/types';
import type { AgreementField } from '../../../content/pack/content.ts';
import type { Reader } from '../../../language.ts';
import {
  actions,
  button,
  context,
  escape,
  header,
  modal,
  option,
  quote,
  section,
  selectInput,
  textInput,
  type Message,
} from '../../../slack/blocks.ts';
import { isOffered } from '../../pairs/lifecycle.ts';
import type { PairError } from '../../pairs/pair/model.ts';
import { namesOfPeers } from '../../pairs/pair/texts.ts';
import { ids } from './buttons.ts';
import {
  sectionLength,
  sections,
  sessionLengths,
  type Agreement,
  type AgreementState,
  type Terms,
} from './model.ts';
import { sessionRhythms } from '../../programs/program/model.ts';
import { texts as programTexts } from '../../programs/program/texts.ts';
import { texts } from './texts.ts';

export const fields = { rhythm: 'rhythm', length: 'length' } as const;

export type Form = {
  readonly pairId: string;
  readonly current: Partial<Terms> | undefined;
  /** The newest version that whoever writes has seen, 0 for none. */
  readonly seen: number;
  /** What is to be known before it is sent off. */
  readonly notice?: string;
  /** Those of the pack. The first of a section speaks for it. */
  readonly examples: readonly AgreementField[];
};

/** Starts from what is given, and for the rest from wordings that could stand as they are. */
export function agreementModal({ pairId, current, seen, notice, examples }: Form, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.propose,
    title: words.modalTitle,
    submit: words.propose,
    close: words.close,
    metadata: { pairId, seen },
    blocks: [
      ...(notice === undefined ? [] : [section(notice)]),
      context(words.intro),
      ...sections.map((name) => {
        const first = examples.find(({ section: of }) => of === name);
        return textInput({
          id: name,
          label: first?.ask ?? words.sectionNames[name],
          maxLength: sectionLength,
          multiline: true,
          initial: current?.wording?.[name] ?? first?.examples[0],
        });
      }),
      selectInput({
        id: fields.rhythm,
        label: words.rhythm,
        options: sessionRhythms.map((days) => option(String(days), programTexts(reader).rhythms[days])),
        initial: String(current?.sessionEveryDays ?? 14),
      }),
      selectInput({
        id: fields.length,
        label: words.length,
        options: sessionLengths.map((minutes) => option(String(minutes), words.lengths[minutes])),
        initial: String(current?.sessionMinutes ?? 45),
      }),
      context(words.storage),
    ],
  });
}

export function proposal(agreement: Agreement, proposer: string, reader: Reader): Message {
  const words = texts(reader);
  return {
    text: words.proposedText(escape(proposer)),
    blocks: [
      header(words.proposedTitle),
      section(words.proposed(escape(proposer), agreement.version)),
      ...wordingBlocks(agreement, reader),
      ...whatNext(agreement, reader),
    ],
  };
}

/** What can be done with a version, by what has become of it. */
function whatNext({ id, pairId, state }: Agreement, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const change = (text: string) => button({ id: ids.open, text, value: pairId });
  switch (state) {
    case 'proposed':
      return [
        actions(
          button({ id: ids.sign, text: words.sign, value: id, style: 'primary' }),
          change(words.change),
        ),
      ];
    case 'signed':
      return [context(words.isSigned), actions(change(words.changeIt))];
    case 'superseded':
      return [context(words.isReplaced)];
  }
}

function wordingBlocks(
  { wording, sessionEveryDays, sessionMinutes }: Terms,
  reader: Reader,
): readonly KnownBlock[] {
  const words = texts(reader);
  return [
    ...sections.flatMap((name) => [section(`*${words.sectionNames[name]}*`), quote(wording[name])]),
    section(words.meeting(programTexts(reader).rhythms[sessionEveryDays], words.lengths[sessionMinutes])),
  ];
}

export function signed({ version }: Agreement, reader: Reader): Message {
  const words = texts(reader);
  return { text: words.signedText, blocks: [section(words.signed(version))] };
}

type Card = {
  readonly pairId: string;
  readonly agreement: Agreement | undefined;
  /** Why it cannot be changed now, where it cannot. */
  readonly refusal?: PairError | undefined;
};

/** What holds, for the one who asks. */
export function agreementCard({ pairId, agreement, refusal }: Card, reader: Reader): Message {
  const words = texts(reader);
  if (!agreement) {
    return {
      text: words.none,
      blocks: [
        section(words.none),
        actions(button({ id: ids.open, text: words.edit, value: pairId, style: 'primary' })),
      ],
    };
  }
  return {
    text: words.modalTitle,
    blocks: [
      header(words.modalTitle),
      ...wordingBlocks(agreement, reader),
      refusal
        ? context(words.onlyToRead)
        : actions(button({ id: ids.open, text: words.change, value: pairId })),
    ],
  };
}

type Seen = { readonly personId: string; readonly reader: Reader };

/** The agreement's part of a pair in Home. */
export function agreementPart(state: AgreementState, { personId, reader }: Seen): HomePart {
  const words = texts(reader);
  const { pair, signed: holding, proposed } = state;
  const isThere = (holding ?? proposed) !== undefined;
  const open = button({
    id: ids.open,
    text: isThere ? words.agreementOpen : words.agreementWrite,
    value: pair.id,
  });
  return {
    blocks: [section(agreementLine({ signed: holding, proposed }, reader))],
    buttons: isThere || isOffered(pair, 'propose-agreement') ? [open] : [],
    next: nextOf(state, open, { personId, reader }),
  };
}

/** To sign what waits for this person, else to make the first agreement; what waits for others is told as that. */
function nextOf(
  { pair, signed: holding, proposed }: AgreementState,
  open: Button,
  { personId, reader }: Seen,
): readonly NextStep[] {
  const words = texts(reader);
  const names = escape(namesOfPeers(pair, { personId, reader }));
  if (proposed && !proposed.signedBy.includes(personId) && isOffered(pair, 'sign-agreement')) {
    const sign = button({
      id: ids.sign,
      text: words.sign,
      value: proposed.id,
      spoken: words.signSpoken(names),
    });
    return [{ urgency: 'asked', line: words.nextSign(names), details: [words.nextSignHow], button: sign }];
  }
  if (proposed) return [{ urgency: 'waiting', line: words.nextWaits(names), button: open }];
  if (holding || !isOffered(pair, 'propose-agreement')) return [];
  return [{ urgency: 'to-begin', line: words.nextMake(names), details: [words.nextMakeHow], button: open }];
}

function agreementLine({ signed: holding, proposed }: Omit<AgreementState, 'pair'>, reader: Reader): string {
  const words = texts(reader);
  if (proposed) return words.agreementProposed;
  return holding
    ? words.agreementSigned(holding.version, holding.sessionEveryDays, holding.sessionMinutes)
    : words.agreementNone;
}
