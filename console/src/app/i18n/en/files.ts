import type { Translated } from '../text-key';
import type { files as chinese } from '../zh/files';

export const files: Translated<typeof chinese> = {
  title: 'Files',
  progress: 'Progress',
  add: 'Add pictures or PDF',
  photograph: 'Photograph',
  hint: 'Drop them here; JPG, PNG, WebP, PDF, up to {{most}} each, {{left}} more',
  full: 'The order holds no more files',
  again: 'Send again',
  dismiss: 'Leave it',
  open: 'Open {{name}}',
  original: 'Original',
  close: 'Close',
  previous: 'Previous',
  next: 'Next',
  remove: 'Remove',
  removeNamed: 'Remove {{name}}',
  removed: 'Removed',
  travelling: 'A file is still on its way',
  lay: {
    CITIZEN: 'From the citizen (of a confidential order or a report only the reviewer sees them)',
    INSTRUCTION: 'The leader’s instruction',
  },
  why: {
    EMPTY: 'the file is empty',
    TYPE: 'only JPG, PNG, WebP and PDF are taken, judged by their content',
    BROKEN: 'the file is incomplete or damaged',
    PIXELS: 'the picture is too large; scale it down first',
  },
  form: {
    title: 'Progress',
    text: 'What was done',
    hint: 'What was done, how far it is, what comes next; read by the city and your unit',
    send: 'Record progress',
    pictures: 'Pictures and papers',
  },
};
