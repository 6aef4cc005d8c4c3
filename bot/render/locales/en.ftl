# Figures, dates

share = { $share }
number = { $number }
date = { $day } { $month } { $year }
moment = { $date }, { $time } (Bishkek)

# A district and what the article says of it

test-mark = TEST
district = District No. { $number }, { $name }
district-short = No. { $number } { $name }
winner-row = { $winner } — { $share }
winner-missing = name not in the source
share-missing = share not in the source
against-all = Against all
against-all-means = Most votes were against all; by this article nobody is elected.
against-all-certified = Most votes were against all; by this article nobody is elected, the seat is empty.
no-result = This article has no result for this district.
several-winners = The article has several names for this district.

stage-unofficial-partial = leads, count not finished
stage-unofficial-complete = most votes, result not official
stage-certified = winner, official result
stage-recount = being recounted
stage-correction = corrected
stage-unknown = the source does not say how far the count is
stage-label = Stage of the count: “{ $stage }”

election-line = Election of { $date }
source-line = Source: { $source }
source-hand-count = { $source }, list after the hand count
published-line = Date of the article: { $date }
gap-both = The article’s address and date are not in the source
gap-url = The article’s address is not in the source
gap-date = The article’s date is not in the source
version-line = Version { $revision }, loaded into the bot: { $moment }
loaded-line = Loaded into the bot: { $moment }
town-split = The town is split between two districts: the other part votes in No. { $number }, { $name }.
notes-title = What happened later (not in the article):
note-row = • { $text } ({ $sources })
note-dated = • { $date }: { $text } ({ $sources })

line-title = Line in the article
line-missing = The article has no line on this district.
line-silent = Votes, other candidates and the district’s turnout are not in the source.
line-votes = Votes: { $votes }
quote-title = A sentence ready to quote
quote = { $name } (district No. { $number }, election of { $date }): { $winner }, { $share } — { $stage }. Source: { $source }; loaded into the bot: { $loaded }.
quote-against-all = { $name } (district No. { $number }, election of { $date }): most votes were “{ $winner }”, { $share }. Stage: “{ $stage }”. Source: { $source }; loaded into the bot: { $loaded }.
quote-none = The article has no figure to quote.

superseded = This button belongs to an old version ({ $old }). Now it is version { $new }: figures may have changed.
wrong-button = This button is out of date. Write the number or name of a district.
not-yours = These buttons are for the person who asked. You can ask too.

# Buttons

button-line = Line in the article
button-follow = Follow
button-unfollow = Unfollow
button-share = Share
button-more = More
button-picture = Picture
button-quote = Quotation
button-copy = Copy
button-history = History
button-back = Back
button-list = All districts
button-summary = Summary
button-extremes = Highest and lowest
button-chart = Chart
button-private = Open in the bot
button-about = About
button-glossary = Glossary
button-new = Show the new one
button-regions = Regions
button-election = { $date }
button-site = shailoo.gov.kg

# Answers

claim-agrees = { $name }, { $claim }? It agrees: the source also says { $share }.
claim-rounded = { $name }, { $claim }? It agrees when rounded: the source says { $share }.
claim-differs = { $name }, { $claim }? It does not agree: the source says { $share }.
claim-unknown = { $name }, { $claim }? It cannot be checked: the source gives no share.

choice-region = { $region }: which district?
choice-shared-word = This word fits several districts. Which one?
choice-shared-name = This name occurs in several districts. Which one?
choice-against-all = In these districts most votes were against all:
choice-disagree = The number and the name do not match. Which district?
choice-near = Perhaps one of these?
inferred = * oblast inferred from the name of the raion, not read in a source

none = No such district was found.
none-range = There is no district No. { $number }: in this election the numbers run from { $first } to { $last }.
none-nearest = Similar names:
none-hint = Write the number or name of a district: <code>7</code>, <code>Osh</code>, <code>Uzgen</code>. All of them: /list

# Lists

regions-title = Choose a region
districts-title = Choose a district
summary-against-all = Most votes were against all:
summary-row = { $number } { $name }: { $winner }, { $share }
summary-missing = Districts that the article does not have: { $numbers }
totals-stations = { $count ->
    [one] { $count } polling station
   *[other] { $count } polling stations
}
totals-voters = { $count ->
    [one] { $count } voter took part
   *[other] { $count } voters took part
}
compare-title = Comparison
compare-need = To compare, write at least two districts: <code>/compare 7 12 Talas</code>
compare-silent = The shares are of different districts; the votes are not in the source.
extremes-title = Shares of the vote
extremes-high = Highest:
extremes-low = Lowest:
extremes-against-all = Against all (apart):
extremes-half = Above half: { $count } of { $all } districts
extremes-formula = Formula: share > 50%; against all and districts without a share are left out.

# About, help

start = Hello! I tell who has the most votes in your district, and with what share.
help-how = Write a number, the name of a district, or a surname: <code>7</code>, <code>Osh</code>, <code>Uzgen</code>, <code>Bekeshev</code>
help-commands =
    /list — by region
    /summary — all on one screen
    /compare 7 12 Talas — compare
    /follow 7 — I tell you when the figure changes
    /following — what you follow
    /export — CSV and JSON
    /language — language
    /plain — no emoji, no bars
    /about — source, stage, date
    /privacy — what is stored
help-inline = In any chat: <code>@{ $bot } Osh</code>
about-title = About this bot
about-rows = Districts: { $found } of { $all }
about-own = The bot cannot know which district you vote in. The site of the Central Election Commission does: shailoo.gov.kg
about-silent = What the source does not have: votes, runners-up and turnout by district.
about-never = The bot tells only the figures that the source prints: nothing is guessed.
about-stage = Stage of the count: { $stage }
about-url = Address of the article: { $url }

glossary-title = Glossary
glossary-district = <b>Single-mandate district</b> — a district that elects one deputy.
glossary-against-all = <b>Against all</b> — a line of its own on the ballot: the voter supports none of the candidates. It is not a person and is not counted among the deputies.
glossary-hand-count = <b>Hand count</b> — the commission counts the ballots by hand. Its outcome is not yet the official result.
glossary-stages = <b>Stages of the count</b>
glossary-partial = the count goes on, everything may change
glossary-complete = the count is over, there is no official decision yet
glossary-certified = the article calls the result official or final
glossary-recount = the votes are being counted again
glossary-correction = a figure published before was corrected
glossary-row = “{ $stage }” — { $meaning }

language-choose = Тилди тандаңыз · Выберите язык · Choose a language
language-name = English
language-chosen = I will answer in English from now on.
