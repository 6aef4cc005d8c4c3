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
stage-corrected = { $stage }, corrected
stage-unknown = stage of the count not in the source
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
quote = { $name } (No. { $number }, election of { $date }): { $winner }, { $share } — { $stage }. Source: { $source }; loaded into the bot: { $loaded }.
quote-against-all = { $name } (No. { $number }, election of { $date }): most votes were “{ $winner }”, { $share }. Stage: “{ $stage }”. Source: { $source }; loaded into the bot: { $loaded }.
quote-none = The article has no figure to quote.

superseded = This button belongs to an old version ({ $old }). Now it is version { $new }: figures may have changed.
opened-bare = Current election: { $date }
opened-old = The link is from version { $old }. Now it is version { $new }: the figures below are the new ones.
wrong-button = This button is out of date. Write the number or name of a district.
not-yours = These buttons are for the person who asked. You can ask too.

# Buttons

button-line = Line in the article
button-follow = Follow
button-unfollow = Unfollow
button-following = What I follow
button-stop = Stop
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

# Following and corrections

followed = You follow { $name } (district No. { $number }). I will tell you when the figure changes.
followed-already = You follow { $name } already (district No. { $number }).
followed-help = A message comes only when a new article has another share or another name. One button stops it.
unfollowed = You no longer follow { $name } (district No. { $number }).
unfollowed-already = You did not follow { $name } (district No. { $number }).
following-title = What you follow
following-none = You follow no district yet. Open one and press “Follow”, or write <code>/follow 7</code>.
told-winner = { $name } (district No. { $number }): another result
told-share = { $name } (district No. { $number }): another share
told-stage = { $name } (district No. { $number }): another stage of the count
told-retracted = What was told before is retracted: the figures of version { $revision } are back.
told-before = Before: { $row }
told-now = Now: { $row }
told-shares = { $old } → { $new }
told-reason = Reason: { $reason }
corrected = Corrected: { $change }, { $date }

# History

history-title = Versions
history-district-title = History
history-row = Version { $revision } · { $moment }
history-memory = From the data folder · { $moment }
history-source = Source: { $source }
history-data = from the data folder
history-admin = loaded by an admin
history-rollback = retraction: the figures of version { $restores } are back
history-rows = districts: { $count }
history-none = No version is stored yet.

# Inline and shared cards

button-refresh = Refresh
inline-title = { $district } — { $share }
inline-description = { $winner }. { $stage }. { $date }, { $source }
inline-quote = Quotation: { $district }
inline-picture = Picture: { $district }
inline-summary = All { $count } districts in one message
inline-summary-about = Against all: { $numbers } · { $date }, { $source }
inline-summary-plain = { $date }, { $source }
inline-lowest = Lowest share: { $district } — { $share }
inline-own = Your district: { $district } — { $share }
inline-none = No such district was found
inline-none-about = Write a number or a name: 7, Osh, Uzgen
refreshed = These are the newest figures (version { $revision }).
inline-open = Ask in the bot

# Groups

added = Hello! Ask for a district’s result with /district Osh. Otherwise I am silent; /quiet 30 silences me for 30 minutes.
quiet-on = { $minutes ->
    [one] Silent for { $minutes } minute (admins are still answered). To end it: /quiet 0
   *[other] Silent for { $minutes } minutes (admins are still answered). To end it: /quiet 0
}
quiet-off = I answer again.
quiet-usage = Give the minutes, from 0 to { $most }: <code>/quiet 30</code>. To end it: <code>/quiet 0</code>
quiet-private = This command is for groups: /quiet 30
only-admins = Only admins of the group can change this.
throttled = Please wait a little: the questions come too fast.
above = The answer is above ↑
unknown = There is no such command. All of them: /help
apology = Sorry, something went wrong. Please ask again. Code of the error: <code>{ $code }</code>
working = In preparation…
failed-picture = The picture could not be made now. The figures are in the message itself.
export-done = All districts: CSV and JSON. Each row has the article’s own line too.
caption-summary = All figures: /summary

# Settings and what is stored

plain-on = From now on without emoji and bars. To have them back: /plain
plain-off = From now on with emoji and bars. To leave them out: /plain
privacy-title = What is stored
privacy-lead = Your questions are not stored and not logged.
privacy-chats = The number of a chat and what was chosen in it: language, no emoji, quiet.
privacy-follows = Which districts a chat follows, and the version it was told of.
privacy-outbox = Messages to be sent: chat or card, district. Deleted once sent, or after a day.
privacy-shared_cards = Cards shared into chats: number of the message, district, version, language. No person; deleted after 30 days.
privacy-handled_updates = Numbers of the messages that were answered, for a day: so that none is answered twice.
privacy-file_ids = Telegram’s numbers of pictures that were uploaded.
privacy-drafts = An admin’s article, reason and number: until it is decided, or for a day.
privacy-revisions = The versions that were loaded: time, source, the reason an admin gave.
privacy-results = Districts, names, shares and lines of the article.
privacy-schema_steps = The version of the database’s layout.
privacy-senders = Which copy of the bot sends messages at the moment. Nothing of people.
privacy-forget = /mydata — what is kept about you · /forget — delete all of it
mydata-title = What is stored about you
mydata-none = Nothing is stored about you.
mydata-file = All of it is in the file.
own-id = Your Telegram ID: <code>{ $id }</code>
forgotten = All that was stored under your number is deleted. Shared cards are not linked to you: they are deleted by themselves after 30 days.

# Admins

preview-title = Preview: nothing has changed yet
preview-base = Compared with version { $revision }
preview-rows = Districts: { $count }
preview-stage = Stage: { $old } → { $new }
preview-stage-same = Stage: { $stage }
preview-totals = Polling stations, voters: { $old } → { $new }
preview-restores = Back to version { $revision }
preview-reason = Reason: { $reason }
preview-changes = Changes: { $count }
preview-no-changes = No district changes.
preview-warnings = Warnings: { $count }
preview-golden = Wrong answers to the golden queries: { $queries }
preview-more = All of it is in the file.
preview-ask-reason = Fewer districts or another name: reply to this message with the reason. Readers see it too.
preview-election = { $title }, { $date }
change-new = No. { $number } { $name }: new — { $new }
change-gone = No. { $number } { $name }: gone — { $old }
change-share = No. { $number } { $name }: { $old } → { $new }
change-winner = No. { $number } { $name }: { $old } → { $new }
change-votes = No. { $number } { $name }, votes: { $old } → { $new }
change-spelling = No. { $number } { $name }, spelling: { $old } → { $new }
change-name = No. { $number } { $name }, name of the district: { $old } → { $new }
warning-place = No. { $number }, line { $line }
warning-number = No. { $number }
warning-line = line { $line }
warning-blocks = cannot be loaded
warning-conflict = Lines on one district contradict each other
warning-missing_districts = Some districts are missing
warning-share_missing = A share is not given
warning-share_out_of_range = A share is not between 0 and 100
warning-unknown_number = There is no district of this number
warning-number_mismatch = The numbers in a line do not match
warning-name_mismatch = The name does not belong to its number
warning-truncated = The text breaks off in the middle of a row
warning-suspicious_text = Suspicious text: signs, mark-up or orders
warning-encoding = The encoding is doubtful
warning-multiple_winners = Several winners in one district
warning-unparsed_line = A line could not be read
warning-other = Please check
refused = The article was refused: { $why }. Nothing has changed.
refused-line = line { $line }
refused-empty = it is empty
refused-no_rows = it has no result of any district
refused-not_results = it does not look like a list of results
refused-unsupported = such a file cannot be read
refused-too_large = it is too large
refused-data = The data folder could not be read. Nothing has changed.
button-apply = Apply
button-cancel = Cancel
decided-applied = Applied: version { $revision }.
decided-rollback = Rolled back: version { $revision } (the figures of version { $restores }).
decided-would-apply = Dry run: it could be applied, but nothing has changed.
decided-nothing = Nothing changed: the figures are the same. Nobody was sent anything.
decided-stale = Not applied: another version was loaded meanwhile. Please send the article again.
decided-gone = This article has been decided already, or it has expired. Nothing has changed.
decided-blocked = Not applied: the article has a fault with which it cannot be loaded.
decided-needs-reason = Not applied: a reason is needed, because there are fewer districts or another name.
decided-needs-second = The first consent is given. A name changes, so a second admin has to press as well.
decided-fails-golden = Not applied: golden queries would be answered wrongly.
cancelled = Cancelled. Nothing has changed.
unreachable = These admins could not be reached: { $ids }
rollback-none = There is no such version. The list: /history
status-title = Status
status-digest = Digest of the figures: <code>{ $digest }</code>
status-age = In the bot for: { $age }
status-outbox = Waiting to be sent: { $count }
status-warnings = Warnings: { $kinds }
status-fine = No problems.
status-problems = Problems:
status-errors = Last errors:
status-differs = data/ gives other figures: what an admin loaded was kept.
status-passed-over = Version { $revision } failed its check and is not shown.

# Terminal

terminal-hello = Just ask: Osh, 7, Uzgen. Help: /help. Language: :lang ky. To leave: Ctrl-D

# Pictures

picture-legend = Share of the first place

# Menu and profile

menu-start = start
menu-help = help
menu-district = the result of a district
menu-list = list by region
menu-summary = all districts
menu-compare = compare districts
menu-follow = follow a district
menu-unfollow = stop following
menu-following = what I follow
menu-language = тил / язык / language
menu-about = source, stage, date
menu-history = history of versions
menu-export = CSV and JSON
menu-plain = no emoji, no bars
menu-privacy = what is stored
menu-mydata = what is stored about me
menu-id = my Telegram ID
menu-forget = delete what is stored
menu-quiet = be silent in this group
menu-reload = read the article again
menu-rollback = back to an earlier version
menu-status = state of the bot
profile-description =
    Who has the most votes in your district, and with what share? Write a number, the name of a district, or a surname.

    Every answer names its source, the stage of the count and the date. What the source does not have is not told.
profile-short = Election results by district: name, share, source, stage. Кыргызча, русский, English.
