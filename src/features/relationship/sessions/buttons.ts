/** Named apart from the views, since other features' messages carry the first of these too. */
export const ids = { start: 'agenda.start', otherPlan: 'agenda.other-plan' } as const;
