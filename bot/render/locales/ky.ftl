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
winner-missing = аты булакта жок
share-missing = үлүшү булакта жок
against-all = Бардык каршы
against-all-means = Эң көп добуш «бардык каршы» дегенге берилди; бул макала боюнча эч ким шайланган жок.
against-all-certified = Эң көп добуш «бардык каршы» дегенге берилди; бул макала боюнча эч ким шайланган жок, орун бош.
no-result = Бул макалада бул округдун жыйынтыгы жок.
several-winners = Макалада бул округда бир нече ат бар.

stage-unofficial-partial = алдыда, эсеп бүтө элек
stage-unofficial-complete = эң көп добуш алды, жыйынтык расмий эмес
stage-certified = жеңүүчү, расмий жыйынтык
stage-recount = добуштар кайра эсептелүүдө
stage-correction = түзөтүлдү
stage-corrected = { $stage }, түзөтүлдү
stage-unknown = эсептин кайсы баскычта экени булакта жок
stage-label = Эсептин баскычы: «{ $stage }»

election-line = Шайлоо: { $date }
source-line = Булак: { $source }
source-hand-count = { $source }, кол менен эсептөөдөн кийинки тизме
published-line = Макаланын күнү: { $date }
gap-both = Макаланын дареги жана күнү булакта жок
gap-url = Макаланын дареги булакта жок
gap-date = Макаланын күнү булакта жок
version-line = { $revision }-нуска, ботко жүктөлгөн: { $moment }
loaded-line = Ботко жүктөлгөн: { $moment }
town-split = Шаар эки округга бөлүнгөн: калган бөлүгү №{ $number } { LOCATIVE($name) } добуш берет.
notes-title = Кийин эмне болду (макалада жок):
note-row = • { $text } ({ $sources })
note-dated = • { $date }: { $text } ({ $sources })

line-title = Макаладагы сап
line-missing = Макалада бул округ жөнүндө сап жок.
line-silent = Добуш саны, калган талапкерлер жана округдагы катышуу булакта жок.
line-votes = Добуш саны: { $votes }
quote-title = Көчүрүүгө даяр сүйлөм
quote = { LOCATIVE($name) } (№{ $number } округ, { $date }) { $winner }: { $share } — { $stage }. Булак: { $source }; ботко жүктөлгөн: { $loaded }.
quote-against-all = { LOCATIVE($name) } (№{ $number } округ, { $date }) эң көп добуш «{ $winner }» дегенге берилди: { $share }. Баскычы: «{ $stage }». Булак: { $source }; ботко жүктөлгөн: { $loaded }.
quote-none = Макалада көчүрө турган көрсөткүч жок.

superseded = Бул баскыч эски нускага таандык ({ $old }). Азыр { $new }-нуска: көрсөткүчтөр өзгөргөн болушу мүмкүн.
opened-bare = Учурдагы шайлоо: { $date }
opened-old = Шилтеме { $old }-нускадан. Азыр { $new }-нуска: төмөнкү көрсөткүч жаңысы.
wrong-button = Бул баскыч эскирген. Округдун номерин же атын жазыңыз.
not-yours = Бул баскычтар суроо берген адам үчүн. Өзүңүз да сурасаңыз болот.

# Buttons

button-line = Макаладагы сап
button-follow = Жазылуу
button-unfollow = Жазылууну токтотуу
button-following = Жазылууларым
button-stop = Токтотуу
button-share = Бөлүшүү
button-more = Дагы
button-picture = Сүрөт
button-quote = Цитата
button-copy = Көчүрүү
button-history = Өзгөрүү тарыхы
button-back = Артка
button-list = Бардык округдар
button-summary = Жалпы тизме
button-extremes = Эң көп, эң аз үлүш
button-chart = Диаграмма
button-private = Ботто ачуу
button-about = Бот жөнүндө
button-glossary = Сөздүк
button-new = Жаңысын көрсөтүү
button-regions = Облустар
button-election = { $date }
button-site = shailoo.gov.kg

# Answers

claim-agrees = { LOCATIVE($name) } { $claim }? Дал келет: булакта да { $share }.
claim-rounded = { LOCATIVE($name) } { $claim }? Тегеректегенде дал келет: булакта { $share }.
claim-differs = { LOCATIVE($name) } { $claim }? Дал келбейт: булакта { $share }.
claim-unknown = { LOCATIVE($name) } { $claim }? Текшерүүгө болбойт: үлүш булакта жок.

choice-region = { $region }: кайсы округ?
choice-shared-word = Бул сөз бир нече округга туура келет. Кайсынысы?
choice-shared-name = Бул ысым бир нече округда бар. Кайсынысы?
choice-against-all = Бул округдарда эң көп добуш «бардык каршы» дегенге берилди:
choice-disagree = Номери менен аты дал келбейт. Кайсы округ керек?
choice-near = Балким, булардын биридир?
inferred = * облусу райондун аты боюнча аныкталды, булактан окулган эмес

none = Мындай округ табылган жок.
none-range = №{ $number } округ жок: бул шайлоодо №{ $first }–№{ $last } округдар бар.
none-nearest = Аты окшош округдар:
none-hint = Округдун номерин же атын жазыңыз: <code>7</code>, <code>Ош</code>, <code>Өзгөн</code>. Баары: /list

# Lists

regions-title = Облусту тандаңыз
districts-title = Округду тандаңыз
summary-against-all = Эң көп добуш «бардык каршы» дегенге берилген округдар:
summary-row = { $number } { $name }: { $winner }, { $share }
summary-missing = Бул макалада жок округдар: { $numbers }
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
compare-silent = Үлүштөр ар башка округдардыкы; добуш саны булакта жок.
extremes-title = Үлүштөр боюнча
extremes-high = Эң жогорку үлүштөр:
extremes-low = Эң төмөнкү үлүштөр:
extremes-against-all = «Бардык каршы» (өзүнчө):
extremes-half = Жарымынан көп: { $count } округ ({ $all } округдун ичинен)
extremes-formula = Эсептөө: үлүш > 50%; «бардык каршы» жана үлүшү жок округдар кошулган жок.

# About, help

start = Саламатсызбы! Мен округуңузда ким эң көп добуш алганын жана кандай үлүш менен алганын айтам.
help-how = Округдун номерин, атын же фамилияны жазыңыз: <code>7</code>, <code>Ош</code>, <code>Өзгөн</code>, <code>Бекешев</code>
help-commands =
    /list — облустар боюнча
    /summary — баары бир бетте
    /compare 7 12 Талас — салыштыруу
    /follow 7 — көрсөткүч өзгөрсө кабарлайм
    /following — жазылууларым
    /export — CSV жана JSON
    /language — тил
    /plain — эмодзисиз, диаграммасыз
    /about — булак, баскыч, күн
    /privacy — эмне сакталат
help-inline = Каалаган чатта: <code>@{ $bot } Ош</code>
about-title = Бот жөнүндө
about-rows = Округ: { $found } / { $all }
about-own = Сиздин кайсы округда добуш берериңизди бот биле албайт. Аны Борбордук шайлоо комиссиясынын сайты билет: shailoo.gov.kg
about-silent = Булакта жок нерсе: ар бир талапкердин добуш саны, кийинки орундар, округ боюнча катышуу.
about-never = Бот булакта басылган көрсөткүчтү гана айтат: эч нерсе болжолдонбойт.
about-stage = Эсептин баскычы: { $stage }
about-url = Макаланын дареги: { $url }

glossary-title = Сөздүк
glossary-district = <b>Бир мандаттуу округ</b> — бир гана депутат шайлана турган округ.
glossary-against-all = <b>Бардык каршы</b> — бюллетендеги өзүнчө сап: шайлоочу талапкерлердин эч кимисин колдобойт. Бул адам эмес, депутаттардын катарына кирбейт.
glossary-hand-count = <b>Кол менен эсептөө</b> — комиссия бюллетендерди кол менен санап чыгат. Анын жыйынтыгы али расмий жыйынтык эмес.
glossary-stages = <b>Эсептин баскычтары</b>
glossary-partial = эсеп жүрүп жатат, баары өзгөрүшү мүмкүн
glossary-complete = эсеп бүттү, расмий чечим чыга элек
glossary-certified = макалада жыйынтык расмий же акыркы деп жазылган
glossary-recount = добуштар кайра саналып жатат
glossary-correction = мурда жарыяланган көрсөткүч оңдолду
glossary-row = «{ $stage }» — { $meaning }

language-choose = Тилди тандаңыз · Выберите язык · Choose a language
language-name = Кыргызча
language-chosen = Мындан ары кыргызча жооп берем.

# Following and corrections

followed = { DATIVE($name) } жазылдыңыз (№{ $number } округ). Көрсөткүч өзгөрсө, кабарлайм.
followed-already = { DATIVE($name) } мурда эле жазылгансыз (№{ $number } округ).
followed-help = Макала жаңырып, үлүш же ат өзгөргөндө гана кат келет. Токтотуу — бир эле баскыч.
unfollowed = { DATIVE($name) } жазылуу токтотулду (№{ $number } округ).
unfollowed-already = { DATIVE($name) } жазылган эмессиз (№{ $number } округ).
following-title = Жазылууларыңыз
following-none = Сиз бир да округга жазыла элексиз. Округду ачып, «Жазылууну» басыңыз же <code>/follow 7</code> деп жазыңыз.
told-winner = { LOCATIVE($name) } жыйынтык өзгөрдү (№{ $number } округ)
told-share = { LOCATIVE($name) } үлүш өзгөрдү (№{ $number } округ)
told-stage = { LOCATIVE($name) } эсептин баскычы өзгөрдү (№{ $number } округ)
told-retracted = Мурдагы кабар кайтарып алынды: көрсөткүчтөр { $revision }-нускадагыдай болуп калыбына келди.
told-before = Мурда: { $row }
told-now = Азыр: { $row }
told-shares = { $old } → { $new }
told-reason = Себеби: { $reason }
corrected = Түзөтүлдү: { $change }, { $date }

# History

history-title = Нускалар
history-district-title = Өзгөрүү тарыхы
history-row = { $revision }-нуска · { $moment }
history-memory = Маалымат папкасынан · { $moment }
history-source = Булак: { $source }
history-data = маалымат папкасынан
history-admin = админ жүктөгөн
history-rollback = кайтаруу: { $restores }-нускадагы көрсөткүчтөр калыбына келди
history-rows = округ: { $count }
history-none = Сакталган нуска азырынча жок.

# Inline and shared cards

button-refresh = Жаңыртуу
inline-title = { $district } — { $share }
inline-description = { $winner }. { $stage }. { $date }, { $source }
inline-quote = Цитата: { $district }
inline-picture = Сүрөт: { $district }
inline-summary = Бардык { $count } округ бир катта
inline-summary-about = «Бардык каршы»: { $numbers } · { $date }, { $source }
inline-summary-plain = { $date }, { $source }
inline-lowest = Эң төмөнкү үлүш: { $district } — { $share }
inline-own = Сиздин округ: { $district } — { $share }
inline-none = Мындай округ табылган жок
inline-none-about = Номерин же атын жазыңыз: 7, Ош, Өзгөн
refreshed = Бул эң жаңы көрсөткүч ({ $revision }-нуска).
inline-open = Ботто суроо

# Groups

added = Салам! Округдун жыйынтыгын /district Ош деп сураңыз. Башка учурда унчукпайм; /quiet 30 — 30 мүнөт такыр жооп бербейм.
quiet-on = { $minutes ->
    [one] { $minutes } мүнөт жооп бербейм (админдерден башкасына). Токтотуу: /quiet 0
   *[other] { $minutes } мүнөт жооп бербейм (админдерден башкасына). Токтотуу: /quiet 0
}
quiet-off = Кайра жооп берем.
quiet-usage = Мүнөтүн жазыңыз (0–{ $most }): <code>/quiet 30</code>. Бүтүрүү: <code>/quiet 0</code>
quiet-private = Бул буйрук топтор үчүн: /quiet 30
only-admins = Муну топтун админдери гана өзгөртө алат.
throttled = Бир аз күтө туруңуз: суроолор өтө тез келүүдө.
above = Жообу жогоруда ↑
unknown = Мындай буйрук жок. Баары: /help
apology = Кечиресиз, ката кетти. Дагы бир жолу суроо берип көрүңүз. Катанын коду: <code>{ $code }</code>
working = Даярдалып жатат…
failed-picture = Сүрөт азыр даяр болбой калды. Көрсөткүчтөр каттын өзүндө.
export-done = Бардык округ: CSV жана JSON. Ар бир сапта макаладагы сап да бар.
caption-summary = Толук көрсөткүчтөр: /summary

# Settings and what is stored

plain-on = Эмдиги жооптор эмодзисиз жана диаграммасыз. Кайра күйгүзүү: /plain
plain-off = Эмдиги жооптор эмодзи жана диаграмма менен. Өчүрүү: /plain
privacy-title = Эмне сакталат
privacy-lead = Сиз жазган суроолор сакталбайт, журналга да түшпөйт.
privacy-chats = Чаттын номери менен тандалган тил, эмодзисиз көрүнүш, тынч режим.
privacy-follows = Чат кайсы округдарга жазылган жана акыркы кайсы нуска айтылган.
privacy-outbox = Жибериле турган кабарлар: чат же карта, округ. Жиберилгенден кийин же бир суткада өчөт.
privacy-shared_cards = Чаттарга бөлүшүлгөн карталар: каттын номери, округ, нуска, тил. Адам көрсөтүлбөйт, 30 күндөн кийин өчөт.
privacy-handled_updates = Жооп берилген каттардын номерлери, бир сутка: экинчи жолу жооп бербөө үчүн.
privacy-file_ids = Жүктөлгөн сүрөттөрдүн Telegramдагы номерлери.
privacy-drafts = Админ жиберген макала, себеби жана админдин номери: чечим чыкканча же бир сутка.
privacy-revisions = Жүктөлгөн нускалар: убактысы, булагы, админ жазган себеп.
privacy-results = Макаладагы округдар, аттар, үлүштөр жана саптар.
privacy-schema_steps = Базанын түзүмүнүн версиясы.
privacy-senders = Боттун кайсы көчүрмөсү кабар жиберип жатканы. Адам жөнүндө эч нерсе жок.
privacy-forget = /mydata — сиз жөнүндө эмне бар · /forget — баарын өчүрүү
mydata-title = Сиз жөнүндө сакталганы
mydata-none = Сиз жөнүндө эч нерсе сакталган эмес.
mydata-file = Баары файлда.
own-id = Telegram номериңиз: <code>{ $id }</code>
forgotten = Сиздин номериңиз боюнча сакталгандын баары өчүрүлдү. Бөлүшкөн карталар сизге байланган эмес: алар 30 күндөн кийин өзү өчөт.

# Admins

preview-title = Алдын ала көрүү: азырынча эч нерсе өзгөргөн жок
preview-base = Салыштырылды: { $revision }-нуска
preview-rows = Округ: { $count }
preview-stage = Баскычы: { $old } → { $new }
preview-stage-same = Баскычы: { $stage }
preview-totals = Участкалар, добуш бергендер: { $old } → { $new }
preview-restores = { $revision }-нускага кайтаруу
preview-reason = Себеби: { $reason }
preview-changes = Өзгөрүүлөр: { $count }
preview-no-changes = Округдар боюнча өзгөрүү жок.
preview-warnings = Эскертүүлөр: { $count }
preview-golden = Текшерүү суроолоруна туура эмес жооп чыгат: { $queries }
preview-more = Толугу файлда.
preview-ask-reason = Округ азайган же ат өзгөргөн: ушул катка себебин жооп кылып жазыңыз. Аны окурмандар да көрөт.
preview-election = { $title }, { $date }
change-new = №{ $number } { $name }: кошулду — { $new }
change-gone = №{ $number } { $name }: жоголду — { $old }
change-share = №{ $number } { $name }: { $old } → { $new }
change-winner = №{ $number } { $name }: { $old } → { $new }
change-votes = №{ $number } { $name }, добуш: { $old } → { $new }
change-spelling = №{ $number } { $name }, жазылышы: { $old } → { $new }
change-name = №{ $number } { $name }, округдун аты: { $old } → { $new }
warning-place = №{ $number }, { $line }-сап
warning-number = №{ $number }
warning-line = { $line }-сап
warning-blocks = жүктөөгө болбойт
warning-conflict = Бир округ боюнча саптар бири-бирине каршы
warning-missing_districts = Айрым округдар жок
warning-share_missing = Үлүш жазылган эмес
warning-share_out_of_range = Үлүш 0дөн 100гө чейинки аралыкта эмес
warning-unknown_number = Мындай номердеги округ жок
warning-number_mismatch = Саптагы номерлер дал келбейт
warning-name_mismatch = Ат бул номердики эмес
warning-truncated = Текст саптын ортосунан үзүлгөн
warning-suspicious_text = Шектүү текст: белги, код же буйрук
warning-encoding = Тамгалардын коду так эмес
warning-multiple_winners = Бир округда бир нече жеңүүчү
warning-unparsed_line = Окулбаган сап
warning-other = Текшериңиз
refused = Макала кабыл алынган жок: { $why }. Эч нерсе өзгөргөн жок.
refused-line = { $line }-сап
refused-empty = ичи бош
refused-no_rows = округдардын бир да жыйынтыгы табылган жок
refused-not_results = бул тизме жыйынтык эмес окшойт
refused-unsupported = мындай файл окулбайт
refused-too_large = өтө чоң
refused-data = Маалымат папкасы окулган жок. Эч нерсе өзгөргөн жок.
button-apply = Колдонуу
button-cancel = Жокко чыгаруу
decided-applied = Колдонулду: { $revision }-нуска.
decided-rollback = Кайтарылды: { $revision }-нуска ({ $restores }-нускадагы көрсөткүчтөр).
decided-would-apply = Сыноо: колдонсо болот, бирок эч нерсе өзгөртүлгөн жок.
decided-nothing = Эч нерсе өзгөргөн жок: көрсөткүчтөр мурдагыдай. Эч кимге кабар жиберилген жок.
decided-stale = Колдонулган жок: бул аралыкта башка нуска жүктөлгөн. Макаланы кайра жибериңиз.
decided-gone = Бул макала мурда эле чечилген же мөөнөтү өткөн. Эч нерсе өзгөргөн жок.
decided-blocked = Колдонулган жок: макалада жүктөөгө болбой турган ката бар.
decided-needs-reason = Колдонулган жок: себеби керек, анткени округ азайган же ат өзгөргөн.
decided-needs-second = Биринчи макулдук алынды. Ат өзгөргөндүктөн, дагы бир админ басышы керек.
decided-fails-golden = Колдонулган жок: текшерүү суроолоруна туура эмес жооп чыгат.
cancelled = Жокко чыгарылды. Эч нерсе өзгөргөн жок.
unreachable = Бул админдерге жетпей калды: { $ids }
rollback-none = Мындай нуска жок. Тизмеси: /history
status-title = Абалы
status-digest = Көрсөткүчтөрдүн изи: <code>{ $digest }</code>
status-age = Ботто: { $age }
status-outbox = Жиберүү кезеги: { $count }
status-warnings = Эскертүүлөр: { $kinds }
status-fine = Көйгөй жок.
status-problems = Көйгөйлөр:
status-errors = Акыркы каталар:
status-differs = data/ башка көрсөткүч берет: админ жүктөгөнү калды.
status-passed-over = { $revision }-нуска текшерүүдөн өткөн жок, ошондуктан көрсөтүлбөйт.

# Terminal

terminal-hello = Дароо сураңыз: Ош, 7, Өзгөн. Жардам: /help. Тил: :lang ru. Чыгуу: Ctrl-D

# Pictures

picture-legend = Эң көп добуш алган талапкердин үлүшү

# Menu and profile

menu-start = баштоо
menu-help = жардам
menu-district = округдун жыйынтыгы
menu-list = облустар боюнча тизме
menu-summary = бардык округ
menu-compare = округдарды салыштыруу
menu-follow = округга жазылуу
menu-unfollow = жазылууну токтотуу
menu-following = жазылууларым
menu-language = тил / язык / language
menu-about = булак, баскыч, күн
menu-history = нускалар тарыхы
menu-export = CSV жана JSON
menu-plain = эмодзисиз көрүнүш
menu-privacy = эмне сакталат
menu-mydata = мен жөнүндө сакталганы
menu-id = Telegram номерим
menu-forget = сакталганды өчүрүү
menu-quiet = топто унчукпоо
menu-reload = макаланы кайра окуу
menu-rollback = мурдагы нускага кайтуу
menu-status = боттун абалы
profile-description =
    Округуңузда ким эң көп добуш алды жана кандай үлүш менен? Округдун номерин, атын же фамилияны жазыңыз.

    Ар бир жооптун булагы, эсептин баскычы жана күнү көрсөтүлөт. Булакта жок нерсе айтылбайт.
profile-short = Округ боюнча шайлоонун жыйынтыгы: ат, үлүш, булак, баскыч. Кыргызча, русский, English.
