import { Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzOptionComponent, NzSelectComponent } from 'ng-zorro-antd/select';

import { chosenDevice } from '../../../telephone/chosen-devices';

const ROLE_OF = { audioinput: 'microphone', audiooutput: 'speaker' } as const;

/** Which microphone or loudspeaker; shown where there is more than one to choose from. */
@Component({
  selector: 'hl-device-choice',
  imports: [FormsModule, NzOptionComponent, NzSelectComponent, TranslocoPipe],
  template: `
    @if (devices().length > 1) {
      <label class="visually-hidden" [attr.for]="'device-' + kind()">{{
        'callDesk.check.device.' + kind() | transloco
      }}</label>
      <nz-select
        nzSize="small"
        [nzId]="'device-' + kind()"
        [nzDropdownMatchSelectWidth]="false"
        [ngModel]="picked()"
        (ngModelChange)="pick($event)"
      >
        @for (device of devices(); track device.deviceId) {
          <nz-option
            [nzValue]="device.deviceId"
            [nzLabel]="device.label || ('callDesk.check.device.' + kind() | transloco)"
          />
        }
      </nz-select>
    }
  `,
  styles: `
    nz-select {
      width: 150px;
    }
  `,
})
export class DeviceChoice {
  readonly kind = input.required<'audioinput' | 'audiooutput'>();
  readonly chosen = output<string>();

  protected readonly devices = signal<readonly MediaDeviceInfo[]>([]);
  protected readonly picked = computed(
    () => this.pickedNow() ?? (chosenDevice(ROLE_OF[this.kind()]) || 'default'),
  );
  private readonly pickedNow = signal<string | undefined>(undefined);

  constructor() {
    const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
    const look = () => void this.look(mediaDevices);
    // A headset plugged in while the page is open shows up; names come with the permission.
    mediaDevices?.addEventListener('devicechange', look);
    inject(DestroyRef).onDestroy(() => mediaDevices?.removeEventListener('devicechange', look));
    queueMicrotask(look);
  }

  protected pick(deviceId: string): void {
    this.pickedNow.set(deviceId);
    this.chosen.emit(deviceId);
  }

  private async look(mediaDevices: MediaDevices | undefined): Promise<void> {
    const all = (await mediaDevices?.enumerateDevices()) ?? [];
    this.devices.set(all.filter(({ kind }) => kind === this.kind()));
  }
}
