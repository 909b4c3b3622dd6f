"""What English articles are about: events of a region that does not exist, with slots as in `words_en`.

Headlines hold the hyphens, quotes, colons and dashes that break readers of list pages.
"""

from worker.demo.prose import Topic

TOPICS = (
    Topic(
        "harbour",
        (
            (
                "{place} ferry line adds {days}-day pass for {group}",
                "From {month}, one ticket of {days} days will take {group} across the sound.",
            ),
            (
                "Late-running {place} ferries to get {count}-seat relief boat",
                "A third vessel with {count} seats is to end months of delay on the {place} route.",
            ),
            (
                "Harbour ‘open by {month}’ – {place} port authority",
                "After a year of work at the quay, the port authority has named the month of its return.",
            ),
            (
                "{place}–{place2} crossing: timetable cut after engine fault",
                "Half of the sailings between {place} and {place2} are off until a new part arrives.",
            ),
        ),
        (
            "The change to the timetable between {place} and {place2} takes effect on {weekday}, the operator said.",
            "The route between {place} and {place2} carries more people than any other in the region.",
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
            (
                "{place} council votes {a}-{b} to keep the bridge toll",
                "Drivers will go on paying at the {place} bridge after a vote that ended {a} to {b}.",
            ),
            (
                "Explainer | What the {a}-{b} vote on {place} rents means",
                "Who will pay more, who will pay less, and when: the rent decision in five answers.",
            ),
            (
                "Budget: {place} to close a {count}-thousand gap",
                "The town of {place} means to save {count} thousand crowns without closing a single school.",
            ),
            (
                "“Not a single tree”: {place} residents fight car-park plan",
                "A plan to park {count} cars beside the old orchard has divided the people of {place}.",
            ),
        ),
        (
            "Councillors in {place} met on {weekday} for a debate that lasted until after midnight.",
            "The chamber in {place} was full on {weekday} when the matter came up.",
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
            (
                "{place} glass-maker hires {count} after export win",
                "An order from the islands brings {count} new jobs to the largest kiln in {place}.",
            ),
            (
                "{share}-per-cent rise in {place} shop rents ‘unsustainable’",
                "Traders in {place} ask for a freeze after a rise of {share} per cent.",
            ),
            (
                "Well-known {place} bakery to close after {count} years",
                "No successor has been found for the oldest shop in the market square of {place}.",
            ),
            (
                "Workers at {place} rope-works accept {years}-year pay deal",
                "The longest dispute in the history of the {place} rope-works is over.",
            ),
        ),
        (
            "Business in {place} has had a restless year, and the news of {weekday} fits it.",
            "The news went round the market of {place} on {weekday} before it was made public.",
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
            (
                "{place} beat {place2} {a}-{b} after late penalty",
                "A penalty in the last minute put the match in {place} beyond doubt.",
            ),
            (
                "{person}, {age}-year-old captain, leaves {place} on a stretcher",
                "An injury to {person} cast a shadow over an evening that ended {a}-{b}.",
            ),
            (
                "Never too late: {place} win first cup in {count} years",
                "The cup returns to {place} for the first time in {count} years.",
            ),
            (
                "{place} {a}-{b} {place2}: run-away leaders stay ahead",
                "Nobody in the league has an answer to {place}, and {place2} had none either.",
            ),
        ),
        (
            "{place} and {place2} met in front of {n} spectators on {weekday} evening.",
            "It was the third meeting of {place} and {place2} this season, and the best attended.",
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
            (
                "Hospital in {place} opens {count}-bed wing for night-time care",
                "Patients in {place} will no longer have to travel to {place2} after dark.",
            ),
            (
                "{place} clinic: {years}-in-ten patients now seen within a day",
                "Waiting rooms in {place} are emptier than at any time since the clinic opened.",
            ),
        ),
        (
            "The health board confirmed the change on {weekday} after months of talks with staff.",
            "Care in {place} has been short of hands for years, and the board says that this will help.",
        ),
        (
            "The wing has room for {count} beds, of which {tens} are set aside for short stays.",
            "Recruitment remains hard: {few} of {tens} posts for specialist nurses are vacant.",
            "Ambulances now need {tens} minutes to the next open ward, {few} fewer than last year.",
            "Waiting times fell by {pct} per cent during a trial that ran for {few} months.",
            "The building was paid for by a bond that {n} local families bought shares in.",
            "An inspection last {month} praised the staff and found fault with the roof.",
        ),
    ),
    Topic(
        "harbour",
        (
            (
                "Storm shuts coast road at {place}; {count} homes without power",
                "Crews worked through the night after gusts brought down lines near {place}.",
            ),
            (
                "Record high-water mark at {place} for {month}",
                "The tide gauge at {place} has never stood higher in {month}.",
            ),
            (
                "Flood-damaged {place} mill ‘could reopen in {month}’",
                "The river has left the old mill of {place}, and its owner is counting the cost.",
            ),
        ),
        (
            "The worst of the weather reached {place} early on {weekday} and moved on towards {place2}.",
            "People in {place} are used to water, but not to this much of it.",
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
            (
                "Solar co-operative in {place} pays {share}-per-cent dividend",
                "Households in {place} receive a share of what their roofs have earned.",
            ),
            (
                "Much-delayed {place} solar park: first {count} panels in place",
                "Years after it was promised, the field above {place} has begun to deliver.",
            ),
        ),
        (
            "Members of the co-operative in {place} were told the figures on {weekday}.",
            "Power from the hills above {place} has been a promise for a long time.",
        ),
        (
            "The panels delivered {n} megawatt hours, enough for every lamp in the district.",
            "Members meet in {month} to decide whether a battery should be built beside the pumping station.",
            "A line of {tens} kilometres carries the power to the substation at {place2}.",
            "A survey found that {pct} per cent of households would buy a share if one were offered.",
            "On windless days the district still takes {pct} per cent of its power from elsewhere.",
            "Costs have risen from {tens} to {n} thousand crowns since the first estimate.",
        ),
    ),
    Topic(
        "sport",
        (
            (
                "{person} wins {days}-kilometre {place} run in record time",
                "{person} crossed the line in {place} with nobody in sight behind.",
            ),
            (
                "{place} hill race: shocked co-favourite finishes last",
                "A wrong turn at the chapel cost the favourite of {place} every chance.",
            ),
            (
                "Runner {person} of {place} retires at {age}: a much-loved stride falls silent",
                "After {count} races, {person} will watch the next one from the bank.",
            ),
        ),
        (
            "The race from {place} to {place2} was run on {weekday} for the {nth} time.",
            "Rain had softened the paths above {place} by {weekday} morning.",
        ),
        (
            "Some {n} people took part, among them {tens} who had walked over the pass from {place2}.",
            "The course record had stood for {few} years and was beaten by {tens} seconds.",
            "Organisers sold {pct} per cent more places than last year, despite two days of rain.",
            "Volunteers handed out {n} litres of tea at the {few} stations along the way.",
            "The oldest to finish was {tens} years older than the youngest.",
            "Next year’s edition starts in {place2}, where the town has offered its hall free of charge.",
        ),
    ),
)
