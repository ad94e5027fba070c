import type { HomePart, NextStep } from '../../../feature.ts';
import type { KnownBlock } from '@slack/types';
import { formatDate, formatList, todayOf, type Reader } from '../../../language.ts';
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
import { inMinutes, type Agenda } from './model.ts';
import { texts } from './texts.ts';
import { inTurn, type Rota } from '../rota/model.ts';
import { heldButton } from '../rota/buttons.ts';

export function agendaCard(agenda: Agenda, reader: Reader): Message {
  const words = texts(reader);
  const { plan, prompt, frame, tips } = agenda;
  const parts = inMinutes(isInHalves(agenda.rota) ? plan.halves : plan.whole, agenda.minutes).map(
    ({ minutes, title, text }) => `${words.part(minutes, escape(title))}\n${escape(text)}`,
  );
  const questions = frame.questions.map((question) => `• ${escape(question)}`);
  return {
    text: words.text(escape(plan.title)),
    blocks: [
      section(`${words.heading(escape(plan.title))}\n${escape(plan.fits)}`),
      ...rolesToday(agenda, reader),
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

/** A plan's halves are of two: three share the whole one in turn. */
const isInHalves = ({ form, pair }: Rota): boolean => form === 'halves' && pair.members.length === 2;

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

type Seen = { readonly personId: string; readonly reader: Reader };

/** The rota's part of a pair in Home. */
export function rotaPart(rota: Rota, reader: Reader) {
  const start = startButton({ pairId: rota.pair.id, number: rota.sessionsHeld + 1 }, reader);
  return {
    blocks: [section(rotaLine(rota, reader)), context(texts(reader).roles)],
    buttons: [start, heldButton(rota, reader)],
  } satisfies HomePart;
}

/** What is next, with the day that follows from the rhythm that they agreed on. */
export function nextSession(
  rota: Rota,
  everyDays: number | undefined,
  { personId, reader, now }: Seen & { readonly now: Temporal.Instant },
): readonly NextStep[] {
  const { pair, menteeToday, sessionsHeld, lastHeldAt } = rota;
  if (!isOffered(pair, 'start-session') || pair.state === 'paused') return [];
  const words = texts(reader);
  const at = everyDays === undefined ? undefined : lastHeldAt?.add({ hours: 24 * everyDays });
  const isDue = at !== undefined && Temporal.Instant.compare(at, now) <= 0;
  const names = escape(namesOfPeers(pair, { personId, reader }));
  return [
    {
      urgency: urgencyOf(sessionsHeld, isDue),
      at,
      line: sessionsHeld === 0 ? words.nextFirst(names) : words.nextSession(names),
      details: [
        ...(at ? [isDue ? words.nextIsDue : words.nextAround(formatDate(todayOf(reader, at), reader))] : []),
        menteeToday.id === personId ? words.nextIsYou : words.nextIs(escape(menteeToday.name)),
      ],
      button: startButton({ pairId: pair.id, number: sessionsHeld + 1 }, reader),
    },
  ];
}

function urgencyOf(sessionsHeld: number, isDue: boolean): NextStep['urgency'] {
  if (sessionsHeld === 0) return 'to-begin';
  return isDue ? 'due' : 'usual';
}

function rotaLine({ menteeToday, sessionsHeld, form }: Rota, reader: Reader): string {
  const { rota, rotaInParts } = texts(reader);
  const say = form === 'halves' ? rotaInParts : rota;
  return say(escape(menteeToday.name), sessionsHeld);
}

export function rotaCard(rota: Rota, reader: Reader): Message {
  const { blocks, buttons } = rotaPart(rota, reader);
  return { text: rotaLine(rota, reader), blocks: [...blocks, actions(...buttons)] };
}
