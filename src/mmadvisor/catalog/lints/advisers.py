"""CA083: whom to ask is told for each country that can be chosen, or that nobody was read; fields are of the list."""

from collections.abc import Iterator

from mmadvisor.catalog.files import Folder
from mmadvisor.errors import did_you_mean
from mmadvisor.model.context import AdviserList, FieldList
from mmadvisor.model.questions import Questionnaire
from mmadvisor.problems import Problem


def check(folder: Folder) -> Iterator[Problem]:
    """Compare the table with the countries and fields that can be chosen."""
    file = folder.get(AdviserList)
    if file is None:
        return
    questionnaire, fields = folder.get(Questionnaire), folder.get(FieldList)
    if questionnaire is not None:
        known, blank = file.value.countries, file.value.no_country
        for code in questionnaire.value.countries:
            if (code in known) == (code in blank):
                says = "stands under countries and under no_country" if code in known else "is missing"
                hint = "name its body, or put the code under no_country if none was read"
                yield file.problem(("countries",), "CA083", f"{code} {says}", hint, key=True)
    if fields is not None:
        ids = [row.id for row in fields.value.fields]
        for name in file.value.fields:
            if name not in ids:
                message = f"there is no field {name!r}"
                yield file.problem(("fields", name), "CA083", message, did_you_mean(name, ids), key=True)
