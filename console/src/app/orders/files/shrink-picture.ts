/** Below this a picture travels as it is. */
const SMALL_BYTES = 2_000_000;
const LONGEST_SIDE = 2_560;
const QUALITY = 0.85;

/**
 * A telephone's picture at a size that shows all one needs and travels in seconds; where it was taken
 * is left out with the rest of its notes. What cannot be drawn is sent as it is: the server judges it.
 */
export async function shrunkPicture(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || file.size <= SMALL_BYTES) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', QUALITY);
    });
    if (!small || small.size >= file.size) return file;
    return new File([small], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
  } catch {
    return file;
  }
}
