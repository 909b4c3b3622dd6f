"""English sentences about a region that does not exist, with slots for `worker.demo.prose`.

Slots named in `PICKS` and `COUNTS` keep one value within an article; those in `FRESH` get a new one each time.
Headlines hold the hyphens, quotes, colons and dashes that break readers of list pages.
"""

from worker.demo.prose import Topic, Words

PLACES = tuple(
    start + end
    for end in ("vale", "holt", "mere", "wick", "strand", "march")
    for start in ("Orrin", "Tessel", "Karst", "Velm", "Dunmar", "Hask", "Lorn", "Quill", "Ostra", "Pellow")
)
FIRST = ("Mira", "Tobin", "Elsa", "Jorun", "Petra", "Anselm", "Ilka", "Ruben", "Sanna", "Corin", "Dagny", "Emil")
LAST = ("Oldane", "Harsk", "Vintermo", "Tarn", "Quillon", "Brandal", "Lorrey", "Estvik", "Pellar", "Wynther", "Sorrel")

TOPICS = (
    Topic(
        "harbour",
        (
            "{place} ferry line adds {days}-day pass for {group}",
            "Late-running {place} ferries to get {n}-seat relief boat",
            "Harbour ‘open by {month}’ – {place} port authority",
            "{place}–{place2} crossing: timetable cut after engine fault",
        ),
        (
            "The ferry line between {place} and {place2} will change its timetable from {weekday}, its operator said.",
            "Travellers between {place} and {place2} face weeks of longer crossings while the quay is rebuilt.",
        ),
        (
            "The {days}-day pass will cost {n} crowns and is valid on every boat that leaves before noon.",
            "Two vessels share the route, and the older one has been in dock for {few} of the past {tens} weeks.",
            "The harbour office counted {n} cars on the busiest sailing, {tens} more than the deck is built for.",
            "Dredging of the northern channel has moved {n} tonnes of silt since the start of the year.",
            "A second ramp, planned {few} years ago, would halve the time a boat spends at the quay.",
            "Fishing crews were told to keep {n} metres from the works until the marker buoys are in place.",
        ),
    ),
    Topic(
        "council",
        (
            "{place} council votes {a}-{b} to keep the bridge toll",
            "Explainer | What the {a}-{b} vote on {place} rents means",
            "Budget {n}: {place} to close a {tens}-million gap",
            "“Not a single tree”: {place} residents fight car-park plan",
        ),
        (
            "Councillors in {place} settled a dispute of {few} years on {weekday} with a vote that ended {a} to {b}.",
            "The town of {place} will publish every contract it signs, after a narrow decision by its council.",
        ),
        (
            "The motion was brought by {person}, who leads the smallest of the four groups in the chamber.",
            "Town officers expect the measure to bring in {n} thousand crowns in its first year.",
            "An amendment that would have spared households with fewer than {few} rooms fell by {tens} votes to {few}.",
            "More than {n} people signed a petition that was handed in before the debate.",
            "The same proposal had failed twice, most recently when the council met in {month}.",
            "Legal advice given to members put the risk of an appeal at about {pct} per cent.",
        ),
    ),
    Topic(
        "business",
        (
            "{place} glass-maker hires {n} after export win",
            "{pct}-per-cent rise in {place} shop rents ‘unsustainable’",
            "Well-known {place} bakery to close after {n} years",
            "Workers at {place} rope-works accept {few}-year pay deal",
        ),
        (
            "The largest private employer in {place} said on {weekday} that it would take on {n} people by {month}.",
            "Traders in the old market of {place} have asked for a freeze on rents until the tram works end.",
        ),
        (
            "Orders from the islands rose by {pct} per cent over the year, according to the company’s accounts.",
            "The firm was founded {n} years ago in a boat shed and still occupies the same yard.",
            "Apprentices will make up {few} of every {tens} new employees under an agreement with the college.",
            "Its order book now covers {tens} months of work, against {few} at the same time last year.",
            "Electricity makes up {pct} per cent of the cost of each item that leaves the kiln.",
            "A bank in {place2} has lent {n} thousand crowns for a second production line.",
        ),
    ),
    Topic(
        "sport",
        (
            "{place} beat {place2} {a}-{b} after late penalty",
            "{person}, {age}-year-old captain, leaves {place} on a stretcher",
            "Never too late: {place} win first cup in {n} years",
            "{place} {a}-{b} {place2}: run-away leaders pegged back again",
        ),
        (
            "{place} came from behind to beat {place2} {a}-{b} in front of {n} spectators on {weekday} evening.",
            "A goal in the last minute of extra time sent {place} through to the final at the expense of {place2}.",
        ),
        (
            "The visitors had led since the {nth} minute, when a free kick went in off the far post.",
            "Coach {person} made {few} changes at the break and saw two of them pay off.",
            "{place} have now gone {tens} matches without defeat, their longest run for {few} seasons.",
            "The referee added {few} minutes, most of them for an injury to the away goalkeeper.",
            "Tickets for the return leg go on sale on {weekday}, with {n} places kept for travelling supporters.",
            "A medical report on the injured captain is expected before training resumes in {month}.",
        ),
    ),
    Topic(
        "council",
        (
            "Hospital in {place} opens {n}-bed wing for night-time care",
            "{place} school meals: {few}-in-ten pupils now eat free",
            "Teacher shortage – {place} turns to retired staff",
        ),
        (
            "Patients in {place} will no longer have to travel to {place2} at night once the new wing opens.",
            "Schools in {place} and {place2} are to share teachers in {few} subjects from {month}.",
        ),
        (
            "The wing has room for {n} beds, of which {tens} are set aside for short stays.",
            "Recruitment remains hard: {few} of {tens} posts for specialist nurses are vacant.",
            "Parents were told by letter that lessons would start {tens} minutes later in the winter months.",
            "Waiting times fell by {pct} per cent during a trial that ran for {few} months.",
            "The building was paid for by a bond that {n} local families bought shares in.",
            "An inspection last {month} praised the staff and found fault with the roof.",
        ),
    ),
    Topic(
        "harbour",
        (
            "Storm shuts coast road at {place}; {n} homes without power",
            "Record high-water mark at {place} for {month}",
            "Flood-damaged {place} mill ‘could reopen in {month}’",
        ),
        (
            "A storm that crossed the coast overnight closed the road between {place} and {place2} in {few} places.",
            "The tide gauge at {place} reached its highest mark for {n} years early on {weekday}.",
        ),
        (
            "Crews restored power to {n} homes by noon and expected the rest to follow by evening.",
            "Gusts of {n} kilometres an hour were recorded on the headland shortly before dawn.",
            "Sandbags were handed out in {few} streets near the old mill, where the river had left its bed.",
            "Nobody was hurt, although a lorry was blown against the barrier of the {place2} bridge.",
            "The forecast for the coming days speaks of lighter winds and {tens} millimetres of rain.",
            "Insurers have had {n} reports of damage, most of them to roofs and glasshouses.",
        ),
    ),
    Topic(
        "business",
        (
            "Solar co-operative in {place} pays {pct}-per-cent dividend",
            "Explainer: why {place} pays twice for its water",
            "Much-delayed {place} tram: first {n} metres of track laid",
        ),
        (
            "Households in {place} will receive a share of what their roofs earned, it was said on {weekday}.",
            "The first rails of the {place} tram were laid on {weekday}, {few} years after the line was promised.",
        ),
        (
            "The panels delivered {n} megawatt hours, enough for every lamp in the district.",
            "Members meet in {month} to decide whether a battery should be built beside the pumping station.",
            "The line will have {tens} stops and cross the river on a bridge shared with cyclists.",
            "A survey found that {pct} per cent of residents would leave the car at home once a week.",
            "Water from the upper reservoir loses {pct} per cent of its volume before it reaches a tap.",
            "Costs have risen from {tens} to {n} million crowns since the first estimate.",
        ),
    ),
    Topic(
        "sport",
        (
            "{person} wins {days}-kilometre {place} run in record time",
            "{place} film week: shocked co-director returns the prize",
            "Conductor {person} retires at {age}: a much-loved baton falls silent",
        ),
        (
            "{person} crossed the line in {place} on {weekday} with nobody in sight behind.",
            "The festival in {place} ended on {weekday} with a surprise that had nothing to do with a screen.",
        ),
        (
            "Some {n} people took part, among them {tens} who had walked over the pass from {place2}.",
            "The course record had stood for {few} years and was beaten by {tens} seconds.",
            "Organisers sold {pct} per cent more tickets than last year, despite two days of rain.",
            "A jury of {few} had watched {tens} entries in the old customs house before it decided.",
            "The orchestra will play without a conductor until a successor is named in {month}.",
            "Next year’s edition moves to {place2}, where the town has offered its hall free of charge.",
        ),
    ),
)

SENTENCES = (
    "“We have waited for this for {few} years, and nobody here believed it would come,” said {person2}, {role}.",
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
    counts={"a": (3, 9), "age": (16, 58), "b": (0, 2), "days": (7, 30)},
    fresh={
        "few": ("three", "four", "five", "six", "seven", "eight", "nine"),
        "nth": ("11th", "14th", "21st", "26th", "32nd", "37th", "43rd", "48th", "52nd", "61st", "74th"),
    },
    fresh_counts={"n": (101, 989), "pct": (3, 87), "tens": (14, 59)},
    joiner=" ",
)
