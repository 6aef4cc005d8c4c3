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
share-missing = доли в источнике нет
against-all = Против всех
against-all-means = Больше всех голосов — «против всех»; по этой статье никто не избран.
against-all-certified = Больше всех голосов — «против всех»; по этой статье никто не избран, место свободно.
no-result = В этой статье нет результата по этому округу.
several-winners = В статье по этому округу несколько имён.

stage-unofficial-partial = лидирует, подсчёт не закончен
stage-unofficial-complete = больше всех голосов, итог не официальный
stage-certified = победа, официальный итог
stage-recount = идёт пересчёт
stage-correction = исправлено
stage-corrected = { $stage }, исправлено
stage-unknown = о стадии подсчёта в источнике не сказано
stage-label = Стадия подсчёта: «{ $stage }»

election-line = Выборы { $date }
source-line = Источник: { $source }
source-hand-count = { $source }, список после ручного подсчёта
published-line = Дата статьи: { $date }
gap-both = Адреса и даты статьи в источнике нет
gap-url = Адреса статьи в источнике нет
gap-date = Даты статьи в источнике нет
version-line = Версия { $revision }, загружена в бот: { $moment }
loaded-line = Загружено в бот: { $moment }
town-split = Город разделён на два округа: другая часть голосует в округе № { $number }, { $name }.
notes-title = Что было потом (в статье этого нет):
note-row = • { $text } ({ $sources })
note-dated = • { $date }: { $text } ({ $sources })

line-title = Строка из статьи
line-missing = В статье нет строки об этом округе.
line-silent = Числа голосов, остальных кандидатов и явки по округу в источнике нет.
line-votes = Голосов: { $votes }
quote-title = Готовая фраза для цитаты
quote = { $name } (округ № { $number }, выборы { $date }): { $winner }, { $share } — { $stage }. Источник: { $source }; загружено в бот: { $loaded }.
quote-against-all = { $name } (округ № { $number }, выборы { $date }): больше всех голосов — «{ $winner }», { $share }. Стадия: «{ $stage }». Источник: { $source }; загружено в бот: { $loaded }.
quote-none = В статье нет цифры, которую можно процитировать.

superseded = Это кнопка старой версии ({ $old }). Сейчас версия { $new }: цифры могли измениться.
opened-bare = Текущие выборы: { $date }
opened-old = Ссылка из версии { $old }. Сейчас версия { $new }: ниже новые цифры.
wrong-button = Эта кнопка устарела. Напишите номер или название округа.
not-yours = Эти кнопки для того, кто задал вопрос. Можно спросить и самостоятельно.

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
button-history = История цифр
button-back = Назад
button-list = Все округа
button-summary = Сводка
button-extremes = Высокие и низкие доли
button-chart = Диаграмма
button-private = Открыть в боте
button-about = О боте
button-glossary = Словарь
button-new = Показать новое
button-regions = Области
button-election = { $date }
button-site = shailoo.gov.kg

# Answers

claim-agrees = { $name }, { $claim }? Совпадает: в источнике тоже { $share }.
claim-rounded = { $name }, { $claim }? Совпадает при округлении: в источнике { $share }.
claim-differs = { $name }, { $claim }? Не совпадает: в источнике { $share }.
claim-unknown = { $name }, { $claim }? Проверить нельзя: доли в источнике нет.

choice-region = { $region }: какой округ?
choice-shared-word = Это слово подходит к нескольким округам. Какой нужен?
choice-shared-name = Это имя есть в нескольких округах. Какой нужен?
choice-against-all = В этих округах больше всех голосов — «против всех»:
choice-disagree = Номер и название не совпадают. Какой округ нужен?
choice-near = Возможно, один из этих?
inferred = * область определена по названию района, в источнике её нет

none = Такой округ не найден.
none-range = Округа № { $number } нет: на этих выборах номера от { $first } до { $last }.
none-nearest = Похожие названия:
none-hint = Напишите номер или название округа: <code>7</code>, <code>Ош</code>, <code>Узген</code>. Все округа: /list

# Lists

regions-title = Выберите область
districts-title = Выберите округ
summary-against-all = Больше всех голосов — «против всех»:
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
compare-silent = Доли относятся к разным округам; числа голосов в источнике нет.
extremes-title = Доли голосов
extremes-high = Самые высокие:
extremes-low = Самые низкие:
extremes-against-all = «Против всех» (отдельно):
extremes-half = Больше половины: { $count } из { $all } округов
extremes-formula = Формула: доля > 50 %; «против всех» и округа без доли не входят.

# About, help

start = Здравствуйте! Покажу, у кого в вашем округе больше всех голосов и какова доля.
help-how = Напишите номер, название округа или фамилию: <code>7</code>, <code>Ош</code>, <code>Узген</code>, <code>Бекешев</code>
help-commands =
    /list — по областям
    /summary — все на одном экране
    /compare 7 12 Талас — сравнить
    /follow 7 — сообщу, если цифра изменится
    /following — мои подписки
    /export — CSV и JSON
    /language — язык
    /plain — без эмодзи и полосок
    /about — источник, стадия, дата
    /privacy — что хранится
help-inline = В любом чате: <code>@{ $bot } Ош</code>
about-title = О боте
about-rows = Округа: { $found } из { $all }
about-own = В каком округе голосуете вы, бот знать не может. Это знает сайт Центральной избирательной комиссии: shailoo.gov.kg
about-silent = Чего в источнике нет: числа голосов, следующих мест и явки по округам.
about-never = Бот называет только цифры, напечатанные в источнике, и ничего не додумывает.
about-stage = Стадия подсчёта: { $stage }
about-url = Адрес статьи: { $url }

glossary-title = Словарь
glossary-district = <b>Одномандатный округ</b> — округ, где избирается один депутат.
glossary-against-all = <b>Против всех</b> — отдельная строка бюллетеня: избиратель не поддерживает никого из кандидатов. Это не человек и среди депутатов не считается.
glossary-hand-count = <b>Ручной подсчёт</b> — комиссия пересчитывает бюллетени руками. Его итог — ещё не официальный итог.
glossary-stages = <b>Стадии подсчёта</b>
glossary-partial = подсчёт идёт, всё может измениться
glossary-complete = подсчёт закончен, официального решения ещё нет
glossary-certified = статья называет итог официальным или окончательным
glossary-recount = голоса считают заново
glossary-correction = опубликованную раньше цифру исправили
glossary-row = «{ $stage }» — { $meaning }

language-choose = Тилди тандаңыз · Выберите язык · Choose a language
language-name = Русский
language-chosen = Теперь отвечаю по-русски.

# Following and corrections

followed = Вы подписаны: { $name } (округ № { $number }). Если цифра изменится, придёт сообщение.
followed-already = Подписка уже есть: { $name } (округ № { $number }).
followed-help = Сообщения приходят, только когда в новой статье другая доля или другое имя. Остановить — одна кнопка.
unfollowed = Подписка остановлена: { $name } (округ № { $number }).
unfollowed-already = Подписки не было: { $name } (округ № { $number }).
following-title = Ваши подписки
following-none = Подписок пока нет. Откройте округ и нажмите «Подписаться» или напишите <code>/follow 7</code>.
told-winner = { $name } (округ № { $number }): другой результат
told-share = { $name } (округ № { $number }): другая доля
told-stage = { $name } (округ № { $number }): другая стадия подсчёта
told-retracted = Прежнее сообщение отозвано: возвращены цифры версии { $revision }.
told-before = Было: { $row }
told-now = Стало: { $row }
told-shares = { $old } → { $new }
told-reason = Причина: { $reason }
corrected = Исправлено: { $change }, { $date }

# History

history-title = Версии
history-district-title = История цифр
history-row = Версия { $revision } · { $moment }
history-memory = Из папки данных · { $moment }
history-source = Источник: { $source }
history-data = из папки данных
history-admin = загрузка админа
history-rollback = отзыв: возвращены цифры версии { $restores }
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
inline-lowest = Самая низкая доля: { $district } — { $share }
inline-own = Ваш округ: { $district } — { $share }
inline-none = Такой округ не найден
inline-none-about = Напишите номер или название: 7, Ош, Узген
refreshed = Это самые новые цифры (версия { $revision }).
inline-open = Спросить в боте

# Groups

added = Здравствуйте! Итог по округу: /district Ош. В остальное время молчу; /quiet 30 — не отвечать 30 минут совсем.
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
throttled = Подождите немного: вопросы приходят слишком быстро.
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
privacy-lead = Вопросы не хранятся и в журнал не попадают.
privacy-chats = Номер чата и выбранное: язык, вид без эмодзи, тихий режим.
privacy-follows = На какие округа подписан чат и какая версия ему сообщена.
privacy-outbox = Сообщения к отправке: чат или карточка, округ. Удаляются после отправки или через сутки.
privacy-shared_cards = Карточки, отправленные в чаты: номер сообщения, округ, версия, язык. Без человека, удаляются через 30 дней.
privacy-handled_updates = Номера сообщений, на которые дан ответ, одни сутки: чтобы не ответить дважды.
privacy-file_ids = Номера загруженных картинок в Telegram.
privacy-drafts = Статья от админа, причина и номер админа: до решения или сутки.
privacy-revisions = Загруженные версии: время, источник, причина, указанная админом.
privacy-results = Округа, имена, доли и строки из статьи.
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
preview-stage = Стадия: { $old } → { $new }
preview-stage-same = Стадия: { $stage }
preview-totals = Участки, избиратели: { $old } → { $new }
preview-restores = Возврат к версии { $revision }
preview-reason = Причина: { $reason }
preview-changes = Изменений: { $count }
preview-no-changes = По округам изменений нет.
preview-warnings = Предупреждений: { $count }
preview-golden = Неверный ответ на проверочные вопросы: { $queries }
preview-more = Полностью — в файле.
preview-ask-reason = Округов меньше или другое имя: ответьте на это сообщение, указав причину. Её увидят и читатели.
preview-election = { $title }, { $date }
change-new = № { $number } { $name }: появился — { $new }
change-gone = № { $number } { $name }: пропал — { $old }
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
warning-missing_districts = Нет части округов
warning-share_missing = Доля не указана
warning-share_out_of_range = Доля вне пределов от 0 до 100
warning-unknown_number = Округа с таким номером нет
warning-number_mismatch = Номера в строке не совпадают
warning-name_mismatch = Название не от этого номера
warning-truncated = Текст обрывается посреди строки
warning-suspicious_text = Подозрительный текст: знаки, разметка или приказы
warning-encoding = Кодировка под вопросом
warning-multiple_winners = Несколько имён в одном округе
warning-unparsed_line = Строка не прочитана
warning-other = Проверьте
refused = Статья не принята: { $why }. Ничего не изменено.
refused-line = строка { $line }
refused-empty = она пуста
refused-no_rows = в ней нет ни одного результата по округам
refused-not_results = похоже, это не список результатов
refused-unsupported = такой файл не читается
refused-too_large = она слишком большая
refused-data = Папка данных не прочитана. Ничего не изменено.
button-apply = Применить
button-cancel = Отменить
decided-applied = Применено: версия { $revision }.
decided-rollback = Возвращено: версия { $revision } (цифры версии { $restores }).
decided-would-apply = Проверка: применить можно, но ничего не изменено.
decided-nothing = Ничего не изменилось: цифры те же. Никому ничего не отправлено.
decided-stale = Не применено: тем временем загружена другая версия. Пришлите статью ещё раз.
decided-gone = Об этой статье уже решено, или её срок вышел. Ничего не изменено.
decided-blocked = Не применено: в статье есть ошибка, с которой загружать нельзя.
decided-needs-reason = Не применено: нужна причина, потому что округов меньше или имя другое.
decided-needs-second = Первое согласие получено. Имя другое, поэтому нажать должен ещё один админ.
decided-fails-golden = Не применено: проверочные вопросы получают неверный ответ.
cancelled = Отменено. Ничего не изменено.
unreachable = Не удалось написать админам: { $ids }
rollback-none = Такой версии нет. Список: /history
status-title = Состояние
status-digest = Отпечаток цифр: <code>{ $digest }</code>
status-age = В боте: { $age }
status-outbox = Очередь отправки: { $count }
status-warnings = Предупреждения: { $kinds }
status-fine = Проблем нет.
status-problems = Проблемы:
status-errors = Последние ошибки:
status-differs = data/ даёт другие цифры: оставлено загруженное админом.
status-passed-over = Версия { $revision } не прошла проверку и не показывается.

# Terminal

terminal-hello = Спрашивайте: Ош, 7, Узген. Помощь: /help. Язык: :lang ky. Выход: Ctrl-D

# Pictures

picture-legend = Доля первого места

# Menu and profile

menu-start = начать
menu-help = помощь
menu-district = итог по округу
menu-list = список по областям
menu-summary = все округа
menu-compare = сравнить округа
menu-follow = подписаться на округ
menu-unfollow = отписаться
menu-following = мои подписки
menu-language = тил / язык / language
menu-about = источник, стадия, дата
menu-history = история версий
menu-export = CSV и JSON
menu-plain = вид без эмодзи
menu-privacy = что хранится
menu-mydata = что хранится обо мне
menu-id = мой номер в Telegram
menu-forget = удалить всё обо мне
menu-quiet = не отвечать в группе
menu-reload = прочитать статью заново
menu-rollback = вернуть прежнюю версию
menu-status = состояние бота
profile-description =
    У кого в вашем округе больше всех голосов и какова доля? Напишите номер, название округа или фамилию.

    В каждом ответе — источник, стадия подсчёта и дата. Чего нет в источнике, бот не говорит.
profile-short = Итоги выборов по округам: имя, доля, источник, стадия. Кыргызча, русский, English.
