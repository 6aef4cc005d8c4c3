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
wrong-button = Эта кнопка устарела. Напишите номер или название округа.
not-yours = Эти кнопки для того, кто задал вопрос. Можно спросить и самостоятельно.

# Buttons

button-line = Строка из статьи
button-follow = Подписаться
button-unfollow = Отписаться
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

start = Здравствуйте! Я говорю, у кого в вашем округе больше всех голосов и какова доля.
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
