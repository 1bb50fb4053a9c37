/** Keys that want to leave the store, or that no store of ours has given: more than sixty forms. */
export function awkwardKeys(): string[] {
  const up = [
    '..',
    '.',
    '../',
    '..\\',
    '%2e%2e',
    '%2e%2e%2f',
    '..%2f',
    '..%5c',
    '....//',
    '.\u0000.',
  ];
  const forms = up.flatMap((part) => [
    `${part}/secret.txt`,
    `${part}secret.txt`,
    `recordings/${part}/secret.txt`,
    `recordings/${part}/${part}/secret.txt`,
    `recordings/${part}`,
    `/${part}/secret.txt`,
  ]);
  return [
    ...forms,
    '/etc/passwd',
    'C:\\secret.txt',
    '\\\\host\\secret.txt',
    'file:///etc/passwd',
    '~/secret.txt',
    'recordings//secret.txt',
    'recordings/secret.txt\u0000.wav',
    'recordings/Secret.wav',
    'recordings/ｓecret.wav',
    'recordings/a.wav?acl',
    'recordings/a.wav#x',
    '',
    'recordings',
    `${'a'.repeat(300)}.wav`,
  ];
}
