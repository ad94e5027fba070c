/** One person of one workspace. */
export type Self = { readonly teamId: string; readonly personId: string };
