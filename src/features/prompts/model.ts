export type Prompt = { readonly id: string; readonly text: string };

export const promptKind = 'prompt';
