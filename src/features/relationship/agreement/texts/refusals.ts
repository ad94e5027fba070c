/** Why something about an agreement could not be done, and what helps. */
export const refusals = {
  stale: 'There’s a newer version, so nothing was signed. Please read the newest proposal in your pair DM.',
  'signed-already': 'You’ve already signed that version. `/peer agreement` shows what holds now.',
  'no-such-version': 'I can’t find that version. `/peer agreement` shows what holds now.',
  'review-over': 'That review is over, so nothing was changed. `/peer agreement` shows what holds now.',
  'fine-already': 'You’ve already said that it’s still fine. `/peer agreement` changes it at any time.',
};

/** A proposal that would say what stands already. */
export const unchanged = {
  holds: 'You changed nothing, so I proposed nothing. Your agreement holds as it is.',
  waits: 'You changed nothing, so I sent nothing new. The proposal that waits stays as it is.',
  'waits-for-you':
    'You changed nothing in the proposal that waits for you, so I sent nothing. You can sign it.',
};
