"""What links to a list's further pages say, by language."""

from typing import Final

# Folded to lower case. From the pagers of WordPress, Joomla, Drupal, DedeCMS, EmpireCMS and their translations.
# "Next post", "下一篇" and the like are not here: they lead to another article.
NEXT_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "ar": ("التالي", "التالية", "الصفحة التالية", "المزيد"),
    "bg": ("следваща", "следваща страница", "напред"),
    "cs": ("další", "další strana", "následující", "starší"),
    "da": ("næste", "næste side", "ældre"),
    "de": ("nächste", "nächste seite", "weiter", "ältere beiträge", "vor"),
    "el": ("επόμενη", "επόμενο", "επόμενη σελίδα"),
    "en": ("load more", "more", "next", "next page", "older", "older posts", "show more"),
    "es": ("entradas anteriores", "página siguiente", "siguiente", "siguientes"),
    "fa": ("بعدی", "صفحه بعد", "صفحه بعدی", "صفحهٔ بعد"),
    "fi": ("seuraava", "seuraava sivu", "vanhemmat"),
    "fr": ("articles plus anciens", "page suivante", "suivant", "suivante", "suivants"),
    "he": ("הבא", "הדף הבא", "לעמוד הבא"),
    "hi": ("अगला", "अगला पृष्ठ", "आगे"),
    "hu": ("következő", "következő oldal", "régebbi"),
    "id": ("berikutnya", "halaman berikutnya", "lanjut", "selanjutnya"),
    "it": ("avanti", "pagina successiva", "prossima", "successiva", "successivo"),
    "ja": ("次", "次のページ", "次の10件", "次の20件", "次へ", "次ページ"),
    "ko": ("다음", "다음 페이지", "다음페이지", "더보기"),
    "nl": ("oudere berichten", "volgende", "volgende pagina"),
    "no": ("eldre", "neste", "neste side"),
    "pl": ("dalej", "następna", "następna strona", "starsze wpisy"),
    "pt": ("página seguinte", "próxima", "próxima página", "próximo", "seguinte"),
    "ro": ("pagina următoare", "următoarea", "următorul", "înainte"),
    "ru": ("вперед", "вперёд", "далее", "дальше", "следующая", "следующая страница", "ещё"),
    "sv": ("nästa", "nästa sida", "äldre"),
    "th": ("ถัดไป", "หน้าถัดไป", "หน้าต่อไป"),
    "tr": ("ileri", "sonraki", "sonraki sayfa"),
    "uk": ("вперед", "далі", "наступна", "наступна сторінка"),
    "vi": ("kế tiếp", "tiếp", "tiếp theo", "trang sau", "trang tiếp"),
    "zh": ("下一页", "下一頁", "下页", "下頁", "后一页", "尾页", "更多", "末页", "末頁"),
}
