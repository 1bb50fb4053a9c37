import { checkJpeg, isJpeg } from './jpeg.js';
import type { MediaCheck, MediaFault } from './media.js';
import { checkPdf, isPdf } from './pdf.js';
import { checkPng, isPng } from './png.js';
import { checkWebp, isWebp } from './webp.js';

interface Medium {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly suffix: 'jpg' | 'png' | 'webp' | 'pdf';
  readonly isIt: (content: Buffer) => boolean;
  readonly check: (content: Buffer) => MediaCheck;
}

const MEDIA: readonly Medium[] = [
  { mediaType: 'image/jpeg', suffix: 'jpg', isIt: isJpeg, check: checkJpeg },
  { mediaType: 'image/png', suffix: 'png', isIt: isPng, check: checkPng },
  { mediaType: 'image/webp', suffix: 'webp', isIt: isWebp, check: checkWebp },
  { mediaType: 'application/pdf', suffix: 'pdf', isIt: isPdf, check: checkPdf },
];

export type Inspected =
  Pick<Medium, 'mediaType' | 'suffix'> | { readonly fault: MediaFault; readonly mediaType?: never };

/**
 * What a content is, told by its bytes alone: the parts are walked from the first to the last, none is
 * unfolded. A page, a script or a drawing with scripts in it (SVG) is none of these types.
 */
export function inspectMedia(content: Buffer): Inspected {
  if (content.length === 0) return { fault: 'EMPTY' };
  const medium = MEDIA.find(({ isIt }) => isIt(content));
  if (!medium) return { fault: 'TYPE' };
  const verdict = medium.check(content);
  if (verdict !== 'SOUND') return { fault: verdict };
  const { mediaType, suffix } = medium;
  return { mediaType, suffix };
}
