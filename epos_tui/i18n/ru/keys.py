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
    "mark.left": "Предыдущая оценка",
    "mark.right": "Следующая оценка",
    "day.left": "День назад",
    "day.right": "День вперёд",
    "day.up": "Неделя назад",
    "day.down": "Неделя вперёд",
    "homework.done": "Сделано",
    "homework.period": "Период",
    "homework.choose": "Отбор",
    "homework.note": "Заметка",
    "homework.save": "Сохранить вложение",
    "marks.period": "Период",
    "marks.system": "Система",
    "dynamics.tick": "Отметить",
    "dynamics.all": "Все",
    "dynamics.table": "Таблица",
    "dynamics.rule": "Расчёт",
    "list.filter": "Найти",
    "filter.leave": "К списку",
    "filter.clear": "Очистить",
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
    "time.previous": "Раньше: предыдущая неделя, месяц, период",
    "time.next": "Позже: следующая неделя, месяц, период",
    "time.today": "Вернуться к сегодняшнему дню или текущему периоду",
    "time.date": "Перейти к любой дате",
    "week.sign": "Подписать дневник за неделю: «Ознакомлен»",
    "list.open": "Открыть всё о выбранной строке",
    "homework.done": "Отметить для себя, что задание сделано",
    "homework.period": "Выбрать период: завтра, неделя, четверть",
    "homework.choose": "Выбрать любые дни и предмет",
    "homework.note": "Записать свою заметку к заданию",
    "homework.save": "Сохранить вложение задания",
    "marks.period": "Выбрать учебный период",
    "marks.system": "Сменить систему оценивания",
    "dynamics.tick": "Отметить предмет, чтобы сравнить",
    "dynamics.all": "Отметить все предметы или снять отметки",
    "dynamics.table": "График или таблица",
    "dynamics.rule": "С начала периода или только оценки недели",
    "list.filter": "Показать строки, в которых есть текст",
    "filter.leave": "Вернуться к списку",
    "filter.clear": "Показать все строки",
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
    "slash": "/",
}
LETTERS = True
HELP_TITLE = "Справка: клавиши"
HELP_LAYOUT = "Буквы работают в русской и в латинской раскладке, большие и маленькие."
HELP_FILE = "Клавиши можно сменить в файле keys.toml; в скобках — имя действия для него."
EVERYWHERE = "Везде"
IN_LIST = "В списке и календаре"
HERE = "На этой странице"
PALETTE_PROMPT = "Что сделать? Начните печатать…"
FILTER_PROMPT = "Что найти в списке? Enter — к списку, Esc — показать всё"
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
