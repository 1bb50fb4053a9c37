import { Component, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

/** A call's recording. It is fetched only when asked for: each playback is kept in the audit. */
@Component({
  selector: 'hl-recording-player',
  imports: [NzButtonComponent, TranslocoPipe],
  template: `
    @if (playing()) {
      <audio
        controls
        autoplay
        preload="none"
        data-testid="recording"
        [src]="'/api/recordings/' + recordingId() + '/audio'"
        [attr.aria-label]="'callDesk.calls.recording' | transloco"
        (error)="failed.set(true)"
      ></audio>
      @if (failed()) {
        <span class="soft" role="alert">{{ 'callDesk.calls.noRecording' | transloco }}</span>
      }
    } @else {
      <button
        nz-button
        nzType="link"
        nzSize="small"
        type="button"
        data-testid="play"
        (click)="playing.set(true)"
      >
        ▶ {{ 'callDesk.calls.play' | transloco: { seconds: seconds() } }}
      </button>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
    }

    audio {
      width: 240px;
      height: 28px;
    }

    .soft {
      color: var(--text-soft);
    }
  `,
})
export class RecordingPlayer {
  readonly recordingId = input.required<string>();
  readonly seconds = input.required<number>();

  protected readonly playing = signal(false);
  protected readonly failed = signal(false);
}
