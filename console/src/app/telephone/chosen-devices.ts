/** The headset somebody chose stays chosen in this browser; empty means the system's choice. */
const REMEMBERED_AS = { microphone: 'hotline.microphone', speaker: 'hotline.speaker' } as const;

export type DeviceRole = keyof typeof REMEMBERED_AS;

export function chosenDevice(role: DeviceRole): string {
  return localStorage.getItem(REMEMBERED_AS[role]) ?? '';
}

export function rememberDevice(role: DeviceRole, deviceId: string): void {
  localStorage.setItem(REMEMBERED_AS[role], deviceId);
}
