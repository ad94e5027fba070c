import type { HomePart, NextStep } from '../../../feature.ts';
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
import { isOffered } from '../../pairs/lifecycle.ts';
import { namesOfPeers } from '../../pairs/pair/texts.ts';
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
export function rotaPart(rota: Rota, { personId, reader }: Seen) {
  const words = texts(reader);
  const start = startButton({ pairId: rota.pair.id, number: rota.sessionsHeld + 1 }, reader);
  const names = escape(namesOfPeers(rota.pair, { personId, reader }));
  const next: NextStep = {
    urgency: rota.sessionsHeld === 0 ? 'to-begin' : 'usual',
    line: rota.sessionsHeld === 0 ? words.nextFirst(names) : words.nextSession(names),
    details: [
      rota.menteeToday.id === personId ? words.nextIsYou : words.nextIs(escape(rota.menteeToday.name)),
    ],
    button: start,
  };
  return {
    blocks: [section(rotaLine(rota, reader)), context(words.roles)],
    buttons: [start, heldButton(rota, reader)],
    next: isOffered(rota.pair, 'start-session') && rota.pair.state !== 'paused' ? [next] : [],
  } satisfies HomePart;
}

type Seen = { readonly personId: string; readonly reader: Reader };

const rotaLine = ({ menteeToday, sessionsHeld }: Rota, reader: Reader): string =>
  texts(reader).rota(escape(menteeToday.name), sessionsHeld);

export function rotaCard(rota: Rota, seen: Seen): Message {
  const { blocks, buttons } = rotaPart(rota, seen);
  return { text: rotaLine(rota, seen.reader), blocks: [...blocks, actions(...buttons)] };
}
