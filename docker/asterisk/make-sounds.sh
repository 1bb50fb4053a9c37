#!/bin/sh
# Makes every Chinese prompt (sounds/zh) and the waiting music (sounds/moh): 8 kHz, 16 bit, mono.
# The made files are committed, so only who changes a text needs espeak-ng and sox.
# Same versions (espeak-ng 1.51, sox 14.4.2), same bytes: `make-sounds.sh --check` compares.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target=$here/sounds
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ "${1:-}" = --check ]; then
  target=$work/sounds
fi
mkdir -p "$target/zh" "$target/moh"

# The pinyin variant of the voice: plain `cmn` of espeak-ng 1.51 spells the characters as letters.
# It guesses characters with two readings; where it guesses wrong the pinyin is written out.
# Silence is cut at both ends, so that number clips can stand in a sentence. -D: no random dither.
say() {
  espeak-ng -v cmn-latn-pinyin -s 170 -w "$work/spoken.wav" "$2"
  sox -D "$work/spoken.wav" -r 8000 -c 1 -b 16 "$target/zh/$1.wav" \
    silence 1 0.01 0.2% reverse silence 1 0.01 0.2% reverse norm -3 pad 0 "${3:-0.2}"
}
say_number() { say "$1" "$2" 0.02; }

say greeting '您好，这里是一二三四五政务服务便民热线，本次通话将被录音。'
say menu '诉求办理请按一，政策咨询请按二，人工服务请按零。'
say invalid-input '您的输入有误，请chong2 xin1输入。'
say connecting '正在为您转接，请稍候。'
say please-wait '请您耐心等候，不要挂机。'
say all-agents-busy '话务员正忙，请您稍候。'
say agent-lost '通话出现异常，正在为您chong2 xin1转接，请稍候。'
say service-unavailable '系统繁忙，请您稍后再拨。'
say goodbye '感谢您的来电，再见。'
say queue-ahead '您前面还有' 0.05
say queue-people '位来电人，请您稍候。'
say queue-next '下一位就是您，请稍候。'
say_number digit-0 '零'
say_number digit-1 '一'
say_number digit-2 '二'
say_number digit-3 '三'
say_number digit-4 '四'
say_number digit-5 '五'
say_number digit-6 '六'
say_number digit-7 '七'
say_number digit-8 '八'
say_number digit-9 '九'
say_number number-two '两'
say_number number-ten '十'
say_number number-hundred '百'

# A quiet tune of our own in the five-note scale: one soft tone per half second, 16 seconds.
note=0
for hertz in 262 330 392 440 523 440 392 330 294 392 440 587 523 440 392 294 \
  262 392 523 659 587 523 440 392 330 440 523 440 392 330 294 262; do
  note=$((note + 1))
  sox -D -n -r 8000 -c 1 -b 16 "$work/note-$(printf %02d $note).wav" \
    synth 0.5 sine "$hertz" synth 0.5 sine mix $((hertz * 2)) fade h 0.03 0.5 0.3 gain -14
done
sox -D "$work"/note-*.wav -b 16 "$target/moh/waiting.wav"

if [ "${1:-}" = --check ]; then
  diff -rq "$here/sounds" "$target" && echo 'The committed sounds are what this script makes.'
fi
