import { constants, accessSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const folder = '.github/workflows';
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const words = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const step = z
  .strictObject({
    name: z.string().optional(),
    uses: z
      .string()
      .regex(/^[\w.-]+\/[\w.-]+@v\d+$/u)
      .optional(),
    with: words.optional(),
    env: words.optional(),
    run: z.string().optional(),
  })
  .refine(({ uses, run }) => (uses === undefined) !== (run === undefined), 'a step uses or runs');

/** As much of GitHub’s schema as is used here: what is not in it is a slip. */
const workflow = z.strictObject({
  name: z.string(),
  on: z.strictObject({
    push: z
      .strictObject({ branches: z.array(z.string()), tags: z.array(z.string()) })
      .partial()
      .optional(),
    pull_request: z.null().optional(),
    schedule: z.array(z.strictObject({ cron: z.string().regex(/^(\S+ ){4}\S+$/u) })).optional(),
    workflow_dispatch: z.null().optional(),
  }),
  permissions: z.partialRecord(z.enum(['contents', 'packages']), z.enum(['read', 'write'])).optional(),
  jobs: z.record(
    z.string().regex(/^[a-z-]+$/u),
    z.strictObject({
      needs: z.string().optional(),
      'runs-on': z.string(),
      'timeout-minutes': z.int(),
      steps: z.array(step).min(1),
    }),
  ),
});

const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json'))).scripts;

const commandsIn = (path: string): readonly string[] =>
  Object.values(workflow.parse(parse(read(path))).jobs).flatMap(({ steps }) =>
    steps.flatMap(({ run }) => run?.split('\n') ?? []),
  );

const files = readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);

describe('the workflows of the public host', () => {
  it.each(files)('%s is in the form that GitHub reads', (path) => {
    expect(workflow.safeParse(parse(read(path))).error?.issues ?? []).toEqual([]);
  });

  it('name scripts that there are, as .ci/run does', () => {
    const named = [...files.flatMap(commandsIn), ...read('.ci/run').split('\n')].flatMap((line) =>
      [...line.matchAll(/\bnpm run (?<script>[\w:-]+)/gu)].map(({ groups }) => groups?.['script'] ?? ''),
    );
    expect(named).toContain('test:chaos');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(() => accessSync(join(root, '.ci/run'), constants.X_OK)).not.toThrow();
  });

  it('build the image anew each week without a layer of before, once all tests have passed, and hold its time zone data to the newest', () => {
    const path = `${folder}/image.yml`;
    const { on, jobs } = workflow.parse(parse(read(path)));
    expect(jobs['check']?.steps.at(-1)?.run).toBe('.ci/run');
    expect(jobs['build']?.needs).toBe('check');
    expect(on.schedule).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \* \* [0-6]$/u) }]);
    const commands = commandsIn(path).join('\n');
    expect(commands).toMatch(/^docker build (?=.*--pull )(?=.*--no-cache )/mu);
    expect(commands).toMatch(/data\.iana\.org\/time-zones\/tzdb\/version/u);
    expect(commands).toMatch(/process\.versions\.tz/u);
    expect(commands.indexOf('docker build')).toBeLessThan(commands.indexOf('docker push'));
  });

  it('run the stories with two replicas, and what takes minutes of its own, made small', () => {
    const commands = commandsIn(`${folder}/check.yml`);
    for (const line of [
      '.ci/run',
      'npm run test:two-replicas',
      'npm run test:chaos -- --seconds 60',
      'npm run test:hostile -- --count 20000',
      'npm run recipes -- --all',
    ])
      expect(commands).toContain(line);
  });

  it('put nothing that others write into a command', () => {
    expect(files.flatMap(commandsIn).filter((line) => line.includes('${{'))).toEqual([]);
  });
});
