import type { KnownBlock } from '@slack/types';
import { formatDate, formatList, type Reader } from '../../../language.ts';
import {
  actions,
  buttonsIfAny,
  context,
  cut,
  escape,
  option,
  plain,
  quote,
  section,
  withoutButtons,
  type Message,
} from '../../../slack/blocks.ts';
import { agendaHeldButton, ids, outcomeButton } from './buttons.ts';
import { inTurn } from '../rota/model.ts';
import { partsOf, type Agenda, type LastAction } from './model.ts';
import { texts } from './texts.ts';

export function agendaCard(agenda: Agenda, reader: Reader): Message {
  const words = texts(reader);
  const { plan, prompt, frame, tips, restart, rota } = agenda;
  const { form } = rota;
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
      ...agenda.lastActions.flatMap((each) => lastActionBlocks(agenda, each, reader)),
      ...parts.map((part) => section(part)),
      ...(prompt
        ? [section(words.forMentee[form](escape(rota.menteeToday.name))), quote(prompt.prompt.text)]
        : []),
      ...('mentee' in tips ? [context(tips.mentee)] : []),
      section(
        [
          words.forMentor[form](escape(frame.title), rota.pair.members.length - 1),
          escape(frame.about),
          ...questions,
        ].join('\n'),
      ),
      ...('mentor' in tips ? [context(tips.mentor)] : []),
      planPicker(agenda, reader),
      actions(agendaHeldButton(agenda, reader)),
    ],
  };
}

/** Once they have met it is theirs to read. */
export const agendaHeld = (agenda: Agenda, reader: Reader): Message =>
  withoutButtons(agendaCard(agenda, reader), texts(reader).isHeld);

/** Of a session that the pair did not come to have. */
export const agendaOver = (agenda: Agenda, reader: Reader): Message =>
  withoutButtons(agendaCard(agenda, reader), texts(reader).isOver);

/** To whoever meets in a pause, alone: what is pressed in it would be seen by nobody. */
export const agendaInPause = (agenda: Agenda, reader: Reader): Message =>
  withoutButtons(agendaCard(agenda, reader), texts(reader).inPause);

/** Its owner says what became of it; the question fits the answer, and is for all of them. */
function lastActionBlocks(agenda: Agenda, action: LastAction, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const { name, wording, dueOn, outcome, question } = action;
  const told = { agenda, whose: action };
  const notes = [words.becameOf[outcome], ...(action.isOverdue ? [words.overdue] : []), escape(question)];
  const answers = outcome === 'open' ? (['done', 'partly', 'not-done'] as const) : (['open'] as const);
  return [
    section(words.lastAction(escape(name), formatDate(dueOn, reader))),
    quote(wording),
    context(notes.filter((note) => note !== '').join(' ')),
    ...buttonsIfAny(...answers.map((to) => outcomeButton(to, told, reader))),
  ];
}

/** Where each of them is the mentee for an equal part of the session: how long that is, its plan says. And where two are mentors. */
function rolesToday({ rota }: Agenda, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const [mentee = '', ...mentors] = inTurn(rota).map(({ name }) => escape(name));
  if (rota.form === 'halves') return [section(words.inParts(formatList([mentee, ...mentors], reader)))];
  return mentors.length > 1 ? [section(words.ofThree(mentee, formatList(mentors, reader)))] : [];
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
