"""Signing in and out, in Russian."""

from collections.abc import Sequence

from epos_tui.domain.errors import Shut, Unread
from epos_tui.domain.people import Role
from epos_tui.i18n.ru.grammar import counted

TITLE = "Вход в ЭПОС"
SIGN_IN = "Войти"
DEMO = "Демонстрационная школа"
NOT_SIGNED_IN = "Вход не выполнен."
BROWSER = "Браузер"
COPY = "Копия адреса"
COPIED = "Адрес скопирован, если терминал это позволяет."
ESC = "Esc: без него."
CTRL_C = "Ctrl+C: без него."
OPEN_QUESTION = "Открыть этот адрес в браузере?"
OPENED = "Адрес передан браузеру."
STEP_SIGN_IN = (
    "Войдите как обычно. В конце браузер покажет, что не может открыть адрес diaryperm://redirect: "
    "так и должно быть. Скопируйте этот адрес целиком."
)
PASTE = "Адрес или куки"
HIDDEN = "Вставленное не показывается."
ALSO = "Вместо адреса подойдут куки портала: значение auth_token, строка Cookie, файл с куки или архив HAR."
KEEP_SECRET = "Никому не пересылайте этот адрес и куки: по ним откроют ваш дневник."
CHECKING = "Спрашиваем портал, кто вы."
LOOKING = "Проверяем хранилище паролей."
WAITING = "Ждём хранилище паролей: возможно, оно спрашивает свой пароль в другом окне."
NO_TERMINAL = "Спросить негде. Добавьте --cookies ФАЙЛ, или --paste и подайте адрес на стандартный ввод."
NOT_PASTED = "Ничего не вставлено, вход не выполнен."
CHOOSE_PROFILE = "Кем войти"
STAFF = "сотрудник"
ROLE = {Role.PARENT: "родитель", Role.STUDENT: "обучающийся"}
NO_CONSENT_TAG = "нет согласия на обработку данных"
UNREAD = {
    Unread.EMPTY: "Ничего не вставлено. Скопируйте адрес целиком и вставьте его ещё раз.",
    Unread.TOO_LONG: "Вставлено слишком много. Нужен один адрес, строка Cookie или файл до 16 МБ.",
    Unread.BROKEN: "Это похоже на архив HAR, но он неполный. Сохраните его из браузера заново.",
    Unread.OTHER_SITE: "Это куки другого сайта. Нужны куки портала ЭПОС.",
    Unread.NO_TOKEN: (
        "Здесь нет входа: в адресе не нашлось token, в куки не нашлось auth_token. "
        "Войдите в браузере ещё раз и скопируйте всё целиком."
    ),
    Unread.UNKNOWN: (
        "Это не адрес входа и не куки. Нужен адрес, который начинается с diaryperm://redirect. "
        "Пароль сюда вводить не надо."
    ),
    Unread.TOO_LATE: "Вход не пришёл, время ожидания вышло. Начните вход ещё раз.",
    Unread.DECLINED: "В браузере от входа отказались. Если это ошибка, начните вход ещё раз.",
}
SHUT = {
    Shut.NO_PROFILE: "Портал вас знает, но дневника за этой учётной записью нет. Обратитесь в школу.",
    Shut.STAFF: (
        "Это профиль сотрудника: дневника в нём нет. Родителям и обучающимся нужен вход "
        "под своей учётной записью."
    ),
    Shut.NO_CONSENT: (
        "На портале нет вашего согласия на обработку персональных данных, без него дневник закрыт. "
        "Откройте портал в браузере, дайте согласие и войдите здесь ещё раз."
    ),
    Shut.NO_CHILDREN: (
        "Портал не видит у вас детей. Связь с ребёнком исправляет секретарь школы: назовите ему свои "
        "фамилию, имя, отчество и СНИЛС. Изменения действуют со следующего дня после 14:00, "
        "кроме выходных."
    ),
}
NO_SAFE_PLACE = (
    "Вход этой командой сохранить негде: хранилища паролей нет, а в файл программа секреты не пишет. "
    "Откройте epos: там вход продержится до выхода. Или задайте credential_command в config.toml."
)
IN_FILE = "Вход берётся из файла EPOS_TUI_TOKEN_FILE; новый ключ останется только в памяти."
IN_VARIABLE = (
    "Вход берётся из переменной EPOS_TUI_TOKEN: её могут прочитать другие ваши программы. "
    "Новый ключ останется только в памяти."
)
IN_COMMAND = "Вход сохранит команда credential_store_command из config.toml."
IN_READ_ONLY_COMMAND = (
    "Вход даёт команда credential_command; новый ключ сохранить нечем: задайте credential_store_command."
)
NO_KEYRING = "Хранилища паролей здесь нет: вход будет забыт при выходе из программы."
KEPT = "Вход сохранён."
FORGOTTEN_AT_END = "Вход будет забыт при выходе из программы."
NOT_KEPT = "Сохранить вход не удалось: он будет забыт при выходе из программы."
ACCOUNTS = "Учётные записи"
NO_ACCOUNTS = "На этом компьютере никто не входил."
CURRENT = "открывается первой"
LOCKED = "Закрыто. Дневник откроется, когда хранилище паролей или команда отдаст вход."
NOTHING_TO_LOCK = "Закрывать нечего: на этом компьютере никто не входил."
NOTHING = "Забывать нечего, здесь ничего нет."
FORGET_QUESTION = "Забыть это на этом компьютере?"
SIGN_OUT_QUESTION = "Выйти?"
PORTAL_ENDED = "Портал завершил сеанс."
PORTAL_NOT_ENDED = "Портал не ответил: сеанс закончится там сам."
SECRET_REMOVED = "Ключ входа удалён из хранилища."
SECRET_UNKNOWN = "Ключа входа в хранилище не было."
SECRET_ELSEWHERE = "Ключ входа вы храните сами: удалите его там, откуда программа его брала."
NOT_IN_DEMO = "В демонстрационную школу входят без учётной записи: уберите --demo или --fixtures."
OTHERS_STAY = "Файлы в папке загрузок остаются. Копии могли остаться в корзине хранилища паролей."

_KEYRING = {
    "KeyringLocked": "оно заперто",
    "TimeoutError": "оно не ответило вовремя",
    "NotStored": "оно ничего не сохраняет",
    "left_out": "его не стали ждать",
    "refused": "ему нельзя доверять",
    "NoKeyringError": "отсюда его не видно",
    "NoHelper": "вспомогательный процесс не запустился",
}
_COMMAND = {
    "slow": "не ответила за минуту",
    "large": "ответила слишком длинно",
    "empty": "не сохранила вход",
    "missing": "не найдена",
    "open": "файл доступен другим: нужны права 0600",
}


def step_open(address: str, host: str) -> str:
    return (
        f"Откройте в браузере {address}. Пароль и код вводятся только там, на страницах {host} "
        "и gosuslugi.ru; эта программа их не видит."
    )


def step_paste(host: str) -> str:
    return f"Вставьте адрес сюда. Программа передаст его только узлу {host} и получит вход."


def handed_in(host: str) -> str:
    return f"Вход уже задан и будет передан только узлу {host}."


def in_keyring(name: str) -> str:
    return f"Вход сохранится в хранилище паролей системы ({name})."


def refused_keyring(name: str) -> str:
    return (
        f"Хранилище {name} не подходит: секреты в нём не защищены или теряются. "
        "Вход будет забыт при выходе из программы."
    )


def broken_keyring(reason: str) -> str:
    told = _KEYRING.get(reason, reason)
    return f"Хранилище паролей не работает ({told}): вход будет забыт при выходе из программы."


def keyring_failed(reason: str) -> str:
    return f"Хранилище паролей не сработало: {_KEYRING.get(reason, reason)}. Отоприте его и повторите."


def command_failed(setting: str, reason: str) -> str:
    told = _COMMAND.get(reason, f"код {reason}")
    return f"{setting}: {told}. Проверьте в терминале и повторите."


def unknown_profile(name: str, known: Sequence[str]) -> str:
    said = f"«{name}»: непонятно, кем войти." if name else "Профилей несколько."
    return f"{said} Назовите один, --profile: {'; '.join(known)}."


def unknown_account(id: str, known: Sequence[str]) -> str:
    said = f"Учётной записи «{id}» здесь нет."
    return f"{said} Есть: {', '.join(known)}." if known else f"{said} Войдите: epos sign-in."


def signed_in(who: str) -> str:
    return f"Вы вошли: {who}."


def signed_out(who: str) -> str:
    return f"Выход выполнен: {who}."


def forgotten(who: str) -> str:
    return f"Забыто: {who}."


def unsent(count: int) -> str:
    return f"Не отправлено и пропадёт: {counted(count, 'черновик', 'черновика', 'черновиков')}."


def draft(text: str) -> str:
    return f"Черновик: «{text}»."


def waiting(count: int) -> str:
    return f"Решено, но ещё не дошло до школы и пропадёт: {count}."


def schools(count: int) -> str:
    return f"Демонстрационных школ с отправленным и своими заметками: {count}."


def notes(count: int) -> str:
    return f"Своих отметок, заметок и ссылок: {count}."


def bad_host(text: str) -> str:
    return f"--host: «{text}» не узел. Напишите, например, edu-epos.permkrai.ru."


def no_file(path: str) -> str:
    return f"Файл {path} не читается. Проверьте имя и права."


def damaged(id: str) -> str:
    return f"запись {id}, повреждена"
