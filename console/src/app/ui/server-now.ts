import type { Signal } from '@angular/core';

/** Time by the server, for pieces that must not know the socket; provided by `live/server-clock`. */
export abstract class ServerNow {
  abstract readonly now: Signal<Date>;
}
