"""Every code of the checks on a catalog: how grave it is, whether an exception may silence it, what it means.

A warning can be silenced; an error only where the advice would still be right with it. Codes of rules and questions are
all errors, and none of these.
"""

from typing import NamedTuple

from mmadvisor.problems import Severity

LOOK_AGAIN = "look again; if it is right, say why in exceptions.yaml"
"""Hint for what is probably a slip, and may be so after all."""


class Code(NamedTuple):
    """What a code stands for."""

    means: str
    severity: Severity = "error"
    excusable: bool = False


def _warning(means: str) -> Code:
    return Code(means, "warning", excusable=True)


CODES: dict[str, Code] = {
    "CA000": Code("The installation holds no catalog."),
    "CA001": Code("A program's id is not the name of its file."),
    "CA002": Code("A criterion's id is not the name of its file."),
    "CA011": Code("A fact names a source that the file does not have."),
    "CA012": Code("No fact names a source."),
    "CA021": Code("A field is not in fields.yaml."),
    "CA022": Code("An institution is not in institutions.yaml."),
    "CA023": Code("A twin is no program of the catalog."),
    "CA024": Code("A field stands twice in a program."),
    "CA025": Code("Two fields are not neighbors of each other in turn."),
    "CA026": _warning("Two programs of one institution have nearly the same title."),
    "CA027": Code("The institution of a pathway is not in organizations.yaml."),
    "CA028": Code("An accreditor is not in organizations.yaml."),
    "CA029": Code("A recognizing organization is not in organizations.yaml."),
    "CA031": Code("A course code stands twice."),
    "CA032": Code("A course that is named does not exist, or there are fewer electives than to be chosen."),
    "CA033": Code("The order of the courses runs in a circle."),
    "CA034": Code("A condition of the provider lacks a key that its kind needs, or has one that it does not take."),
    "CA035": Code(
        "A course code is that of another institution's course, the id of a program, or holds a comma or semicolon."
    ),
    "CA036": Code("A language or country has no name in questionnaire.yaml, so that nobody could choose it."),
    "CA037": _warning("The weekly hours of a course are implausible, for all courses or for its level."),
    "CA038": _warning("The weeks of a course are implausible."),
    "CA039": _warning("The stated months do not agree with the weeks of the courses."),
    "CA040": _warning("The electives that come first are together in no track whose courses are known."),
    "CA041": Code("The share of a pathway is not its amount divided by the size of the degree.", excusable=True),
    "CA042": _warning("A price is implausible for its kind of credential."),
    "CA043": Code("The prices of the parts do not add up to that of the program."),
    "CA044": _warning("A pathway is said to be in force, but its date is missing or past the limit."),
    "CA045": _warning("A pathway names in words a condition that has a key, and the key is not there."),
    "CA046": _warning("A pathway of an open MicroMasters leaves open whether it sets a kind of condition."),
    "CA047": _warning("Recognition that seems to hold in one place alone does not name it."),
    "CA048": _warning("The price of a course is known, but neither the number of courses nor a price of the whole."),
    "CA049": _warning(
        "What is said of a closing exam or a project does not agree with the rows of that kind or the outcomes."
    ),
    "CA051": Code("A source is on a site that is not accepted."),
    "CA052": _warning("A source is the front page of a site, and no note says why."),
    "CA053": Code("A source is a learner's note; a catalog rests on pages."),
    "CA054": _warning("Two programs have one address, so that one of them is looked up on the page of the other."),
    "CA061": Code("A program is said to be open, but was not seen for more than 12 months."),
    "CA062": Code("A date is after the date of the catalog."),
    "CA063": Code("A program is said to be open, but no source of that is dated within 12 months.", excusable=True),
    "CA071": Code("A sentence names a source by its id."),
    "CA072": Code("A sentence has a word of advertising.", excusable=True),
    "CA073": Code("A sentence promises something.", excusable=True),
    "CA074": _warning("A sentence is longer than 40 words."),
    "CA081": Code("A topic lacks a free course with hours, to learn it or to renew it."),
    "CA082": Code("The math self-check lacks a topic, or a problem lacks its one right choice."),
    "CA083": Code(
        "The file advisers.yaml lacks a country that can be chosen, has it twice, or names an unknown field."
    ),
    "CA084": Code("The file currencies.yaml has a currency or a way to write one twice, or lacks euros or US dollars."),
    "CA090": Code("The folder of the catalog does not exist, or is a file."),
    "CA091": Code("There is no program."),
    "CA092": Code("No program belongs to an institution."),
    "CA093": Code("An institution stands twice."),
    "CA094": Code("A file ends in .yml and would be overlooked."),
    "CA095": Code("A name in organizations.yaml is not used, stands twice, or is out of order."),
    "CA101": Code("An exception is past its last month."),
    "CA102": Code("An exception is no longer needed: no such problem is found."),
    "CA103": Code("An exception names a code that no check has, or that no exception may silence."),
    "CA111": Code("A file to be formatted is no program."),
    "CA112": Code("Formatting would change what a file says; it was left as it is."),
    "CA113": Code("A note cannot be taken into a program's file without a loss; it was left as it is."),
    "CA114": Code("A comment behind the head of a program's file, which formatting has no place for."),
    "CA121": Code("History that is not before the date of the catalog."),
    "CA122": Code("A row of history names no old value."),
    "CA123": Code("An old value was read after it had ceased to hold."),
    "CA124": Code("Two rows of history say what a key was until the same month."),
}
