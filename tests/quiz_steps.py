"""One way through all questions, in keys and in flags; and what is saved after each of them."""

from ptys import DOWN, ENTER, UP, Terminal

STEPS: tuple[tuple[str, str], ...] = (
    ("What do you want it for?", "2"),
    ("Which fields interest you?", "finance" + ENTER + "marketing" + ENTER + ENTER),
    ("How well do you know this field?", "3"),
    ("What is your highest degree?", UP + UP + UP + DOWN + ENTER),
    ("Algebra: could you", "1"),
    ("Statistics: could you", "2"),
    ("Probability: could you", "2"),
    ("Calculus: could you", "3"),
    ("Linear algebra: could you", ENTER),
    ("Can you program?", "2"),
    ("Have you passed courses of such programs", "2" + "corporate" + ENTER + ENTER),
    ("How many hours a week could you study?", "8 hours" + ENTER),
    ("Do your weeks vary a lot?", "2"),
    ("From which day on will you have time?", "2030-01-07" + ENTER),
    ("Within how many months", "?" + ENTER),
    ("How much can you spend in all", "$2,500" + ENTER),
    ("Would you ask for financial aid?", "y"),
    ("Do you want credit towards a degree?", "2"),
    ("In which countries would you take that degree?", UP + UP + UP + ENTER),
    ("What is the grade average of your last degree", "3.2" + ENTER),
    ("In which languages can you study?", "eng" + ENTER + ENTER),
    ("What matters most to you?", "3" + "=" + "1" + "."),
)
FIELDS = 2
"""Number of the question that asks for fields."""
FLAGS = (
    "goal=advance",
    "fields=finance,marketing",
    "field_level=works",
    "education=bachelor",
    "math.algebra=fresh",
    "math.statistics=rusty",
    "math.probability=rusty",
    "math.calculus=never",
    "programming=basic",
    "completed=corporate-finance",
    "hours_per_week=8",
    "irregular_weeks=no",
    "start=2030-01-07",
    "budget_usd=2500",
    "needs_aid=yes",
    "credit=welcome",
    "degree_countries=all",
    "grade_average=3.2",
    "languages=en",
    "priorities=credit-conversion+accreditation",
)


def place(number: int) -> str:
    """Return how the page says which question it is; once the fields are known, a topic of math is left out."""
    return f"Question {number} of {len(STEPS) + (number <= FIELDS)}"


def answered(at: Terminal, number: int) -> None:
    """Begin, and answer the first questions."""
    at.see("Begin")
    at.press(ENTER)
    for ask, keys in STEPS[:number]:
        at.see(ask)
        at.press(keys)
    at.see(place(number + 1))
