export const ids = { open: 'check-ins.open', answer: 'check-ins.answer' } as const;
