"""One way through all questions, in keys and in flags; and what is saved after each of them."""

from ptys import DOWN, ENTER, SPACE, UP, Terminal

STEPS: tuple[tuple[str, str], ...] = (
    ("What do you want it for?", DOWN + ENTER),
    ("Which fields interest you?", "fin" + SPACE + "market" + SPACE + ENTER),
    ("How well do you know this field?", DOWN + DOWN + ENTER),
    ("What is your highest degree?", DOWN + ENTER),
    ("Algebra: could you", ENTER),
    ("Statistics: could you", DOWN + ENTER),
    ("Probability: could you", DOWN + ENTER),
    ("Calculus: could you", DOWN + DOWN + ENTER),
    ("Linear algebra: could you", DOWN + DOWN + DOWN + ENTER),
    ("Proofs: could you", DOWN + DOWN + ENTER),
    ("Can you program?", DOWN + ENTER),
    ("Have you passed courses of such programs", DOWN + ENTER + "corporate" + SPACE + ENTER),
    ("How many hours a week could you study?", "8" + ENTER),
    ("Do your weeks vary a lot?", DOWN + ENTER),
    ("From which day on will you have time?", "2030-01-07" + ENTER),
    ("Within how many months", "?" + ENTER),
    ("How much can you spend in all", "2,500" + ENTER),
    ("Would you ask for financial aid?", ENTER),
    ("Do you want credit towards a degree?", DOWN + ENTER),
    ("In which countries would you take that degree?", UP + UP + UP + ENTER),
    ("In which languages can you study?", "eng" + SPACE + ENTER),
    ("What matters most to you?", DOWN + DOWN + ENTER + UP + UP + UP + ENTER + ENTER + UP + UP + ENTER),
)
FLAGS = (
    "goal=advance",
    "fields=finance,marketing",
    "field_level=works",
    "education=bachelor",
    "math.algebra=fresh",
    "math.statistics=rusty",
    "math.probability=rusty",
    "math.calculus=never",
    "math.proofs=never",
    "programming=basic",
    "completed=corporate-finance",
    "hours_per_week=8",
    "irregular_weeks=no",
    "start=2030-01-07",
    "budget_usd=2500",
    "needs_aid=yes",
    "credit=welcome",
    "degree_countries=all",
    "languages=en",
    "priorities=credit-conversion+accreditation",
)


def answered(at: Terminal, number: int) -> None:
    """Begin, and answer the first questions."""
    at.see("Begin")
    at.press(ENTER)
    for ask, keys in STEPS[:number]:
        at.see(ask)
        at.press(keys)
    at.see(f"Question {number + 1} of")
