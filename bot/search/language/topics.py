"""Words that show what a question wants besides the result of this election."""

import re

# Words for today next to a deputy or seat: the result of a past election does not say who holds
# it.
NOW = re.compile(
    r"\b(?:сейчас|теперь|на сегодня(?:шний день)?|сегодня(?:шний)?|на данный момент"
    r"|в настоящее время"
    r"|нынешн\w+|теперешн\w+|действующ\w+|текущ\w+|сейчасшн\w+"
    r"|азыр|азыркы\w*|учурда|учурдагы\w*|бүгүнкү\w*|бүгүн|ушул тапта|ушул тапта\w+"
    r"|ушул учурда\w*|кадимки күндө"
    r"|now|current(?:ly)?|today|at the moment|at present|present|incumbent|right now"
    r"|these days|as of today)\b"
)
HOLDER = re.compile(
    r"\b(?:депутат\w*|deputat\w*|өкүл\w*|представля\w+|представител\w*|народный избранник"
    r"|избранник\w*|мандат\w*|кресло"
    r"|mps?|deputy|deputies|represent\w*|lawmaker|member of parliament|seat|holds?|жк"
    r"|парламент\w*|жогорку кеңеш\w*)\b"
)
WON = re.compile(
    r"\b(?:победи\w*|выигр\w*|прош[её]л\w*|прошли|утту\w*|утуп\w*|уткан\w*|жеңди\w*"
    r"|женди\w*|жеңген\w*|женген\w*|жеңип\w*"
    r"|жетти\w*|өттү\w*|шайланды|won|wins?|winner|elected|лидир\w*|алдыда)\b"
)
OTHER_VOTE = re.compile(
    r"\b(?:досрочн\w+|мөөнөтүнөн мурда\w*|мөөнөтүнөн эрте|довыбор\w*|повторн\w+ выбор\w*"
    r"|кайра шайлоо\w*|кайталап шайлоо\w*"
    r"|by-?elections?|early elections?|snap elections?|next elections?|новые выборы"
    r"|новых выбор\w*|следующ\w+ выбор\w*"
    r"|кийинки шайлоо\w*|жаңы шайлоо\w*|жаны шайлоо\w*|последн\w+ выбор\w*|акыркы шайлоо\w*"
    r"|latest elections?|last elections?"
    r"|new mps?|new deputy|новый депутат|новые депутаты|жаңы депутат\w*|жаны депутат\w*"
    r"|президент\w*|president(?:ial)?|местн\w+ кеңеш\w*|городск\w+ кенеш\w*"
    r"|городск\w+ кеңеш\w*|шаардык кеңеш\w*|айылдык кеңеш\w*)\b"
)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

TURNOUT = re.compile(
    r"\b(?:явк\w+|катышуу\w*|катышты|катышкан\w*|turnout"
    r"|сколько (?:людей |человек |избирателей )?(?:пришл\w+|проголосовал\w*)"
    r"|канча (?:киши|адам|шайлоочу) (?:катыш\w+|добуш берди|келди)|how many people voted"
    r"|how many voted|yavka)\b"
)
RUNNER_UP = re.compile(
    r"\b(?:втор\w+ мест\w+|на втором|кто втор\w+|кто был вторым|занял второе"
    r"|вторым (?:стал|был|пришёл|пришел)|третье место"
    r"|экинчи (?:орун\w*|болду|болуп|келди|ким)|ким экинчи|2-орун\w*|2-е место|2 место|2nd place"
    r"|second place|came second|runner-?ups?|who (?:was|is|came|finished) second"
    r"|finished second|runners-up|соперник\w*|атаандаш\w*|rivals?"
    r"|проиграл\w*|утулду\w*|утулган\w*|жеңилди|жеңилген\w*|lost)\b"
)
VOTES = re.compile(
    r"\b(?:сколько голос\w*|количеств\w+ голос\w*|число голос\w*|голосов набрал\w*"
    r"|канча добуш\w*|добуштун саны|добуш саны"
    r"|how many votes|number of votes|vote count|skolko golosov|kancha dobush)\b"
)
