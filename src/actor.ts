/** Who acts: a person of one workspace, by Slack's ids. What they may do is asked by each verb. */
export type Actor = { readonly workspaceId: string; readonly personId: string };

/** Acts in one of the programs, whose id anyone could forge. */
export type ProgramActor = Actor & { readonly programId: string };
