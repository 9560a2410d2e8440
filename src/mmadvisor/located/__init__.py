"""Data files read strictly, with the line and column of every key and value.

YAML here is the part of YAML that cannot surprise: null, true, false and decimal numbers are typed, all else
is text (`NO`, `on`, `010`, `1:30`, dates); keys are text and unique; no anchors, aliases, merge keys or tags.
JSON files read the same way. The codes of the problems:

| code | problem | code | problem |
|---|---|---|---|
| YA001 | not valid YAML or JSON | YA010 | number too large, or no number |
| YA002 | key given twice | YA011 | nested too deeply |
| YA003 | anchor | YA012 | too many values |
| YA004 | alias | YA013 | file too large |
| YA005 | merge key | YA014 | not UTF-8 |
| YA006 | tag | YA015 | no such file |
| YA007 | several documents in one file | YA016 | file cannot be read |
| YA008 | key that is not text | YA017 | folder, pipe or device |
| YA009 | forbidden character | YA018 | more problems than are shown |
"""

from mmadvisor.located.data import Fault, Located, Plain, Position, Where, walk
from mmadvisor.located.problems_and_limits import LIMITS, OF_OUTPUTS, Limits
from mmadvisor.located.read import parse_json, parse_yaml, read_yaml

__all__ = [
    "LIMITS",
    "OF_OUTPUTS",
    "Fault",
    "Limits",
    "Located",
    "Plain",
    "Position",
    "Where",
    "parse_json",
    "parse_yaml",
    "read_yaml",
    "walk",
]
