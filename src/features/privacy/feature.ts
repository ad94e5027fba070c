import type { Feature } from '../../feature.ts';
import { listening } from './listeners.ts';
import { forgetShownAnswers } from './queries/erasing.ts';
import { applyRetention } from './service/retention.ts';
import { texts } from './texts.ts';

/** @param contributing those that keep something of people */
export function privacy(contributing: readonly Feature[]): Feature {
  const own: Feature = {
    name: 'privacy',
    personalData: { tables: { deliveries: {}, submissions: {} }, erase: forgetShownAnswers },
  };
  return {
    ...own,
    listen: listening([...contributing, own]),
    daily: (deps) => (run) => applyRetention(deps, run),
    commands: [
      {
        word: 'privacy',
        shownTo: 'everybody',
        words: (reader) => texts(reader).command,
        inHome: true,
      },
    ],
  };
}
