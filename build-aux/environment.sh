# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2015,SC2046,SC2086,SC2154
#
# The build environment, for ./dev, which sets $top and calls enter_environment: the distribution's own packages
# where they are new enough, otherwise a Debian 13 root under the user's cache folder, entered with bwrap.
# The root may be deleted at any time; the next ./dev makes it again.

suite=trixie
packages=$(sed 's/#.*//' "$top/build-aux/packages-debian")
cache=${XDG_CACHE_HOME:-$HOME/.cache}/tovholder
root=$cache/root-$(printf '%s\n' "$suite" "$packages" | sha256sum | cut -c1-12)

say ()
{
  printf '%s\n' "$*" >&2
}

fail ()
{
  say "dev: $*"
  exit 1
}

has ()
{
  command -v "$1" >/dev/null
}

# Runs a command as root. Waits for a password only where somebody can type one.
as_root ()
{
  if [ "$(id -u)" = 0 ]; then
    "$@" </dev/null
  elif ! has sudo; then
    fail "Something is missing that only an administrator can install. Ask for this command to be run as root: $*"
  elif [ -t 0 ] && [ -z "${CI:-}" ]; then
    sudo "$@" </dev/null
  else
    sudo -n "$@" </dev/null
  fi
}

apt_install ()
{
  say "Installing packages with apt: $* …"
  set -- env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@"
  as_root "$@" >/dev/null ||
    { apt_update && as_root "$@" >/dev/null; } ||
    fail "The packages could not be installed. What apt says is above."
}

apt_update ()
{
  say 'Reading the lists of packages with apt …'
  as_root apt-get update -qq
}

# Whether version $2 of something is at least $1.
at_least ()
{
  [ -n "$2" ] && [ "$(printf '%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}

# The version that the distribution offers of a package.
apt_offers ()
{
  LC_ALL=C apt-cache policy "$1" | sed -n 's/^  Candidate: \([0-9]*:\)\{0,1\}\([0-9.]*\).*/\2/p'
}

dnf_offers ()
{
  dnf -q repoquery --latest-limit=1 --qf '%{version}\n' "$1" </dev/null 2>/dev/null | head -n 1
}

# Whether this system's own libraries are there and new enough, and with $1 given, its packages too.
native_is_ready ()
{
  has meson && has ninja && has pkg-config &&
    pkg-config --exists 'gtk4 >= 4.18' 'libadwaita-1 >= 1.7' &&
    case ${1:-} in
      apt) ! dpkg-query -W -f '${db:Status-Status}\n' $packages 2>&1 | grep -qv '^installed$' ;;
      dnf) rpm -q $(sed 's/#.*//' "$top/build-aux/packages-fedora") >/dev/null ;;
    esac
}

native_can_be_made ()
{
  [ -n "$(${1}_offers "$2")" ] || [ "$1" = dnf ] || apt_update
  at_least 4.18 "$(${1}_offers "$2")" && at_least 1.7 "$(${1}_offers "$3")" && at_least 1.7 "$(${1}_offers meson)"
}

# The Debian mirror that this machine's apt uses.
debian_mirror ()
{
  apt-get indextargets --format '$(REPO_URI) $(CODENAME)' \
    'Created-By: Packages' 'Origin: Debian' 'Component: main' | sed -n '/ [a-z]*$/ { s/ .*//p; q; }'
}

check_namespaces ()
{
  [ "$(id -u)" != 0 ] || return 0
  unshare --user --map-root-user --mount true 2>/dev/null ||
    fail 'This system lets no ordinary user make a user namespace, which the build environment needs. Run ./dev as root, or have an administrator run: sysctl kernel.unprivileged_userns_clone=1'
  grep -q "^$(id -un):" /etc/subuid && grep -q "^$(id -un):" /etc/subgid ||
    fail "Making the build environment needs subordinate user numbers. Have an administrator run: usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)"
}

# Makes the root beside its final place and renames it at the end: an interrupted set-up leaves nothing half-made.
# mmdebstrap writes an archive, so that everything unpacked from it is the user's own and rm -rf removes it.
# Both run in the background, because the shell heeds a signal while it waits, but not while a command runs; and
# mmdebstrap in a session of its own, because where it fails it hangs up its whole process group.
make_root ()
{
  has mmdebstrap && has bwrap && has newuidmap || apt_install mmdebstrap bubblewrap uidmap
  check_namespaces
  [ -n "$(debian_mirror)" ] || apt_update
  mirror=$(debian_mirror)
  [ -n "$mirror" ] ||
    fail "This system's packages are too old for the program, and its apt knows no Debian mirror to make a build environment from. Debian 12 or later, or an Ubuntu or Fedora from 2025 or later, will do."
  rm -rf --one-file-system "$root".*
  half_made=$(mktemp -d "$root.XXXXXX")
  mkfifo "$half_made.pipe"
  making=
  trap stop_making EXIT
  trap 'exit 130' HUP INT TERM
  mode=unshare
  [ "$(id -u)" != 0 ] || mode=root

  say "Making the build environment in $root (once; a minute or two, 1.3 GB) …"
  setsid mmdebstrap --mode=$mode --variant=minbase --format=tar --quiet \
    --include="$(echo $packages | tr ' ' ',')" \
    --aptopt='Acquire::Languages "none"' --dpkgopt=force-unsafe-io \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*/*' --dpkgopt='path-include=/usr/share/locale/da/*' \
    "$suite" - "$mirror" >"$half_made.pipe" 2>"$root.log" </dev/null &
  making=$! archiving=$!
  tar --extract --directory "$half_made" --exclude='./dev/*' --exclude='./var/cache/apt/*' --exclude='./var/lib/apt/lists/*' \
    <"$half_made.pipe" &
  making="$making $!"
  for process in $making; do
    wait "$process" || { tail -n 20 "$root.log" >&2; fail 'The build environment could not be made. What went wrong is above.'; }
  done

  tr -d - </proc/sys/kernel/random/uuid >"$half_made/etc/machine-id"
  rm -f "$half_made/etc/localtime"
  : >"$half_made/etc/localtime"
  chmod 755 "$half_made"
  mv "$half_made" "$root"
  making=
  stop_making
  trap - EXIT HUP INT TERM
}

stop_making ()
{
  [ -z "$making" ] || kill -- $making "-$archiving" 2>/dev/null || :
  wait
  rm -rf --one-file-system "$half_made" "$half_made.pipe" "$root.log"
}

# Runs a command with the root's system folders and everything else of this machine as it is.
enter_root ()
{
  set -- -- "$@"
  for file in passwd group localtime; do
    [ ! -e "/etc/$file" ] || set -- --ro-bind "/etc/$file" "/etc/$file" "$@"
  done
  for folder in /*; do
    case $folder in
      /usr | /etc | /var) set -- --ro-bind "$root$folder" "$folder" "$@" ;;
      /bin | /sbin | /lib*) ;;
      *)
        if [ -L "$folder" ]; then set -- --symlink "$(readlink "$folder")" "$folder" "$@"
        elif [ -d "$folder" ]; then set -- --dev-bind "$folder" "$folder" "$@"
        fi ;;
    esac
  done
  for folder in bin sbin lib lib64; do set -- --symlink "usr/$folder" "/$folder" "$@"; done

  # The root has one locale, in which gettext translates nothing because its name begins with "C."; so it has a second name.
  locales=$root/usr/lib/locale
  if [ ! -d "$locales/en_US.utf8" ]; then
    cp -r "$locales/C.utf8" "$locales/en_US.$$"
    mv -T "$locales/en_US.$$" "$locales/en_US.utf8" 2>/dev/null || rm -rf "$locales/en_US.$$"
  fi
  # The user's language comes through.
  locale=${LC_ALL:-${LC_MESSAGES:-${LANG:-C}}}
  case $locale in
    C | C.* | POSIX) ;;
    *) export LANGUAGE="${LANGUAGE:-${locale%%[.@]*}}" ;;
  esac
  export LC_ALL=en_US.UTF-8 TOV_DEV_ENVIRONMENT=1
  # These would lead to this machine's libraries.
  unset CPATH GI_TYPELIB_PATH LD_LIBRARY_PATH LIBRARY_PATH PKG_CONFIG_PATH PYTHONHOME PYTHONPATH
  bwrap=$(command -v bwrap) || { apt_install bubblewrap; bwrap=$(command -v bwrap); }
  PATH=/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin exec "$bwrap" "$@"
}

# Runs a command in the build environment, and sets that up first if need be. Two at once wait for each other.
enter_environment ()
{
  if [ ! -d "$root" ]; then
    manager=
    if has apt-get; then manager=apt; elif has dnf; then manager=dnf; fi
    if native_is_ready $manager; then
      TOV_DEV_ENVIRONMENT=1 exec "$@"
    fi
    mkdir -p "$cache"
    exec 9>"$cache/lock"
    flock -n 9 || { say 'Waiting for another ./dev that sets up the build environment …'; flock 9; }
    case $manager in
      apt)
        if native_can_be_made apt libgtk-4-dev libadwaita-1-dev; then
          apt_install $packages
        elif [ ! -d "$root" ]; then
          make_root
        fi ;;
      dnf)
        native_can_be_made dnf gtk4-devel libadwaita-devel ||
          fail 'The program needs GTK 4.18 and libadwaita 1.7, and this system offers older ones. Fedora 42 or later has them.'
        say 'Installing packages with dnf …'
        as_root dnf -q -y install $(sed 's/#.*//' "$top/build-aux/packages-fedora") ;;
      *)
        fail 'The program is built with GTK 4.18, libadwaita 1.7 and Meson 1.7 or later. Install them, or use Debian 12 or later, Ubuntu or Fedora.' ;;
    esac
    exec 9>&-
  fi
  if [ -d "$root" ]; then
    enter_root "$@"
  fi
  TOV_DEV_ENVIRONMENT=1 exec "$@"
}
