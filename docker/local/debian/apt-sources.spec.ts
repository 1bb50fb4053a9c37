import { describe, expect, it } from '@jest/globals';

import { parseDeb822Sources, parseOneLineSources, renderDeb822 } from './apt-sources.ts';

describe('sources in the one-line style', () => {
  it('reads address, suite, components and the signing key', () => {
    const [source] = parseOneLineSources(
      'deb [arch=amd64 signed-by=/usr/share/keyrings/example.gpg] https://mirror.example/debian bookworm main contrib # ours',
    );
    expect(source).toEqual({
      uris: ['https://mirror.example/debian'],
      suites: ['bookworm'],
      components: ['main', 'contrib'],
      signedBy: '/usr/share/keyrings/example.gpg',
    });
  });

  it('leaves out comments, source code and what is switched off', () => {
    const text = `
# deb http://mirror.example/ubuntu jammy universe
deb-src http://mirror.example/ubuntu jammy main
deb http://mirror.example/ubuntu/ jammy-updates main restricted
`;
    expect(parseOneLineSources(text).map(({ suites }) => suites)).toEqual([['jammy-updates']]);
  });
});

describe('sources in the deb822 style', () => {
  it('reads stanzas apart, with comments between their fields', () => {
    const text = `Types: deb deb-src
# a comment
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

types: deb
uris: http://mirror.example/debian-security
suites: bookworm-security
components: main
`;
    expect(parseDeb822Sources(text)).toEqual([
      {
        uris: ['http://mirror.example/debian'],
        suites: ['bookworm', 'bookworm-updates'],
        components: ['main'],
        signedBy: '/usr/share/keyrings/debian-archive-keyring.gpg',
      },
      {
        uris: ['http://mirror.example/debian-security'],
        suites: ['bookworm-security'],
        components: ['main'],
      },
    ]);
  });

  it('leaves out a stanza that is switched off', () => {
    const text =
      'Enabled: no\nTypes: deb\nURIs: http://mirror.example/x\nSuites: sid\nComponents: main';
    expect(parseDeb822Sources(text)).toEqual([]);
  });

  it('keeps a key that stands in the file itself', () => {
    const text = `Types: deb
URIs: http://mirror.example/ubuntu
Suites: noble
Components: main universe
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 mQINBFufwdoBEADv
 -----END PGP PUBLIC KEY BLOCK-----
`;
    const [source] = parseDeb822Sources(text);
    expect(source?.signedBy).toContain('mQINBFufwdoBEADv');
    expect(parseDeb822Sources(renderDeb822(source!))).toEqual([source]);
  });
});
