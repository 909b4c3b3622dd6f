"""Where one time zone is everybody's, by region: ISO 3166 (lower case), tz database 2026a (zone.tab).

Left out are regions of several zones, but for far islands and enclaves, and those whose top-level domain is sold to
everybody ("tv", "io", "co").
"""

from typing import Final

ZONES: Final[dict[str, str]] = {
    "ae": "Asia/Dubai", "al": "Europe/Tirane", "am": "Asia/Yerevan", "ao": "Africa/Luanda",
    "ar": "America/Argentina/Buenos_Aires", "at": "Europe/Vienna", "az": "Asia/Baku", "ba": "Europe/Sarajevo",
    "bd": "Asia/Dhaka", "be": "Europe/Brussels", "bg": "Europe/Sofia", "bh": "Asia/Bahrain", "bo": "America/La_Paz",
    "bw": "Africa/Gaborone", "by": "Europe/Minsk", "ch": "Europe/Zurich", "cl": "America/Santiago",
    "cm": "Africa/Douala", "cn": "Asia/Shanghai", "cr": "America/Costa_Rica", "cy": "Asia/Nicosia",
    "cz": "Europe/Prague", "de": "Europe/Berlin", "dk": "Europe/Copenhagen", "do": "America/Santo_Domingo",
    "dz": "Africa/Algiers", "ec": "America/Guayaquil", "ee": "Europe/Tallinn", "eg": "Africa/Cairo",
    "es": "Europe/Madrid", "et": "Africa/Addis_Ababa", "fi": "Europe/Helsinki", "fr": "Europe/Paris",
    "gb": "Europe/London", "ge": "Asia/Tbilisi", "gh": "Africa/Accra", "gr": "Europe/Athens",
    "gt": "America/Guatemala", "hk": "Asia/Hong_Kong", "hn": "America/Tegucigalpa", "hr": "Europe/Zagreb",
    "hu": "Europe/Budapest", "ie": "Europe/Dublin", "il": "Asia/Jerusalem", "in": "Asia/Kolkata",
    "iq": "Asia/Baghdad", "ir": "Asia/Tehran", "is": "Atlantic/Reykjavik", "it": "Europe/Rome",
    "jm": "America/Jamaica", "jo": "Asia/Amman", "jp": "Asia/Tokyo", "ke": "Africa/Nairobi", "kg": "Asia/Bishkek",
    "kh": "Asia/Phnom_Penh", "kr": "Asia/Seoul", "kw": "Asia/Kuwait", "lb": "Asia/Beirut", "li": "Europe/Vaduz",
    "lk": "Asia/Colombo", "ls": "Africa/Maseru", "lt": "Europe/Vilnius", "lu": "Europe/Luxembourg",
    "lv": "Europe/Riga", "ma": "Africa/Casablanca", "md": "Europe/Chisinau", "mk": "Europe/Skopje",
    "mm": "Asia/Yangon", "mt": "Europe/Malta", "mu": "Indian/Mauritius", "mw": "Africa/Blantyre",
    "my": "Asia/Kuala_Lumpur", "mz": "Africa/Maputo", "na": "Africa/Windhoek", "ng": "Africa/Lagos",
    "ni": "America/Managua", "nl": "Europe/Amsterdam", "no": "Europe/Oslo", "np": "Asia/Kathmandu",
    "nz": "Pacific/Auckland", "om": "Asia/Muscat", "pa": "America/Panama", "pe": "America/Lima",
    "ph": "Asia/Manila", "pk": "Asia/Karachi", "pl": "Europe/Warsaw", "pt": "Europe/Lisbon",
    "py": "America/Asuncion", "qa": "Asia/Qatar", "ro": "Europe/Bucharest", "rs": "Europe/Belgrade",
    "rw": "Africa/Kigali", "sa": "Asia/Riyadh", "sd": "Africa/Khartoum", "se": "Europe/Stockholm",
    "sg": "Asia/Singapore", "si": "Europe/Ljubljana", "sk": "Europe/Bratislava", "sn": "Africa/Dakar",
    "sv": "America/El_Salvador", "sy": "Asia/Damascus", "th": "Asia/Bangkok", "tn": "Africa/Tunis",
    "tr": "Europe/Istanbul", "tt": "America/Port_of_Spain", "tw": "Asia/Taipei", "tz": "Africa/Dar_es_Salaam",
    "ua": "Europe/Kyiv", "ug": "Africa/Kampala", "uy": "America/Montevideo", "uz": "Asia/Tashkent",
    "ve": "America/Caracas", "vn": "Asia/Ho_Chi_Minh", "ye": "Asia/Aden", "za": "Africa/Johannesburg",
    "zm": "Africa/Lusaka", "zw": "Africa/Harare",
}  # fmt: skip
