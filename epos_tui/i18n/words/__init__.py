"""The shape of a language: a protocol for each subject, kept by a module of that name in ru and en."""

from dataclasses import dataclass

from epos_tui.i18n.words.absence import AbsenceWords
from epos_tui.i18n.words.attendance import AttendanceWords
from epos_tui.i18n.words.by_ear import ByEarWords
from epos_tui.i18n.words.commands import CommandWords
from epos_tui.i18n.words.config import ConfigWords
from epos_tui.i18n.words.curriculum import CurriculumWords
from epos_tui.i18n.words.dates import DateWords
from epos_tui.i18n.words.debts import DebtWords
from epos_tui.i18n.words.diary import DiaryWords
from epos_tui.i18n.words.digest import DigestWords
from epos_tui.i18n.words.doctor import DoctorWords
from epos_tui.i18n.words.dynamics import DynamicsWords
from epos_tui.i18n.words.ear import EarWords
from epos_tui.i18n.words.errors import ErrorWords
from epos_tui.i18n.words.events import EventWords
from epos_tui.i18n.words.export import ExportWords
from epos_tui.i18n.words.finals import FinalWords
from epos_tui.i18n.words.forecast import ForecastWords
from epos_tui.i18n.words.hand_over import HandOverWords
from epos_tui.i18n.words.homework import HomeworkWords
from epos_tui.i18n.words.keys import KeyWords
from epos_tui.i18n.words.lines import LineWords
from epos_tui.i18n.words.links import LinkWords
from epos_tui.i18n.words.lock import LockWords
from epos_tui.i18n.words.marks import MarkWords
from epos_tui.i18n.words.messages import MessageWords
from epos_tui.i18n.words.news import NewsWords
from epos_tui.i18n.words.now import NowWords
from epos_tui.i18n.words.options import OptionWords
from epos_tui.i18n.words.outbox import OutboxWords
from epos_tui.i18n.words.people import PeopleWords
from epos_tui.i18n.words.programmes import ProgrammeWords
from epos_tui.i18n.words.progress import ProgressWords
from epos_tui.i18n.words.search import SearchWords
from epos_tui.i18n.words.sign_in import SignInWords
from epos_tui.i18n.words.states import StateWords
from epos_tui.i18n.words.status import StatusWords
from epos_tui.i18n.words.stay import StayWords
from epos_tui.i18n.words.study_calendar import StudyCalendarWords
from epos_tui.i18n.words.support import SupportWords
from epos_tui.i18n.words.timetable import TimetableWords
from epos_tui.i18n.words.today import TodayWords
from epos_tui.i18n.words.tomorrow import TomorrowWords
from epos_tui.i18n.words.unsigned import UnsignedWords


@dataclass(frozen=True)
class Words:
    """All the words of one language."""

    dates: DateWords
    people: PeopleWords
    marks: MarkWords
    diary: DiaryWords
    homework: HomeworkWords
    timetable: TimetableWords
    stay: StayWords
    finals: FinalWords
    dynamics: DynamicsWords
    debts: DebtWords
    forecast: ForecastWords
    events: EventWords
    news: NewsWords
    now: NowWords
    messages: MessageWords
    programmes: ProgrammeWords
    progress: ProgressWords
    curriculum: CurriculumWords
    study_calendar: StudyCalendarWords
    links: LinkWords
    support: SupportWords
    absence: AbsenceWords
    attendance: AttendanceWords
    today: TodayWords
    tomorrow: TomorrowWords
    unsigned: UnsignedWords
    digest: DigestWords
    states: StateWords
    errors: ErrorWords
    outbox: OutboxWords
    keys: KeyWords
    commands: CommandWords
    config: ConfigWords
    options: OptionWords
    lines: LineWords
    by_ear: ByEarWords
    ear: EarWords
    sign_in: SignInWords
    hand_over: HandOverWords
    doctor: DoctorWords
    status: StatusWords
    lock: LockWords
    export: ExportWords
    search: SearchWords
