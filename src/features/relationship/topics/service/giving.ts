import type { Actor } from '../../../../actor.ts';
import type { Content, Contents, Prompt } from '../../../../content/pack/content.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import type { Reader } from '../../../../language.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { countQueued, nextOccurrence } from '../../../../scheduling/due-times.ts';
import { goalThemesOf } from '../../goals/service/reading.ts';
import { promptsOf } from '../../own-topics/service.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { pairMeant, pairReaderOf, readPair, requirePairOf } from '../../../pairs/pair/service/pairs.ts';
import { rotaAt, rotaOf } from '../../rota/service/reading.ts';
import { choosePrompt, type PromptChoice } from '../model/choosing.ts';
import {
  askedAtMost,
  PromptError,
  type GivenPrompt,
  type PromptOccasion,
  type Swap,
  type Topics,
} from '../model/topic.ts';
import { findMuted, findSaved, findShown, forgetSaved, insertShown, type ShownPrompt } from '../queries.ts';

type GivingParts = { readonly content: Contents; readonly now: Temporal.Instant };

/** The prompt for an occasion: the one it has, else the best that the pair has not seen. */
export async function promptFor(
  tx: WorkspaceTransaction,
  occasion: PromptOccasion,
  { content: contents, now }: GivingParts,
): Promise<GivenPrompt | undefined> {
  const had = await promptHad(tx, occasion, contents);
  if (had) return had;
  const pair = await readPair(tx, occasion.pairId);
  const content = contents.in((await pairReaderOf(tx, pair)).language);
  const choosing = { pair, occasion, content, prompts: await promptsOf(tx, pair.programId, content) };
  return chooseNext(tx, choosing, { shown: await findShown(tx, pair.id), now });
}

/** The prompt that an occasion has; undefined where it has none, or one that is in no pack any more. */
export async function promptHad(
  tx: WorkspaceTransaction,
  occasion: PromptOccasion,
  contents: Contents,
): Promise<GivenPrompt | undefined> {
  const pair = await readPair(tx, occasion.pairId);
  const content = contents.in((await pairReaderOf(tx, pair)).language);
  const current = (await findShown(tx, pair.id)).findLast((each) => isOf(each, occasion));
  const choosing = { pair, occasion, content, prompts: await promptsOf(tx, pair.programId, content) };
  const prompt = choosing.prompts.find(({ id }) => id === current?.promptId);
  return current && prompt && given(tx, choosing, { ...current, prompt, swapsLeft: 2 - current.place });
}

/**
 * Another one in its place, twice at most, and who reads it. Where it has been swapped already, by a second press or by both at
 * once, the one that has taken its place stays.
 */
export async function swap(
  { db, clock, content: contents }: Deps,
  { workspaceId, personId }: Actor,
  { occasion, promptId }: Swap,
): Promise<{ readonly given: GivenPrompt; readonly reader: Reader }> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId: occasion.pairId, personId, now }, 'swap-topic');
    const reader = await pairReaderOf(tx, pair);
    const had = await promptHad(tx, occasion, contents);
    if (had && had.prompt.id !== promptId) return { given: had, reader };
    const shown = await findShown(tx, pair.id);
    if (shown.filter((each) => isOf(each, occasion)).length > 2) throw new PromptError('no-swap-left');
    const content = contents.in(reader.language);
    const prompts = await promptsOf(tx, pair.programId, content);
    const next = await chooseNext(tx, { pair, occasion, content, prompts }, { shown, now });
    if (!next) throw new PromptError('nothing-left');
    return { given: next, reader };
  });
}

type Asking = Actor & {
  readonly channelId?: string | undefined;
  /** Where a pair is named; else it is the one that `/peer topic` means there. */
  readonly pairId?: string | undefined;
};

/** One more comes to the pair's DM, for both to see. */
export async function askForTopic(
  { db, clock, queue, content: contents }: Deps,
  { workspaceId, personId, channelId, pairId }: Asking,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair =
      pairId === undefined
        ? await pairMeant(tx, { personId, channelId, now }, 'ask-for-topic')
        : await requirePairOf(tx, { pairId, personId, now }, 'ask-for-topic');
    const asked = { pairId: pair.id, kind: 'topic' } as const;
    if ((await countQueued(tx, asked, now.subtract({ hours: 24 }))) >= askedAtMost)
      throw new PromptError('asked-often');
    const occasion = { ...asked, occurrence: await nextOccurrence(tx, asked) };
    const content = contents.in((await pairReaderOf(tx, pair)).language);
    const prompts = await promptsOf(tx, pair.programId, content);
    const shown = await findShown(tx, pair.id);
    if (!(await choiceFor(tx, { pair, occasion, content, prompts }, { shown, now })))
      throw new PromptError('nothing-left');
    await queueDeliveries(tx, queue, { deliveries: [occasion], now });
  });
}

type Choosing = {
  readonly pair: Pair;
  readonly occasion: PromptOccasion;
  readonly content: Content;
  /** The pack's and the program's own together. */
  readonly prompts: readonly Prompt[];
};

type Seen = { readonly shown: readonly ShownPrompt[]; readonly now: Temporal.Instant };

async function chooseNext(
  tx: WorkspaceTransaction,
  choosing: Choosing,
  { shown, now }: Seen,
): Promise<GivenPrompt | undefined> {
  const { pair, occasion } = choosing;
  const choice = await choiceFor(tx, choosing, { shown, now });
  if (!choice) return undefined;
  const place = shown.filter((each) => isOf(each, occasion)).length;
  await insertShown(tx, { ...occasion, place, promptId: choice.prompt.id, shownAt: now });
  await forgetSaved(tx, { pairId: pair.id, promptId: choice.prompt.id });
  return given(tx, choosing, { ...choice, shownAt: now });
}

async function choiceFor(
  tx: WorkspaceTransaction,
  { pair, occasion, prompts }: Choosing,
  { shown, now }: Seen,
): Promise<PromptChoice | undefined> {
  const isAgenda = occasion.kind === 'agenda';
  return choosePrompt(prompts, {
    pairId: pair.id,
    occurrence: `${occasion.kind} ${occasion.occurrence}`,
    progress: {
      sessionsHeld: (await rotaOf(tx, pair)).sessionsHeld,
      occasion: isAgenda ? 'agenda' : 'between',
      closing: pair.state === 'closing',
    },
    audience: isAgenda ? 'mentee' : 'pair',
    goalThemes: await goalThemesOf(tx, pair.id),
    mutedThemes: (await findMuted(tx, pair.id)).map(({ theme }) => theme),
    saved: await findSaved(tx, pair.id),
    history: shown.filter((each) => !isOf(each, occasion)).map(asShowing),
    swappedAway: shown.filter((each) => isOf(each, occasion)).map(({ promptId }) => promptId),
    today: now.toZonedDateTimeISO('UTC').toPlainDate(),
  });
}

async function given(
  tx: WorkspaceTransaction,
  { pair, occasion, content }: Choosing,
  { prompt, swapsLeft, shownAt }: Pick<PromptChoice, 'prompt' | 'swapsLeft'> & Pick<ShownPrompt, 'shownAt'>,
): Promise<GivenPrompt> {
  const { menteeToday, form } = await rotaAt(tx, pair, shownAt);
  return {
    occasion,
    prompt,
    swapsLeft,
    menteeToday,
    form,
    themeName: content.tags.themes[prompt.theme].name,
    isKept: (await findSaved(tx, pair.id)).includes(prompt.id),
  };
}

function isOf(shown: ShownPrompt, { kind, occurrence }: PromptOccasion): boolean {
  return shown.kind === kind && shown.occurrence === occurrence;
}

const asShowing = ({ promptId, shownAt }: ShownPrompt) => ({
  promptId,
  on: shownAt.toZonedDateTimeISO('UTC').toPlainDate(),
});

type Seeing = { readonly personId: string; readonly content: Content };

/** As one of the pair finds them. */
export async function topicsOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  { personId, content }: Seeing,
): Promise<Topics> {
  const [shown, prompts, muted] = await Promise.all([
    findShown(tx, pair.id),
    promptsOf(tx, pair.programId, content),
    findMuted(tx, pair.id),
  ]);
  const last = shown.findLast(({ kind }) => kind !== 'agenda');
  return {
    latest: prompts.find(({ id }) => id === last?.promptId)?.text,
    muted: muted.map(({ theme, personId: whose }) => ({
      theme,
      name: content.tags.themes[theme].name,
      isOwn: whose === personId,
    })),
  };
}
