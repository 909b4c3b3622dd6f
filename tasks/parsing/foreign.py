"""Where a page may be in foreign content (drawings, formulas), told by its tags alone."""

from dataclasses import dataclass, field
from typing import Final

from tasks.parsing.markup import BREAKING, ENDING_ITSELF, FOREIGN, FRAMES, INTEGRATING, VOID

_INTEGRATING: Final = frozenset(INTEGRATING)
_FOLLOWED: Final = 100  # elements open in foreign content


@dataclass(slots=True)
class ForeignContent:
    """What is open of it; when in doubt, the page is in it."""

    inside: list[str] = field(default_factory=list)  # the outermost element of foreign content, and those open in it
    is_mixed: bool = False  # they were not closed in order: nobody knows where foreign content ends
    is_endless: bool = False  # frames, or more than anybody follows: to the end of the page

    def is_possible(self) -> bool:
        """Return whether the next tag may stand in foreign content, or among frames."""
        return self.is_mixed or self.is_endless or bool(self.inside)

    def follow(self, name: str, attributes: str) -> bool:
        """Count a tag, an end tag with its "/"; return whether it is one of an element without content."""
        if name == FRAMES or len(self.inside) > _FOLLOWED:
            self.is_endless = self.is_mixed = True
        if self.is_endless or not (self.inside or self.is_mixed or name in FOREIGN):
            return False
        holds_html = not _INTEGRATING.isdisjoint(self.inside)
        if name[0] == "/":
            self._leave(name[1:], holds_html)
        elif name in BREAKING and not holds_html:
            self.inside.clear()
            self.is_mixed = False
        elif attributes.endswith("/") and not holds_html:
            self.is_mixed |= ENDING_ITSELF.fullmatch(attributes) is None
            return not self.is_mixed
        elif not holds_html or name not in VOID:
            self.is_mixed |= name == "font"  # ends foreign content or not, by its attributes
            self.inside.append(name)
        return False

    def _leave(self, name: str, holds_html: bool) -> None:
        if name not in self.inside or (holds_html and name != self.inside[-1]):
            self.is_mixed = True
            return
        while self.inside.pop() != name:
            pass
