import type { Button, KnownBlock } from '@slack/types';
import type { Reader } from '../../../../language.ts';
import {
  actions,
  button,
  buttonsIfAny,
  context,
  escape,
  section,
  type Message,
} from '../../../../slack/blocks.ts';
import { ids as invitationIds } from '../../../people/invitations/buttons.ts';
import { texts as invitationTexts } from '../../../people/invitations/texts.ts';
import { ids as listingIds } from '../../../people/listing/buttons.ts';
import { texts as listingTexts } from '../../../people/listing/texts.ts';
import { openButton as undeliveredButton } from '../../../people/undelivered/buttons.ts';
import { ids as pairingIds } from '../../../rounds/drafts/buttons.ts';
import { texts as pairingTexts } from '../../../rounds/drafts/texts.ts';
import { seePairsButton } from '../../pair-list/buttons.ts';
import { going, pairStages } from '../../pair-list/model.ts';
import { standingInWords, texts as pairListTexts } from '../../pair-list/texts.ts';
import { ids, monthlyButton } from '../buttons.ts';
import {
  isTiny,
  meetingIn,
  needsOf,
  tellable,
  tellablePairs,
  usefulnessIn,
  type Need,
  type Report,
} from '../model/report.ts';
import { texts } from '../texts.ts';
import { charts } from './charts.ts';
import { meanInWords, shareInWords } from './words.ts';

/** Does it run, what needs me, is it better than last month: then what stands behind it. */
export const reportScreen = (report: Report, reader: Reader): Message =>
  screen(report, { drawn: charts(report, reader), besides: [] }, reader);

/** Where Slack refuses charts: their numbers stand in the words too. */
export const reportInWords = (report: Report, reader: Reader): Message =>
  screen(report, { drawn: [], besides: [] }, reader);

/** Modals take no charts: a button has them sent. */
export function reportInModal(report: Report, reader: Reader): Message {
  const { seeCharts } = texts(reader);
  const hasCharts = charts(report, reader).length > 0;
  const besides = hasCharts ? [button({ id: ids.charts, text: seeCharts, value: report.programId })] : [];
  return screen(report, { drawn: [], besides }, reader);
}

type Besides = { readonly drawn: readonly KnownBlock[]; readonly besides: readonly Button[] };

function screen(report: Report, { drawn, besides }: Besides, reader: Reader): Message {
  const first = runs(report, reader);
  if (isTiny(report)) return tiny(report, reader);
  const shown = needsOf(report).map((need) => needButton(report, need, reader));
  return {
    text: first,
    blocks: [
      section([first, ...pairsAre(report, reader)].join('\n')),
      ...(shown.length > 0 ? needBlocks(report, reader) : nothing(report, reader)),
      section(latelyInWords(report, reader).join('\n')),
      ...drawn,
      ...buttonsIfAny(...withoutThose(shown, [...besides, ...more(report, reader)])),
      context(texts(reader).rules(report.floor)),
    ],
  };
}

function tiny(report: Report, reader: Reader): Message {
  const line = runs(report, reader);
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
  const { program, enrolled, asked, floor } = report;
  const name = escape(program);
  if (report.isArchived) return isTiny(report) ? words.archivedTiny(name, floor) : words.archived(name);
  if (isTiny(report)) return words.tiny(name, floor);
  const all = going(report.pairs);
  if (all > 0) return words.pairs(name, enrolled, tellablePairs(all, report));
  return asked > 0 ? words.asks(name, enrolled) : words.waiting(name, enrolled);
}

/** In the words of the list of pairs, which tells the same by name. */
function pairsAre(report: Report, reader: Reader): readonly string[] {
  const { pairs, asked } = report;
  const counts = pairStages
    .filter((each) => each !== 'ended')
    .map((each) => [each, tellablePairs(pairs[each], report)]);
  const told = tellablePairs(asked, report);
  return [
    ...standingInWords(Object.fromEntries(counts), reader),
    ...(told === undefined ? [] : [pairListTexts(reader).asked(told)]),
  ];
}

const nothing = ({ isArchived }: Report, reader: Reader): readonly KnownBlock[] =>
  isArchived ? [] : [section(texts(reader).nothing)];

/** All that needs an admin, and once each button that leads to it. */
export function needBlocks(report: Report, reader: Reader): readonly KnownBlock[] {
  const steps = needsOf(report).map((need) => ({
    line: needInWords(report, need, reader),
    step: needButton(report, need, reader),
  }));
  return [...Map.groupBy(steps, ({ step }) => step.action_id).values()].map((some) =>
    section(some.map(({ line }) => line).join('\n'), some[0]?.step),
  );
}

function needInWords(report: Report, need: Need, reader: Reader): string {
  const words = texts(reader).needs;
  const { pairs, waiting, enrolled } = report;
  const all = tellablePairs(going(pairs), report);
  switch (need) {
    case 'silent':
      return words.silent(tellablePairs(pairs.silent, report), all);
    case 'to-begin':
      return words['to-begin'](tellablePairs(report.lateToBegin, report), all);
    case 'unmatched':
      return words.unmatched(tellable(waiting, report), enrolled);
    case 'undelivered':
    case 'unreachable':
      return words[need]();
  }
}

function needButton(report: Report, need: Need, reader: Reader): Button {
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
export function latelyInWords(report: Report, reader: Reader): readonly string[] {
  const words = texts(reader);
  const lines = [...useful(report, reader), ...meeting(report, reader)];
  if (lines.length > 0) return lines;
  if (report.releases.length > 0) return [words.onlyOthers];
  return [report.isArchived ? words.nothingEver : words.nothingYet];
}

function useful(report: Report, reader: Reader): readonly string[] {
  const found = usefulnessIn(report);
  if (!found) return [];
  const { now, before, trend } = found;
  const earlier = before === undefined ? undefined : meanInWords(before, reader);
  return [texts(reader).usefulness(meanInWords(now, reader), earlier, trend)];
}

function meeting(report: Report, reader: Reader): readonly string[] {
  const words = texts(reader);
  const found = meetingIn(report);
  if (!found) return [];
  const { now, before, trend } = found;
  if (now.figure === 'hidden') return [words.meetingUntold];
  const earlier = before && before.figure !== 'hidden' ? shareInWords(before, reader) : undefined;
  return [words.meeting(shareInWords(now, reader), earlier, trend)];
}

function more(report: Report, reader: Reader): readonly Button[] {
  const words = texts(reader);
  const { programId } = report;
  return [
    button({ id: ids.figures, text: words.seeFigures, value: programId }),
    button({ id: ids.file, text: words.getFile, value: programId }),
    seePairsButton(report, reader),
    ...(report.isArchived ? [] : [monthlyButton(report, reader)]),
  ];
}

/** What stands above already is not shown again. */
const withoutThose = (shown: readonly Button[], buttons: readonly Button[]): readonly Button[] =>
  buttons.filter(({ action_id }) => shown.every((each) => each.action_id !== action_id));
