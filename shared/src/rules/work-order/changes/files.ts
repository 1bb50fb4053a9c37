import type { FileFacts } from '../facts/file-facts.js';
import type { ChangesOf } from './change-of.js';

/** Files and notes stand in tables of their own: where the order stands is not their business. */
export const CHANGES_OF_FILES: ChangesOf<keyof FileFacts> = {
  FileAttached: () => ({}),
  FileRemoved: () => ({}),
  ProgressRecorded: () => ({}),
};
