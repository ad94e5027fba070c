import type { KnownBlock } from '@slack/types';
import { formatDate, formatList, type Reader } from '../../../language.ts';
import { cut, escape, option, plain, quote, section, type Message, context } from '../../../slack/blocks.ts';
import { ids } from './buttons.ts';
import { inTurn } from '../rota/model.ts';
import { partsOf, type Agenda, type LastAction } from './model.ts';
import { texts } from './texts.ts';

export function agendaCard(agenda: Agenda, reader: Reader): Message {
  const words = texts(reader);
  const { plan, prompt, frame, tips, restart } = agenda;
  const parts = partsOf(agenda).map(
    ({ minutes, title, text }) => `${words.part(minutes, escape(title))}\n${escape(text)}`,
  );
  const questions = frame.questions.map((question) => `• ${escape(question)}`);
  return {
    text: words.text(escape(plan.title)),
    blocks: [
      section(`${words.heading(escape(plan.title))}\n${escape(plan.fits)}`),
      ...rolesToday(agenda, reader),
      ...('opening' in tips ? [context(tips.opening)] : []),
      ...(restart === undefined ? [] : [section(escape(restart))]),
      ...agenda.lastActions.flatMap((each) => lastActionBlocks(each, reader)),
      ...parts.map((part) => section(part)),
      ...(prompt
        ? [section(words.forMentee(escape(prompt.menteeToday.name))), quote(prompt.prompt.text)]
        : []),
      ...('mentee' in tips ? [context(tips.mentee)] : []),
      section([words.forMentor(escape(frame.title)), escape(frame.about), ...questions].join('\n')),
      ...('mentor' in tips ? [context(tips.mentor)] : []),
      planPicker(agenda, reader),
    ],
  };
}

const lastActionBlocks = (
  { name, wording, dueOn, question }: LastAction,
  reader: Reader,
): readonly KnownBlock[] => [
  section(texts(reader).lastAction(escape(name), formatDate(dueOn, reader))),
  quote(wording),
  context(escape(question)),
];
/** Where each of them is the mentee for an equal part of the session. */
function rolesToday({ rota, minutes }: Agenda, reader: Reader): readonly KnownBlock[] {
  if (rota.form !== 'halves') return [];
  const names = inTurn(rota).map(({ name }) => escape(name));
  const each = Math.floor(minutes / names.length);
  return [section(texts(reader).inParts(each, formatList(names, reader)))];
}

function planPicker({ pairId, number, plans }: Agenda, reader: Reader): KnownBlock {
  const options = plans.map(({ title }, index) => option(`${pairId}:${number}:${index}`, cut(title, 75)));
  return {
    type: 'actions',
    elements: [
      {
        type: 'static_select',
        action_id: ids.otherPlan,
        placeholder: plain(texts(reader).otherPlan),
        options,
      },
    ],
  };
}
