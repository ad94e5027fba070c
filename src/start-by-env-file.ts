/** `npm run start:env`: as `npm start`, with what `.env` says; Node's own flag for it names no way on where there is no such file. */
try {
  process.loadEnvFile('.env');
} catch (error) {
  const code = Error.isError(error) && 'code' in error ? String(error.code) : 'unreadable';
  process.stderr.write(
    code === 'ENOENT'
      ? 'There is no file .env here: copy .env.example to .env, and fill it in.\n'
      : `The file .env cannot be read (${code}): it is one of lines such as PORT=3000, and the user of this process may read it.\n`,
  );
  process.exit(1);
}
await import('./main.ts');
