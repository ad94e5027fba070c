import { z } from 'zod';

const ERROR = 50;
const line = z.object({
  level: z.number(),
  msg: z.string().optional(),
  err: z.object({ message: z.string() }).optional(),
});

type ErrorOutput = {
  readonly write: (line: string) => void;
  readonly tell: (words: string) => void;
};

/** Where the bot’s log goes: on as it is, and what it logs as an error is told in a few words too. */
export const tellingErrors = ({ write, tell }: ErrorOutput): { readonly write: (line: string) => void } => ({
  write: (text) => {
    write(text);
    const { level, msg, err } = line.parse(JSON.parse(text));
    if (level >= ERROR) tell([msg, err?.message].filter(Boolean).join(': '));
  },
});
