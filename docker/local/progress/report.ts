/**
 * How a long piece of work tells where it is.
 * @param detail what is being done now, a few words
 * @param fraction 0 to 1 where the end is known: drawn as a bar
 */
export type Report = (detail: string, fraction?: number) => void;

export const silently: Report = () => undefined;
