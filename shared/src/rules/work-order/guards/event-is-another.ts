import type { InputGuard } from './guard.js';

/** Row 59: an order joins an event once; a later event takes it over. */
export const eventIsAnother: InputGuard<'JOIN_EVENT'> = ({ eventId }, { order }) => {
  const event = order?.handling.overlays.event;
  return event?.id === eventId
    ? { code: 'already-in-event', params: { title: event.title } }
    : undefined;
};
