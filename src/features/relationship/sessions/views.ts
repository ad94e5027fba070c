import type { KnownBlock } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { cut, escape, option, plain, quote, section, type Message } from '../../../slack/blocks.ts';
import { ids } from './buttons.ts';
import type { Agenda } from './model.ts';
import { texts } from './texts.ts';

export function agendaCard(agenda: Agenda, reader: Reader): Message {
  const words = texts(reader);
  const { plan, prompt, frame } = agenda;
  const parts = plan.whole.map(
    ({ minutes, title, text }) => `${words.part(minutes, escape(title))}\n${escape(text)}`,
  );
  const questions = frame.questions.map((question) => `• ${escape(question)}`);
  return {
    text: words.text(escape(plan.title)),
    blocks: [
      section(`${words.heading(escape(plan.title))}\n${escape(plan.fits)}`),
      ...parts.map((part) => section(part)),
      ...(prompt
        ? [section(words.forMentee(escape(prompt.menteeToday.name))), quote(prompt.prompt.text)]
        : []),
      section([words.forMentor(escape(frame.title)), escape(frame.about), ...questions].join('\n')),
      planPicker(agenda, reader),
    ],
  };
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
