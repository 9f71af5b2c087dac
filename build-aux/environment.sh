# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# The build environment of ./dev: the distribution's own packages where they are new enough, otherwise
# a Debian 13 root under the user's cache folder, entered with bwrap. Sourced by ./dev, which sets $top.

suite=trixie
packages=$(sed 's/#.*//' "$top/build-aux/packages-debian")
cache=${XDG_CACHE_HOME:-$HOME/.cache}/tovholder
root=$cache/root-$(printf '%s\n' "$suite" $packages | sha256sum | cut -c1-12)

say () { printf '%s\n' "$*" >&2; }
fail () { say "dev: $*"; exit 1; }

as_root ()
{
  if [ "$(id -u)" = 0 ]; then "$@"
  elif ! command -v sudo >/dev/null; then fail "this needs root, and there is no sudo; as root, run: $*"
  elif [ -t 0 ] && [ -z "${CI:-}" ]; then sudo "$@"
  else sudo -n "$@"
  fi
}

apt_install ()
{
  say "Installing $* …"
  export DEBIAN_FRONTEND=noninteractive
  as_root apt-get install -qq -y --no-install-recommends "$@" </dev/null >/dev/null
}

mirror ()
{
  apt-get indextargets --format '$(REPO_URI) $(CODENAME)' \
    'Created-By: Packages' 'Origin: Debian' 'Component: main' |
    sed -n '/ [a-z]*$/{s/ .*//p;q}'
}

make_root ()
{
  command -v mmdebstrap >/dev/null && command -v bwrap >/dev/null && command -v newuidmap >/dev/null ||
    apt_install mmdebstrap bubblewrap uidmap
  rm -rf --one-file-system "$root".*
  making=$(mktemp -d "$root.XXXXXX")
  trap 'rm -rf --one-file-system "$making"' EXIT
  trap 'exit 130' INT TERM HUP
  say "Making the Debian 13 build root in $root (once; a minute or two, 1 GB) …"
  mode=unshare
  [ "$(id -u)" = 0 ] && mode=root
  mmdebstrap --mode=$mode --variant=minbase --format=tar --quiet \
    --include="$(printf '%s' "$packages" | tr -s '\n' ',' | sed 's/^,//;s/,$//')" \
    --aptopt='Acquire::Languages "none"' --dpkgopt=force-unsafe-io \
    --dpkgopt=path-exclude='/usr/share/doc/*' --dpkgopt=path-exclude='/usr/share/man/*' \
    "$suite" - "$(mirror)" 2>"$cache/log" </dev/null |
    tar -x -C "$making" --exclude='./dev/*' --exclude='./var/cache/apt/*' --exclude='./var/lib/apt/lists/*'
  [ -x "$making/usr/bin/meson" ] && [ -x "$making/usr/bin/clang-format" ] || { tail -20 "$cache/log" >&2; fail "making the build root failed; the log is $cache/log"; }
  tr -d - </proc/sys/kernel/random/uuid >"$making/etc/machine-id"
  rm -f "$making/etc/localtime"; : >"$making/etc/localtime"
  chmod 755 "$making"
  mv "$making" "$root"
  trap - EXIT INT TERM HUP
}

enter_root ()
{
  set -- -- "$@"
  for folder in /*; do
    case $folder in
      /usr | /etc | /var) set -- --ro-bind "$root$folder" "$folder" "$@" ;;
      /bin | /sbin | /lib*) ;;
      *) if [ -L "$folder" ]; then set -- --symlink "$(readlink "$folder")" "$folder" "$@"
         elif [ -d "$folder" ]; then set -- --dev-bind "$folder" "$folder" "$@"; fi ;;
    esac
  done
  for link in bin sbin lib lib64; do set -- --symlink "usr/$link" "/$link" "$@"; done
  unset LIBRARY_PATH LD_LIBRARY_PATH CPATH PKG_CONFIG_PATH PYTHONPATH PYTHONHOME
  PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin TOV_DEV_INSIDE=1 \
    exec "$(command -v bwrap)" "$@"
}

mkdir -p "$cache"
if [ ! -d "$root" ]; then
  exec 9>"$cache/lock"
  flock 9
  [ -d "$root" ] || make_root
  exec 9>&-
fi
