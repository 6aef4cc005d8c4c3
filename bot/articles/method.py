"""How the votes were counted, by the article's own words: by hand, by machines, or not stated."""

import re

from bot.core.model import Method

HAND = re.compile(
    r"кол\s+менен\s+(?:\w+\s+){0,2}(?:эсепт|сан[ао])|кол\s+эсеп"
    r"|ручн\w+\s+(?:\w+\s+){0,2}(?:подсч|пересч)|(?:подсч[её]т|считал|подсчитан|посчитан)\w*\s+(?:\w+\s+){0,3}(?:вручную|руками)"
    r"|вручную\s+(?:\w+\s+){0,2}(?:подсчит|посчит|считал)"
    r"|(?:hand|manual(?:ly)?)[\s-]+(?:\w+\s+){0,1}(?:count|tall)|count(?:ed|ing)?\s+(?:\w+\s+){0,4}by\s+hand",
    re.IGNORECASE,
)
MACHINE = re.compile(
    r"автоматт\w+\s+(?:\w+\s+){0,3}(?:эсеп|сана|урна)|электрондук\s+(?:эсеп|сана|урна)|санагыч|\b(?:АЭУ|АСУ|АЭУнун)\b"
    r"|автоматич\w+\s+(?:\w+\s+){0,2}(?:подсч|считыв|обработ)|автоматически\s+считыва\w+"
    r"|электронн\w+\s+(?:\w+\s+){0,1}(?:подсч|урн)|(?:данн\w+|по)\s+(?:с\s+)?(?:КОИБ|сканер)"
    r"|(?:counting|voting|ballot)[\s-]+machines?|by\s+(?:the\s+)?machines?|machine[\s-]+count|optical\s+scan|automatic(?:ally)?\s+(?:\w+\s+){0,2}count"
    r"|electronic\s+count",
    re.IGNORECASE,
)
NOT_DONE = re.compile(
    r"эмес|элек|болбо|жок\b|азырынча|улан|жүрүп|баштал|болот|күтүл|кийин\s+жарыяланат|талап|чейин|салыштыр|айырмалан"
    r"|\bне\b|\bнет\b|\bещ[её]\b|\bпока\b|продолж|ид[её]т|начн|начал|будет|будут|предстоит|ожида|до\s+(?:окончания\s+)?ручн|требу|потреб|\bбез\b|сравн|отлича|расход"
    r"|\bnot\b|\bno\b|n't|\byet\b|\bstill\b|continu|goes\s+on|ongoing|under\s?way|\bwill\b|begin|start|await|expect|before|until|without|demand|request|call(?:s|ed)?\s+for|differ|compar",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[!?…;\n]|\.(?![0-9])")
OF_A_PART = re.compile(
    r"№\s?[0-9]|[0-9]\s?-?\s?округ|округ\w*\s+[0-9]|айрым|кээ\s+бир|бир\s+катар|отдельн|ряд[еау]?\s+(?:округ|участк)|на\s+участк"
    r"|участкасында|гана|только|лишь|\bonly\b|some\b|one\s+(?:district|station)|[0-9]\s+(?:districts|stations)",
    re.IGNORECASE,
)

CLAUSE = re.compile(r"[,:—–]\s")


def find_method(prose: str) -> Method | None:
    """Return the method that the text outside the rows states for the whole list.

    None if it states none, both, or only that a count is under way or covers some districts.
    """
    found: set[Method] = set()
    for sentence in SENTENCE.split(prose):
        for clause in clauses_of(sentence):
            found |= methods_of(clause)
    return found.pop() if len(found) == 1 else None


def clauses_of(sentence: str) -> list[str]:
    """Split a sentence that names both methods: what denies one of them does not deny the other."""
    both = HAND.search(sentence) and MACHINE.search(sentence)
    return CLAUSE.split(sentence) if both else [sentence]


def methods_of(clause: str) -> set[Method]:
    if OF_A_PART.search(clause) or NOT_DONE.search(clause):
        return set()
    by_hand = {Method.HAND} if HAND.search(clause) else set()
    return by_hand | ({Method.MACHINE} if MACHINE.search(clause) else set())
