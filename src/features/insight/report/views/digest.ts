import type { Reader } from '../../../../language.ts';
import { actions, escape, oneLine, section, type Message } from '../../../../slack/blocks.ts';
import { digestButton, reportButton } from '../buttons.ts';
import { needsOf, type Report } from '../model/report.ts';
import { texts } from '../texts.ts';
import { lately, needButton, needInWords, runs } from './screen.ts';

/** Each month: the first screen in a few lines, and how to have it no more. */
export function digest(report: Report, reader: Reader): Message {
  const words = texts(reader);
  const [need] = needsOf(report);
  const title = words.digest(escape(report.program));
  return {
    text: title,
    blocks: [
      section([title, runs(report, reader), ...lately(report, reader)].join('\n')),
      ...(need ? [section(needInWords(report, need, reader), needButton(report, need, reader))] : []),
      actions(reportButton(report, reader), digestButton(report, reader)),
    ],
  };
}

export const digestOver = (program: string, reader: Reader): Message =>
  oneLine(texts(reader).digestOver(escape(program)));
