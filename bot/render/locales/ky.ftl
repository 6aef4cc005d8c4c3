# Figures, dates

share = { $share }
number = { $number }
date = { $year }-жылдын { $day }-{ POSSESSIVE($month) }
moment = { $date }, { $time } (Бишкек)

# A district and what the article says of it

test-mark = СЫНОО
district = №{ $number } { $name } округу
district-short = №{ $number } { $name }
winner-row = { $winner } — { $share }
winner-missing = аты-жөнү булакта көрсөтүлгөн эмес
share-missing = пайызы булакта көрсөтүлгөн эмес
against-all = Баарына каршы
against-all-means = Эң көп добуш «баарына каршы» болду; макала боюнча эч ким шайланган жок.
against-all-certified = Эң көп добуш «баарына каршы» болду; макала боюнча эч ким шайланган жок, орун бош.
no-result = Макалада бул округдун жыйынтыгы жок.
several-winners = Макалада бул округ боюнча бир нече адамдын аты-жөнү жазылган.

stage-unofficial-partial = алдыда келатат, добуштар саналып бүтө элек
stage-unofficial-complete = эң көп добуш алды, алдын ала жыйынтык
stage-certified = жеңүүчү, расмий жыйынтык
stage-recount = добуштар кайра саналууда
stage-correction = түзөтүлдү
stage-corrected = { $stage }, түзөтүлдү
stage-unknown = добуш саноонун абалы булакта көрсөтүлгөн эмес
stage-label = Саноонун абалы: «{ $stage }»

election-line = Шайлоо: { $date }
source-line = Булак: { $source }
source-hand-count = { $source }, кол менен эсептөөдөн кийинки тизме
source-machine-count = { $source }, автоматтык эсептөөнүн маалыматы
source-not-given = көрсөтүлгөн эмес
published-line = Макала жарыяланган күн: { $date }
gap-both = Макаланын шилтемеси жана жарыяланган күнү белгисиз
gap-url = Макаланын шилтемеси белгисиз
gap-date = Макаланын жарыяланган күнү белгисиз
version-line = { $revision }-нуска, ботко жүктөлгөн: { $moment }
loaded-line = Ботко жүктөлгөн: { $moment }
town-split = Шаар эки округга бөлүнгөн: экинчи бөлүгү №{ $number } { $name } округунда добуш берет.
notes-title = Кийин эмне болду (макалада жок):
note-row = • { $text } ({ $sources })
note-dated = • { $date }: { $text } ({ $sources })

line-title = Макаладан үзүндү
line-missing = Макалада бул округ жөнүндө үзүндү жок.
line-silent = Булакта добуштардын саны, башка талапкерлер жана катышуу көрсөтүлгөн эмес.
line-votes = Добуштардын саны: { $votes }
quote-title = Цитата кылууга даяр сүйлөм
quote = №{ $number } { $name } округунда ({ $date }) { $winner }: { $share } — { $stage }. Булак: { $source }; ботко жүктөлгөн: { $loaded }.
quote-against-all = №{ $number } { $name } округунда ({ $date }) эң көп добуш «{ $winner }» болду: { $share }. Саноонун абалы: «{ $stage }». Булак: { $source }; ботко жүктөлгөн: { $loaded }.
quote-none = Макалада цитата кыла турган маалымат жок.

superseded = Бул баскыч эски, { $old }-нускадан. Азыр { $new }-нуска: көрсөткүчтөр өзгөргөн болушу мүмкүн.
opened-bare = Ботто: { $date } болгон шайлоо
opened-old = Шилтеме { $old }-нускадан. Төмөндө жаңы, { $new }-нусканын көрсөткүчү.
wrong-button = Бул баскыч эскирген. Округдун номерин же аталышын жазыңыз.
not-yours = Бул баскычтарды суроо берген адам гана баса алат. Сиз да сурасаңыз болот.

# Buttons

button-line = Макаладан үзүндү
button-follow = Жазылуу
button-unfollow = Токтотуу
button-following = Жазылууларым
button-stop = Токтотуу
button-share = Бөлүшүү
button-more = Дагы
button-picture = Сүрөт
button-quote = Цитата
button-copy = Көчүрүү
button-history = Өзгөрүү тарыхы
button-back = Артка
button-list = Облустар боюнча
button-summary = Жалпы тизме
button-extremes = Эң көп, эң аз пайыз
button-chart = Диаграмма
button-private = Ботто ачуу
button-about = Бот жөнүндө
button-glossary = Сөздүк
button-new = Жаңысын көрсөтүү
button-regions = Облустар
button-election = { $date }
button-site = shailoo.gov.kg

# Answers

claim-agrees = №{ $number } { $name } округунда { $claim }? Туура: булакта да { $share }.
claim-rounded = №{ $number } { $name } округунда { $claim }? Тегеректегенде туура: булакта { $share }.
claim-differs = №{ $number } { $name } округунда { $claim }? Туура эмес: булакта { $share }.
claim-unknown = №{ $number } { $name } округунда { $claim }? Текшерүүгө болбойт: булакта пайызы көрсөтүлгөн эмес.

choice-region = { $region }: кайсы округ?
choice-place = { $place } — { $region }. Кайсы округга кирерин булак айтпайт. Балким, ушулардын бири:
choice-shared-word = Бул сөз бир нече округга туура келет. Кайсынысы керек?
choice-shared-name = Мындай аты-жөнү бир нече округда бар. Кайсынысы керек?
choice-against-all = Эң көп добуш «баарына каршы» болгон округдар:
choice-disagree = Номери менен аталышы дал келбейт. Кайсы округ керек?
choice-near = Балким, ушулардын бирин издеп жатасызбы?
inferred = * облус райондун аталышы боюнча көрсөтүлдү
about-this-election = Бул жерде { $date } күнкү шайлоонун гана жыйынтыгы бар.
later-holder = { $date }: бул адам бул округда жеңген эмес. Кийин эмне болгону төмөндө жазылган.

missing-turnout = Шайлоочулардын катышуусу боюнча маалымат булакта жок.
missing-runner-up = Экинчи орунду ким алганы булакта жок.
missing-votes = Канча добуш берилгени булакта жок.

none = Мындай округ табылган жок.
none-range = №{ $number } округ жок: бул шайлоодо №{ $first }–№{ $last } округдар бар.
none-nearest = Аталышы окшош округдар:
none-hint = Округдун номерин же аталышын жазыңыз: <code>7</code>, <code>Ош</code>, <code>Өзгөн</code>. Баары: /list

# Lists

regions-title = Облусту тандаңыз
districts-title = Округду тандаңыз
summary-against-all = Эң көп добуш «баарына каршы» болгон округдар:
summary-row = { $number } { $name }: { $winner }, { $share }
summary-missing = Макалада жок округдар: { $numbers }
totals-stations = { $count ->
    [one] Шайлоо участкасы: { $count }
   *[other] Шайлоо участкасы: { $count }
}
totals-voters = { $count ->
    [one] Добуш берген шайлоочу: { $count }
   *[other] Добуш берген шайлоочу: { $count }
}
compare-title = Салыштыруу
compare-need = Салыштыруу үчүн кеминде эки округ жазыңыз: <code>/compare 7 12 Талас</code>
compare-silent = Пайыздар ар башка округдарга тиешелүү; булакта добуштардын саны жок.
extremes-title = Пайыздар боюнча
extremes-high = Эң жогорку пайыздар:
extremes-low = Эң төмөнкү пайыздар:
extremes-against-all = «Баарына каршы» (өзүнчө):
extremes-half = Добуштун жарымынан көбү: { $all } округдун { $count } округунда
extremes-formula = Эсептөө: 50%дан көп; «баарына каршы» жана пайызы жок округдар кошулган жок.

# About, help

start = Саламатсызбы! Округуңузда ким эң көп добуш алганын жана канча пайыз алганын айтып берем.
help-how = Округдун номерин, аталышын же фамилияны жазыңыз: <code>7</code>, <code>Ош</code>, <code>Өзгөн</code>, <code>Бекешев</code>
help-commands =
    /list — облустар боюнча
    /summary — баары бир билдирүүдө
    /compare 7 12 Талас — салыштыруу
    /follow 7 — жыйынтык өзгөрсө, кабарлайм
    /following — жазылууларым
    /export — CSV жана JSON
    /language — тил
    /plain — эмодзисиз, тилкесиз
    /about — булак, этап, күн
    /privacy — эмне сакталат
help-inline = Каалаган чатта: <code>@{ $bot } Ош</code>
about-title = Бот жөнүндө
about-rows = Округ: { $found } / { $all }
about-own = Кайсы округда добуш берериңизди бот билбейт. Аны БШКнын сайтынан биле аласыз: shailoo.gov.kg
about-silent = Булакта булар жок: добуштардын саны, экинчи-үчүнчү орундар, округдагы катышуу.
about-never = Бот булакта жазылганды гана айтат, өзүнөн эч нерсе кошпойт.
about-notes = Кийинки окуялар тууралуу маалымат 2026-жылдын ноябрына чейин табылган булактардан алынган; эскертүүсү жок округда өзгөрүү табылган эмес.
about-stage = Саноонун абалы: { $stage }
about-url = Макаланын шилтемеси: { $url }

glossary-title = Сөздүк
glossary-district = <b>Бир мандаттуу округ</b> — бир гана депутат шайлана турган округ.
glossary-against-all = <b>Баарына каршы</b> — бюллетендеги өзүнчө сап: шайлоочу талапкерлердин эч бирин колдобойт. Бул адам эмес, депутаттардын катарына кирбейт.
glossary-hand-count = <b>Кол менен эсептөө</b> — комиссия бюллетендерди кол менен санап чыгат. Анын жыйынтыгы али расмий жыйынтык эмес.
glossary-stages = <b>Добуш саноонун этаптары</b>
glossary-partial = добуштар саналып жатат, баары өзгөрүшү мүмкүн
glossary-complete = добуштар саналды, расмий чечим чыга элек
glossary-certified = макалада жыйынтык расмий же акыркы деп жазылган
glossary-recount = добуштар кайра саналууда
glossary-correction = мурда жарыяланган көрсөткүч оңдолду
glossary-row = «{ $stage }» — { $meaning }

language-choose = Тилди тандаңыз · Выберите язык · Choose a language
language-name = Кыргызча
language-chosen = Мындан ары кыргызча жооп берем.

# Following and corrections

followed = №{ $number } { $name } округуна жазылдыңыз. Жыйынтык өзгөрсө, кабарлайм.
followed-already = №{ $number } { $name } округуна мурда эле жазылгансыз.
followed-help = Жеңүүчү же пайыз өзгөргөндө гана билдирүү келет. Бир баскыч менен токтотсо болот.
unfollowed = №{ $number } { $name } округуна жазылуу токтотулду.
unfollowed-already = №{ $number } { $name } округуна жазылган эмессиз.
following-title = Жазылууларыңыз
following-none = Сиз бир да округга жазыла элексиз. Округду ачып, «Жазылууну» басыңыз же <code>/follow 7</code> деп жазыңыз.
told-winner = №{ $number } { $name } округунда жыйынтык өзгөрдү
told-share = №{ $number } { $name } округунда пайыз өзгөрдү
told-stage = №{ $number } { $name } округунда добуш саноонун этабы өзгөрдү
told-retracted = Мурдагы кабар жокко чыгарылды: { $revision }-нускадагы көрсөткүчтөр кайтарылды.
told-before = Мурда: { $row }
told-now = Азыр: { $row }
told-shares = { $old } → { $new }
told-reason = Себеби: { $reason }
corrected = Түзөтүлдү: { $change }, { $date }

# History

history-title = Нускалар
history-district-title = Өзгөрүү тарыхы
history-row = { $revision }-нуска · { $moment }
history-memory = Боттун баштапкы маалыматы · { $moment }
history-source = Булак: { $source }
history-data = боттун баштапкы маалыматы
history-admin = админ жүктөгөн
history-rollback = кайтаруу: { $restores }-нускадагы көрсөткүчтөр кайтарылды
history-rows = округ: { $count }
history-none = Сакталган нуска азырынча жок.

# Inline and shared cards

button-refresh = Жаңыртуу
inline-title = { $district } — { $share }
inline-description = { $winner }. { $stage }. { $date }, { $source }
inline-quote = Цитата: { $district }
inline-picture = Сүрөт: { $district }
inline-summary = Бардык { $count } округ бир билдирүүдө
inline-summary-about = «Баарына каршы»: { $numbers } · { $date }, { $source }
inline-summary-plain = { $date }, { $source }
inline-lowest = Эң төмөнкү пайыз: { $district } — { $share }
inline-own = Сиздин округ: { $district } — { $share }
inline-none = Мындай округ табылган жок
inline-none-about = Номерин же аталышын жазыңыз: 7, Ош, Өзгөн
refreshed = Бул эң акыркы көрсөткүч ({ $revision }-нуска).
inline-open = Ботто суроо

# Groups

added = Саламатсыздарбы! Жыйынтыкты /district Ош деп сураңыз. Суралмайынча унчукпайм; /quiet 30 — 30 мүнөт жооп бербейм.
quiet-on = { $minutes ->
    [one] { $minutes } мүнөт жооп бербейм (админдерден башкасына). Токтотуу: /quiet 0
   *[other] { $minutes } мүнөт жооп бербейм (админдерден башкасына). Токтотуу: /quiet 0
}
quiet-off = Кайра жооп берем.
quiet-usage = Мүнөтүн жазыңыз (0–{ $most }): <code>/quiet 30</code>. Бүтүрүү: <code>/quiet 0</code>
quiet-private = Бул буйрук топтор үчүн: /quiet 30
only-admins = Муну топтун админдери гана өзгөртө алат.
throttled = Бир аз күтө туруңуз: суроолор өтө көп келип жатат.
above = Жообу жогоруда ↑
unknown = Мындай буйрук жок. Баары: /help
apology = Кечиресиз, ката кетти. Кайра сурап көрүңүз. Катанын коду: <code>{ $code }</code>
working = Даярдалып жатат…
failed-picture = Сүрөт азыр даяр болбой калды. Көрсөткүчтөр билдирүүнүн өзүндө.
export-done = Бардык округдар: CSV жана JSON. Ар бир сапта макаладан үзүндү да бар.
caption-summary = Толук көрсөткүчтөр: /summary

# Settings and what is stored

plain-on = Мындан ары жооптор эмодзисиз, тилкесиз болот. Кайра кошуу: /plain
plain-off = Мындан ары жооптор эмодзи жана тилке менен болот. Өчүрүү: /plain
privacy-title = Эмне сакталат
privacy-lead = Суроолоруңуз эч жерде сакталбайт.
privacy-chats = Чаттын номери жана тандоолору: тил, эмодзисиз көрүнүш, тынч режим.
privacy-follows = Чат кайсы округдарга жазылган жана акыркы кайсы нуска айтылган.
privacy-outbox = Жибериле турган кабарлар: чат же карточка, округ. Жиберилгенден кийин же бир суткада өчөт.
privacy-shared_cards = Чаттарга бөлүшүлгөн карточкалар: билдирүүнүн номери, округ, нуска, тил. Ким бөлүшкөнү сакталбайт, 30 күндөн кийин өчөт.
privacy-handled_updates = Жооп берилген билдирүүлөрдүн номерлери: бир сутка, экинчи жолу жооп бербөө үчүн.
privacy-file_ids = Жүктөлгөн сүрөттөрдүн Telegramдагы номерлери.
privacy-drafts = Админ жиберген макала, себеби жана админдин номери: чечим чыкканча же бир сутка.
privacy-revisions = Жүктөлгөн нускалар: убактысы, булагы, админ жазган себеп.
privacy-results = Макаладагы округдар, аты-жөндөр, пайыздар жана үзүндүлөр.
privacy-schema_steps = Базанын түзүмүнүн версиясы.
privacy-senders = Боттун кайсы көчүрмөсү кабар жиберип жатканы. Адам жөнүндө эч нерсе жок.
privacy-forget = /mydata — сиз жөнүндө эмне бар · /forget — баарын өчүрүү
mydata-title = Сиз жөнүндө сакталганы
mydata-none = Сиз жөнүндө эч нерсе сакталган эмес.
mydata-file = Баары файлда.
own-id = Telegram номериңиз: <code>{ $id }</code>
forgotten = Сиздин номериңиз боюнча сакталгандын баары өчүрүлдү. Бөлүшкөн карточкалар сизге байланган эмес: алар 30 күндөн кийин өзү өчөт.

# Admins

preview-title = Алдын ала көрүү: азырынча эч нерсе өзгөргөн жок
preview-base = Салыштырылды: { $revision }-нуска
preview-rows = Округ: { $count }
preview-stage = Этабы: { $old } → { $new }
preview-stage-same = Этабы: { $stage }
preview-totals = Участкалар, добуш бергендер: { $old } → { $new }
preview-restores = { $revision }-нускага кайтаруу
preview-reason = Себеби: { $reason }
preview-changes = Өзгөрүүлөр: { $count }
preview-no-changes = Округдар боюнча өзгөрүү жок.
preview-warnings = Эскертүүлөр: { $count }
preview-golden = Киргизилсе, бот текшерүү суроолоруна туура эмес жооп берет: { $queries }
preview-more = Толугу файлда.
preview-ask-source = Булагы көрсөтүлгөн эмес. Ушул билдирүүгө жооп кылып, кайдан алынганын жазыңыз (аталышы, шилтемеси, күнү) же «Белгисиз» баскычын басыңыз.
preview-ask-reason = Округдар азайды же жеңүүчү алмашты. Ушул билдирүүгө жооп кылып, себебин жазыңыз: аны баары көрөт.
preview-election = { $title }, { $date }
change-new = №{ $number } { $name }: кошулду — { $new }
change-gone = №{ $number } { $name }: макалада жок (мурда: { $old })
change-share = №{ $number } { $name }: { $old } → { $new }
change-winner = №{ $number } { $name }: { $old } → { $new }
change-votes = №{ $number } { $name }, добуш: { $old } → { $new }
change-spelling = №{ $number } { $name }, жазылышы: { $old } → { $new }
change-name = №{ $number } { $name }, округдун аталышы: { $old } → { $new }
warning-place = №{ $number }, { $line }-сап
warning-number = №{ $number }
warning-line = { $line }-сап
warning-blocks = жүктөөгө болбойт
warning-conflict = Бир округ боюнча саптар карама-каршы
warning-missing_districts = Айрым округдар жетишпейт
warning-share_missing = Пайызы жазылган эмес
warning-share_out_of_range = Пайыз 0дөн 100гө чейинки аралыкта эмес
warning-unknown_number = Мындай номердеги округ жок
warning-number_mismatch = Саптагы номерлер дал келбейт
warning-name_mismatch = Округдун аталышы номерине туура келбейт
warning-truncated = Текст саптын ортосунан үзүлгөн
warning-suspicious_text = Шектүү текст: белгилер, код же буйруктар
warning-encoding = Тексттин коддоосу (кодировкасы) так эмес
warning-multiple_winners = Бир округда бир нече жеңүүчү
warning-unparsed_line = Окулбаган сап
warning-other = Текшериңиз
refused = Макала кабыл алынган жок: { $why }. Эч нерсе өзгөргөн жок.
refused-line = { $line }-сап
refused-empty = ичи бош
refused-no_rows = округдардын бир да жыйынтыгы табылган жок
refused-not_results = бул жыйынтыктардын тизмесине окшобойт
refused-unsupported = мындай файлды окуй албайм; .txt же сакталган барак жөнөтүңүз
refused-too_large = өтө чоң
refused-data = data/ папкасын окуу мүмкүн болгон жок. Эч нерсе өзгөргөн жок.
button-apply = Киргизүү
button-no-source = Белгисиз
button-cancel = Жокко чыгаруу
decided-applied = Киргизилди: { $revision }-нуска.
decided-rollback = Кайтарылды: { $revision }-нуска ({ $restores }-нускадагы көрсөткүчтөр).
decided-would-apply = Сыноо: киргизсе болот, бирок эч нерсе өзгөртүлгөн жок.
decided-nothing = Эч нерсе өзгөргөн жок: көрсөткүчтөр мурдагыдай. Эч кимге кабар жиберилген жок.
decided-stale = Киргизилген жок: бул аралыкта башка нуска жүктөлгөн. Макаланы кайра жибериңиз.
decided-gone = Бул макала боюнча чечим чыгып койгон же мөөнөтү өткөн. Эч нерсе өзгөргөн жок.
decided-blocked = Киргизилген жок: макалада жүктөөгө болбой турган ката бар. Оңдоп, кайра жибериңиз.
decided-needs-source = Киргизилген жок: макаланын булагын көрсөтүңүз.
decided-needs-reason = Киргизилген жок: себеби керек, анткени округдар азайды же жеңүүчү алмашты.
decided-needs-second = Биринчи макулдук алынды. Жеңүүчүнүн аты-жөнү өзгөргөндүктөн, дагы бир админ ырасташы керек.
decided-fails-golden = Киргизилген жок: бот текшерүү суроолоруна туура эмес жооп бермек.
cancelled = Жокко чыгарылды. Эч нерсе өзгөргөн жок.
unreachable = Бул админдерге билдирүү жеткен жок: { $ids }
rollback-none = Мындай нуска жок. Тизмеси: /history
status-title = Абалы
status-digest = Текшерүү суммасы: <code>{ $digest }</code>
status-age = Жүктөлгөнүнө { $age } болду
status-outbox = Жиберүү кезеги: { $count }
status-warnings = Эскертүүлөр: { $kinds }
status-fine = Көйгөй жок.
status-problems = Көйгөйлөр:
status-errors = Акыркы каталар:
status-differs = data/ ичинде башка көрсөткүч; админ жүктөгөнү колдонулууда.
status-passed-over = { $revision }-нуска текшерүүдөн өткөн жок, ошондуктан көрсөтүлбөйт.

# Terminal

terminal-hello = Дароо сураңыз: Ош, 7, Өзгөн. Жардам: /help. Тил: :lang ru. Чыгуу: Ctrl-D

# Pictures

picture-legend = Эң көп добуш алгандын пайызы

# Menu and profile

menu-start = баштоо
menu-help = жардам
menu-district = округдун жыйынтыгы
menu-list = облустар боюнча тизме
menu-summary = бардык округдар бир тизмеде
menu-compare = округдарды салыштыруу
menu-follow = округга жазылуу
menu-unfollow = жазылууну токтотуу
menu-following = жазылууларым
menu-language = тил / язык / language
menu-about = булак, этап, күн
menu-history = нускалар тарыхы
menu-export = CSV жана JSON
menu-plain = эмодзисиз көрүнүш
menu-privacy = эмне сакталат
menu-mydata = мен жөнүндө эмне сакталган
menu-id = Telegram номерим
menu-forget = мен жөнүндө маалыматты өчүрүү
menu-quiet = топто унчукпоо
menu-reload = data/ папкасындагы макаланы жүктөө
menu-rollback = мурдагы нускага кайтуу
menu-status = боттун абалы
profile-description =
    Округуңузда ким эң көп добуш алды жана канча пайыз? Округдун номерин, аталышын же фамилияны жазыңыз.

    Ар бир жооптун булагы, добуш саноонун этабы жана күнү көрсөтүлөт. Булакта жок нерсени бот айтпайт.
profile-short = Округ боюнча шайлоонун жыйынтыгы: ким, канча пайыз, кайсы булактан. Кыргызча, русский, English.
