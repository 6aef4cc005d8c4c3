r"""The Kyrgyz, Russian and English words that articles are read by.

To add a word, add it to a list: Kyrgyz words come first, then Russian, then English ones. A comma
and a blank, or the end of a line, divides entries. Capital and small letters are the same.

- An entry is found inside words too, so a stem covers all endings. `\b` is the edge of a word.
- A blank is any white space; `(a|b)` is a choice; `(\w+ ){0,2}` allows two words between.
"""

import re


def alternatives(entries: str) -> str:
    """Return the source of one group that matches any entry, to build a larger pattern with."""
    choices = "|".join(entry.strip() for entry in re.split(r",\s+|\n", entries))
    without_captures = re.sub(r"(?<!\\)\((?!\?)", "(?:", choices)
    return "(?:" + without_captures.replace(" ", r"\s+") + ")"


def any_of(entries: str) -> re.Pattern[str]:
    """Return a pattern that matches any entry, in capital and small letters."""
    return re.compile(alternatives(entries), re.IGNORECASE)


def words(listed: str) -> frozenset[str]:
    """Return whole words; blanks divide them."""
    return frozenset(listed.split())


# Rows: number and name of a district

DISTRICT = any_of("округ, район, district, constituency")
"""A word for district, with any ending."""
DISTRICT_AFTER_NAME = any_of(
    r"(?<!\w)((район|округ)(у|ду|а|е|ом|унда|да|дун|унун)?|р-н|district|constituency)(?!\w)"
)
"""The word for district next to a name: "Ош району"."""
DISTRICT_AT_NUMBER = alternatives("округ(у|а|ду|е|ом)?, district, constituency")
"""The word for district next to a number: "округ № 7"."""
DISTRICT_ADJECTIVE = alternatives(r"""шайлоо, бир мандаттуу, мажоритардык, боюнча
    избирательн\w{1,3}, одномандатн\w{1,3}, по, в, из, от
    electoral, single-m\w{4,5}, voting, in, the, for, of""")
"""Words before the word for district: "одномандатный избирательный округ"."""
ORDINAL_ENDING = alternatives("чи, чү, чу, й, ый, ой, му, м")
"""Between a number and the word for district: "5-й округ"."""
NO_DISTRICT = alternatives(r"\bуик, \bучаст\w+, \bбюллетен\w*, \bstation, \bprecinct, \bballot")
"""Before a number that counts polling stations or ballots, not districts."""

# Rows: shares and votes

PER_CENT = alternatives(r"пайыз, процент, per\s?cent")
"""Words for the sign %, without their endings."""
VOTES = alternatives("добуш, голос, votes?")
"""Words for votes, without their endings."""
CONVOCATION = alternatives("чакыр, созыв")
"""After a number that counts parliaments: "7-чакырылыш"."""
APPROXIMATE_ENDING = any_of(r"[дт][аоеө][йн], н\w*, age")
"""Endings of a word for per cent that make it rough or a difference: "50 пайыздай"."""
OF_ALL_VOTES = any_of(r"""[0-9]\s?добуш(тар)?[дт][аыу]н
    (?<!\w)(из|от) [0-9][0-9,\s]*голос, (?<!\w)of (the |all )?[0-9][0-9,\s]*vote""")
"""All votes of a district, which are not the winner's: "of 12,345 votes"."""

# Rows: winners

AGAINST_ALL = (
    *("бардык каршы", "бардыгына каршы", "бардыктарына каршы", "баарына каршы"),
    *("баардыгына каршы", "баары каршы", "бардык талапкерлерге каршы", "бардык талапкерге каршы"),
    *("каршы бардык", "каршы баарына", "против всех", "против всех кандидатов"),
    *("against all", "against all candidates", "none of the above"),
)
"""Against all, in small letters. A misspelling of these is not understood."""
AGAINST = any_of(r"\b(каршы|карши|каршi|против|against)\b")
"""A piece of a row with one of these words is never a person."""
LABELS = words("""жеңүүчү талапкер үлүшү үлүш пайыз
    победитель победительница депутат кандидат графа доля процент winner share""")
"""Labels of a name or share, in capital or small letters: "Жеңүүчү: ..."."""
AROUND_NAME = words("""жеңди жеңип жеңишке жетти утту утуп алды алган алып добуш добуштун добушу
    менен болду шайланды үлүшү победил победила избран избрана набрал набрала набрав получил
    получила получив голос голоса голосов с со результатом результат доля долей лидирует
    won win with elected received got of the vote votes share leads led polled""")
"""Words around a name that only say that it won. In small letters, so that no name is cut."""
NAME_PARTICLES = words("уулу кызы оглы оглу гызы улы uulu kyzy kyzi ogly oglu gyzy")
"""Particles of names; never a name by themselves."""
NO_NAME = any_of(r"""катышуу(су|чулар)?, добуш(тар|у|тары|тарды)?, шайлоо(су|чу|чулар|чулардын)?
    тизме(си)?, талапкер(и|лер|лери)?, жалпы(сынан)?, бардыгы, баары, жыйынтык(тар)?, маалымат
    жок, белгисиз, айыл, аймак, бош, вакант, жараксыз, эсептөө, саноо, кыргызстан
    явк[аиуе], голос(а|ов)?, участ(ок|ка|ки|ков|когу|касы|калары), округ(у|а|и|ов)?, район(у|а|ы)?
    парти(я|и|ясы|ялар), список, кандидат(ы|ов)?, депутат(ы|тар)?, избирател(и|ей|ь)
    бюллетен(ь|и|ей|дер)?, всего, итого?, итоги, результат(ы)?, данные, данных, нет, неизвестно
    комисси(я|ясы), республика(сы)?, облусу?, область, шаары?, город, выборы, повторн\w*
    отмен[её]н\w*, недействительн\w*, подсч[её]т, пересч[её]т, никто, не
    turnout, voters?, votes?, ballots?, party, list, candidates?, total, unknown, results?, district
    constituency, vacant, polling, station, precinct, commission, elections?, annulled, invalid
    cancelled, canceled, pending, re-?run, recount, kyrgyzstan""")
"""Whole words that are no part of a name, though they may have a capital letter."""
NOT_FIRST_IN_NAME = words("""мында анда бул азыр эми ал эң мурдагы биринчи экинчи үчүнчү
    здесь тут там теперь сейчас первый первое второй второе третий
    here now then former first second third""")
"""Words that begin a sentence with a capital letter and are then no part of the name."""
TITLES = words("""ишкер мырза айым
    лидер бизнесмен адвокат юрист врач доктор профессор генерал экс-депутат экс-министр
    самовыдвиженец господин госпожа mr mrs ms dr mp businessman incumbent independent""")
"""Titles and occupations; a piece of a row with one of these words is not a name."""
WHOLE_WORDS = words(" ".join(AGAINST_ALL)) | AROUND_NAME | NAME_PARTICLES
WHOLE_WORDS |= words("пайыз процент процентов")
"""Words in small letters that may begin a line. Another such line was cut inside a word."""
LINE_GOES_ON = alternatives("с, со, by, of")
"""First word of a line that may go on with the name above or with a figure: "с 10 %"."""

# Lists of something else

WON = any_of(r"""жеңүүчү, жеңишке, жеңди, жеңип, утуп ал, утту, депутат(тары)? бол
    мандат(ка|ты)? (ээ|ал), шайланды, шайланган
    победител, победил, избран, прош(ли|ёл|ел) в, мандат, winner, won\b, elected, victor""")
"""The text says that the people of a list without shares won."""
NOT_WON = any_of(r"""баш тарт, чыгып кет, чыгарылды, талапкерлигин, алып сал
    талапкерлердин тизмеси, чек ара, катышуу
    снял, снят, выбыл, отказал, отмен, дисквал, список кандидат, кандидаты, границ, явк
    withdr, list of candidates, boundar, turnout""")
"""A list without shares is of candidates, withdrawals, turnout or boundaries."""
OTHER_LIST = any_of(r"""(мурунку|мурдагы|өткөн|алдыңкы) (\w+ )?(шайлоо|жыйынт|чакыр\w*[^.]*:$)
    сурамжыло, божомол, (экинчи|үчүнчү) (орун|болуп|тур(га|да)?\b), утулуп, утулган, жеңилип
    жеңилген, (шаардык|айылдык|жергиликтүү|айыл) кеңеш, чет өлкө, [0-9]-участ, \bуик\b
    участка(да|лардын), (аял|эркек|жаш|шайлоочу)\w* арасында, президент\w* шайлоо, жалган, жаңылыш
    туура эмес
    (прошл|предыдущ|прежн|минувш)\w* (\w+ )?(выбор|голосован|итог|результат|созыв[^.]*:$)
    экзит, опрос, рейтинг, прогноз, (втор|трет)\w+ (мест|тур), проигра, за\s*рубеж
    (городск|айылн|местн)\w+ кенеш, горкенеш, участк(е|ах)\b, президентск\w+ выбор
    среди (женщин|мужчин|молод|избират), выбор\w* президента, фейк, недостоверн, ошибочн, неверн
    (previous|last|past) (\w+ )?(election|vote|result), exit[\s-]poll, opinion poll, forecast
    predict, runners?[\s-]up, run-?off, (second|third) (place|round), \bloser, \blost\b, defeated
    (city|local) council, abroad, overseas, among (women|men|young|voters), presidential election
    \bfake, mistaken, wrongly""")
"""Heading of a list without winners of this election: earlier ones, second places, polls ..."""
TURNOUT = any_of(r"катышуу(?!ч), \bявк, turnout")
"""Heading of a list of turnout."""
OTHER_COLUMN = any_of(r"""айырма, каршы, эсептел, саналган
    отрыв, разрыв, против, обработ, подсч[её]т, подсчит, margin, against, counted""")
"""Head of a table whose per cents may be something else than the winner's share."""
OTHER_ARTICLE = any_of(r"""(дагы )?(окуңуз|караңыз)(дар)?\b.*, аба ырайы\w*( божомолу)?
    (читайте|смотрите|см\.) (также|ещё|еще).*, по теме.*, прогноз погоды
    read (also|more).*, see also.*, related\b.*, weather( forecast)?""")
"""Whole line of a web page that links to another article or the weather."""
OTHER_ARTICLE_IN_LIST = any_of(r"сурамжылоо, рейтинг, опрос( (дня|недели))?, прогноз, poll")
"""The same, for a line between two rows."""
ELECTION = any_of("шайлоо, жыйынт, выбор, итог, результат, election, result, vote")
"""With an earlier year: heading of a list of an earlier election."""
WINNERS_HEADING = any_of("жеңүүчү, жеңген, депутат, победител, winner")
"""Heading of a list of winners. A heading of something else no longer counts below it."""
REGION = any_of("облус, шаар, област, город, oblast, region")
"""Heading of a region. The heading above it still counts."""

# Words that speak against a row

EARLIER = any_of(r"""мурда, мурун, буга чейин, ордуна, \bэгер, \bмисалы
    ранее, прежде, вместо, \bесли, например
    earlier, previously, instead, \bif\b, for example""")
"""Before a row: it is what was said earlier, or no fact at all."""
CLAIMED = any_of(r"айтымында, сөзүнө караганда, по словам, по мнению, штаб, \bclaim")
"""Before a row: it is what somebody says."""
COMMISSION = any_of(r"бшк, цик, комисси, избирком, \bcec\b, commission")
"""The election commission. What it says is a result."""
ANNULLED = any_of(r"""жараксыз, жокко чыгар(ыл|ды|ган), күчүн жогот
    недействительн, аннулир, отмен(ен|ён|ил)
    annulled, invalidated, declared (invalid|void), overturned""")
"""A result was annulled."""
DEMANDED = any_of(r"""\bэгер, талап, сура, өтүн, арыз, мүмкүн
    \bесли, потреб, треб, прос[ия], может, могут
    \bif\b, demand, calls? for, called for, \bmay\b, could""")
"""It is only demanded or possible."""
CORRECTED = any_of(r"""туурасы, түзөтүү, чынында, жалган, (туура|чын|так) эмес
    фейк, верно\b, правильно, исправл, неверн, не соответств, ошиб
    \bcorrect, actually, \bfake, \bfalse""")
"""After a row: it was wrong."""
INSTRUCTION = any_of(r"""(?<![\w/.:])/[a-z]{3,}\b, көңүл бурба, көрмөксөн
    игнорируй, забудь, не обращай внимания, drop table, <\s*script, system prompt, you are now
    \b(ignore|disregard|forget)\b.{0,40}\b(previous|above|instructions?|rules)\b""")
"""Text that gives orders to a program or to its reader."""

# Stage of the count

NO_STATEMENT = any_of(r"""\|, ://, www\., мурунку, өткөн шайлоо
    прошл, предыдущ, previous, last election, past election""")
"""Menus, addresses and words on earlier elections say nothing of this count."""
OFFICIAL = any_of(r"""(акыркы|расмий) (жыйынты|натыйжа), жыйынты\w* (расмий|акыркы)
    расмий (түрдө )?жарыяла, жыйынты\w* (расмий түрдө )?бекит, расмий эмес
    (официальн|окончательн)\w* (и окончательн\w* )?(итог|результат), окончательн\w* данн
    (итог|результат)\w* (\w+ ){0,2}(не )?(официальн|окончательн|утвержд)
    утвердил\w* (\w+ ){0,3}(итог|результат), официально (объяв|подвед|подв[её]л|утверд)
    (official|final|certified) (\w+ ){0,2}(results?|count|tally|figures)
    results? (\w+ ){0,3}(official|final|certified)(?!\w), certif(ied|ies) (\w+ ){0,3}results?""")
"""An official result, or one that is said not to be official."""
NOT_YET = any_of(r"""баш тарт, бекитпе, бекитүүдөн, эмес, кийин, жарыяланат, бекитилет, чыгарылат
    чыгат, болот, күтүл, күтө, азырынча, элек, жок\b, али\b, чейин, алдын ала
    отказ, неофициальн, неокончательн, \bне\b, \bнет\b, будут, будет, позже, позднее, ожида
    \bещ[её]\b, \bпока\b, после, \bдо\b, предварит
    refus, unofficial, \bnot\b, \bno\b, n't, \bwill\b, \blater\b, await, expect, pending
    \byet\b, \bbefore\b, \bto be\b, \buntil\b, prelim, provisional""")
"""Denies that a result is official, or puts it into the future."""
PARTLY = any_of(r"""№\s?[0-9], [0-9]\s?-?\s?округ, округ\w* [0-9], айрым, кээ бир, бир катар
    отдельн, ряд[еау]? округ, партия, партийн, спискам
    some\b, one (district|constituency), [0-9] (districts|constituenc), party""")
"""Official in some districts only, or for the lists of parties."""
PRELIMINARY = any_of(r"""(алдын ала|расмий эмес) (\w+ ){0,2}(жыйынты|натыйжа|маалымат|эсеп)
    (предварительн|неофициальн|не официальн)\w* (\w+ ){0,2}(итог|результат|данн|подсч)
    (preliminary|provisional|unofficial) (\w+ ){0,2}(results?|count|tally|figures|data)""")
"""A result that is not official."""
COUNT_OVER = any_of(r"""(эсеп|сано|санак)\w* (\w+ ){0,3}аякта(?!ба|\w* (элек|жок))
    (эсеп|сано|санак)\w* (\w+ ){0,3}бүт(?!пө|ө элек)
    подсч[её]т\w* (\w+ ){0,4}(?<!не\s)(заверш[её]?н|законч|окончен)
    (?<!не\s)(завершил|закончил)\w* (\w+ ){0,3}подсч[её]т
    count(ing)? (\w+ ){0,4}(?<!not\s)(over|complete|finished|ended|done)(?! yet)
    (finished|completed|ended) (\w+ ){0,3}count""")
"""The count is finished."""
COUNT_GOES_ON = any_of(r"""(эсеп|сано|санак)\w* (\w+ ){0,3}(бүтө элек|бүтпө|аякта\w* (элек|жок))
    (эсеп|сано|санак)\w* (\w+ ){0,3}(аяктаба|улан|жүрүп|жүрүү)
    подсч[её]т\w* (\w+ ){0,4}(не (заверш|законч|оконч)|продолжа|ид[её]т)
    (продолжа|ид[её]т)\w* подсч[её]т, не (завершил|закончил)\w* (\w+ ){0,3}подсч[её]т
    count(ing)? (\w+ ){0,4}(not (yet )?(over|complete|finished|ended|done)|continues|goes on)
    count(ing)? (\w+ ){0,4}(under\s?way|ongoing|in progress)
    (still|being) counted, (still |being )count""")
"""The count is not finished."""
COUNTED = any_of(r"""эсептел, саналды, каралды, иштел
    подсч[иё]т, обработ, посчит, \bcounted\b, \bprocessed\b, \breporting\b""")
"""With a per cent: how much was counted."""
BALLOTS = any_of(r"""добуш, бюллетен, протокол, голосов\b, участ
    ballot, votes, precinct, polling, protocol""")
"""What is counted."""
RECOUNT = any_of("кайра(дан)? (эсепте|санал|сана[пй]), пересч[её]т, пересчитыва, recount")
"""Votes are counted again."""
NO_RECOUNT = any_of(r"""аякта, бүтт, кийин, талап, эмес, болбойт, \bжок\b, мүмкүн, сура
    заверш, законч, оконч, после, потреб, треб, \bне\b, \bнет\b, возмож, проси
    over\b, complete, finish, after, demand, call(s|ed)? for, \bno\b, \bnot\b, may\b, might\b
    could\b, request""")
"""The recount is over, demanded or denied."""
CORRECTION = any_of(r"""^\W*(түзөтүү|оңдоо)(?!\w), түзөтүлгөн (тизме|жыйынты)
    ^\W*(исправлени[ея]|исправлено|поправка)(?!\w), исправленн\w* (спис|итог|результат|данн)
    ^\W*(correction|corrected)(?!\w), corrected (list|results?|figures)""")
"""The article corrects an earlier one."""

# Totals

MILLION = words("миллион млн million")
THOUSAND = words("миң тыс thousand")
"""Beginnings of words for large numbers."""
POLLING_STATIONS = alternatives(r"""шайлоо участ\w+, участкасы(?!\w)
    избирательн\w+ участ\w+, участ(ок|ка|ков|ках)(?!\w), polling stations?, precincts""")
"""Words for polling stations."""
VOTERS = alternatives(r"шайлоочу\w*, избирател(и|ь|я|ей)(?!\w), voters?")
"""Words for voters."""
VOTED = any_of(r"""добуш бер, катыш, проголос, принял\w* участие, голосовал
    voted, cast, took part, turned out""")
"""The voters of a sentence voted."""
REGISTERED = any_of(r"""катталган, тизме(де|ге), зарегистр, включен, внесен
    registered, eligible, on the rolls""")
"""The voters of a sentence are those on the lists."""
PART_OF_ELECTION = any_of(r"""шаар, \bайыл, чет өлкө, бишкек, \bош\b, \bошто, чүй, нарын, талас
    баткен, жалал, ысык, саат, үйүнө, үйдөн, жаштар, аял, мурунку, мурдагы, өткөн шайлоо, жараксыз
    жабыл, өткөн жок, кайра шайлоо, бүлдүр
    округ, район, облус, област, город, \bсел[аоеу]\b, рубеж, \bоше\b, \bчуй, джалал, иссык
    \bчас[аоу], на дому, женщин, прошл, предыдущ, недействительн, закрыт, не состоял, повторн
    нарушен, [0-9]{1,2}:[0-9]{2}, abroad, overseas, region, district, \bcity, bishkek, \bosh\b, noon
    o'clock, at home, women, previous, \blast\b, invalid, annul, closed, violat""")
"""A sentence on a part of the country, the day or the stations, or on another election."""
