"""The words of questions that are language, not names, in Kyrgyz, Russian and English.

They hold without any data file. Words are compared folded, so a Latin spelling needs an entry of
its own only if it folds to something else.
"""


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def phrases(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


# A word that begins like this and is little longer is the noun with an ending: районунда.
DISTRICT_STEMS = words("""
    район округ district constituenc избирательн одномандатн мандат okrig окружн районн
    тумани туманла шайлоо
    """)

DISTRICT_WORDS = words("""
    окр рн рна рне рну рнда рнунда рнунан рнунун рндагы рнундагы шайлоо electoral constituency
    ilçe ilçesi ilçesinde туман тумани номер номери номердеги номердүү номеринде номера номером
    number no n nr num нр rayoni tumani seçim bölgesi изб county raion raiony
    """)

NUMBER_SIGNS = words("номер номери номера номером number no n nr num нр")

# A name next to one of these is that of a street, a house, a village and such; so is a number.
LOCALITY_STEMS = words("""
    микрорайон микрараен кичирайон кичирайн кичрайон жилмассив конуш улиц проспект переулок
    бульвар шоссе тупик квартал квартир школ мектеп лицей гимназ садик бакча участк участок
    посёлок поселк айыл деревн сельск больниц поликлин оорукана университет институт аэропорт
    вокзал станци рынок площад аянт почт мечет мечит street avenue boulevard microdistrict
    microraion mikroraion mikrorayon neighbourhood neighborhood apartment village school
    kindergarten hospital university airport precinct polling ulits mektep
    """)

LOCALITY_WORDS = words("""
    мкр мкрн мкрнда mkr ул ulitsa пр прт пркт кв дом дома доме домов үй үйү үйдүн село села селе
    селу сёла посёлок пос жм уик house station market dom selo ayil айылы көчө көчөсү көчөсүндө
    көчөсүнүн көчөсүнөн озеро река суусу дарыясы гора перевал ашуусу
    """)

REGION_STEMS = words("област облус oblast province вилоят вилаят регион")

REGION_WORDS = words("""
    обл region oblus vilayeti облысы облыс регион регионе региона региону аймагы
    """)

CITY_STEMS = words("шаар город şehr şehir шаҳар шаҳри горсовет")

CITY_WORDS = words("town г ш гор şehri шаары")

# The forms of these nouns that most questions have.
COMMON_NOUNS = words("""
    район района району районе районом районду районунда районунун районунан районуна
    районундагы округ округа округу округе округом округунда округунун округунан округуна
    округундагы округдагы округда округдан районго rayonu okrugu rayon okrug district
    constituency electoral no n номер номери номердеги окр шайлоо избирательный избирательного
    избирательному одномандатный город города городе gorod shaary city okrugda облусу облусунда
    область области областы шаары шаарында
    """)

QUESTIONS = {
    "ky": words("""
        ким кимдер кимди кимге кимдин кимиси кайсы кайда кайдан кайсыдан кайсыл кайсынысы канча
        канчага канчадан кандай качан эмне эмнеге жеңди женди жеңген женген жеңүүчү женуучу
        жеңүүчүсү женуучусу жеңип женип жеңиш жениш жеңишке жеңээр жеңиптир жеңдиби жеңдилер
        жеңет утту уткан утат утуп утуптур утулду уттубу өттү отту өткөн откон өтүптүр өтүп
        өттүбү өттүлөр болду болгон болуп болот болсо бар барбы беле бекен экен эле эмес элем
        чыкты чыккан шайланды шайланган шайланыптыр шайлады шайлаган депутат депутаты
        депутаттар депутатты депутаттары депутаттыкка талапкер талапкери талапкерлер
        талапкерлери добуш добушу добуштар добуштары добуштун добушту пайыз пайызы пайызга
        процент проценти жыйынтык жыйынтыгы жыйынтыктар жыйынтыктары натыйжа натыйжасы
        натыйжалар шайлоодо шайлоонун шайлоосу шайлоосунда боюнча жана менен да дагы же ушул
        бул ошол анын үчүн алган алды алып алыптыр топтоду топтогон берди берген айтчы
        айткылачы айтып айтыңызчы көрсөт корсот көрсөтчү айт бер берчи берчиби керек мага бизге
        биздин биздики менин тууралуу жөнүндө маалымат эң көп коп биринчилик орун орду мандатка
        мандатты мандаты ээси ким-кимден эл өкүл өкүлү правда чын чынбы ырас ыраспы туура
        туурабы рас мамлекеттик парламентке парламент жогорку кеңешке кеңеш кенешке кенеш жк
        кеңешинин өкүлдүк кылат кылган келди келген алдыда лидер кезде азыр эми 2021-жылы атчы
        аты жөнү дегенчи деп деген jengdi jengen jenggen jenip utti oty ottu jenuuchu jenuchu
        jenguuchu jeŋdi jendu boldu shayloo shailoo deputati
        """),
    "ru": words("""
        кто кого кому кем чем что какой какая какое какие какого какому каком каким каких где
        когда сколько почему как чей победил победила победили победит победитель победителя
        победителей победителем победителю побеждает победа победу выиграл выиграла выиграли
        выигрывает выигравший прошел прошёл прошла прошли проходит прошедший депутат депутата
        депутатом депутаты депутатов депутату депутате кандидат кандидата кандидаты кандидатов
        кандидатом избран избрана избрали избранный избрался выбрали выбран выбрались выборы
        выборов выборах выборам закончились закончилось кончились результат результаты
        результатов результата результатах итог итоги итогов итогам голос голоса голосов
        голосовал голосовали голосование голосования набрал набрала набрали набранных процент
        процента процентов проценты получил получила в во на по из от с со у к ко о об и или а
        да же ли бы не за для до при под над через между это этот эта этом там тут здесь так
        есть был была были быть стал стала стали он она они его ее мой моем моему моего наш
        нашем нашего нашему покажи показать скажи скажите подскажи подскажите покажите дай
        дайте расскажи узнать хочу можно пожалуйста информация инфо про лидирует лидер занял
        место больше всего всех мандат мандата мандату правда слышал слышала говорят неужели
        точно верно реально разве сейчас теперь ну вот вообще интересно интересует нужен нужна
        нужно тогда результатам какими кстати просто кажется прошлых прошлые жогорку кенеш
        жогорку-кенеш парламент парламента shto chto kakoi pobedil vyigral proshel proshol
        vybrali vyiigral kakoy proshyol
        """),
    "en": words("""
        who whom whose what which where when how why did does do is was were are be has have
        had will the a an of in on at for from to by and or with win wins won winner winners
        winning winneris elected election elections elect result results vote votes voted
        voting percentage percent share percents many much deputy deputies mp mps member
        candidate candidates leads leading leader lead got get gets took take takes me my our
        please tell show give about it this that there seat parliament true really represents
        represent representing whats whos victory count counts outcome info information details
        data score is's name find look up lookup i need want know would like see can could you
        here
        """),
}

# A word of an election that begins like this is language, with whatever ending.
FILLER_STEMS = words("""
    побед выигр депутат кандидат результ голосов проголос избира выборн парламент комисс бюллет
    созыв мандат жеңиш жеңүү жыйынты натыйж талапкер добуш шайла чакырыл кеңеш election
    candidate represent parliament convocation winner deput voter сайла saylov ғолиб g'olib
    деген лидир явк катыш turnout yavk нынешн теперешн действующ current incumbent азыркы учурда
    бүгүнкү сегодня соперник атаандаш runner
    """)

# Questions about an election have a word that begins like this.
ELECTION_STEMS = words("""
    ким кто кого who won win жең жен утт утк өтт өтк побед выигр вибра выбр депутат deputy голос
    vote добуш процент percent пайыз result результ итог жыйынт кандидат candidate талапкер
    elect избра прош шайла лидир lead represent мандат явк катыш turnout yavk incumbent current
    нынешн
    """)

# A number before a word that begins like this counts it, and is not a district's.
COUNTED_STEMS = words("мандат чакырыл созыв convocation мест орун орду ордун place")

# What people say before they ask, and after.
INTERJECTIONS = words("""
    эм хм мм эх ах ох ух ой эй uh um oh ah er hm ага угу э аа оо пж пжл пжлс пжлст плз плиз
    плис pls plz спс рахмат рхмт thx please блин кароче короче типа слушай слушайте слышь брат
    братан бро bro байке эже агай ку йо yo well so ok ок окей ура эчтеке такой такая такие алло
    ало эу деги өзү happened happen going шел шёл шла идет идёт баллотируется баллотировался
    баллотировалась single single-member живу жашайм жашайбыз live мы биз мен я никто anyone
    дейт
    """)

AGAINST = words("каршы каршылар против against karşı")
ALL = words("""
    бардык бардыгы бардыгына баары баарына баарысына всех вcех всем all everyone барына
    бардыгынан
    """)
AND = words("жана и and менен а да ve или or же vs плюс ва ҳам дагы")

# Words of somebody who has heard a figure and asks if it is true.
RUMOUR = words("""
    правда чын чынбы чынында ырас ыраспы рас распы true really говорят неужели туурабы слышал
    слышала верно окуганым укканым дешет деп пишут heard they say разве беле точно
    """)

PERCENT = words("процент процента процентов пайыз пайызы percent pct проц проценти фоиз")

MONTHS = words("""
    январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь января
    февраля марта апреля мая июня июля августа сентября октября ноября декабря january february
    march april may june july august september october november december jan feb mar apr jun
    jul aug sep oct nov dec ноябрда ноябры мартта октябрда октябры майда июнда январда декабрда
    сентябрда
    """)

# These sound like another word (жети, жити, и), so they are known as they are written.
SPELLED_WON, WON = words("жетти jetti жеттик"), "жеңди"
SPELLED_CITY = ("city",)
SPELLED_ROMAN = words("ii iii іі ііі")

GREETINGS = phrases(
    "салам|саламатсызбы|саламатсыңбы|салам алейкум|ассалам алейкум|ассалому алейкум|"
    "ассалоому алейкум|привет|здравствуйте|здравствуй|добрый день|доброе утро|добрый вечер|"
    "hello|hi|hey|hello there|good morning|good evening|good day|кутмандуу күн|кутман таң|"
    "кандай|кандайсыз|кандайсың"
)

HELP = phrases(
    "help|помощь|помоги|помогите|жардам|жардам бер|start|старт|что ты умеешь|как пользоваться"
)

OVERVIEW = phrases(
    "all|все|бардыгы|баары|список|тизме|тизмеси|list|summary|все округа|бардык округдар|"
    "all districts|общий итог|общие итоги|жалпы жыйынтык|итоги|результаты|жыйынтыктар|results|"
    "обзор|список округов|list of districts|округдардын тизмеси|округдар|округа|districts|"
    "the list|сводка|overview|все результаты|бардык жыйынтыктар|all results|весь список|"
    "толук тизме|full list|бүт тизме"
)
