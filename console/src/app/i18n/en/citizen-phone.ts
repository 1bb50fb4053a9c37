import type { Translated } from '../text-key';
import type { citizenPhone as chinese } from '../zh/citizen-phone';

export const citizenPhone: Translated<typeof chinese> = {
  title: 'A citizen’s telephone (demo)',
  own: 'Own number',
  numberRule: 'A number has 3 to 15 digits.',
  connecting: 'Joining the telephone network…',
  call: {
    none: 'Dial 12345 for the government service hotline',
    dialling: 'Dialling…',
    ringing: 'Waiting for an answer…',
    talking: 'Talking',
    busy: 'Busy, try again later',
    ended: 'The call has ended',
  },
  keys: 'Keys',
  dial: 'Call {{number}}',
  hangUp: 'Hang up',
  erase: 'Erase',
  hint: 'Wear a headset, or turn both tabs down, or they will howl.',
};
