"""The keyboard in Russian."""

SHORT = {
    "app.help": "Справка",
    "app.palette": "Команды",
    "app.child": "Ребёнок",
    "app.refresh": "Обновить",
    "app.quit": "Выход",
    "app.back": "Назад",
    "app.suspend": "Приостановить",
    "app.section": "Раздел",
    "app.next_tab": "Вкладка вперёд",
    "app.previous_tab": "Вкладка назад",
    "time.previous": "Раньше",
    "time.next": "Позже",
    "time.today": "Сегодня",
    "time.date": "Дата",
    "week.sign": "Подписать",
    "list.open": "Открыть",
    "list.up": "Вверх",
    "list.down": "Вниз",
    "list.page_up": "Страница вверх",
    "list.page_down": "Страница вниз",
    "list.first": "В начало",
    "list.last": "В конец",
    "day.left": "День назад",
    "day.right": "День вперёд",
    "day.up": "Неделя назад",
    "day.down": "Неделя вперёд",
    "absence.announce": "Уведомить",
    "absence.cancel": "Отменить",
}
LONG = {
    **SHORT,
    "app.help": "Все клавиши этой страницы",
    "app.palette": "Найти и выполнить команду",
    "app.child": "Сменить ребёнка",
    "app.refresh": "Спросить портал ещё раз",
    "app.quit": "Выйти из программы",
    "app.back": "Закрыть окно",
    "app.suspend": "Приостановить программу и вернуться в командную строку",
    "app.section": "Перейти к разделу по номеру",
    "app.next_tab": "Следующая вкладка",
    "app.previous_tab": "Предыдущая вкладка",
    "time.previous": "Предыдущая неделя или месяц",
    "time.next": "Следующая неделя или месяц",
    "time.today": "Вернуться к сегодняшнему дню",
    "time.date": "Перейти к любой дате",
    "week.sign": "Подписать дневник за неделю: «Ознакомлен»",
    "list.open": "Открыть всё о выбранной строке",
    "absence.announce": "Уведомить школу об отсутствии",
    "absence.cancel": "Отменить уведомление об отсутствии",
}
KEY = {
    "enter": "Enter",
    "space": "Пробел",
    "escape": "Esc",
    "backspace": "Backspace",
    "delete": "Delete",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "tab": "Tab",
    "question_mark": "?",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "comma": ",",
    "full_stop": ".",
}
LETTERS = True
HELP_TITLE = "Справка: клавиши"
HELP_LAYOUT = "Буквы работают в русской и в латинской раскладке, большие и маленькие."
HELP_FILE = "Клавиши можно сменить в файле keys.toml; в скобках — имя действия для него."
EVERYWHERE = "Везде"
IN_LIST = "В списке и календаре"
HERE = "На этой странице"
PALETTE_PROMPT = "Что сделать? Начните печатать…"
PALETTE_NOTHING = "Ничего не найдено"
THEME = {
    "epos-dark": "Тема: тёмная",
    "epos-light": "Тема: светлая",
    "epos-contrast": "Тема: контрастная",
    "epos-16": "Тема: 16 цветов терминала",
}
CANCEL = "Отмена"
HOW_TO_QUIT = "Выход: Й, F10 или Ctrl+Q."
NOTE = "Сообщение"
LEAVE = "Esc — закрыть"
YES, NO = "Да", "Нет"
YES_WORDS, NO_WORDS = ("да", "д"), ("нет", "н")
OK = "Готово"
PRESS_ENTER = "Enter — открыть"
