import { saying } from '../../../src/slack/listening/answering.ts';
import { texts as listeningTexts } from '../../../src/slack/listening/texts.ts';
import { texts as pairTexts } from '../../../src/features/pairs/pair/texts.ts';
import { stepsOf, type Preset } from '../../../src/features/relationship/agreement/model/fields.ts';
import type { Agreement } from '../../../src/features/relationship/agreement/model/versions.ts';
import { texts } from '../../../src/features/relationship/agreement/texts.ts';
import { agreementModal, type Form } from '../../../src/features/relationship/agreement/views/form.ts';
import { proposal, signed } from '../../../src/features/relationship/agreement/views/proposal.ts';
import {
  agreementCard,
  type AgreementReading,
} from '../../../src/features/relationship/agreement/views/reading.ts';
import type { Reader } from '../../../src/language.ts';
import { oneLine, withoutButtons } from '../../../src/slack/blocks.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { changing, countering, first, full, reviews, third } from '../sample-agreements.ts';
import { agreement, agreementFields, pair, people, said, terms, tipAt, trio } from '../sample-data.ts';

const names = people.ben.name;
const nothingYet: AgreementReading = {
  pair,
  versions: [],
  signed: undefined,
  proposed: undefined,
  refusal: undefined,
  nextReview: undefined,
  personId: people.ben.id,
};

const form = (preset: Preset, some: Partial<Form> = {}): Form => ({
  pairId: pair.id,
  preset,
  step: 0,
  seen: 0,
  drawn: 0,
  values: terms(preset).values,
  clause: '',
  typed: 'nothing',
  examples: agreementFields,
  ...some,
});

const writing = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'Writing one',
    when: '_Make our agreement_ in the introduction or in Home.',
    view: agreementModal(form('light'), reader),
  },
  ...stepsOf('full').map((_, step) => ({
    title: `Writing a full one, step ${step + 1}`,
    when: 'A detailed agreement was chosen, in a program that fixes a clause.',
    view: agreementModal(form('full', { step, clause: said.clause }), reader),
  })),
  {
    title: 'Writing on',
    when: 'Somebody comes back to what they had typed.',
    view: agreementModal(form('standard', { typed: 'kept' }), reader),
  },
  {
    title: 'Somebody was first',
    when: 'A proposal is sent off after another one has come that its author has not read.',
    view: agreementModal(form('light', { seen: 1, notice: texts(reader).overtaken }), reader),
  },
  {
    title: 'Nothing can be proposed now',
    when: 'The pair rests or ends as the form is sent; under the words of the refusal.',
    message: saying(listeningTexts(reader).typedIsKept),
  },
  {
    title: 'A longer form',
    when: '_Adjust our agreement_, for a part that the one that holds does not ask about.',
    view: agreementModal(form('full', { seen: 1, notice: texts(reader).longer }), reader),
  },
  {
    title: 'An example below their own words',
    when: 'They chose one below what they had written, and then another for which there is no room.',
    view: agreementModal(
      form('light', {
        notice: texts(reader).noRoom,
        values: {
          ...form('light').values,
          'our-limits': `${said.otherAgreement}\n${agreementFields.find(({ id }) => id === 'our-limits')?.examples[1]}`,
        },
      }),
      reader,
    ),
  },
];

const shown = (one: Agreement, some: Partial<Parameters<typeof proposal>[0]> = {}) => ({
  pair,
  versions: [one],
  agreement: one,
  ...some,
});

/** What a proposal says once something has become of it. */
const proposalsLater = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'A proposal that all have signed',
    isDocument: true,
    when: 'The last signature; what the proposal says from then on.',
    message: proposal(shown(agreement), reader),
  },
  {
    title: 'A proposal that another has replaced',
    isDocument: true,
    when: 'Somebody proposes something else; what the earlier proposal says from then on.',
    message: proposal(shown({ ...full, state: 'superseded' }), reader),
  },
  {
    title: 'A proposal of a pair that has ended',
    isDocument: true,
    when: 'The pair has ended. Every message in its DM keeps its words, and loses its buttons like this.',
    message: withoutButtons(proposal(shown(full), reader), pairTexts(reader).over),
  },
];

const proposals = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'A proposal',
    isDocument: true,
    when: 'One of them has proposed their first; in the pair DM.',
    message: proposal(shown({ ...full, ...terms('light'), version: 1 }), reader),
  },
  {
    title: 'A full proposal to three',
    isDocument: true,
    when: 'One of a trio has proposed their first, and another has signed; in the DM of the trio.',
    message: proposal(
      shown(
        { ...full, version: 1, clause: said.clause, signedBy: [people.ana.id, people.chen.id] },
        { pair: trio },
      ),
      reader,
    ),
  },
  {
    title: 'A proposal of a change',
    isDocument: true,
    when: 'One of them proposes to change what holds; in the pair DM.',
    message: proposal(shown(changing, { versions: [changing, agreement, first] }), reader),
  },
];

const answers = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'A proposal in answer to another',
    isDocument: true,
    when: 'The other wants something else; in the pair DM.',
    message: proposal(shown(countering, { versions: [countering, changing, agreement] }), reader),
  },
  {
    title: 'A proposal in answer to two others',
    isDocument: true,
    when: 'Each of three has proposed something else; in the DM of the trio.',
    message: proposal(
      shown(third, { versions: [third, countering, changing, agreement], pair: trio }),
      reader,
    ),
  },
  {
    title: 'A proposal that leaves something out',
    isDocument: true,
    when: 'One of them proposes less than what holds; in the pair DM.',
    message: proposal(
      shown(countering, {
        versions: [countering, { ...full, state: 'signed', signedAt: agreement.proposedAt }],
      }),
      reader,
    ),
  },
  {
    title: 'A proposal that changes nothing',
    isDocument: true,
    when: 'It says what holds already; in the pair DM.',
    message: proposal(
      shown({ ...full, ...terms('light') }, { versions: [{ ...full, ...terms('light') }, agreement] }),
      reader,
    ),
  },
];

const onTuesdays = { ...countering.values, 'preferred-day': '2' };

const signing = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'Signed by one',
    when: '_Sign_, seen by that person alone.',
    seenBy: said.ana,
    message: oneLine(texts(reader).signature.waits(names)),
  },
  {
    title: 'Signed by the last',
    when: '_Sign_, seen by that person alone.',
    message: oneLine(texts(reader).signature.holds),
  },
  ...(
    [
      ['Signed by all', { ...agreement, ...terms('standard') }, { ...reviews.met, hasMet: false }],
      ['Signed by all that have yet to meet', { ...agreement, ...terms('standard') }, reviews.toMeet],
      ['Signed by all that have met', { ...agreement, ...terms('standard') }, reviews.met],
      ['Signed by all, with a day', { ...countering, values: onTuesdays }, reviews.toMeet],
    ] as const
  ).map(([title, version, standing]) => ({
    title,
    when: 'The last signature; in the pair DM.',
    message: signed(version, { tip: tipAt('after-signing', reader), reviews: standing }, reader),
  })),
];

export const agreements: OpenRoom = (reader) => {
  const words = texts(reader);
  return {
    name: 'Agreement',
    exhibits: [
      {
        title: 'No agreement yet',
        when: '`/peer agreement`, seen by that person alone.',
        message: agreementCard(nothingYet, reader),
      },
      ...writing(reader),
      {
        title: 'At a field',
        when: 'Something is amiss with it.',
        lines: {
          'Any section': words.missing,
          'A review in the past': words.reviewAmiss,
          'In another step': words.missingElsewhere,
        },
      },
      {
        title: 'Below what is long',
        when: 'They have written more than a message can bear.',
        lines: { 'A long proposal': words.cutShort },
      },
      {
        title: 'Proposed',
        when: 'The proposal is sent off.',
        view: noticeOf(marked(words.proposal), reader),
      },
      ...proposals(reader),
      ...answers(reader),
      ...proposalsLater(reader),
      ...signing(reader),
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};
