import type { z } from 'zod';
import type { Language } from '../../language.ts';
import type * as schema from './schema.ts';
import type { PromptTags } from './tags.ts';

type DeepReadonly<Value> = Value extends string | number | boolean | undefined
  ? Value
  : { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> };
type Data<Schema extends z.ZodType> = DeepReadonly<z.infer<Schema>>;

/** A conversation topic: one open question. The pack's and a program's own have the same shape. */
export type Prompt = PromptTags & { readonly id: string; readonly text: string };
export type SessionPlan = Data<typeof schema.sessionPlansFile>['plans'][number];
export type ClosingAction = Data<typeof schema.closingActionsFile>['closing-actions'][number];
export type FollowUp = Data<typeof schema.followUpsFile>['follow-ups'][number];
export type Restart = Data<typeof schema.restartsFile>['restarts'][number];
export type HardTalkOpener = Data<typeof schema.hardTalkOpenersFile>['openers'][number];
export type ListeningFrame = Data<typeof schema.listeningFramesFile>['frames'][number];
export type Primer = Data<typeof schema.primerFile>;
export type AgreementField = Data<typeof schema.agreementExamplesFile>['fields'][number];
export type GoalExample = Data<typeof schema.goalExamplesFile>['examples'][number];
export type CheckInItems = Data<typeof schema.checkInItemsFile>;
export type CheckInItem = CheckInItems['items'][number];
export type Dimension = CheckInItem['dimension'];
export type Tip = Data<typeof schema.tipsFile>['tips'][number];

/** What programs choose their words from. */
export type OfferedWords = Data<typeof schema.vocabularyFile>;
export type StartingSet = Data<typeof schema.startingSetFile>;

/** Everything in a language's pack, in the order in which it is written. */
export type Content = {
  readonly tags: Data<typeof schema.tagsFile>;
  readonly prompts: readonly Prompt[];
  readonly sessionPlans: readonly SessionPlan[];
  readonly closingActions: readonly ClosingAction[];
  readonly followUps: readonly FollowUp[];
  readonly restarts: readonly Restart[];
  readonly hardTalkOpeners: readonly HardTalkOpener[];
  readonly listeningFrames: readonly ListeningFrame[];
  readonly primer: Primer;
  readonly agreementFields: readonly AgreementField[];
  readonly goalExamples: readonly GoalExample[];
  readonly checkInItems: CheckInItems;
  readonly tips: readonly Tip[];
  readonly vocabulary: OfferedWords;
  readonly startingSets: readonly StartingSet[];
};

/** The packs of all languages. `in` a language that has none of its own it gives the English one. */
export type Contents = { readonly in: (language: Language) => Content };
