#!/bin/sh
# Usage: sh scripts/setup.sh run|test|dev   prepares .venv; does nothing when it is ready
#        sh scripts/setup.sh python         prints the Python that .venv would be made with
# Exit codes: 0 ready, 1 not installed, 2 wrong usage, 3 no suitable Python.
set -eu
unset CDPATH PYTHONHOME PYTHONPATH PIP_PREFIX PIP_TARGET PIP_USER

case ${1-} in
    run) rank=1 ;;
    test) rank=2 ;;
    dev) rank=3 ;;
    python) ;;
    *)
        echo 'usage: sh scripts/setup.sh run|test|dev|python' >&2
        exit 2
        ;;
esac

cd -- "$(dirname -- "$0")/.."
here=$(pwd -P)
python=.venv/bin/python
stamp=.venv/epos-setup
log=.venv/epos-setup.log

say() {
    printf '%s\n' "$@" >&2
}

find_python() {
    old= bare=
    for name in "${PYTHON-}" python3.14 python3.13 python3.12 python3.11 python3 python; do
        [ -n "$name" ] || continue
        version=$("$name" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
        if ! "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            old=${old:-$version}
        elif "$name" -c 'import ensurepip, venv' 2>/dev/null; then
            return 0
        else
            bare=${bare:-$version}
        fi
    done
    return 1
}

tell_what_is_missing() {
    if [ -n "$bare" ]; then
        say "Python $bare есть, но без модулей venv и ensurepip: окружение сделать нечем." \
            "  Debian, Ubuntu:  sudo apt install python$bare-venv" \
            '  Другие системы:  поставьте пакет с venv или полный Python с сайта python.org' \
            '' \
            "Python $bare is here, but without its venv and ensurepip modules." \
            "  Debian, Ubuntu:  sudo apt install python$bare-venv" \
            '  Other systems:   install the package with venv, or the full Python from python.org'
    else
        say "Нужен Python 3.11 или новее${old:+; найден только Python $old}." \
            '  Debian, Ubuntu:  sudo apt install python3 python3-venv' \
            '  Fedora:          sudo dnf install python3' \
            '  macOS:           brew install python' \
            '  Если он стоит в необычном месте:  PYTHON=/путь/к/python3 make run' \
            '' \
            "Python 3.11 or newer is needed${old:+; only Python $old was found}." \
            '  Install it as shown above, or name it:  PYTHON=/path/to/python3 make run'
    fi
}

# Something of ours that was finished here, or a working environment that somebody made here by hand.
can_be_kept() {
    "$python" -c '' 2>/dev/null || return 1
    if [ -e "$stamp" ]; then
        [ "$(sed -n 2p "$stamp")" = "$here" ] && [ "$(sed -n 3p "$stamp")" = "$(python_version)" ]
    else
        "$python" -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null &&
            grep -Fq -- "$here/.venv" .venv/pyvenv.cfg
    fi
}

python_version() {
    "$python" -IS -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null
}

is_ready() {
    [ -e "$stamp" ] || return 1
    {
        read -r done_sum && IFS= read -r done_here && read -r done_version && read -r done_rank
    } <"$stamp" || return 1
    [ "$done_sum" = "$sum" ] && [ "$done_here" = "$here" ] && [ "$done_rank" -ge "$rank" ] &&
        [ "$done_version" = "$(python_version)" ]
}

pip_install() {
    "$python" -m pip install --disable-pip-version-check --no-input -c constraints.txt "$@" \
        >>"$log" 2>&1 </dev/null
}

give_up() {
    tail -n 15 "$log" >&2 || :
    say '' "$@" "Весь журнал / the whole log: $here/$log"
    exit 1
}

if [ "$1" = python ]; then
    find_python || { tell_what_is_missing; exit 3; }
    command -v -- "$name"
    exit
fi

sum=$(cat pyproject.toml constraints.txt scripts/setup.sh | cksum)
if is_ready; then
    exit 0
fi

kept= before=
if can_be_kept; then
    kept=yes
    [ ! -e "$stamp" ] || before=$(cat "$stamp")
    done_rank=$(printf '%s\n' "$before" | sed -n 4p)
    [ "${done_rank:-0}" -le "$rank" ] || rank=$done_rank
    say 'Обновляю окружение… (updating the environment)'
    echo unfinished >"$stamp"
    : >"$log"
else
    find_python || { tell_what_is_missing; exit 3; }
    say 'Готовлю окружение, это один раз, около минуты… (preparing the environment, once)'
    { rm -rf .venv && mkdir .venv && echo unfinished >"$stamp"; } || {
        say "Сюда нельзя писать / this folder can not be written to: $here"
        exit 1
    }
    "$name" -m venv .venv >"$log" 2>&1 ||
        give_up "Не удалось создать окружение / could not create the environment: $here/.venv"
fi

case $rank in
    1) extra= ;;
    2) extra='[test]' ;;
    3) extra='[dev]' ;;
esac
if ! { pip_install hatchling editables && pip_install --no-build-isolation -e ".$extra"; }; then
    if [ -n "$before" ]; then
        printf '%s\n' "$before" >"$stamp"
    elif [ -n "$kept" ]; then
        rm -f "$stamp"
    fi
    give_up 'Не удалось установить пакеты. Есть ли связь с интернетом? Повторите ту же команду, когда будет.' \
        'Could not install the packages. Is there a network? Repeat the same command when there is.'
fi

# Python 3.11 and 3.12 die on other letters than ASCII in a .pth file where LC_ALL names a missing locale.
for pth in .venv/lib/python*/site-packages/_epos_tui.pth; do
    echo ../../../.. >"$pth"
done

printf '%s\n' "$sum" "$here" "$(python_version)" "$rank" >"$stamp.new"
mv -f "$stamp.new" "$stamp"
