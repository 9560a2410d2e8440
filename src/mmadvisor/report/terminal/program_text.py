"""A program whole: every fact with the number of its source, blanks as blanks, sources at the end."""

from collections.abc import Iterable

from mmadvisor.facts import cost, workload
from mmadvisor.facts.subject import named_languages
from mmadvisor.model.catalog import Index
from mmadvisor.model.common import Source
from mmadvisor.model.cost import PastCost, Price
from mmadvisor.model.course import Course, Track
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.pathway import Pathway
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Learners, Past, Program
from mmadvisor.reckoning.situation import Situation
from mmadvisor.report.layout import Citations
from mmadvisor.report.making.view_options import Basis, limits, option
from mmadvisor.report.paper import Paper
from mmadvisor.report.terminal.screen_grid import write_head
from mmadvisor.report.wording.words import write_edition
from mmadvisor.rules.sentences import number_in_words

NOT_KNOWN, LEVEL_NOT_KNOWN = "not known", "level not known"
KNOWN = {True: "yes", False: "no", None: None}
PACES = {"self": "your own pace", "instructor": "fixed dates", "mixed": "both kinds"}
STATUS_WORDS = {
    "open": "takes learners",
    "unlisted": "no longer on its platform's list",
    "retired": "ended",
    "unknown": "not confirmed that it takes learners",
}


class Sheet:
    """Writes facts of one program with footnote numbers."""

    def __init__(self, program: Program, paper: Paper) -> None:
        self.paper = paper
        self.sources = program.sources
        self.cited: Citations[Source] = Citations()

    def cite(self, *ids: str | None) -> str:
        """Return footnote numbers, for example ` [1][4]`."""
        return self.marks(self.sources[key] for key in ids if key)

    def marks(self, sources: Iterable[Source]) -> str:
        """Return the footnote numbers of sources."""
        numbers = "".join(f"[{number}]" for number in self.cited.cite(sources))
        return f" {numbers}" if numbers else ""

    def fact(self, label: str, text: str | None, *ids: str | None) -> None:
        """Write one fact; None is written as not known."""
        self.paper.line(f"{label}: {text or NOT_KNOWN}{self.cite(*ids) if text else ''}", indent=2)

    def write_sources(self) -> None:
        """Write every source that was cited."""
        self.paper.heading("Sources")
        cited = enumerate(self.cited.listed(), 1)
        self.paper.points((f"[{number}] {source_line(source)}" for number, source in cited), bullet="")


def write(basis: Basis, program: Program, paper: Paper) -> None:
    """Write the whole sheet, its head for the learner of the basis."""
    index = basis.index
    write_edition(index.reference, paper)
    sheet = Sheet(program, paper)
    school = index.institutions[program.institution]
    status, field = program.status, index.fields[program.fields.primary].label
    whose = "With your answers" if basis.profile != Profile() else "Without your answers"
    says = f"{field}; {STATUS_WORDS[status.value]} ({date_in_words(status.as_of)}). {whose}:"
    write_head(option(basis, program.id), limits(basis), says, paper)
    paper.heading("What it is")
    words = f"{STATUS_WORDS[status.value]}, as of {date_in_words(status.as_of)}. {status.note or ''}"
    sheet.fact("Status", words.strip(), status.source, *status.see)
    sheet.fact("Platform", program.platform if program.platform != "own" else f"own platform of {school.name}")
    sheet.fact("Page", program.url, program.url_source)
    also = [index.fields[name].label for name in program.fields.also]
    sheet.fact("Field", field + (f"; also {', '.join(also)}" if also else ""))
    sheet.fact("Level", program.level)
    sheet.fact("Languages", ", ".join(named_languages(index.catalog.questionnaire, program)))
    write_standing(index, program, sheet)
    write_work(Situation(program, Profile(), index), sheet)
    paper.points((f"{track_line(row)}{sheet.cite(row.source)}" for row in program.tracks), "Tracks")
    write_entry(program, sheet)
    write_credit(program, sheet)
    recognized = (f"{row.organization} ({row.kind}): {row.says}{sheet.cite(row.source)}" for row in program.recognition)
    paper.points(recognized, "Recognition")
    paper.points(program.outcomes, "What you learn")
    paper.points((f"{row.says}{sheet.cite(row.source, *row.see)}" for row in program.voices), "What learners say")
    taken = program.learners
    paper.points([f"{learners_line(taken)}{sheet.cite(taken.source)}"] if taken else (), "Who took it")
    paper.points((f"{row.says}{sheet.cite(*row.sources)}" for row in program.remarks), "How to read the figures")
    paper.points((past_line(row, sheet) for row in program.history), "As it was before")
    paper.points(program.gaps, "Not known")
    sheet.write_sources()


def track_line(row: Track) -> str:
    """Write one named way through a program."""
    of = f": {', '.join(row.of)}" if row.of else ""
    return f"{row.title}, {row.courses} courses, {number_in_words(row.months, row.months, 'months')}{of}"


def learners_line(row: Learners) -> str:
    """Write how many took a program."""
    counts = ((row.enrolled, "enrolled"), (row.completed, "completed"))
    return f"{', '.join(f'{count:,} {what}' for count, what in counts if count)}. {row.note or ''}".strip()


def past_line(row: Past, sheet: Sheet) -> str:
    """Write what held until a month."""
    cost = row.cost or PastCost()
    parts = (
        row.title and f"called {row.title}",
        row.platform and ("on its own platform" if row.platform == "own" else f"on {row.platform}"),
        row.url and f"at {row.url}",
        row.status and f"{row.status.value}, as seen in {date_in_words(row.status.as_of)}",
        cost.program and f"price {price_line(cost.program)}",
        cost.course and f"price of one course {price_line(cost.course)}",
        cost.bundle and f"price of all courses at once {price_line(cost.bundle)}",
        cost.month and f"price of a month {price_line(cost.month)}",
    )
    facts = (row.status, cost.program, cost.course, cost.bundle, cost.month)
    marks = sheet.cite(*(fact.source for fact in facts if fact), row.source)
    return f"Until {date_in_words(row.until)}: {'; '.join(part for part in parts if part)}{marks}"


def write_standing(index: Index, program: Program, sheet: Sheet) -> None:
    """Write who vouches for the school; its sources stand in the institutions' file."""
    school = index.institutions[program.institution]
    sources = index.catalog.institutions.sources
    bodies = ", ".join(f"{row.body} ({row.state}){sheet.marks([sources[row.source]])}" for row in school.accreditation)
    marks = ", ".join(
        f"{' and '.join(row.marks)}{f' ({row.unit})' if row.unit else ''}{sheet.marks([sources[row.source]])}"
        for row in school.business_school
    )
    if school.kind in {"company", "platform"}:
        bodies = f"{school.kind}; it awards no degrees of its own"
    sheet.fact("Accreditation of the institution", bodies or None)
    if marks:
        sheet.fact("Marks of the business school", marks)


def write_work(at: Situation, sheet: Sheet) -> None:
    """Write courses, hours, months, assessment and price."""
    program = at.program
    sheet.paper.heading("Work and cost")
    count, months = program.course_count, program.months
    if count is not None:
        sheet.fact("Courses on the newest listing", str(count.value), count.source)
    for course in program.courses:
        seen = course.seen.source if course.seen else None
        sheet.fact(course.code, course_line(course), course.source, course.load_source, seen)
    hours = workload.total_hours(at)
    total = number_in_words(hours.low, hours.high, "hours") if hours.known and hours.low and hours.high else None
    sheet.fact("Hours in all (weeks times hours)", total)
    stated = None if months is None else f"{number_in_words(*months.value, 'months')}. {months.note or ''}".strip()
    sheet.fact("Months as stated", stated, months.source if months else None)
    sheet.fact("Dates", PACES.get(program.pacing or ""))
    row = program.assessment
    if row is None:
        sheet.fact("Exam", None)
    else:
        exam, watched, project = (KNOWN[each] or NOT_KNOWN for each in (row.final_exam, row.proctored, row.capstone))
        text = f"final exam {exam}, supervised {watched}, project {project}. {row.note or ''}"
        sheet.fact("Exam", text.strip(), row.source, *row.see)
    write_cost(at, sheet)


def write_cost(at: Situation, sheet: Sheet) -> None:
    """Write prices with their dates."""
    row = at.program.cost
    if row is None:
        sheet.fact("Price", None)
        return
    likely = cost.likely_usd(at)
    total = None
    if likely.low is not None and likely.high is not None:
        total = f"{number_in_words(likely.low, likely.high, 'usd')} ({cost.price_date(at).value})"
    sheet.fact("Price of the whole, likely", total)
    covered = f" ({' and '.join(f'{kind}s' for kind in row.covers)})" if row.covers else ""
    prices = {
        f"Price of the program as stated{covered}": row.program,
        "Price of one course": row.course,
        "Price of the closing exam or project": row.final,
        "Price of all courses bought at once": row.bundle,
        "Price of a month": row.month,
    }
    for label, price in prices.items():
        if price is not None:
            sheet.fact(label, price_line(price), price.source)
    audit = "yes, at the time of the source" if row.audit_free else KNOWN[row.audit_free]
    sheet.fact("Free to read along", audit, row.audit_source)
    for label, told in (("Aid", row.aid), ("Note", row.note)):
        if told is not None:
            sheet.fact(label, told.says, told.source, *told.see)


def write_entry(program: Program, sheet: Sheet) -> None:
    """Write what is asked on entry."""
    sheet.paper.heading("On entry")
    math, row, entry = program.math, program.programming, program.entry
    topics = "" if math is None else ", ".join(f"{topic} {need}" for topic, need in math.topics.items())
    level = None if math is None else f"{math.level or LEVEL_NOT_KNOWN}{f' ({topics})' if topics else ''}. {math.says}"
    sheet.fact("Math", level, math.source if math else None)
    languages = f" ({', '.join(row.languages)})" if row and row.languages else ""
    known = f"{row.need or LEVEL_NOT_KNOWN}{languages}" if row else None
    sheet.fact("Programming", known, row.source if row else None)
    asked = f"{entry.bachelor}. {entry.says}" if entry else None
    sheet.fact("Bachelor's degree", asked, entry.source if entry else None)
    sheet.paper.points(f"{each.says}{sheet.cite(*each.sources)}" for each in program.prerequisites)


def write_credit(program: Program, sheet: Sheet) -> None:
    """Write the degrees that take the credential."""
    sheet.paper.heading("Credit")
    if program.award is not None:
        sheet.fact("It awards", f"{program.award.credits:g} {program.award.unit}", program.award.source)
    if program.none is not None and program.none.credit is not None:
        sheet.fact("Degrees that take it", f"none. {program.none.credit.says}", program.none.credit.source)
    elif not program.credit and program.credential != "Degree":
        sheet.fact("Degrees that take it", None)
    if program.admission is not None:
        sheet.fact("Getting in", program.admission.says, program.admission.source)
    for row in program.credit:
        sheet.paper.line(f"{pathway_line(row)}{sheet.cite(row.source, *row.see)}", indent=2, bullet="-")
        if row.admission is not None:
            sheet.fact("Getting in", row.admission.says, row.admission.source)


def source_line(source: Source) -> str:
    """Write one source."""
    dated = date_in_words(source.dated) if source.dated else "undated"
    about = "about " if source.approximate else ""
    copy = ", read in a copy" if source.read_in else ""
    return f"{source.title}. {source.publisher} ({source.kind}, {about}{dated}{copy}). {source.url}"


def course_line(course: Course) -> str:
    """Write one course."""
    seen = course.seen
    when = f"in {date_in_words(seen.as_of)} " if seen and seen.as_of else ""
    parts = (
        course.title,
        course.weeks and number_in_words(course.weeks, course.weeks, "weeks"),
        course.hours_per_week and number_in_words(*course.hours_per_week, "hours_per_week"),
        course.pacing and {"self": "at your own pace", "instructor": "on fixed dates"}[course.pacing],
        course.price and price_line(course.price),
        course.exam_fee and f"its exam {price_line(course.exam_fee)}",
        course.second_try and f"a second try {price_line(course.second_try)}",
        course.after and f"after {', '.join(course.after)}",
        seen and f"listed {when}with {number_in_words(seen.weeks, seen.weeks, 'weeks')}",
        course.inferred and f"likely, not certain: {course.inferred.rstrip('.')}",
        course.note and course.note.rstrip("."),
    )
    return "; ".join(part for part in parts if part)


def pathway_line(row: Pathway) -> str:
    """Write one pathway."""
    share = f"{row.share:.0%} of the degree" if row.share is not None else "share not known"
    amount = f" ({row.amount:g}{f' of {row.of:g}' if row.of else ''} {row.unit or ''})".rstrip() if row.amount else ""
    state = {"active": "in force", "closed": "closed", "unknown": "not confirmed to be in force"}[row.status]
    dated = f", as of {date_in_words(row.as_of)}" if row.as_of else ""
    country = f", {row.country}" if row.country else ""
    return f"{row.degree}, {row.institution}{country}: {share}{amount}; {state}{dated}. {row.condition}"


def price_line(price: Price) -> str:
    """Write one price."""
    dated = date_in_words(price.as_of) if price.as_of else "undated"
    converted = ", turned into dollars from another currency" if price.converted else ""
    return f"{number_in_words(*price.usd, 'usd')} ({dated}{converted})"
