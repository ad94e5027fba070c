import { ContentError } from './content-error.ts';
import type { Content } from './content.ts';
import { Reading } from './reading.ts';
import * as schema from './schema.ts';
import type { Source } from './source.ts';

/** The pack as lint needs it: what it says, and where. */
export type Pack = {
  readonly content: Content;
  readonly sources: readonly Source[];
};

/** Reads and checks the whole pack. Throws ContentError naming file, line and cause of every fault at once. */
export function loadContent(directory: string): Content {
  return readPack(directory).content;
}

/** As loadContent, with the sources. */
export function readPack(directory: string): Pack {
  const reading = new Reading(directory);
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
    checkIn: reading.file('check-in-items.yaml', schema.checkInItemsFile),
    tips: reading.file('tips.yaml', schema.tipsFile)?.tips,
  };
  const faults = reading.faults();
  if (faults.length > 0 || !isFinished(content)) throw new ContentError(faults);
  return { content, sources: reading.sources };
}

type Unfinished<Whole> = { readonly [Part in keyof Whole]: Whole[Part] | undefined };

function isFinished(content: Unfinished<Content>): content is Content {
  return Object.values(content).every((part) => part !== undefined);
}
