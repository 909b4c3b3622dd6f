"""English sentences about a region that does not exist, with slots for `worker.demo.prose`.

Slots of `picks` and `counts` keep one value within an article; those of `fresh` get a new one each time.
"""

from worker.demo.prose import Words
from worker.demo.topics_en import TOPICS

PLACES = tuple(
    start + end
    for end in ("vale", "holt", "mere", "wick", "strand", "march")
    for start in ("Orrin", "Tessel", "Karst", "Velm", "Dunmar", "Hask", "Lorn", "Quill", "Ostra", "Pellow")
)
FIRST = ("Mira", "Tobin", "Elsa", "Jorun", "Petra", "Anselm", "Ilka", "Ruben", "Sanna", "Corin", "Dagny", "Emil")
LAST = ("Oldane", "Harsk", "Vintermo", "Tarn", "Quillon", "Brandal", "Lorrey", "Estvik", "Pellar", "Wynther", "Sorrel")

SENTENCES = (
    "“We have talked about little else for {few} weeks,” said {person2}, {role}.",
    "“The figures are better than we feared and worse than we had hoped,” {person2} told reporters in {place2}.",
    "“If it works in {place2}, there is no reason why it should not work here,” the {role2} added.",
    "“I would rather see it done slowly than done twice,” said {person3}, who has worked there for {tens} years.",
    "“Ask me again in {month},” {person3} said when pressed for a date.",
    "“It is a small step, but it is the first in {few} years that was not a step back,” said {person2}.",
    "Asked about the cost, {person2} pointed to a reserve of {n} thousand crowns that has not been touched.",
    "{person3}, the {role2}, called the plan sound and the calendar hopeful.",
    "The {role2} declined to say whether {place2} would follow the example.",
    "A spokesperson for the district said that the matter would be looked at again in {month}.",
    "Similar plans have been put off in {place2} and {place3}, where money ran out before work began.",
    "About {pct} per cent of those asked in a survey by the district office were in favour.",
    "The question has occupied the district since a report of {n} pages was published last {month}.",
    "In {place3}, {tens} kilometres to the north, the same idea was given up after {few} months.",
    "Critics say that the sums leave out upkeep, which took {pct} per cent of the budget last year.",
    "Supporters answer that doing nothing would cost {n} thousand crowns a year as well.",
    "An independent review found no fault with the procedure but {few} with the paperwork.",
    "The district has some {n} thousand inhabitants, a third of whom live in {place} itself.",
    "Work on the details will be led by {person2}, who held the same post in {place3} until {month}.",
    "Letters to the {role2} have so far been answered within {tens} days, according to the office.",
    "The documents can be read in the library of {place} on every {weekday} until the end of {month}.",
    "Neither side would rule out a new round of talks before the summer.",
    "Figures for the whole region, with its {tens} districts, are due in {month}.",
    "The {role2} is to report back within {tens} days.",
    "Those affected may apply for up to {n} crowns each, provided that they do so before {month}.",
    "It was the {nth} such case since records began, and the first in {place3}.",
)

ENGLISH = Words(
    language="en",
    topics=TOPICS,
    sentences=SENTENCES,
    picks={
        "group": ("night-shift nurses", "under-18s", "islanders", "students", "pensioners", "commuters"),
        "month": ("January", "February", "March", "April", "June", "July", "August", "October", "November"),
        "place": PLACES,
        "role": ("the harbour master", "a shop steward", "the deputy mayor", "a retired engineer", "the head teacher"),
        "role2": ("district auditor", "chief planner", "harbour surveyor", "ombudsman", "county engineer", "treasurer"),
        "weekday": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        "person": tuple(f"{first} {last}" for first in FIRST for last in LAST),
    },
    counts={
        "a": (3, 9),
        "age": (16, 58),
        "b": (0, 2),
        "count": (101, 989),
        "days": (7, 30),
        "share": (3, 87),
        "years": (3, 9),
    },
    fresh={
        "few": ("three", "four", "five", "six", "seven", "eight", "nine"),
        "nth": ("11th", "14th", "21st", "26th", "32nd", "37th", "43rd", "48th", "52nd", "61st", "74th"),
    },
    fresh_counts={"n": (101, 989), "pct": (3, 87), "tens": (14, 59)},
    joiner=" ",
)
