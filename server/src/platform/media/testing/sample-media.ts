const JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAYACADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAGhABAAEFAAAAAAAAAAAAAAAAAAIEFVOi0f/EABcBAQEBAQAAAAAAAAAAAAAAAAADAgT/xAAZEQADAQEBAAAAAAAAAAAAAAAAARECAzH/2gAMAwEAAhEDEQA/AI1lprsG8eo2yTyqdvXo8SGZtNdg3j1G2TGmlBy6PdoWXauz6R4DNKNJ+i7V2fSPEYFCSXh//9k=';
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAYCAYAAACbU/80AAAAT0lEQVR4AeyUsQkAMAgEJRPpJFk1mcSRkhG++MLmhK+E5zjEdTLfZFYMDwAYkAZ2dzhRNy4BVIG7BwADGMAABqSBWxVO1KuWAKrA3QOAgQ8AAP//sEzzTgAAAAZJREFUAwDx5HIRUepZVgAAAABJRU5ErkJggg==';

function webp(...chunks: readonly [string, string][]): Buffer {
  const parts = chunks.map(([name, data]) => {
    const bytes = Buffer.from(data, 'base64');
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    return Buffer.concat([Buffer.from(name), length, bytes, Buffer.alloc(bytes.length % 2)]);
  });
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), length, body]);
}

function pdf(): Buffer {
  const objects =
    '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n' +
    '2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n' +
    '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>\nendobj\n';
  const places = [1, 2, 3].map((n) => objects.indexOf(`${n} 0 obj`));
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 4\n0000000000 65535 f \n${table}trailer\n<</Size 4/Root 1 0 R>>\n`;
  return Buffer.from(`${objects}${end}startxref\n${objects.length}\n%%EOF\n`);
}

/** One real file of each kind that is taken: 32 by 24 pixels, or one empty page. */
export const SAMPLE_MEDIA = {
  jpeg: Buffer.from(JPEG, 'base64'),
  png: Buffer.from(PNG, 'base64'),
  webp: webp([
    'VP8 ',
    'sAQAnQEqIAAYAC7RiMRiJCwsLAwA0EtQBWGbagP5APX/A9EAZbngKkIlNMQYIgD+nJN42f3JZ2WaK2jF2P+4GRf5tvYMbkPRMYP9/KDR8uNt4Jb4lJOB7z4dFAXuf/LJariAAA==',
  ]),
  losslessWebp: webp(['VP8L', 'Lx/ABQAPcJjnP8Ee5nn+Qwtk0jbxbrvnmIKI/o8DAACA+tr7AAA=']),
  pdf: pdf(),
} as const;
