import type { Reader } from '../../../../language.ts';
import { actions, escape, section, type Message } from '../../../../slack/blocks.ts';
import { digestButton, monthlyButton, reportButton, type Monthly } from '../buttons.ts';
import type { Report } from '../model/report.ts';
import { texts } from '../texts.ts';
import { latelyInWords, needBlocks, runs } from './screen.ts';

/** Each month: the first screen in a few lines, and how to have it no more. */
export function digest(report: Report, reader: Reader): Message {
  const title = texts(reader).digest(escape(report.program));
  const figures = report.releases.length === 0 ? [] : latelyInWords(report, reader);
  return {
    text: title,
    blocks: [
      section([title, runs(report, reader), ...figures].join('\n')),
      ...needBlocks(report, reader),
      actions(reportButton(report, reader), monthlyButton(report, reader)),
    ],
  };
}

/** Whether it comes, and the way to change that. */
export function monthly({ isSent, ...of }: Monthly, reader: Reader): Message {
  const { isSent: sent, isStopped } = texts(reader);
  const line = (isSent ? sent : isStopped)(escape(of.program));
  return { text: line, blocks: [section(line), actions(digestButton({ ...of, isSent }, reader))] };
}

/** What has just been changed, and the way back. */
export function monthlyChanged(of: Monthly, reader: Reader): Message {
  const line = texts(reader)[of.isSent ? 'sent' : 'stopped'](escape(of.program));
  return { text: line, blocks: [section(line), actions(digestButton(of, reader))] };
}
