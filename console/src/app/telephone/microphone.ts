/** Why there is no microphone; the person can do something about each. */
export type MicrophoneFault = 'denied' | 'missing' | 'busy' | 'insecure-page';

export class MicrophoneUnavailable extends Error {
  override readonly name = 'MicrophoneUnavailable';
  constructor(readonly fault: MicrophoneFault) {
    super(`microphone ${fault}`);
  }
}

/** The microphone's stream; an empty id means the system's choice. */
export async function openMicrophone(deviceId = ''): Promise<MediaStream> {
  // Browsers hide devices from pages that came without TLS (except from this machine).
  if (!navigator.mediaDevices) throw new MicrophoneUnavailable('insecure-page');
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: deviceId ? { deviceId: { exact: deviceId } } : true,
      video: false,
    });
  } catch (error) {
    throw new MicrophoneUnavailable(faultOf(error));
  }
}

export function faultOf(error: unknown): MicrophoneFault {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    default:
      return 'busy';
  }
}
