#!/bin/sh
# Asterisk answers 503 until all its modules run. The password goes by standard input: arguments can be read by all.
set -eu
printf 'user = "%s:%s"\n' "${ARI_USER:-hotline}" "$ARI_PASSWORD" |
  curl --config - --fail --silent --output /dev/null "http://$HOST:${HTTP_PORT:-8088}/ari/asterisk/info"
