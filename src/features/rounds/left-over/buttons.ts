/** Leads to what a round would find for somebody now. */
export const ids = { seeWhy: 'prospects.see' } as const;
