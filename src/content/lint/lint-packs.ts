import { type ContentFault, inFolder } from '../loading/content-error.ts';
import type { Packs } from '../loading/load-content.ts';
import { lintPack } from './lint-pack.ts';
import { differences } from './same-items.ts';

/** Everything to mend in the packs of all languages, each place with its language's folder. */
export function lintPacks({ english, others }: Packs): readonly ContentFault[] {
  return [
    ...lintPack(english).map(inFolder(english.language)),
    ...others.flatMap((pack) =>
      [...lintPack(pack), ...differences(english, pack)].map(inFolder(pack.language)),
    ),
  ];
}
