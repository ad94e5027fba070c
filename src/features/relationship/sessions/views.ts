import type { PairPart } from '../../../feature.ts';
import type { KnownBlock } from '@slack/types';
import type { Reader } from '../../../language.ts';
import {
  cut,
  escape,
  option,
  plain,
  quote,
  section,
  type Message,
  actions,
  context,
} from '../../../slack/blocks.ts';
import { ids, startButton } from './buttons.ts';
import type { Agenda } from './model.ts';
import { texts } from './texts.ts';
import type { Rota } from '../rota/model.ts';
import { heldButton } from '../rota/buttons.ts';

export function agendaCard(agenda: Agenda, reader: Reader): Message {
  const words = texts(reader);
  const { plan, prompt, frame, tips } = agenda;
  const parts = plan.whole.map(
    ({ minutes, title, text }) => `${words.part(minutes, escape(title))}\n${escape(text)}`,
  );
  const questions = frame.questions.map((question) => `• ${escape(question)}`);
  return {
    text: words.text(escape(plan.title)),
    blocks: [
      section(`${words.heading(escape(plan.title))}\n${escape(plan.fits)}`),
      ...('opening' in tips ? [context(tips.opening)] : []),
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

/** The rota's part of a pair in Home. */
export function rotaPart(rota: Rota, reader: Reader): PairPart {
  const words = texts(reader);
  const next = { pairId: rota.pair.id, number: rota.sessionsHeld + 1 };
  return {
    blocks: [section(rotaLine(rota, reader)), context(words.roles)],
    buttons: [startButton(next, reader), heldButton(rota, reader)],
  };
}

const rotaLine = ({ menteeToday, sessionsHeld }: Rota, reader: Reader): string =>
  texts(reader).rota(escape(menteeToday.name), sessionsHeld);

export function rotaCard(rota: Rota, reader: Reader): Message {
  const { blocks, buttons } = rotaPart(rota, reader);
  return { text: rotaLine(rota, reader), blocks: [...blocks, actions(...buttons)] };
}
