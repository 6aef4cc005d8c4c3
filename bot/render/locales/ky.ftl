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
wrong-button = Бул баскыч эскирген. Округдун номерин же атын жазыңыз.
not-yours = Бул баскычтар суроо берген адам үчүн. Өзүңүз да сурасаңыз болот.

# Buttons

button-line = Макаладагы сап
button-follow = Жазылуу
button-unfollow = Жазылууну токтотуу
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
choice-near = Мүмкүн, булардын биридир?
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
glossary-district = <b>Бир мандаттуу округ</b> — бир гана депутат шайлануучу округ.
glossary-against-all = <b>Бардык каршы</b> — бюллетендеги өзүнчө сап: шайлоочу талапкерлердин эч кимисин колдобойт. Бул адам эмес, депутаттардын катарына кирбейт.
glossary-hand-count = <b>Кол менен эсептөө</b> — бюллетендерди комиссия колго алып эсептейт. Анын жыйынтыгы да расмий жыйынтык эмес.
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
