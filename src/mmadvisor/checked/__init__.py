"""Plain data checked against a msgspec type, with every misfit found at once and located.

| code | problem |
|---|---|
| SC001 | unknown key |
| SC002 | missing key |
| SC003 | another kind of value is wanted |
| SC004 | not one of the allowed values |
| SC005 | out of range, too long or short, or not in the wanted form |
| SC006 | values that do not agree with one another |
| SC009 | a misfit that only msgspec found |
| YA018 | more problems than are shown, as in `located` |
"""

from mmadvisor.checked.convert import TupleCheck, convert, rising
from mmadvisor.checked.words import list_words

__all__ = ["TupleCheck", "convert", "list_words", "rising"]
