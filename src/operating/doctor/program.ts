import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { findingsAbout, type Findings } from './finding.ts';

const { ok, warning } = findingsAbout('program');

const manifestOfPackage = z.object({
  version: z.string(),
  devDependencies: z.object({ node: z.string() }),
});

/** Which version this is, and on which Node it is meant to run. */
export function versions(): { readonly own: string; readonly node: string } {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  const { version, devDependencies } = manifestOfPackage.parse(JSON.parse(text));
  return { own: version, node: devDependencies.node };
}

export function lookAtProgram(running = process.versions.node): Findings {
  const { own, node } = versions();
  const words = `Peer Pairs ${own} on Node ${running}`;
  const [major] = node.split('.');
  return running.split('.')[0] === major
    ? [ok(words)]
    : [warning(words, `Run it by npm, which brings Node ${node}, or with another Node ${major}.`)];
}
