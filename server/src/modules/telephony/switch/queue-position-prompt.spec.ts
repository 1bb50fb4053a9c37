import { existsSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { PROMPT_CLIPS, type PromptClip } from './prompt-clip.js';
import { queuePositionPrompt } from './queue-position-prompt.js';

const SPOKEN: Readonly<Partial<Record<PromptClip, string>>> = {
  'queue-next': '下一位就是您',
  'queue-ahead': '您前面还有',
  'queue-people': '位',
  'all-agents-busy': '话务员正忙',
  'number-two': '两',
  'number-ten': '十',
  'number-hundred': '百',
};
const speak = (clip: PromptClip) => SPOKEN[clip] ?? '零一二三四五六七八九'[Number(clip.at(-1))];

describe('The queue position prompt', () => {
  test.each([
    [0, '下一位就是您'],
    [1, '您前面还有一位'],
    [2, '您前面还有两位'],
    [3, '您前面还有三位'],
    [10, '您前面还有十位'],
    [12, '您前面还有十二位'],
    [20, '您前面还有二十位'],
    [99, '您前面还有九十九位'],
    [100, '您前面还有一百位'],
    [105, '您前面还有一百零五位'],
    [110, '您前面还有一百一十位'],
    [112, '您前面还有一百一十二位'],
    [230, '您前面还有二百三十位'],
    [999, '您前面还有九百九十九位'],
    [1_000, '话务员正忙'],
  ])('%i ahead: %s', (ahead, text) => {
    expect(queuePositionPrompt(ahead).map(speak).join('')).toBe(text);
  });

  test('every prompt has its sound', () => {
    const sounds = path.resolve(import.meta.dirname, '../../../../../docker/asterisk/sounds/zh');
    const missing = PROMPT_CLIPS.filter((clip) => !existsSync(path.join(sounds, `${clip}.wav`)));
    expect(missing).toEqual([]);
  });
});
