export const ids = {
  swap: 'prompts.swap',
  save: 'prompts.save',
  mute: 'prompts.mute',
  unmute: 'prompts.unmute',
} as const;
