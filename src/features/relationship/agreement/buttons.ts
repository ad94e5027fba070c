import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { namesOfPeers } from '../../pairs/pair/texts.ts';
import type { Focus } from './model/focus.ts';
import type { AgreementState } from './model/versions.ts';
import { texts } from './texts.ts';

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

type Seen = { readonly personId: string; readonly reader: Reader };

/** To read what there is, and to write the first one or change it. */
export function agreementButtons(
  { pair, signed, proposed }: AgreementState,
  { personId, reader }: Seen,
): { readonly read: Button; readonly open: Button } {
  const words = texts(reader);
  const names = namesOfPeers(pair, { personId, reader });
  const isThere = (signed ?? proposed) !== undefined;
  return {
    read: button({
      id: ids.read,
      text: words.agreementRead,
      value: pair.id,
      spoken: words.readSpoken(names),
    }),
    open: button({
      id: ids.open,
      text: isThere ? words.agreementRevise : words.agreementWrite,
      value: pair.id,
      spoken: isThere ? words.openSpoken(names) : words.makeSpoken(names),
    }),
  };
}
