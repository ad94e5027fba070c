/** Named apart from the views, since App Home carries two of these buttons too. */
export const ids = {
  open: 'pausing.open',
  resume: 'pausing.resume',
  pause: 'pausing.pause',
  pauseUntil: 'pausing.pause-until',
} as const;

export const untilField = 'until';
