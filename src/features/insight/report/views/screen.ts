import type { Button, KnownBlock } from '@slack/types';
import type { Reader } from '../../../../language.ts';
import { actions, button, context, escape, section, type Message } from '../../../../slack/blocks.ts';
import { ids as invitationIds } from '../../../people/invitations/buttons.ts';
import { texts as invitationTexts } from '../../../people/invitations/texts.ts';
import { ids as listingIds } from '../../../people/listing/buttons.ts';
import { texts as listingTexts } from '../../../people/listing/texts.ts';
import { openButton as undeliveredButton } from '../../../people/undelivered/buttons.ts';
import { ids as pairingIds } from '../../../rounds/drafts/buttons.ts';
import { texts as pairingTexts } from '../../../rounds/drafts/texts.ts';
import { seePairsButton } from '../../pair-list/buttons.ts';
import { going } from '../../pair-list/model.ts';
import { digestButton, ids } from '../buttons.ts';
import {
  isTiny,
  meetingIn,
  needsOf,
  tellablePairs,
  usefulnessIn,
  type Need,
  type Report,
} from '../model/report.ts';
import { texts } from '../texts.ts';
import { charts } from './charts.ts';
import { meanInWords, shareInWords } from './words.ts';

/** Does it run, what needs me, is it better than last month: then what stands behind it. */
export function reportScreen(report: Report, reader: Reader): Message {
  const first = runs(report, reader);
  if (isTiny(report)) return tiny(report, reader);
  const [need] = needsOf(report);
  return {
    text: first,
    blocks: [
      section([first, ...pairsAre(report, reader)].join('\n')),
      ...needBlocks(report, need, reader),
      section(lately(report, reader).join('\n')),
      ...charts(report, reader),
      actions(...besides(need && needButton(report, need, reader), more(report, reader))),
      context(texts(reader).rules(report.floor)),
    ],
  };
}

/** Where Slack shows no charts: their numbers stand in the words too. */
export const withoutCharts = ({ text, blocks }: Message): Message => ({
  text,
  blocks: blocks.filter(({ type }) => type !== ('data_visualization' as string)),
});

function tiny(report: Report, reader: Reader): Message {
  const line = texts(reader).runs.tiny(escape(report.program), report.floor);
  const people = button({
    id: listingIds.open,
    text: listingTexts(reader).command.button,
    value: report.programId,
  });
  const invite = button({
    id: invitationIds.open,
    text: invitationTexts(reader).command.button,
    value: report.programId,
  });
  const buttons = report.isArchived ? [people] : [invite, people];
  return { text: line, blocks: [section(line), actions(...buttons, seePairsButton(report, reader))] };
}

/** In a line: whether the program runs. */
export function runs(report: Report, reader: Reader): string {
  const words = texts(reader).runs;
  const name = escape(report.program);
  if (isTiny(report)) return words.tiny(name, report.floor);
  if (report.isArchived) return words.archived(name);
  const all = going(report.pairs);
  return all === 0
    ? words.waiting(name, report.enrolled)
    : words.pairs(name, report.enrolled, tellablePairs(all, report));
}

function pairsAre(report: Report, reader: Reader): readonly string[] {
  const words = texts(reader).pairsAre;
  const told = (['begun', 'introduced', 'silent', 'paused'] as const).flatMap((each) => {
    const count = tellablePairs(report.pairs[each], report);
    return count === undefined ? [] : [words[each](count)];
  });
  return told.length === 0 ? [] : [told.join(' · ')];
}

function needBlocks(report: Report, need: Need | undefined, reader: Reader): readonly KnownBlock[] {
  if (need === undefined) return report.isArchived ? [] : [section(texts(reader).nothing)];
  return [section(needInWords(report, need, reader), needButton(report, need, reader))];
}

export function needInWords(report: Report, need: Need, reader: Reader): string {
  const words = texts(reader).needs;
  const { pairs } = report;
  const all = tellablePairs(going(pairs), report);
  switch (need) {
    case 'silent':
      return words.silent(tellablePairs(pairs.silent, report), all);
    case 'to-begin':
      return words['to-begin'](tellablePairs(report.lateToBegin, report), all);
    case 'undelivered':
    case 'unmatched':
    case 'unreachable':
      return words[need]();
  }
}

export function needButton(report: Report, need: Need, reader: Reader): Button {
  const { programId } = report;
  switch (need) {
    case 'undelivered':
      return undeliveredButton(programId, reader);
    case 'silent':
    case 'to-begin':
      return seePairsButton(report, reader);
    case 'unmatched':
      return button({ id: pairingIds.match, text: pairingTexts(reader).command.button, value: programId });
    case 'unreachable':
      return button({ id: listingIds.open, text: listingTexts(reader).command.button, value: programId });
  }
}

/** Whether it is better than it was the month before. */
export function lately(report: Report, reader: Reader): readonly string[] {
  const words = texts(reader);
  const [useful, meeting] = [usefulnessIn(report), meetingIn(report)];
  const lines = [
    ...(useful
      ? [
          words.usefulness(
            meanInWords(useful.now, reader),
            useful.before === undefined ? undefined : meanInWords(useful.before, reader),
            useful.trend,
          ),
        ]
      : []),
    ...(meeting
      ? [
          words.meeting(
            shareInWords(meeting.now, reader),
            meeting.before && shareInWords(meeting.before, reader),
            meeting.trend,
          ),
        ]
      : []),
  ];
  return lines.length === 0 ? [words.nothingYet] : lines;
}

function more(report: Report, reader: Reader): readonly Button[] {
  const words = texts(reader);
  const { programId } = report;
  return [
    button({ id: ids.figures, text: words.seeFigures, value: programId }),
    button({ id: ids.file, text: words.getFile, value: programId }),
    seePairsButton(report, reader),
    ...(report.isArchived ? [] : [digestButton(report, reader)]),
  ];
}

/** What stands above already is not shown again. */
const besides = (shown: Button | undefined, buttons: readonly Button[]): readonly Button[] =>
  buttons.filter(({ action_id }) => action_id !== shown?.action_id);
