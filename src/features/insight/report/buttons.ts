import type { Button } from '@slack/types';
import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { texts } from './texts.ts';

/** Named apart from the views, since Home and the monthly report carry these buttons too. */
export const ids = {
  open: 'report.open',
  figures: 'report.figures',
  figuresForm: 'report.figures-form',
  file: 'report.file',
  charts: 'report.charts',
  monthly: 'report.monthly',
  stop: 'report.stop',
  send: 'report.send',
} as const;

export const fields = { round: 'round', month: 'month' } as const;

/** Every round, or whatever month is the latest. */
export const any = 'any';

type Of = { readonly programId: string; readonly program: string };

export const reportButton = ({ programId, program }: Of, reader: Reader): Button =>
  button({
    id: ids.open,
    text: texts(reader).command.button,
    spoken: texts(reader).openSpoken(program),
    value: programId,
  });

/** The same whether it is sent or not: it stands in reports of months that are over, which are left as they are. */
export const monthlyButton = ({ programId, program }: Of, reader: Reader): Button =>
  button({
    id: ids.monthly,
    text: texts(reader).monthly,
    spoken: texts(reader).monthlySpoken(program),
    value: programId,
  });

/** Says what it does now. */
export const digestButton = ({ programId, program, isSent }: Monthly, reader: Reader): Button => {
  const words = texts(reader);
  return isSent
    ? button({ id: ids.stop, text: words.stop, spoken: words.stopSpoken(program), value: programId })
    : button({ id: ids.send, text: words.send, spoken: words.sendSpoken(program), value: programId });
};

/** Whether somebody gets the report of a program each month. */
export type Monthly = Of & { readonly isSent: boolean };

export const programMeant = z.uuid();
