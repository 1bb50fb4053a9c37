import type { AgentPresence } from '@hotline/shared';

/** What the desk believes after news: they may come late or twice, so the newer version counts. */
export function presenceAfter(known: AgentPresence, news: AgentPresence): AgentPresence {
  if (news.version !== known.version) return news.version > known.version ? news : known;
  // The wish is versioned; the effective state also follows heartbeats, so the later one counts.
  return Date.parse(news.since) >= Date.parse(known.since) ? news : known;
}
