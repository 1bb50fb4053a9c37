/// <reference lib="webworker" />
// A page in the background may sleep for a minute; a worker's clock goes on (PRS-03).
const BEAT_EVERY_MS = 15_000;

setInterval(() => postMessage('beat'), BEAT_EVERY_MS);
