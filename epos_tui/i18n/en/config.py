"""The file of the settings, in English."""

HEAD = "Settings of epos. Take the sign # away at the beginning of a line and write your own value."
SETTINGS = {
    "": {
        'theme = "epos-dark"': "colours: epos-dark, epos-light, epos-contrast, epos-16",
        'language = "ru"': "language: ru, en",
        "lines = false": "true: always open the lines",
        "reader = false": "true: always open the reader mode",
        'child = "Мария"': "whose diary opens first: a part of the name",
        'start = "desktop"': "last: the full screen opens with the page that was left",
        "portion = 10": "how many items of a long list are told at once; all: all of them",
        "single_key = false": "true: one key opens an item, without Enter",
        "prompt_marks = false": "true: the lines mark their questions for the terminal",
        'glyphs = "auto"': "signs: auto, full, console",
        'cache = "always"': "how many days to keep what was read: a number, always, session, off",
        "lock_after = 0": "minutes without a key after which the diary is hidden; 0: never",
        "heavy_day = 0": "how many minutes of homework a day are much; 0: by the sanitary norm",
    },
    "forecast": {
        "threshold = 0.65": "what a 4 needs after its point to become a 5",
        "minimum = 3": "with fewer marks the forecast says so",
        "lowest = 2": "the worst mark: 1 or 2",
        "points = false": "true: count points that have a mark",
        "paced = false": "true: expect marks as often as there were so far",
        "attendance = 85": "which part of the lessons has to be attended, per cent",
    },
    "secrets": {
        'allow_backend = ""': "another keyring that you trust: module and class",
        "credential_command = []": "a command that prints the sign-in key",
        "credential_store_command = []": "a command that writes it down",
    },
    "portal": {
        'host = "edu-epos.permkrai.ru"': "where the portal is",
        "unconfirmed_writes = false": "true: send what nobody has confirmed yet too",
        'client_id = ""': "the name that the operator of the portal gave the program",
        'issuer = "https://auth-epos.permkrai.ru/kk/auth/realms/epos"': "where one signs in with it",
    },
    "tls": {'ca_file = ""': "certificates of your own to trust"},
}


def saved(path: str) -> str:
    return f"The settings were read, there is no mistake: {path}."


def no_editor(path: str) -> str:
    return f"No editor opened. Name one in EDITOR, or open the file yourself: {path}."
