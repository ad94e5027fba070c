import type { Sealed } from '../vault.ts';
import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    mutedThemes: MutedThemes;
    ownPrompts: OwnPrompts;
    promptsSaved: PromptsSaved;
    promptsShown: PromptsShown;
  }
}

/** Place 0 is what was given first at that (kind, occurrence); the others are what it was swapped for. */
export type PromptsShown = WorkspaceOwned & {
  pairId: string;
  kind: string;
  occurrence: number;
  place: number;
  promptId: string;
  shownAt: Temporal.Instant;
};

export type PromptsSaved = WorkspaceOwned & {
  pairId: string;
  promptId: string;
  savedAt: Temporal.Instant;
};

/** Whose wish it is that a theme is left out of what the pair is sent. */
export type MutedThemes = WorkspaceOwned & {
  pairId: string;
  personId: string;
  theme: string;
  mutedAt: Temporal.Instant;
};

/** A prompt that a program's admins wrote. */
export type OwnPrompts = WorkspaceOwned & {
  id: string;
  programId: string;
  wordingSealed: Sealed;
  phase: number;
  role: string;
  theme: string;
  depth: number;
  state: 'in-use' | 'retired';
  createdAt: Temporal.Instant;
};
