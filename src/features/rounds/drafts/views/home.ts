import type { Button } from '@slack/types';
import type { HomePart, NextStep } from '../../../../feature.ts';
import { formatDate, type Reader } from '../../../../language.ts';
import { button, context, escape, section } from '../../../../slack/blocks.ts';
import { ids as invitationIds } from '../../../people/invitations/buttons.ts';
import { texts as invitationTexts } from '../../../people/invitations/texts.ts';
import { ids as listingIds } from '../../../people/listing/buttons.ts';
import { texts as listingTexts } from '../../../people/listing/texts.ts';
import { ids as setupIds } from '../../../programs/setup/buttons.ts';
import { texts as setupTexts } from '../../../programs/setup/texts.ts';
import { ids as ownTopicIds } from '../../../relationship/own-topics/buttons.ts';
import { texts as ownTopicTexts } from '../../../relationship/own-topics/texts.ts';
import { dayGoneBy, nextRoundDay } from '../../../programs/program/model.ts';
import { ids } from '../buttons.ts';
import { toDo, type ProgramRun, type ToDo } from '../model/program-run.ts';
import { texts } from '../texts.ts';

/** So many programs stand in Home with their numbers. */
const programsShown = 3;

/** For somebody who runs programs: how each stands, and what they would do next. */
export function runningPart(all: readonly ProgramRun[], today: Temporal.PlainDate, reader: Reader): HomePart {
  if (all.length === 0) return {};
  const words = texts(reader);
  const more = all.length - programsShown;
  return {
    blocks: [
      section(`*${words.adminTitle}*`),
      ...all.slice(0, programsShown).map((run) => section(standing(run, today, reader))),
      ...(more > 0 ? [context(words.morePrograms(more))] : []),
      ...(all.some(({ hadRound }) => hadRound) ? [] : [context(words.firstSteps)]),
    ],
    buttons: ordered(
      all.map((run) => toDo(run, today)),
      reader,
    ),
    next: all.flatMap((run) => nextOf(run, today, reader)),
  };
}

function standing(run: ProgramRun, today: Temporal.PlainDate, reader: Reader): string {
  const words = texts(reader);
  const { program } = run;
  const ended = dayGoneBy(program.settings, today);
  const day = nextRoundDay(program.settings, today);
  const round = day ? words.roundOn(formatDate(day, reader)) : words.noRoundDay;
  return [
    words.numbers(escape(program.name), run),
    [ended ? words.endedOn(formatDate(ended, reader)) : round, words.toDo[toDo(run, today)]].join(' '),
  ].join('\n');
}

function nextOf(run: ProgramRun, today: Temporal.PlainDate, reader: Reader): readonly NextStep[] {
  const act = toDo(run, today);
  if (act === 'wait') return [];
  const words = texts(reader);
  const name = escape(run.program.name);
  const does = { 'set-up': setupButton, 'new-end': setupButton, invite: inviteButton, match: matchButton }[
    act
  ];
  const details = [words.nextDetails[act]()];
  return [{ urgency: 'to-run', line: words.next[act](name), details, button: does(reader) }];
}

/** That which would be next first. */
function ordered([first]: readonly ToDo[], reader: Reader): readonly Button[] {
  const people = button({ id: listingIds.open, text: listingTexts(reader).command.button });
  const usual = [
    matchButton(reader),
    people,
    inviteButton(reader),
    setupButton(reader),
    ownTopicsButton(reader),
  ];
  return first === 'set-up' || first === 'invite' ? [inviteButton(reader), ...usual] : usual;
}

const matchButton = (reader: Reader) => button({ id: ids.match, text: texts(reader).command.button });
const setupButton = (reader: Reader) =>
  button({ id: setupIds.setup, text: setupTexts(reader).command.button });
const inviteButton = (reader: Reader) =>
  button({ id: invitationIds.open, text: invitationTexts(reader).command.button });
const ownTopicsButton = (reader: Reader) =>
  button({ id: ownTopicIds.open, text: ownTopicTexts(reader).command.button });
