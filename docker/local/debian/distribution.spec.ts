import { describe, expect, it } from '@jest/globals';

import { debianArchive, type Distribution, releaseSources } from './distribution.ts';

const DEBIAN: Distribution = {
  id: 'debian',
  codename: 'bookworm',
  sources: [
    {
      uris: ['http://mirror.example/debian-security'],
      suites: ['bookworm-security'],
      components: ['main'],
    },
    {
      uris: ['http://mirror.example/debian'],
      suites: ['bookworm', 'bookworm-updates', 'bookworm-backports'],
      components: ['main', 'non-free'],
      signedBy: '/keys.gpg',
    },
    { uris: ['https://vendor.example/apt'], suites: ['bookworm'], components: ['stable'] },
    { uris: ['cdrom:[Debian]/'], suites: ['bookworm'], components: ['main'] },
  ],
};
const UBUNTU: Distribution = {
  id: 'ubuntu',
  codename: 'noble',
  sources: [{ uris: ['http://mirror.example/ubuntu'], suites: ['noble'], components: ['main'] }],
};

describe('the sources of the release itself', () => {
  it('leave out third parties, discs and backports', () => {
    expect(releaseSources(DEBIAN).map(({ uris, suites }) => [uris[0], ...suites])).toEqual([
      ['http://mirror.example/debian-security', 'bookworm-security'],
      ['http://mirror.example/debian', 'bookworm', 'bookworm-updates'],
    ]);
  });
});

describe("Debian's archive at another suite", () => {
  it('is where this Debian gets its own packages from', () => {
    expect(debianArchive(DEBIAN, 'testing', undefined)).toEqual({
      uris: ['http://mirror.example/debian'],
      suites: ['testing'],
      components: ['main'],
      signedBy: '/keys.gpg',
    });
  });

  it('is unknown on another distribution until a mirror is named', () => {
    expect(debianArchive(UBUNTU, 'testing', undefined)).toBeUndefined();
    expect(debianArchive(UBUNTU, 'testing', 'http://mirror.example/debian')?.uris).toEqual([
      'http://mirror.example/debian',
    ]);
  });
});
