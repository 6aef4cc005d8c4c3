"""How far the count is, by the article's own words. Where they contradict each other, the least certain ones count."""

import re
from enum import Enum, auto

from bot.core.model import Stage


class Claim(Enum):
    """What one sentence says of the count."""

    CORRECTED = auto()
    RECOUNTED = auto()
    PARTIAL = auto()
    NOT_OFFICIAL = auto()
    OFFICIAL = auto()
    COMPLETE = auto()


SENTENCE = re.compile(r"[!?…;\n]|\.(?![0-9])")
# Menus, addresses and looks back at earlier votes are no statement about this count.
NO_STATEMENT = re.compile(
    r"\||://|www\.|прошл|предыдущ|мурунку|өткөн шайлоо|previous|last election|past election",
    re.IGNORECASE,
)
OFFICIAL = re.compile(
    r"(?:акыркы|расмий)\s+(?:жыйынты|натыйжа)|жыйынты\w*\s+(?:расмий|акыркы)|расмий\s+(?:түрдө\s+)?жарыяла"
    r"|жыйынты\w*\s+(?:расмий\s+түрдө\s+)?бекит|расмий\s+эмес"
    r"|(?:официальн|окончательн)\w*\s+(?:и\s+окончательн\w*\s+)?(?:итог|результат)|окончательн\w*\s+данн"
    r"|(?:итог|результат)\w*\s+(?:\w+\s+){0,2}(?:не\s+)?(?:официальн|окончательн|утвержд)"
    r"|утвердил\w*\s+(?:\w+\s+){0,3}(?:итог|результат)|официально\s+(?:объяв|подвед|подв[её]л|утверд)"
    r"|(?:official|final|certified)\s+(?:\w+\s+){0,2}(?:results?|count|tally|figures)"
    r"|results?\s+(?:\w+\s+){0,3}(?:official|final|certified)(?!\w)|certif(?:ied|ies)\s+(?:\w+\s+){0,3}results?",
    re.IGNORECASE,
)
PARTLY = re.compile(
    r"№\s?[0-9]|[0-9]\s?-?\s?округ|округ\w*\s+[0-9]|айрым|кээ\s+бир|бир\s+катар|отдельн|ряд[еау]?\s+округ"
    r"|партия|партийн|спискам|some\b|one\s+(?:district|constituency)|[0-9]\s+(?:districts|constituenc)|party",
    re.IGNORECASE,
)
"""What is official in a part of the districts, or of the lists of parties, is not so in all."""
NOT_YET = re.compile(
    r"баш\s+тарт|бекитпе|бекитүүдөн|отказ|refus|эмес|кийин|жарыяланат|бекитилет|чыгарылат|чыгат|болот|күтүл|күтө|азырынча|элек|жок\b|али\b|чейин"
    r"|неофициальн|неокончательн|\bне\b|\bнет\b|будут|будет|позже|позднее|ожида|\bещ[её]\b|\bпока\b|после|\bдо\b"
    r"|unofficial|\bnot\b|\bno\b|n't|\bwill\b|\blater\b|await|expect|pending|\byet\b|\bbefore\b|\bto be\b|\buntil\b"
    r"|алдын\s+ала|предварит|prelim|provisional",
    re.IGNORECASE,
)
PRELIMINARY = re.compile(
    r"(?:алдын\s+ала|расмий\s+эмес)\s+(?:\w+\s+){0,2}(?:жыйынты|натыйжа|маалымат|эсеп)"
    r"|(?:предварительн|неофициальн|не\s+официальн)\w*\s+(?:\w+\s+){0,2}(?:итог|результат|данн|подсч)"
    r"|(?:preliminary|provisional|unofficial)\s+(?:\w+\s+){0,2}(?:results?|count|tally|figures|data)",
    re.IGNORECASE,
)
OVER = re.compile(
    r"(?:эсеп|сано|санак)\w*\s+(?:\w+\s+){0,3}(?:аякта(?!ба|\w*\s+(?:элек|жок))|бүт(?!пө|ө\s+элек))"
    r"|подсч[её]т\w*\s+(?:\w+\s+){0,4}(?<!не )(?:заверш[её]?н|законч|окончен)"
    r"|(?<!не )(?:завершил|закончил)\w*\s+(?:\w+\s+){0,3}подсч[её]т"
    r"|count(?:ing)?\s+(?:\w+\s+){0,4}(?<!not )(?:over|complete|finished|ended|done)(?!\s+yet)"
    r"|(?:finished|completed|ended)\s+(?:\w+\s+){0,3}count",
    re.IGNORECASE,
)
GOING_ON = re.compile(
    r"(?:эсеп|сано|санак)\w*\s+(?:\w+\s+){0,3}(?:бүтө\s+элек|бүтпө|аякта\w*\s+(?:элек|жок)|аяктаба|улан|жүрүп|жүрүү)"
    r"|подсч[её]т\w*\s+(?:\w+\s+){0,4}(?:не\s+(?:заверш|законч|оконч)|продолжа|ид[её]т)|(?:продолжа|ид[её]т)\w*\s+подсч[её]т"
    r"|не\s+(?:завершил|закончил)\w*\s+(?:\w+\s+){0,3}подсч[её]т"
    r"|count(?:ing)?\s+(?:\w+\s+){0,4}(?:not\s+(?:yet\s+)?(?:over|complete|finished|ended|done)|continues|goes\s+on|under\s?way"
    r"|ongoing|in\s+progress)|(?:still|being)\s+counted|(?:still\s+|being\s+)count",
    re.IGNORECASE,
)
PER_CENT = re.compile(
    r"(?<![0-9.,])([0-9]{1,3}(?:[.,][0-9]{1,2})?)\s?(?:%|пайыз|процент|per\s?cent)", re.IGNORECASE
)
COUNTED = re.compile(
    r"(?:подсч[иё]т|обработ|посчит|эсептел|саналды|каралды|иштел)|\b(?:counted|processed|reporting)\b",
    re.IGNORECASE,
)
BALLOTS = re.compile(
    r"бюллетен|протокол|голосов\b|добуш|участ|ballot|votes|precinct|polling|protocol", re.IGNORECASE
)
RECOUNT = re.compile(
    r"кайра(?:дан)?\s+(?:эсепте|санал|сана[пй])|пересч[её]т|пересчитыва|recount", re.IGNORECASE
)
NO_RECOUNT = re.compile(
    r"аякта|бүтт|заверш|законч|оконч|после|кийин|over\b|complete|finish|after|талап|потреб|треб|demand"
    r"|call(?:s|ed)? for|эмес|болбойт|\bжок\b|\bне\b|\bнет\b|\bno\b|\bnot\b"
    r"|возмож|мүмкүн|may\b|might\b|could\b|request|проси|сура",
    re.IGNORECASE,
)
CORRECTION = re.compile(
    r"^\W*(?:түзөтүү|оңдоо|исправлени[ея]|исправлено|поправка|correction|corrected)(?!\w)"
    r"|түзөтүлгөн\s+(?:тизме|жыйынты)|исправленн\w*\s+(?:спис|итог|результат|данн)|corrected\s+(?:list|results?|figures)",
    re.IGNORECASE,
)
MAX_SENTENCE_LENGTH = 600
"""Characters of a sentence that are looked at."""


def parse_stage(prose: str) -> tuple[Stage | None, bool]:
    """The stage that the text outside the rows states, None where it states none, and whether it contradicts itself."""
    claims = {
        claim
        for sentence in SENTENCE.split(prose)
        if (claim := claim_of(sentence.strip()[:MAX_SENTENCE_LENGTH]))
    }
    doubt = bool(claims & {Claim.RECOUNTED, Claim.PARTIAL, Claim.NOT_OFFICIAL})
    contradiction = (Claim.OFFICIAL in claims and doubt) or {
        Claim.PARTIAL,
        Claim.COMPLETE,
    } <= claims
    return stage_of(claims), contradiction


def stage_of(claims: set[Claim]) -> Stage | None:
    """Words that only deny that a result is official say nothing of an unfinished count: the list stands as given."""
    for claim, stage in (
        (Claim.CORRECTED, Stage.CORRECTION),
        (Claim.RECOUNTED, Stage.RECOUNT),
        (Claim.PARTIAL, Stage.UNOFFICIAL_PARTIAL),
        (Claim.NOT_OFFICIAL, Stage.UNOFFICIAL_COMPLETE),
        (Claim.OFFICIAL, Stage.CERTIFIED),
        (Claim.COMPLETE, Stage.UNOFFICIAL_COMPLETE),
    ):
        if claim in claims:
            return stage
    return None


def claim_of(sentence: str) -> Claim | None:
    if not sentence or NO_STATEMENT.search(sentence):
        return None
    if CORRECTION.search(sentence):
        return Claim.CORRECTED
    if RECOUNT.search(sentence) and not NO_RECOUNT.search(sentence):
        return Claim.RECOUNTED
    return claim_of_count(sentence) or claim_of_office(sentence)


def claim_of_count(sentence: str) -> Claim | None:
    if GOING_ON.search(sentence):
        return Claim.PARTIAL
    figure = PER_CENT.search(sentence)
    if figure and COUNTED.search(sentence) and BALLOTS.search(sentence):
        return Claim.COMPLETE if float(figure[1].replace(",", ".")) == 100 else Claim.PARTIAL
    return Claim.COMPLETE if OVER.search(sentence) and not OFFICIAL.search(sentence) else None


def claim_of_office(sentence: str) -> Claim | None:
    if OFFICIAL.search(sentence):
        if NOT_YET.search(sentence):
            return Claim.NOT_OFFICIAL
        return None if PARTLY.search(sentence) else Claim.OFFICIAL
    return Claim.NOT_OFFICIAL if PRELIMINARY.search(sentence) else None
