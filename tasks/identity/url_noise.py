"""Parts of a URL that name a visit or a campaign and never a document.

Only names that mean this everywhere are here: `ref`, `source`, `from`, `sid` name documents on some sites and stay.
"""

import re
from typing import Final

# Parameter names, folded to lower case, each with who documents it.
TRACKING_NAMES: Final[dict[str, str]] = {
    "__hsfp": "HubSpot cookies and tracking code",
    "__hssc": "HubSpot cookies and tracking code",
    "__hstc": "HubSpot cookies and tracking code",
    "__s": "Drip subscriber id",
    "__twitter_impression": "X: AMP pages opened from a post",
    "_branch_match_id": "Branch deep links",
    "_ga": "Google Analytics cross-domain linker",
    "_gl": "Google Analytics cross-domain linker",
    "_hsenc": "HubSpot e-mail tracking",
    "_hsmi": "HubSpot e-mail tracking",
    "_ke": "Klaviyo e-mail tracking",
    "_openstat": "OpenStat campaign label",
    "at_bbc_team": "Piano (AT Internet) campaign",
    "at_campaign": "Piano (AT Internet) campaign",
    "at_campaign_type": "Piano (AT Internet) campaign",
    "at_creation": "Piano (AT Internet) campaign",
    "at_custom1": "Piano (AT Internet) campaign",
    "at_custom2": "Piano (AT Internet) campaign",
    "at_custom3": "Piano (AT Internet) campaign",
    "at_custom4": "Piano (AT Internet) campaign",
    "at_emailtype": "Piano (AT Internet) campaign",
    "at_format": "Piano (AT Internet) campaign",
    "at_link_id": "Piano (AT Internet) campaign",
    "at_link_origin": "Piano (AT Internet) campaign",
    "at_link_type": "Piano (AT Internet) campaign",
    "at_medium": "Piano (AT Internet) campaign",
    "at_network": "Piano (AT Internet) campaign",
    "at_ptr_name": "Piano (AT Internet) campaign",
    "at_recipient_id": "Piano (AT Internet) campaign",
    "at_recipient_list": "Piano (AT Internet) campaign",
    "at_send_date": "Piano (AT Internet) campaign",
    "at_variant": "Piano (AT Internet) campaign",
    "dclid": "Google Campaign Manager click id",
    "ef_id": "Adobe Advertising click id",
    "epik": "Pinterest click id",
    "fb_action_ids": "Meta social plugins",
    "fb_action_types": "Meta social plugins",
    "fb_ref": "Meta social plugins",
    "fb_source": "Meta social plugins",
    "fbclid": "Meta click id",
    "gad_campaignid": "Google Ads click reporting",
    "gad_source": "Google Ads click reporting",
    "gbraid": "Google Ads click id for iOS",
    "gclid": "Google Ads click id",
    "gclsrc": "Google Ads click source",
    "hsctatracking": "HubSpot call to action",
    "igsh": "Instagram share id",
    "igshid": "Instagram share id",
    "irclickid": "Impact click id",
    "isappinstalled": "WeChat share",
    "li_fat_id": "LinkedIn click id",
    "mc_cid": "Mailchimp campaign id",
    "mc_eid": "Mailchimp recipient id",
    "mkt_tok": "Marketo recipient token",
    "ml_subscriber": "MailerLite subscriber",
    "ml_subscriber_hash": "MailerLite subscriber",
    "msclkid": "Microsoft Advertising click id",
    "ns_campaign": "comScore campaign",
    "ns_fee": "comScore campaign",
    "ns_linkname": "comScore campaign",
    "ns_mchannel": "comScore campaign",
    "ns_source": "comScore campaign",
    "nsukey": "WeChat share",
    "oly_anon_id": "Omeda Olytics",
    "oly_enc_id": "Omeda Olytics",
    "piwik_campaign": "Matomo campaign, before 4",
    "piwik_keyword": "Matomo campaign, before 4",
    "piwik_kwd": "Matomo campaign, before 4",
    "pk_campaign": "Matomo campaign",
    "pk_cid": "Matomo campaign",
    "pk_content": "Matomo campaign",
    "pk_keyword": "Matomo campaign",
    "pk_kwd": "Matomo campaign",
    "pk_medium": "Matomo campaign",
    "pk_source": "Matomo campaign",
    "rb_clickid": "Reddit click id",
    "rdt_cid": "Reddit click id",
    "ref_src": "X embeds",
    "ref_url": "X embeds",
    "s_kwcid": "Adobe Advertising keyword id",
    "scclid": "Snapchat click id",
    "srsltid": "Google Merchant Center result id",
    "ttclid": "TikTok click id",
    "twclid": "X click id",
    "vero_conv": "Vero e-mail tracking",
    "vero_id": "Vero e-mail tracking",
    "wbraid": "Google Ads click id for the web",
    "wickedid": "Wicked Reports",
    "wt_mc": "Mapp (Webtrekk) media code",
    "xtor": "Piano (AT Internet) campaign",
    "yclid": "Yandex Direct click id",
    "ysclid": "Yandex search click id",
}

TRACKING_PREFIXES: Final[dict[str, str]] = {
    "hsa_": "HubSpot ads",
    "mtm_": "Matomo campaigns",
    "utm_": "Google Analytics campaigns",
}

# Names of servers' session parameters; their values are opaque, so a short one is something else.
SESSION_NAMES: Final[dict[str, str]] = {
    "cfid": "ColdFusion",
    "cftoken": "ColdFusion",
    "jsessionid": "Java Servlet 7.1.3",
    "oscsid": "osCommerce",
    "phpsessid": "PHP session.name",
    "sessionid": "common name",
    "zenid": "Zen Cart",
}
SESSION_VALUE: Final = re.compile(r"[A-Za-z0-9._!,-]{8,}")

# Sessions kept in the path: ";jsessionid=…" (Java Servlet 7.1.3) and "/(S(…))/" (ASP.NET cookieless sessions).
SESSION_MATRIX: Final = re.compile(r";(?:jsessionid|phpsessid)=[^/;]*", re.IGNORECASE)
SESSION_SEGMENT: Final = re.compile(r"(?:\((?:S|A|F|X)\([A-Za-z0-9_-]+\)\))+|\((?:(?:S|A|F|X)\([A-Za-z0-9_-]+\))+\)")

# Documents that servers give for a folder: DirectoryIndex of Apache and nginx, default documents of IIS.
FOLDER_DOCUMENTS: Final = frozenset(
    {
        "default.asp",
        "default.aspx",
        "default.htm",
        "default.html",
        "index.asp",
        "index.aspx",
        "index.htm",
        "index.html",
        "index.jsp",
        "index.php",
        "index.shtml",
    }
)


def is_noise(name: str, value: str) -> bool:
    """Return whether the query parameter `name`=`value` says nothing about which document is meant."""
    folded = name.lower()
    if folded in TRACKING_NAMES or folded.startswith(tuple(TRACKING_PREFIXES)):
        return True
    is_session = folded in SESSION_NAMES or folded.startswith("aspsessionid")  # IIS adds letters of its own
    return is_session and SESSION_VALUE.fullmatch(value) is not None
