export const en = {
  pairPaused: (day: string) =>
    `This pair takes a pause until ${day}. Until then nothing comes from me here; your agreement and goals stay as they are. You can go on writing to each other whenever you like.`,
  pairReturned:
    'The pause is over, and this pair goes on where it was. A good first step: find a time for your next session.',
};
