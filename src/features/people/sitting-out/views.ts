import type { HomePart } from '../../../feature.ts';
import type { Reader } from '../../../language.ts';
import { backInButton } from './buttons.ts';
import { texts } from './texts.ts';

export function sittingOutPart(reader: Reader): HomePart {
  const { home, homeMeanwhile } = texts(reader);
  return {
    next: [{ urgency: 'away', line: home, details: [homeMeanwhile], button: backInButton(reader) }],
  };
}
