#!/bin/sh
# usage: with-keyring.sh CMD...   runs CMD beside a real, unlocked keyring that is thrown away afterwards
# Debian: apt install dbus dbus-daemon gnome-keyring
set -eu
T=$(mktemp -d)
trap 'rm -rf "$T"' EXIT
mkdir -m 700 "$T/home" "$T/run"
mkdir -p "$T/home/.local/share"
export HOME="$T/home" XDG_RUNTIME_DIR="$T/run" XDG_DATA_HOME="$T/home/.local/share"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS PYTHON_KEYRING_BACKEND XDG_CONFIG_HOME || :
dbus-run-session -- sh -euc '
  bus() { dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / \
          org.freedesktop.DBus."$1" string:org.freedesktop.secrets 2>/dev/null; }
  printf %s "only-for-tests" | gnome-keyring-daemon --unlock --components=secrets >/dev/null
  n=0; until bus NameHasOwner | grep -q true; do n=$((n+1)); [ $n -lt 100 ] || exit 97; sleep 0.05; done
  pid=$(bus GetConnectionUnixProcessID | awk "{print \$2}")
  rc=0; KEYRING_PID=$pid "$@" || rc=$?
  kill -CONT "$pid" 2>/dev/null || :
  kill "$pid" 2>/dev/null || :
  exit $rc
' sh "$@"
