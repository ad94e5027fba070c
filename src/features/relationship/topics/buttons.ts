/** Named apart from the views, since App Home carries the first of these too. */
export const ids = {
  ask: 'prompts.ask',
  swap: 'prompts.swap',
  save: 'prompts.save',
  mute: 'prompts.mute',
  unmute: 'prompts.unmute',
} as const;
