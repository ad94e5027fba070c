const outcomes: Readonly<Record<string, string>> = {
  stale: 'There was no good moment for it in time.',
  'no-longer-fitting': 'It no longer fitted when its moment came.',
  'pair-ended': 'The pair had ended.',
  'dm-turned': 'The pair’s DM had become a channel.',
  unsure: 'Slack didn’t answer, and nothing is sent twice.',
  'own-error': 'The bot failed over it.',
};

/** Why it was not sent; all else is Slack's own word. */
export const outcomeInWords = (outcome: string): string =>
  outcomes[outcome] ?? `Slack doesn’t take it: ${outcome}.`;
