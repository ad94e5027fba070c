import type { Button } from '@slack/types';
import { button } from '../../../slack/blocks.ts';
import type { Focus } from './model/focus.ts';

/** Named apart from the views, since other features' messages carry these buttons too. */
export const ids = {
  /** Brings the form. */
  open: 'agreement.open',
  /** The same, with the part on top that somebody would change. */
  revise: 'agreement.revise',
  propose: 'agreement.propose',
  sign: 'agreement.sign',
  /** Shows what holds, and every version. */
  read: 'agreement.read',
  /** Chooses another version to read. */
  version: 'agreement.version',
  back: 'agreement.back',
  preset: 'agreement.preset',
  example: 'agreement.example',
  /** Takes it out again, where it stands below somebody's own words. */
  withoutExample: 'agreement.without-example',
  /** Forgets what was typed and not proposed. */
  discard: 'agreement.discard',
  stillFine: 'agreement.still-fine',
} as const;

type Revising = {
  readonly pairId: string;
  readonly focus: Focus;
  readonly text: string;
  readonly spoken: string;
};

/** Brings the form with what would help on top. */
export const reviseButton = ({ pairId, focus, text, spoken }: Revising): Button =>
  button({ id: ids.revise, text, spoken, value: `${pairId}:${focus}` });
