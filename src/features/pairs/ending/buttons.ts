import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { texts } from './texts.ts';

/** Served by `ways-on/ending-well`, and named here, since what stands in messages of a pair leads to it too. */
export const farewellId = 'ending-well.write';

/** Opens what each writes for themselves, and for the others. */
export const farewellButton = (pairId: string, reader: Reader): Button =>
  button({ id: farewellId, text: texts(reader).writePart, value: pairId });
