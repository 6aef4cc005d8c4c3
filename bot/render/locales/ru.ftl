# Figures, dates

share = { $share }
number = { $number }
date = { $day } { $month } { $year } года
moment = { $date }, { $time } (Бишкек)

# A district and what the article says of it

test-mark = ТЕСТ
district = Округ № { $number }, { $name }
district-short = № { $number } { $name }
winner-row = { $winner } — { $share }
winner-missing = имени в источнике нет
share-missing = процент в источнике не указан
against-all = Против всех
against-all-means = Больше всего голосов — «против всех»; по данным статьи, никто не избран.
against-all-certified = Больше всего голосов — «против всех»; по данным статьи, никто не избран (место вакантно).
no-result = В этой статье нет результата по этому округу.
several-winners = В статье по этому округу несколько имён.

stage-unofficial-partial = лидирует, подсчёт не закончен
stage-unofficial-complete = больше всего голосов, предварительный итог
stage-certified = победа, официальный итог
stage-recount = голоса пересчитывают
stage-correction = исправлено
stage-corrected = { $stage }, исправлено
stage-unknown = этап подсчёта в источнике не указан
stage-label = Этап подсчёта: «{ $stage }»

election-line = Выборы { $date }
source-line = Источник: { $source }
source-hand-count = { $source }, список после ручного подсчёта
source-machine-count = { $source }, данные автоматического подсчёта
source-not-given = не указан
published-line = Дата статьи: { $date }
gap-both = Ссылка и дата статьи неизвестны
gap-url = Ссылка на статью неизвестна
gap-date = Дата статьи неизвестна
version-line = Версия { $revision }, загружена в бот: { $moment }
loaded-line = Загружено в бот: { $moment }
town-split = Город разделён на два округа: другая часть голосует в округе № { $number }, { $name }.
notes-title = Что было потом (в статье этого нет):
note-row = • { $text } ({ $sources })
note-dated = • { $date }: { $text } ({ $sources })

line-title = Строка из статьи
line-missing = В статье нет строки об этом округе.
line-silent = В источнике нет числа голосов, других кандидатов и явки по округу.
line-votes = Голосов: { $votes }
quote-title = Готовая фраза для цитаты
quote = { $name } (округ № { $number }, выборы { $date }): { $winner }, { $share } — { $stage }. Источник: { $source }; загружено в бот: { $loaded }.
quote-against-all = { $name } (округ № { $number }, выборы { $date }): больше всего голосов — «{ $winner }», { $share }. Этап подсчёта: «{ $stage }». Источник: { $source }; загружено в бот: { $loaded }.
quote-none = В статье нет цифры, которую можно процитировать.

superseded = Это кнопка из версии { $old }. Сейчас версия { $new }: цифры могли измениться.
opened-bare = В боте — выборы { $date }
opened-old = Ссылка из версии { $old }. Сейчас версия { $new }: ниже новые цифры.
wrong-button = Эта кнопка устарела. Напишите номер или название округа.
not-yours = Эти кнопки для того, кто задал вопрос. Спросите сами — бот ответит и вам.

# Buttons

button-line = Строка из статьи
button-follow = Подписаться
button-unfollow = Отписаться
button-following = Мои подписки
button-stop = Отписаться
button-share = Поделиться
button-more = Ещё
button-picture = Картинка
button-quote = Цитата
button-copy = Скопировать
button-history = История изменений
button-back = Назад
button-list = По областям
button-summary = Сводка
button-extremes = Где больше, где меньше
button-chart = Диаграмма
button-private = Открыть в боте
button-about = О боте
button-glossary = Словарь
button-new = Показать актуальное
button-regions = Области
button-election = { $date }
button-site = shailoo.gov.kg

# Answers

claim-agrees = { $name } (округ № { $number }): { $claim }? Верно: в источнике тоже { $share }.
claim-rounded = { $name } (округ № { $number }): { $claim }? Верно, если округлить: в источнике { $share }.
claim-differs = { $name } (округ № { $number }): { $claim }? Неверно: в источнике { $share }.
claim-unknown = { $name } (округ № { $number }): { $claim }? Проверить нельзя: процент в источнике не указан.

choice-region = { $region }: какой округ?
choice-place = { $place } — { $region }. В какой округ он входит, источник не сообщает. Возможно, один из этих:
choice-shared-word = Это слово подходит к нескольким округам. Какой нужен?
choice-shared-name = Это имя есть в нескольких округах. Какой нужен?
choice-against-all = В этих округах больше всего голосов — «против всех»:
choice-disagree = Номер и название не совпадают. Какой округ нужен?
choice-near = Возможно, один из этих?
inferred = * область указана по названию района
about-this-election = Здесь только результаты выборов { $date }.
later-holder = { $date }: этот человек в этом округе не победил. Что было потом — ниже.

missing-turnout = Явки по округам в источнике нет.
missing-runner-up = Кто занял второе место, источник не сообщает.
missing-votes = Числа голосов в источнике нет.

none = Такой округ не найден.
none-range = Округа № { $number } нет: на этих выборах номера от { $first } до { $last }.
none-nearest = Похожие названия:
none-hint = Напишите номер или название округа: <code>7</code>, <code>Ош</code>, <code>Узген</code>. Все округа: /list

# Lists

regions-title = Выберите область
districts-title = Выберите округ
summary-against-all = Больше всего голосов — «против всех»:
summary-row = { $number } { $name }: { $winner }, { $share }
summary-missing = Округа, которых нет в статье: { $numbers }
totals-stations = { $count ->
    [one] { $count } избирательный участок
    [few] { $count } избирательных участка
    [many] { $count } избирательных участков
   *[other] { $count } избирательного участка
}
totals-voters = { $count ->
    [one] проголосовал { $count } избиратель
    [few] проголосовали { $count } избирателя
    [many] проголосовало { $count } избирателей
   *[other] проголосовало { $count } избирателя
}
compare-title = Сравнение
compare-need = Для сравнения напишите хотя бы два округа: <code>/compare 7 12 Талас</code>
compare-silent = Проценты относятся к разным округам; числа голосов в источнике нет.
extremes-title = Проценты голосов
extremes-high = Самые высокие:
extremes-low = Самые низкие:
extremes-against-all = «Против всех» (отдельно):
extremes-half = Больше половины: { $count } из { $all } округов
extremes-formula = Формула: больше 50 %; «против всех» и округа без процента не учитываются.

# About, help

start = Здравствуйте! Подскажу, кто набрал больше всего голосов в вашем округе и сколько процентов.
help-how = Напишите номер, название округа или фамилию: <code>7</code>, <code>Ош</code>, <code>Узген</code>, <code>Бекешев</code>
help-commands =
    /list — по областям
    /summary — все округа одним сообщением
    /compare 7 12 Талас — сравнить
    /follow 7 — сообщу, если результат изменится
    /following — мои подписки
    /export — CSV и JSON
    /language — язык
    /plain — без эмодзи и полосок
    /about — источник, этап, дата
    /privacy — что хранится
help-inline = В любом чате: <code>@{ $bot } Ош</code>
about-title = О боте
about-rows = Округа: { $found } из { $all }
about-own = Бот не знает, в каком округе вы голосуете. Узнать можно на сайте ЦИК: shailoo.gov.kg
about-silent = В источнике нет: числа голосов, второго и третьего мест, явки по округам.
about-never = Бот повторяет только цифры из источника и ничего не добавляет.
about-notes = Сведения о том, что было потом, собраны из источников, найденных к ноябрю 2026 года; если у округа их нет, изменений не найдено.
about-stage = Этап подсчёта: { $stage }
about-url = Ссылка на статью: { $url }

glossary-title = Словарь
glossary-district = <b>Одномандатный округ</b> — округ, где избирается один депутат.
glossary-against-all = <b>Против всех</b> — отдельная строка бюллетеня: избиратель не поддерживает никого из кандидатов. Это не человек и среди депутатов не считается.
glossary-hand-count = <b>Ручной подсчёт</b> — комиссия считает бюллетени вручную. Это ещё не официальный результат.
glossary-stages = <b>Этапы подсчёта</b>
glossary-partial = подсчёт идёт, всё может измениться
glossary-complete = подсчёт закончен, официального решения ещё нет
glossary-certified = статья называет итог официальным или окончательным
glossary-recount = голоса пересчитывают
glossary-correction = опубликованную раньше цифру исправили
glossary-row = «{ $stage }» — { $meaning }

language-choose = Тилди тандаңыз · Выберите язык · Choose a language
language-name = Русский
language-chosen = Теперь отвечаю по-русски.

# Following and corrections

followed = Вы подписались на округ № { $number }, { $name }. Сообщу, если результат изменится.
followed-already = Вы уже подписаны на округ № { $number }, { $name }.
followed-help = Сообщения приходят, только если меняется процент или победитель. Отписаться — одной кнопкой.
unfollowed = Вы отписались от округа № { $number }, { $name }.
unfollowed-already = Вы не были подписаны на округ № { $number }, { $name }.
following-title = Ваши подписки
following-none = Подписок пока нет. Откройте округ и нажмите «Подписаться» или напишите <code>/follow 7</code>.
told-winner = { $name } (округ № { $number }): изменился результат
told-share = { $name } (округ № { $number }): изменился процент
told-stage = { $name } (округ № { $number }): изменился этап подсчёта
told-retracted = Прежнее сообщение отменено: снова действуют цифры версии { $revision }.
told-before = Было: { $row }
told-now = Стало: { $row }
told-shares = { $old } → { $new }
told-reason = Причина: { $reason }
corrected = Исправлено: { $change }, { $date }

# History

history-title = Версии
history-district-title = История изменений
history-row = Версия { $revision } · { $moment }
history-memory = Исходные данные бота · { $moment }
history-source = Источник: { $source }
history-data = исходные данные бота
history-admin = загружено администратором
history-rollback = откат к версии { $restores }
history-rows = округов: { $count }
history-none = Сохранённых версий пока нет.

# Inline and shared cards

button-refresh = Обновить
inline-title = { $district } — { $share }
inline-description = { $winner }. { $stage }. { $date }, { $source }
inline-quote = Цитата: { $district }
inline-picture = Картинка: { $district }
inline-summary = Все { $count } округов одним сообщением
inline-summary-about = «Против всех»: { $numbers } · { $date }, { $source }
inline-summary-plain = { $date }, { $source }
inline-lowest = Самый низкий процент: { $district } — { $share }
inline-own = Ваш округ: { $district } — { $share }
inline-none = Такой округ не найден
inline-none-about = Напишите номер или название: 7, Ош, Узген
refreshed = Данные актуальны (версия { $revision }).
inline-open = Спросить в боте

# Groups

added = Здравствуйте! Чтобы узнать результат, напишите /district Ош. Без вопроса молчу. /quiet 30 — не отвечать 30 минут.
quiet-on = { $minutes ->
    [one] Молчу { $minutes } минуту (админам отвечаю). Прекратить: /quiet 0
    [few] Молчу { $minutes } минуты (админам отвечаю). Прекратить: /quiet 0
    [many] Молчу { $minutes } минут (админам отвечаю). Прекратить: /quiet 0
   *[other] Молчу { $minutes } минуты (админам отвечаю). Прекратить: /quiet 0
}
quiet-off = Снова отвечаю.
quiet-usage = Укажите минуты, от 0 до { $most }: <code>/quiet 30</code>. Прекратить: <code>/quiet 0</code>
quiet-private = Эта команда для групп: /quiet 30
only-admins = Это могут менять только админы группы.
throttled = Подождите немного: слишком много вопросов сразу.
above = Ответ выше ↑
unknown = Такой команды нет. Все команды: /help
apology = Извините, произошла ошибка. Попробуйте спросить ещё раз. Код ошибки: <code>{ $code }</code>
working = Готовлю…
failed-picture = Картинку сейчас сделать не удалось. Цифры — в самом сообщении.
export-done = Все округа: CSV и JSON. В каждой строке есть и строка из статьи.
caption-summary = Полные цифры: /summary

# Settings and what is stored

plain-on = Теперь ответы без эмодзи и полосок. Вернуть: /plain
plain-off = Теперь ответы с эмодзи и полосками. Убрать: /plain
privacy-title = Что хранится
privacy-lead = Ваши вопросы нигде не сохраняются.
privacy-chats = Номер чата и его настройки: язык, вид без эмодзи, тихий режим.
privacy-follows = На какие округа подписан чат и какая версия ему сообщена.
privacy-outbox = Сообщения к отправке: чат или карточка, округ. Удаляются после отправки или через сутки.
privacy-shared_cards = Карточки, отправленные в чаты: номер сообщения, округ, версия, язык. Кто отправил, не хранится; удаляются через 30 дней.
privacy-handled_updates = Номера обработанных сообщений: сутки, чтобы не ответить дважды.
privacy-file_ids = Номера загруженных картинок в Telegram.
privacy-drafts = Статья от админа, причина и номер админа: до решения или сутки.
privacy-revisions = Загруженные версии: время, источник, причина, указанная админом.
privacy-results = Округа, имена, проценты и строки из статьи.
privacy-schema_steps = Версия устройства базы.
privacy-senders = Какая копия бота сейчас рассылает сообщения. О людях ничего.
privacy-forget = /mydata — что есть о вас · /forget — удалить всё
mydata-title = Что хранится о вас
mydata-none = О вас ничего не хранится.
mydata-file = Всё — в файле.
own-id = Ваш номер в Telegram: <code>{ $id }</code>
forgotten = Всё, что хранилось под вашим номером, удалено. Отправленные карточки с вами не связаны: они удалятся сами через 30 дней.

# Admins

preview-title = Предпросмотр: пока ничего не изменено
preview-base = Сравнение с версией { $revision }
preview-rows = Округов: { $count }
preview-stage = Этап: { $old } → { $new }
preview-stage-same = Этап: { $stage }
preview-totals = Участки, избиратели: { $old } → { $new }
preview-restores = Возврат к версии { $revision }
preview-reason = Причина: { $reason }
preview-changes = Изменений: { $count }
preview-no-changes = По округам изменений нет.
preview-warnings = Предупреждений: { $count }
preview-golden = После загрузки бот ошибётся в проверочных вопросах: { $queries }
preview-more = Полностью — в файле.
preview-ask-source = Источник не указан. Ответьте на это сообщение и напишите, откуда статья (название, ссылка, дата), или нажмите «Не указан».
preview-ask-reason = Округов стало меньше или сменился победитель. Ответьте на это сообщение и укажите причину: её увидят все.
preview-election = { $title }, { $date }
change-new = № { $number } { $name }: добавлен — { $new }
change-gone = № { $number } { $name }: нет в статье (было: { $old })
change-share = № { $number } { $name }: { $old } → { $new }
change-winner = № { $number } { $name }: { $old } → { $new }
change-votes = № { $number } { $name }, голосов: { $old } → { $new }
change-spelling = № { $number } { $name }, написание: { $old } → { $new }
change-name = № { $number } { $name }, название округа: { $old } → { $new }
warning-place = № { $number }, строка { $line }
warning-number = № { $number }
warning-line = строка { $line }
warning-blocks = загрузить нельзя
warning-conflict = Строки об одном округе противоречат друг другу
warning-missing_districts = Не хватает округов
warning-share_missing = Процент не указан
warning-share_out_of_range = Процент вне пределов от 0 до 100
warning-unknown_number = Округа с таким номером нет
warning-number_mismatch = Номера в строке не совпадают
warning-name_mismatch = Название не соответствует номеру
warning-truncated = Текст обрывается посреди строки
warning-suspicious_text = Подозрительный текст: символы, разметка или команды
warning-encoding = Кодировка определена неточно
warning-multiple_winners = Несколько имён в одном округе
warning-unparsed_line = Строка не прочитана
warning-other = Проверьте
refused = Статья не принята: { $why }. Ничего не изменено.
refused-line = строка { $line }
refused-empty = она пуста
refused-no_rows = в ней нет ни одного результата по округам
refused-not_results = похоже, это не список результатов
refused-unsupported = такой файл бот не читает; пришлите .txt или сохранённую страницу
refused-too_large = она слишком большая
refused-data = Папка данных не прочитана. Ничего не изменено.
button-apply = Применить
button-no-source = Не указан
button-cancel = Отменить
decided-applied = Применено: версия { $revision }.
decided-rollback = Возвращено: версия { $revision } (цифры версии { $restores }).
decided-would-apply = Проверка: применить можно, но ничего не изменено.
decided-nothing = Ничего не изменилось: цифры те же. Никому ничего не отправлено.
decided-stale = Не применено: тем временем загружена другая версия. Пришлите статью ещё раз.
decided-gone = Решение по этой статье уже принято, или срок истёк. Ничего не изменено.
decided-blocked = Не применено: в статье есть ошибка, из-за которой её нельзя загрузить. Исправьте строку и пришлите снова.
decided-needs-source = Не применено: укажите источник статьи.
decided-needs-reason = Не применено: нужна причина, потому что округов стало меньше или сменилось имя победителя.
decided-needs-second = Первое согласие получено. Сменилось имя победителя, поэтому подтвердить должен ещё один админ.
decided-fails-golden = Не применено: бот ошибся бы в проверочных вопросах.
cancelled = Отменено. Ничего не изменено.
unreachable = Не удалось написать админам: { $ids }
rollback-none = Такой версии нет. Список: /history
status-title = Состояние
status-digest = Контрольная сумма: <code>{ $digest }</code>
status-age = Загружено { $age } назад
status-outbox = Очередь отправки: { $count }
status-warnings = Предупреждения: { $kinds }
status-fine = Проблем нет.
status-problems = Проблемы:
status-errors = Последние ошибки:
status-differs = В data/ другие цифры; действует версия администратора.
status-passed-over = Версия { $revision } не прошла проверку и не показывается.

# Terminal

terminal-hello = Спрашивайте: Ош, 7, Узген. Помощь: /help. Язык: :lang ky. Выход: Ctrl-D

# Pictures

picture-legend = Процент лидера

# Menu and profile

menu-start = начать
menu-help = помощь
menu-district = итог по округу
menu-list = список по областям
menu-summary = все округа одним сообщением
menu-compare = сравнить округа
menu-follow = подписаться на округ
menu-unfollow = отписаться
menu-following = мои подписки
menu-language = тил / язык / language
menu-about = источник, этап, дата
menu-history = история версий
menu-export = CSV и JSON
menu-plain = вид без эмодзи
menu-privacy = что хранится
menu-mydata = что хранится обо мне
menu-id = мой номер в Telegram
menu-forget = удалить всё обо мне
menu-quiet = не отвечать в группе
menu-reload = загрузить статью из папки data/
menu-rollback = вернуть прежнюю версию
menu-status = состояние бота
profile-description =
    Кто набрал больше всего голосов в вашем округе и сколько процентов? Напишите номер, название округа или фамилию.

    В каждом ответе — источник, этап подсчёта и дата. Чего в источнике нет, того бот не говорит.
profile-short = Результаты выборов по округам: кто, сколько процентов, из какого источника. Кыргызча, русский, English.
