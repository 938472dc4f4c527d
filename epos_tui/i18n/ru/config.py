"""The file of the settings, in Russian."""

HEAD = "Настройки epos. Уберите знак # в начале строки и впишите своё."
SETTINGS = {
    "": {
        'theme = "epos-dark"': "цвета: epos-dark, epos-light, epos-contrast, epos-16",
        'language = "ru"': "язык: ru, en",
        "lines = false": "true: всегда открывать построчный режим",
        "reader = false": "true: всегда открывать режим чтения",
        'child = "Мария"': "чей дневник открывается первым: часть имени",
        'start = "desktop"': "last: полный экран открывается страницей, с которой ушли",
        "portion = 10": "сколько пунктов длинного списка называть сразу; all: все",
        "single_key = false": "true: пункт открывает одна клавиша, без Enter",
        "prompt_marks = false": "true: построчный режим отмечает свои вопросы для терминала",
        'glyphs = "auto"': "знаки: auto, full, console",
        'cache = "always"': "сколько дней хранить прочитанное: число, always, session, off",
        "lock_after = 0": "минут без клавиш, после которых дневник скрывается; 0: никогда",
        "heavy_day = 0": "сколько минут заданий в день много; 0: по санитарной норме класса",
    },
    "forecast": {
        "threshold = 0.65": "что нужно после запятой, чтобы 4 стала 5",
        "minimum = 3": "при меньшем числе оценок прогноз об этом скажет",
        "lowest = 2": "худшая оценка: 1 или 2",
        "points = false": "true: считать точки, у которых есть оценка",
        "paced = false": "true: ждать оценок так же часто, как до сих пор",
        "attendance = 85": "сколько процентов занятий нужно посетить",
    },
    "secrets": {
        'allow_backend = ""': "чужое хранилище паролей, которому вы верите: модуль и класс",
        "credential_command = []": "команда, которая печатает ключ входа",
        "credential_store_command = []": "команда, которая его записывает",
    },
    "portal": {
        'host = "edu-epos.permkrai.ru"': "где портал",
        "unconfirmed_writes = false": "true: отправлять и то, что ещё никем не проверено",
        'client_id = ""': "имя, которое программе дал оператор портала",
        'issuer = "https://auth-epos.permkrai.ru/kk/auth/realms/epos"': "где по нему входят",
    },
    "tls": {'ca_file = ""': "свои доверенные сертификаты"},
}


def saved(path: str) -> str:
    return f"Настройки прочитаны, ошибок нет: {path}."


def no_editor(path: str) -> str:
    return f"Редактор не открылся. Назовите его в EDITOR или откройте файл сами: {path}."
