export const ids = { open: 'peer-wishes.open', save: 'peer-wishes.save' } as const;

export const wishedField = 'wished';
