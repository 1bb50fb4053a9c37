import { InjectionToken } from '@angular/core';

import { retryPauseMs } from '../../../telephone/retry-pause';
import type { SipCredentials } from '../../../telephone/sip-line';
import { WebCallMedia } from '../../../telephone/web-call-media';
import { SipSoftphone } from './sip-softphone';
import type { Softphone } from './softphone.port';

export type MakeSoftphone = (credentials: () => Promise<SipCredentials>) => Softphone;

/** Makes the agent's telephone; specs give a fake one. */
export const MAKE_SOFTPHONE = new InjectionToken<MakeSoftphone>('the agent’s telephone', {
  factory: () => (credentials) => {
    const loudspeaker = document.createElement('audio');
    loudspeaker.autoplay = true;
    // Chromium feeds WebAudio and the loudspeaker only from an element that is in the page.
    loudspeaker.dataset['testid'] = 'citizen-voice';
    document.body.append(loudspeaker);
    return new SipSoftphone({ credentials, media: new WebCallMedia(loudspeaker), retryPauseMs });
  },
});
