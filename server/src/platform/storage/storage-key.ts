const KEY = /^(?:[a-z0-9][a-z0-9-]*\/)*[a-z0-9][a-z0-9-]*\.[a-z0-9]{1,8}$/;
const FOLDER = /^(?:[a-z0-9][a-z0-9-]*\/)+$/;
const LONGEST = 200;

/** Small letters, digits and dashes: the same in a folder, in an address and in XML. */
export function isStorageKey(key: string): boolean {
  return key.length <= LONGEST && KEY.test(key);
}

export function requireStorageKey(key: string): void {
  if (!isStorageKey(key)) throw new Error('Not a storage key');
}

export function requireStorageFolder(folder: string): void {
  if (folder.length > LONGEST || !FOLDER.test(folder)) throw new Error('Not a storage folder');
}
