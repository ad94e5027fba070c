import { basename } from 'node:path';
import { ContentError } from './content-error.ts';
import type { Content } from '../pack/content.ts';
import { PackReading } from './reading.ts';
import * as schema from '../pack/schema.ts';
import type { Source } from './source.ts';
import { startingSetFaults } from './starting-set-faults.ts';

/** A language's pack as lint needs it: what it says, and where. */
export type Pack = {
  /** As its folder is named, e.g. `en`. */
  readonly language: string;
  readonly content: Content;
  readonly sources: readonly Source[];
};

/** Reads and checks a whole pack. Throws ContentError naming file, line and cause of every fault at once. */
export function readPack(directory: string): Pack {
  const reading = new PackReading(directory);
  const content: Unfinished<Content> = {
    tags: reading.file('tags.yaml', schema.tagsFile),
    prompts: reading
      .folder('prompts', schema.promptsFile)
      .flatMap(({ phase, prompts }) => prompts.map((prompt) => ({ ...prompt, phase }))),
    sessionPlans: reading.file('session-plans.yaml', schema.sessionPlansFile)?.plans,
    closingActions: reading.file('closing-actions.yaml', schema.closingActionsFile)?.['closing-actions'],
    followUps: reading.file('follow-ups.yaml', schema.followUpsFile)?.['follow-ups'],
    restarts: reading.file('restarts.yaml', schema.restartsFile)?.restarts,
    hardTalkOpeners: reading.file('hard-talk-openers.yaml', schema.hardTalkOpenersFile)?.openers,
    listeningFrames: reading.file('listening-frames.yaml', schema.listeningFramesFile)?.frames,
    primer: reading.file('primer.yaml', schema.primerFile),
    agreementFields: reading.file('agreement-examples.yaml', schema.agreementExamplesFile)?.fields,
    goalExamples: reading.file('goal-examples.yaml', schema.goalExamplesFile)?.examples,
    checkInItems: reading.file('check-in-items.yaml', schema.checkInItemsFile),
    tips: reading.file('tips.yaml', schema.tipsFile)?.tips,
    vocabulary: reading.file('vocabulary.yaml', schema.vocabularyFile),
    startingSets: reading.folder('starting-sets', schema.startingSetFile),
  };
  const faults = [...reading.faults(), ...startingSetFaults(content.vocabulary, reading.sources)];
  if (faults.length > 0 || !isFinished(content)) throw new ContentError(faults);
  return { language: basename(directory), content, sources: reading.sources };
}

type Unfinished<Whole> = { readonly [Part in keyof Whole]: Whole[Part] | undefined };

function isFinished(content: Unfinished<Content>): content is Content {
  return Object.values(content).every((part) => part !== undefined);
}
