"""Month names by language, January first: Unicode CLDR 46, with genitives and the short forms that news pages print.

Alternatives are parted by "/". A word that begins one name only stands for it ("sept", "okt"), so most short forms
need no entry.
"""

from typing import Final

GREGORIAN: Final[dict[str, str]] = {
    "af": "januarie februarie maart april mei junie julie augustus september oktober november desember",
    "ar": (
        "يناير/كانون_الثاني/جانفي فبراير/شباط/فيفري مارس/آذار/اذار أبريل/ابريل/نيسان/أفريل مايو/أيار/ايار/ماي "
        "يونيو/يونية/حزيران/جوان يوليو/يولية/تموز/جويلية أغسطس/اغسطس/آب/أوت سبتمبر/أيلول/ايلول "
        "أكتوبر/اكتوبر/تشرين_الأول نوفمبر/تشرين_الثاني ديسمبر/كانون_الأول/كانون_الاول"
    ),
    "bg": "януари февруари март април май юни юли август септември октомври ноември декември",
    "bn": "জানুয়ারি/জানুয়ারি/জানুয়ারী ফেব্রুয়ারি/ফেব্রুয়ারি/ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট/আগষ্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "cs": (
        "ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec srpna/srpen "
        "září října/říjen listopadu/listopad prosince/prosinec"
    ),
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "de": (
        "januar/jänner/jaenner februar/feber märz/maerz/mrz april mai juni juli august september oktober november "
        "dezember"
    ),
    "el": (
        "ιανουαρίου/ιανουάριος/ιαν φεβρουαρίου/φεβρουάριος/φεβ μαρτίου/μάρτιος/μαρ απριλίου/απρίλιος/απρ "
        "μαΐου/μάιος/μαϊ ιουνίου/ιούνιος/ιουν ιουλίου/ιούλιος/ιουλ αυγούστου/αύγουστος/αυγ "
        "σεπτεμβρίου/σεπτέμβριος/σεπ οκτωβρίου/οκτώβριος/οκτ νοεμβρίου/νοέμβριος/νοε δεκεμβρίου/δεκέμβριος/δεκ"
    ),
    "en": "january february march april may june july august september/sept october november december",
    "es": (
        "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre noviembre "
        "diciembre/dic"
    ),
    "et": "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
    "fa": "ژانویه فوریه مارس آوریل مه/می ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر",
    "fi": (
        "tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu toukokuuta/toukokuu "
        "kesäkuuta/kesäkuu heinäkuuta/heinäkuu elokuuta/elokuu syyskuuta/syyskuu lokakuuta/lokakuu "
        "marraskuuta/marraskuu joulukuuta/joulukuu"
    ),
    "fr": (
        "janvier/janv février/fevrier/fév/févr mars avril/avr mai juin juillet/juil août/aout septembre octobre "
        "novembre décembre/decembre/déc"
    ),
    "he": (
        "ינואר/בינואר פברואר/בפברואר מרץ/במרץ/מרס אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט "
        "ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר"
    ),
    "hi": "जनवरी फ़रवरी/फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर",
    "hr": (
        "siječnja/siječanj veljače/veljača ožujka/ožujak travnja/travanj svibnja/svibanj lipnja/lipanj srpnja/srpanj "
        "kolovoza/kolovoz rujna/rujan listopada/listopad studenoga/studenog/studeni prosinca/prosinac"
    ),
    "hu": (
        "január február március/márc április/ápr május/máj június/jún július/júl augusztus szeptember/szept október "
        "november december"
    ),
    "id": (
        "januari februari/pebruari maret april mei juni juli agustus/agt september oktober november/nopember desember"
    ),
    "is": "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
    "it": (
        "gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/sett/set ottobre/ott "
        "novembre dicembre/dic"
    ),
    "lt": "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
    "lv": (
        "janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā jūlijs/jūlijā "
        "augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī decembris/decembrī"
    ),
    "ms": "januari februari mac april mei jun julai ogos september oktober november disember",
    "nl": "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    "no": "januar februar mars april mai juni juli august september oktober november desember",
    "pl": (
        "stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj czerwca/czerwiec lipca/lipiec "
        "sierpnia/sierpień września/wrzesień października/październik/paź listopada/listopad grudnia/grudzień"
    ),
    "pt": (
        "janeiro fevereiro/fev março/marco abril/abr maio junho julho agosto/ago setembro/set outubro/out novembro "
        "dezembro/dez"
    ),
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "ru": (
        "января/январь февраля/февраль марта/март апреля/апрель мая/май июня/июнь июля/июль августа/август "
        "сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь"
    ),
    "sk": (
        "januára/január februára/február marca/marec apríla/apríl mája/máj júna/jún júla/júl augusta/august "
        "septembra/september októbra/október novembra/november decembra/december"
    ),
    "sl": (
        "januar/januarja februar/februarja marec/marca april/aprila maj/maja junij/junija julij/julija avgust/avgusta "
        "september/septembra oktober/oktobra november/novembra december/decembra"
    ),
    "sr": (
        "јануар/јануара фебруар/фебруара март/марта април/априла мај/маја јун/јуна јул/јула август/августа "
        "септембар/септембра октобар/октобра новембар/новембра децембар/децембра"
    ),
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "sw": "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
    "ta": "ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட்/ஆகஸ்டு செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்",
    "th": (
        "มกราคม/ม.ค กุมภาพันธ์/ก.พ มีนาคม/มี.ค เมษายน/เม.ย พฤษภาคม/พ.ค มิถุนายน/มิ.ย กรกฎาคม/ก.ค สิงหาคม/ส.ค "
        "กันยายน/ก.ย ตุลาคม/ต.ค พฤศจิกายน/พ.ย ธันวาคม/ธ.ค"
    ),
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "uk": (
        "січня/січень лютого/лютий березня/березень квітня/квітень травня/травень червня/червень липня/липень "
        "серпня/серпень вересня/вересень жовтня/жовтень листопада/листопад грудня/грудень"
    ),
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "zu": "januwari februwari mashi ephreli meyi juni julayi agasti septhemba okthoba novemba disemba",
}  # fmt: skip

# Solar Hijri months: Persian and Dari names.
JALALI: Final = {
    name: month
    for month, names in enumerate(
        [
            "فروردین/حمل",
            "اردیبهشت/ثور",
            "خرداد/جوزا",
            "تیر/سرطان",
            "مرداد/امرداد/اسد",
            "شهریور/سنبله",
            "مهر/میزان",
            "آبان/عقرب",
            "آذر/قوس",
            "دی/جدی",
            "بهمن/دلو",
            "اسفند/حوت",
        ],
        start=1,
    )
    for name in names.split("/")
}

_SHORTEST_PREFIX: Final = 3


def _prefixes_of(language: str) -> dict[str, int]:
    """Return the language's month by each name and each beginning of a name that is no other month's."""
    found: dict[str, set[int]] = {}
    full: dict[str, int] = {}
    for month, names in enumerate(GREGORIAN[language].casefold().split(), start=1):
        for name in names.replace("_", " ").split("/"):
            full[name] = month
            for end in range(_SHORTEST_PREFIX, len(name)):
                found.setdefault(name[:end], set()).add(month)
    return _unequivocal(found) | full


def _unequivocal(found: dict[str, set[int]]) -> dict[str, int]:
    return {prefix: min(months) for prefix, months in found.items() if len(months) == 1}


def _prefixes_of_all() -> dict[str, int]:
    """Return the months of all languages; where two disagree, neither's."""
    found: dict[str, set[int]] = {}
    for prefixes in _PREFIXES.values():
        for prefix, month in prefixes.items():
            found.setdefault(prefix, set()).add(month)
    return _unequivocal(found)


_PREFIXES: Final = {language: _prefixes_of(language) for language in GREGORIAN}
_ANY_PREFIXES: Final = _prefixes_of_all()


def month_named(word: str, language: str | None) -> int | None:
    """Return the number of the month that `word` names, read in `language` (ISO 639-1) first; None if none."""
    word = word.strip(".,").casefold().replace("ي", "ی") if language == "fa" else word.strip(".,").casefold()
    for code in (language, "en"):
        if code in _PREFIXES and (month := _PREFIXES[code].get(word)) is not None:
            return month
    return _ANY_PREFIXES.get(word)
