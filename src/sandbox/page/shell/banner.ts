import type { ShellState } from '../../page-server/shell-state.ts';
import { control, makeTrouble } from '../connection.ts';
import { make, makeButton } from '../dom.ts';
import { busy } from './busy.ts';

export type Alarm = {
  readonly state: Pick<ShellState, 'crash' | 'lastError' | 'teamId' | 'personId'>;
  /** The sandbox itself does not answer. */
  readonly isLost: boolean;
};

/** What has gone wrong and nobody would see otherwise, until it is mended or read. */
export function bannerNodes({ state, isLost }: Alarm): readonly Node[] {
  if (isLost)
    return [line('The sandbox doesn’t answer.', 'Is it still running? This page goes on once it is.')];
  const { crash, lastError } = state;
  return [
    ...(crash === undefined
      ? []
      : [
          line(
            'The bot has crashed.',
            crash,
            makeButton('Start the bot again', { class: 'primary', 'data-key': 'banner start' }, () => {
              void busy(makeTrouble(state, { kind: 'start-again' }));
            }),
          ),
        ]),
    ...(lastError === undefined
      ? []
      : [
          line(
            'Something went wrong.',
            lastError.words,
            makeButton('Dismiss', { 'data-key': 'banner dismiss' }, () => {
              void control({ kind: 'dismiss', number: lastError.number });
            }),
          ),
        ]),
  ];
}

const line = (what: string, why: string, button?: HTMLElement): HTMLElement =>
  make('p', {}, [make('strong', {}, [what]), ' ', make('span', {}, [why]), ' ', button]);
