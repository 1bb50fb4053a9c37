#!/bin/sh
# Fills the templates of docker/asterisk/etc from the environment and becomes Asterisk.
set -eu

: "${HOST:?the one address for SIP, ARI and media}"
: "${ARI_PASSWORD:?the password of the ARI user}"
: "${ARI_PERMIT:?who may ask ARI: networks as address/bits, several by comma}"
: "${TRUNK_MATCH:?address:port that the calls of the carrier come from, several by comma}"
: "${TRUNK_CONTACT:?where calls to the outside go: a SIP URI}"

export NAME="${NAME:-hotline-pbx}"
export ETC_DIR=/etc/asterisk
export MODULE_DIR=/usr/lib/x86_64-linux-gnu/asterisk/modules
export DATA_DIR=/opt/hotline/data
export MOH_DIR=/opt/hotline/data/sounds/moh
export STATE_DIR=/var/lib/hotline-pbx
export RUN_DIR=/run/hotline-pbx
export HTTP_PORT="${HTTP_PORT:-8088}"
export SIP_PORT="${SIP_PORT:-5060}"
export RTP_START="${RTP_START:-20000}"
export RTP_END="${RTP_END:-24999}"
export MEDIA_ADDRESS="${MEDIA_ADDRESS:-$HOST}"
export ARI_USER="${ARI_USER:-hotline}"
export ARI_PERMIT="$ARI_PERMIT,$HOST/32"
export TRUNK_MATCH TRUNK_CONTACT ARI_PASSWORD HOST

# Media is bound to one address; ICE shall offer that one in place of each other of the machine.
ICE_HOST_CANDIDATES=$(
  for address in $(hostname -I); do
    if [ "$address" != "$HOST" ]; then echo "$address => $HOST"; fi
  done
)
export ICE_HOST_CANDIDATES

umask 077
mkdir -p "$STATE_DIR/log" "$STATE_DIR/lib/keys" "$STATE_DIR/cache" \
  "$STATE_DIR/spool/recording" "$STATE_DIR/spool/tmp"
for file in /opt/hotline/etc/*; do
  name=$(basename "$file")
  case "$name" in
    *.template) envsubst < "$file" > "$ETC_DIR/${name%.template}" ;;
    *) cp "$file" "$ETC_DIR/$name" ;;
  esac
done

exec "$@"
