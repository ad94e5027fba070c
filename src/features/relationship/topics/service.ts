import type { Actor } from '../../../actor.ts';
import type { Content, Contents, Prompt } from '../../../content/pack/content.ts';
import type { Theme } from '../../../content/pack/tags.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Reader } from '../../../language.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { promptsOf } from '../own-topics/service.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { pairMeant, pairReaderOf, readPair, requirePairOf } from '../../pairs/pair/service/pairs.ts';
import { rotaOf } from '../rota/service.ts';
import { choosePrompt, type PromptChoice } from './choose-prompt.ts';
import { askedAtMost, PromptError, type Given, type PromptSlot } from './model.ts';
import {
  findMuted,
  findSaved,
  findShown,
  forgetSaved,
  insertShown,
  muteTheme,
  savePrompt,
  unmuteTheme,
  type Shown,
} from './queries.ts';

type Parts = { readonly content: Contents; readonly now: Temporal.Instant };

/** The prompt for a slot: the one it has, else the best that the pair has not seen. */
export async function promptFor(
  tx: WorkspaceTransaction,
  slot: PromptSlot,
  { content: contents, now }: Parts,
): Promise<Given | undefined> {
  const had = await promptHad(tx, slot, contents);
  if (had) return had;
  const pair = await readPair(tx, slot.pairId);
  const content = contents.in((await pairReaderOf(tx, pair)).language);
  const choosing = { pair, slot, content, prompts: await promptsOf(tx, pair.programId, content) };
  return chooseNext(tx, choosing, { shown: await findShown(tx, pair.id), now });
}

/** The prompt that a slot has; undefined where it has none, or one that is in no pack any more. */
export async function promptHad(
  tx: WorkspaceTransaction,
  slot: PromptSlot,
  contents: Contents,
): Promise<Given | undefined> {
  const pair = await readPair(tx, slot.pairId);
  const content = contents.in((await pairReaderOf(tx, pair)).language);
  const current = (await findShown(tx, pair.id)).findLast((each) => isOf(each, slot));
  const choosing = { pair, slot, content, prompts: await promptsOf(tx, pair.programId, content) };
  const prompt = choosing.prompts.find(({ id }) => id === current?.promptId);
  return prompt && given(tx, choosing, { prompt, swapsLeft: 2 - (current?.place ?? 0) });
}

/** Another one in its place, twice at most, and who reads it. */
export async function swap(
  { db, clock, content: contents }: Deps,
  { workspaceId, personId }: Actor,
  slot: PromptSlot,
): Promise<{ readonly given: Given; readonly reader: Reader }> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const pair = await requirePairOf(tx, { pairId: slot.pairId, personId });
    const shown = await findShown(tx, pair.id);
    if (shown.filter((each) => isOf(each, slot)).length > 2) throw new PromptError('no-swap-left');
    const reader = await pairReaderOf(tx, pair);
    const content = contents.in(reader.language);
    const prompts = await promptsOf(tx, pair.programId, content);
    const next = await chooseNext(tx, { pair, slot, content, prompts }, { shown, now: clock.now() });
    if (!next) throw new PromptError('nothing-left');
    return { given: next, reader };
  });
}

/** Puts a prompt aside: it comes again, before any other. */
export async function saveForLater(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  { pairId, promptId }: { readonly pairId: string; readonly promptId: string },
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    await requirePairOf(tx, { pairId, personId });
    await savePrompt(tx, { pairId, promptId, savedAt: clock.now() });
  });
}

type ThemeOfPair = { readonly pairId: string; readonly theme: Theme };

export async function mute(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  muted: ThemeOfPair,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    await requirePairOf(tx, { pairId: muted.pairId, personId });
    await muteTheme(tx, { ...muted, mutedAt: clock.now() });
  });
}

export async function unmute(
  { db }: Deps,
  { workspaceId, personId }: Actor,
  muted: ThemeOfPair,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    await requirePairOf(tx, { pairId: muted.pairId, personId });
    await unmuteTheme(tx, muted);
  });
}

/** `/peer topic`: one more comes to the pair's DM, for both to see. */
export async function askForTopic(
  { db, clock, queue }: Deps,
  { workspaceId, ...where }: Actor & { readonly channelId?: string | undefined },
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const meant = await pairMeant(tx, where);
    const pair = await requirePairOf(tx, { pairId: meant.id, personId: where.personId });
    const asked = (await findShown(tx, pair.id)).filter(({ kind }) => kind === 'topic');
    const now = clock.now();
    const today = asked.filter(
      ({ shownAt }) => Temporal.Instant.compare(shownAt.add({ hours: 24 }), now) > 0,
    );
    if (new Set(today.map(({ occurrence }) => occurrence)).size >= askedAtMost)
      throw new PromptError('asked-often');
    const occurrence = Math.max(0, ...asked.map((each) => each.occurrence)) + 1;
    await queueDeliveries(tx, queue, { deliveries: [{ pairId: pair.id, kind: 'topic', occurrence }], now });
  });
}

type Choosing = {
  readonly pair: Pair;
  readonly slot: PromptSlot;
  readonly content: Content;
  /** The pack's and the program's own together. */
  readonly prompts: readonly Prompt[];
};

async function chooseNext(
  tx: WorkspaceTransaction,
  choosing: Choosing,
  { shown, now }: { readonly shown: readonly Shown[]; readonly now: Temporal.Instant },
): Promise<Given | undefined> {
  const { pair, slot, prompts } = choosing;
  const isAgenda = slot.kind === 'agenda';
  const swappedAway = shown.filter((each) => isOf(each, slot)).map(({ promptId }) => promptId);
  const choice = choosePrompt(prompts, {
    pairId: pair.id,
    occurrence: `${slot.kind} ${slot.occurrence}`,
    progress: {
      sessionsHeld: (await rotaOf(tx, pair)).sessionsHeld,
      occasion: isAgenda ? 'agenda' : 'between',
      closing: pair.state === 'closing',
    },
    audience: isAgenda ? 'mentee' : 'pair',
    goalThemes: [],
    mutedThemes: await findMuted(tx, pair.id),
    saved: await findSaved(tx, pair.id),
    history: shown.filter((each) => !isOf(each, slot)).map(asShowing),
    swappedAway,
    today: now.toZonedDateTimeISO('UTC').toPlainDate(),
  });
  if (!choice) return undefined;
  await insertShown(tx, { ...slot, place: swappedAway.length, promptId: choice.prompt.id, shownAt: now });
  await forgetSaved(tx, { pairId: pair.id, promptId: choice.prompt.id });
  return given(tx, choosing, choice);
}

async function given(
  tx: WorkspaceTransaction,
  { pair, slot, content }: Choosing,
  { prompt, swapsLeft }: Pick<PromptChoice, 'prompt' | 'swapsLeft'>,
): Promise<Given> {
  const { menteeToday } = await rotaOf(tx, pair);
  return {
    slot,
    prompt,
    swapsLeft,
    menteeToday,
    themeName: content.tags.themes[prompt.theme].name,
    isKept: (await findSaved(tx, pair.id)).includes(prompt.id),
  };
}

function isOf(shown: Shown, { kind, occurrence }: PromptSlot): boolean {
  return shown.kind === kind && shown.occurrence === occurrence;
}

const asShowing = ({ promptId, shownAt }: Shown) => ({
  promptId,
  on: shownAt.toZonedDateTimeISO('UTC').toPlainDate(),
});
