/** "0:42", "12:07", "1:02:07": a running time as telephones show it. */
export function secondsClock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const two = (n: number): string => String(n).padStart(2, '0');
  const tail = two(Math.floor(seconds % 60));
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}
