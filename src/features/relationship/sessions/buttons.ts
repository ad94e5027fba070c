export const ids = { otherPlan: 'agenda.other-plan' } as const;
