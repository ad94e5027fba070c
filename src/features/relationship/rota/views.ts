import type { Reader } from '../../../language.ts';
import { actions, button, context, escape, section, type Message } from '../../../slack/blocks.ts';
import { ids as agendaIds } from '../sessions/buttons.ts';
import { texts as agendaTexts } from '../sessions/texts.ts';
import { ids } from './buttons.ts';
import type { Rota } from './model.ts';
import { texts } from './texts.ts';

export function heldButton({ pair, sessionsHeld }: Rota, reader: Reader) {
  return button({ id: ids.held, text: texts(reader).held, value: `${pair.id}:${sessionsHeld + 1}` });
}

export function startButton({ pair, sessionsHeld }: Rota, reader: Reader) {
  return button({
    id: agendaIds.start,
    text: agendaTexts(reader).start,
    value: `${pair.id}:${sessionsHeld + 1}`,
  });
}

export function rotaCard(rota: Rota, reader: Reader): Message {
  const words = texts(reader);
  const line = words.rota(escape(rota.menteeToday.name), rota.sessionsHeld);
  const buttons = actions(startButton(rota, reader), heldButton(rota, reader));
  return { text: line, blocks: [section(line), context(words.roles), buttons] };
}

export function sessionHeld(rota: Rota, reader: Reader): Message {
  const words = texts(reader);
  const lines = [words.recorded(rota.sessionsHeld), words.passedOn(escape(rota.menteeToday.name))];
  return { text: lines.join(' '), blocks: [section(lines.join('\n')), actions(heldButton(rota, reader))] };
}
