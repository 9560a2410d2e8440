"""A program whole: every fact with the number of its source, blanks as blanks, sources at the end."""

from collections.abc import Iterable

from mmadvisor.facts import cost, workload
from mmadvisor.facts.relevance import named_languages
from mmadvisor.model.catalog import Index
from mmadvisor.model.common import Source
from mmadvisor.model.cost import PastCost
from mmadvisor.model.course import Track
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Learners, Past, Program
from mmadvisor.reckoning.situation import Situation
from mmadvisor.report.citations import Citations
from mmadvisor.report.making.view_options import Basis, limits, option
from mmadvisor.report.paper import Paper, listing
from mmadvisor.report.terminal import head_text
from mmadvisor.report.terminal.fact_lines import course_line, pathway_line, price_line, prices_of, source_line
from mmadvisor.report.wording.words import write_edition
from mmadvisor.rules.sentences import number_in_words

NOT_KNOWN = "not known"
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
        for number, source in enumerate(self.cited.listed(), 1):
            self.paper.line(f"[{number}] {source_line(source)}", indent=2)


def write(basis: Basis, program: Program, paper: Paper) -> None:
    """Write the whole sheet, its head for the learner of the basis."""
    index = basis.index
    write_edition(index.reference, paper)
    sheet = Sheet(program, paper)
    school = index.institutions[program.institution]
    write_head(basis, program, paper)
    paper.heading("What it is")
    status = program.status
    words = f"{STATUS_WORDS[status.value]}, as of {date_in_words(status.as_of)}. {status.note or ''}"
    sheet.fact("Status", words.strip(), status.source, *status.see)
    sheet.fact("Platform", program.platform if program.platform != "own" else f"own platform of {school.name}")
    sheet.fact("Page", program.url, program.url_source)
    also = [index.fields[name].label for name in program.fields.also]
    sheet.fact("Field", index.fields[program.fields.primary].label + (f"; also {', '.join(also)}" if also else ""))
    sheet.fact("Level", program.level)
    sheet.fact("Languages", ", ".join(named_languages(index.catalog.questionnaire, program)))
    write_standing(index, program, sheet)
    write_work(Situation(program, Profile(), index), sheet)
    listing(paper, "Tracks", (f"{track_line(row)}{sheet.cite(row.source)}" for row in program.tracks))
    write_entry(program, sheet)
    write_credit(program, sheet)
    listing(
        paper,
        "Recognition",
        (f"{row.organization} ({row.kind}): {row.says}{sheet.cite(row.source)}" for row in program.recognition),
    )
    listing(paper, "What you learn", program.outcomes)
    listing(paper, "What learners say", (f"{row.says}{sheet.cite(row.source, *row.see)}" for row in program.voices))
    taken = program.learners
    listing(paper, "Who took it", [f"{learners_line(taken)}{sheet.cite(taken.source)}"] if taken else ())
    listing(paper, "How to read the figures", (f"{row.says}{sheet.cite(*row.sources)}" for row in program.remarks))
    listing(paper, "As it was before", (past_line(row, sheet) for row in program.history))
    listing(paper, "Not known", program.gaps)
    sheet.write_sources()


def write_head(basis: Basis, program: Program, paper: Paper) -> None:
    """Write what it is, and what it asks of the learner; of nobody where there are no answers."""
    status = program.status
    field = basis.index.fields[program.fields.primary].label
    whose = "With your answers" if basis.profile != Profile() else "Without your answers"
    says = f"{field}; {STATUS_WORDS[status.value]} ({date_in_words(status.as_of)}). {whose}:"
    head_text.write(option(basis, program.id), limits(basis), says, paper)


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
    count = program.course_count
    if count is not None:
        sheet.fact("Courses on the newest listing", str(count.value), count.source)
    for course in program.courses:
        seen = course.seen.source if course.seen else None
        sheet.fact(course.code, course_line(course), course.source, course.load_source, seen)
    hours = workload.total_hours(at)
    total = number_in_words(hours.low, hours.high, "hours") if hours.known and hours.low and hours.high else None
    sheet.fact("Hours in all (weeks times hours)", total)
    months = program.months
    stated = number_in_words(*months.value, "months") if months else None
    sheet.fact(
        "Months as stated",
        f"{stated}. {months.note or ''}".strip() if months else None,
        months.source if months else None,
    )
    sheet.fact(
        "Dates",
        {"self": "your own pace", "instructor": "fixed dates", "mixed": "both kinds"}.get(program.pacing or ""),
    )
    write_assessment(program, sheet)
    write_cost(at, sheet)


def write_assessment(program: Program, sheet: Sheet) -> None:
    """Write how learning is checked."""
    row = program.assessment
    if row is None:
        sheet.fact("Exam", None)
        return
    words = {True: "yes", False: "no", None: NOT_KNOWN}
    text = f"final exam {words[row.final_exam]}, supervised {words[row.proctored]}, project {words[row.capstone]}"
    sheet.fact("Exam", f"{text}. {row.note or ''}".strip(), row.source, *row.see)


def write_cost(at: Situation, sheet: Sheet) -> None:
    """Write prices with their dates."""
    row = at.program.cost
    if row is None:
        sheet.fact("Price", None)
        return
    likely = cost.likely_usd(at)
    total = (
        number_in_words(likely.low, likely.high, "usd") if likely.low is not None and likely.high is not None else None
    )
    sheet.fact("Price of the whole, likely", total and f"{total} ({cost.price_date(at).value})")
    for label, price in prices_of(row):
        if price is not None:
            sheet.fact(label, price_line(price), price.source)
    audit = {True: "yes, at the time of the source", False: "no", None: None}[row.audit_free]
    sheet.fact("Free to read along", audit, row.audit_source)
    if row.aid is not None:
        sheet.fact("Aid", row.aid.says, row.aid.source, *row.aid.see)
    if row.note is not None:
        sheet.fact("Note", row.note.says, row.note.source, *row.note.see)


def write_entry(program: Program, sheet: Sheet) -> None:
    """Write what is asked on entry."""
    sheet.paper.heading("On entry")
    math = program.math
    if math is None:
        sheet.fact("Math", None)
    else:
        topics = ", ".join(f"{topic} {need}" for topic, need in math.topics.items())
        sheet.fact(
            "Math",
            f"{math.level or 'level not known'}{f' ({topics})' if topics else ''}. {math.says}",
            math.source,
        )
    row = program.programming
    known = row.need if row else None
    languages = f" ({', '.join(row.languages)})" if row and row.languages else ""
    sheet.fact(
        "Programming",
        f"{known or 'level not known'}{languages}" if row else None,
        row.source if row else None,
    )
    entry = program.entry
    sheet.fact(
        "Bachelor's degree",
        f"{entry.bachelor}. {entry.says}" if entry else None,
        entry.source if entry else None,
    )
    for each in program.prerequisites:
        sheet.paper.line(f"{each.says}{sheet.cite(*each.sources)}", indent=2, bullet="-")


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
