import { Injectable } from '@nestjs/common';

/** "Look for a pair now": said by whoever brings a call or an agent, heard by the matching. */
@Injectable()
export class FloorKick {
  private listener: () => void = () => undefined;

  kick(): void {
    this.listener();
  }

  onKick(listener: () => void): void {
    this.listener = listener;
  }
}
