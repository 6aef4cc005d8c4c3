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
winner-missing = name not given in the source
share-missing = share not given in the source
against-all = Against all
against-all-means = “Against all” got the most votes; according to the article nobody was elected.
against-all-certified = “Against all” got the most votes; according to the article nobody was elected (the seat is vacant).
no-result = This article has no result for this district.
several-winners = The article names several people for this district.

stage-unofficial-partial = leading, count not finished
stage-unofficial-complete = most votes, preliminary result
stage-certified = winner, official result
stage-recount = recount in progress
stage-correction = corrected
stage-corrected = { $stage }, corrected
stage-unknown = the source does not say how far the count is
stage-label = Stage of the count: “{ $stage }”

election-line = Election of { $date }
source-line = Source: { $source }
source-hand-count = { $source }, list after the hand count
source-machine-count = { $source }, machine count
source-not-given = not given
published-line = Date of the article: { $date }
gap-both = Link and date of the article are not known
gap-url = Link to the article is not known
gap-date = Date of the article is not known
version-line = Version { $revision }, loaded into the bot: { $moment }
loaded-line = Loaded into the bot: { $moment }
town-split = The town is split between two districts: the other part votes in No. { $number }, { $name }.
notes-title = What happened later (not in the article):
note-row = • { $text } ({ $sources })
note-dated = • { $date }: { $text } ({ $sources })

line-title = From the article
line-missing = The article has no line on this district.
line-silent = The source gives no vote counts, other candidates or turnout.
line-votes = Votes: { $votes }
quote-title = Ready-made quote
quote = { $name } (No. { $number }, election of { $date }): { $winner }, { $share } — { $stage }. Source: { $source }; loaded into the bot: { $loaded }.
quote-against-all = { $name } (No. { $number }, election of { $date }): “{ $winner }” got the most votes, { $share }. Stage: “{ $stage }”. Source: { $source }; loaded into the bot: { $loaded }.
quote-none = The article has nothing to quote.

superseded = This button is from version { $old }; the current version is { $new }. Figures may have changed.
opened-bare = This bot covers the election of { $date }
opened-old = This link was made for version { $old }; below are the figures of version { $new }.
wrong-button = This button is out of date. Send a number or the name of a district.
not-yours = These buttons are for the person who asked. You can ask too.

# Buttons

button-line = From the article
button-follow = Follow
button-unfollow = Unfollow
button-following = Following
button-stop = Stop
button-share = Share
button-more = More
button-picture = Picture
button-quote = Quote
button-copy = Copy
button-history = History
button-back = Back
button-list = By region
button-summary = Summary
button-extremes = Highest and lowest
button-chart = Chart
button-private = Open in the bot
button-about = About
button-glossary = Glossary
button-new = Show the current one
button-regions = Regions
button-election = { $date }
button-site = shailoo.gov.kg

# Answers

claim-agrees = { $name } (No. { $number }), { $claim }? Right: the source also says { $share }.
claim-rounded = { $name } (No. { $number }), { $claim }? Right when rounded: the source says { $share }.
claim-differs = { $name } (No. { $number }), { $claim }? Not quite: the source says { $share }.
claim-unknown = { $name } (No. { $number }), { $claim }? I cannot check it: the source gives no share.

choice-region = { $region }: which district?
choice-place = { $place } is in { $region }. The source does not say in which district. It may be one of these:
choice-shared-word = Several districts match. Which one?
choice-shared-name = Several districts match. Which one?
choice-against-all = “Against all” got the most votes in these districts:
choice-disagree = The number and the name do not match. Which district?
choice-near = Did you mean one of these?
inferred = * region inferred from the district’s name
about-this-election = These are only the results of the election of { $date }.
later-holder = { $date }: this person did not win in this district. What happened later is below.

missing-turnout = The source does not give the turnout.
missing-runner-up = The source does not say who came second.
missing-votes = The source does not give vote counts.

none = No matching district.
none-range = There is no district No. { $number }: in this election the numbers run from { $first } to { $last }.
none-nearest = Similar names:
none-hint = Send a number or the name of a district: <code>7</code>, <code>Osh</code>, <code>Uzgen</code>. All of them: /list

# Lists

regions-title = Choose a region
districts-title = Choose a district
summary-against-all = “Against all” got the most votes:
summary-row = { $number } { $name }: { $winner }, { $share }
summary-missing = Districts missing from the article: { $numbers }
totals-stations = { $count ->
    [one] { $count } polling station
   *[other] { $count } polling stations
}
totals-voters = { $count ->
    [one] { $count } voter took part
   *[other] { $count } voters took part
}
compare-title = Comparison
compare-need = To compare, send at least two districts: <code>/compare 7 12 Talas</code>
compare-silent = Shares are per district; the source gives no vote counts.
extremes-title = Shares of the vote
extremes-high = Highest:
extremes-low = Lowest:
extremes-against-all = Against all (listed separately):
extremes-half = More than half: { $count } of { $all } districts
extremes-formula = Formula: share > 50%; against all and districts without a share are left out.

# About, help

start = Hello! I’ll tell you who got the most votes in your district, and what share.
help-how = Send a number, the name of a district, or a surname: <code>7</code>, <code>Osh</code>, <code>Uzgen</code>, <code>Bekeshev</code>
help-commands =
    /list — by region
    /summary — all in one message
    /compare 7 12 Talas — compare
    /follow 7 — get a message when the result changes
    /following — what you follow
    /export — CSV and JSON
    /language — language
    /plain — no emoji, no bars
    /about — source, stage, date
    /privacy — what is stored
help-inline = In any chat: <code>@{ $bot } Osh</code>
about-title = About this bot
about-rows = Districts: { $found } of { $all }
about-own = The bot does not know which district you vote in. The election commission’s site can tell you: shailoo.gov.kg
about-silent = Not in the source: vote counts, second and third places, turnout by district.
about-never = The bot repeats only figures printed in the source and guesses nothing.
about-notes = Notes on what happened later cover the sources found by November 2026; no change was found for a district without one.
about-stage = Stage of the count: { $stage }
about-url = Link to the article: { $url }

glossary-title = Glossary
glossary-district = <b>Single-mandate district</b> (single-mandate constituency) — a constituency that elects one deputy.
glossary-against-all = <b>Against all</b> — a separate option on the ballot for voters who support none of the candidates. It is not a person and is not counted among the deputies.
glossary-hand-count = <b>Hand count</b> — the commission counts the ballots by hand. This is not yet the official result.
glossary-stages = <b>Stages of the count</b>
glossary-partial = counting continues, everything may change
glossary-complete = the count is over, there is no official decision yet
glossary-certified = the article calls the result official or final
glossary-recount = the votes are being counted again
glossary-correction = a figure published before was corrected
glossary-row = “{ $stage }” — { $meaning }

language-choose = Тилди тандаңыз · Выберите язык · Choose a language
language-name = English
language-chosen = I will answer in English from now on.

# Following and corrections

followed = You now follow district No. { $number }, { $name }. I’ll tell you if the result changes.
followed-already = You already follow district No. { $number }, { $name }.
followed-help = You get a message only when the share or the winner changes. One tap stops it.
unfollowed = You no longer follow district No. { $number }, { $name }.
unfollowed-already = You were not following district No. { $number }, { $name }.
following-title = Following
following-none = You follow no district yet. Open one and press “Follow”, or send <code>/follow 7</code>.
told-winner = { $name } (district No. { $number }): result changed
told-share = { $name } (district No. { $number }): share changed
told-stage = { $name } (district No. { $number }): stage changed
told-retracted = Our earlier message is withdrawn; the figures of version { $revision } apply again.
told-before = Before: { $row }
told-now = Now: { $row }
told-shares = { $old } → { $new }
told-reason = Reason: { $reason }
corrected = Corrected: { $change }, { $date }

# History

history-title = Versions
history-district-title = History
history-row = Version { $revision } · { $moment }
history-memory = Initial data · { $moment }
history-source = Source: { $source }
history-data = initial data
history-admin = loaded by an admin
history-rollback = withdrawn: the figures of version { $restores } apply again
history-rows = districts: { $count }
history-none = No version is stored yet.

# Inline and shared cards

button-refresh = Refresh
inline-title = { $district } — { $share }
inline-description = { $winner }. { $stage }. { $date }, { $source }
inline-quote = Quote: { $district }
inline-picture = Picture: { $district }
inline-summary = All { $count } districts in one message
inline-summary-about = Against all: { $numbers } · { $date }, { $source }
inline-summary-plain = { $date }, { $source }
inline-lowest = Lowest share: { $district } — { $share }
inline-own = Your district: { $district } — { $share }
inline-none = No matching district
inline-none-about = Send a number or a name: 7, Osh, Uzgen
refreshed = These are the latest figures (version { $revision }).
inline-open = Ask in the bot

# Groups

added = Hello! Ask for a district’s result with /district Osh. I stay silent unless asked; /quiet 30 — no answers for 30 minutes.
quiet-on = { $minutes ->
    [one] Silent for { $minutes } minute (admins are still answered). To end it: /quiet 0
   *[other] Silent for { $minutes } minutes (admins are still answered). To end it: /quiet 0
}
quiet-off = I’m answering again.
quiet-usage = Give the minutes, from 0 to { $most }: <code>/quiet 30</code>. To end it: <code>/quiet 0</code>
quiet-private = This command is for groups: /quiet 30
only-admins = Only admins of the group can change this.
throttled = Please wait a little: too many questions at once.
above = The answer is above ↑
unknown = Unknown command. See /help
apology = Sorry, something went wrong. Please ask again. Error code: <code>{ $code }</code>
working = Working on it…
failed-picture = The picture could not be created right now. The figures are in the message itself.
export-done = All districts: CSV and JSON. Each row also has the article’s own line.
caption-summary = All figures: /summary

# Settings and what is stored

plain-on = Answers now come without emoji and bars. To bring them back: /plain
plain-off = Answers now come with emoji and bars. To leave them out: /plain
privacy-title = What is stored
privacy-lead = Your questions are not stored anywhere.
privacy-chats = Chat ID and its settings: language, no emoji, quiet.
privacy-follows = Which districts a chat follows, and the version it was told of.
privacy-outbox = Messages to be sent: chat or card, district. Deleted once sent, or after a day.
privacy-shared_cards = Cards shared into chats: message ID, district, version, language. Who shared it is not stored; deleted after 30 days.
privacy-handled_updates = IDs of handled messages: one day, so that none is answered twice.
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
forgotten = Everything stored under your ID is deleted. Shared cards are not linked to you; they are deleted automatically after 30 days.

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
preview-golden = After loading, the bot would answer these test questions wrongly: { $queries }
preview-more = Full preview in the file.
preview-ask-source = The source is not stated. Reply to this message with it (name, link, date), or press “Not given”.
preview-ask-reason = Fewer districts, or a winner changes: reply to this message with the reason; readers will see it.
preview-election = { $title }, { $date }
change-new = No. { $number } { $name }: new — { $new }
change-gone = No. { $number } { $name }: not in the article (before: { $old })
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
warning-missing_districts = Districts are missing
warning-share_missing = A share is not given
warning-share_out_of_range = A share is not between 0 and 100
warning-unknown_number = There is no district of this number
warning-number_mismatch = The numbers in a line do not match
warning-name_mismatch = The name does not belong to its number
warning-truncated = The text breaks off in the middle of a row
warning-suspicious_text = Suspicious text: symbols, markup or instructions
warning-encoding = The encoding is doubtful
warning-multiple_winners = Several winners in one district
warning-unparsed_line = A line could not be read
warning-other = Please check
refused = The article was refused: { $why }. Nothing has changed.
refused-line = line { $line }
refused-empty = it is empty
refused-no_rows = it has no result of any district
refused-not_results = it does not look like a list of results
refused-unsupported = this file type cannot be read; send .txt or a saved page
refused-too_large = it is too large
refused-data = The data folder could not be read. Nothing has changed.
button-apply = Apply
button-no-source = Not given
button-cancel = Cancel
decided-applied = Applied: version { $revision }.
decided-rollback = Rolled back: version { $revision } (the figures of version { $restores }).
decided-would-apply = Dry run: it could be applied, but nothing has changed.
decided-nothing = Nothing changed: the figures are the same. Nobody was notified.
decided-stale = Not applied: another version was loaded meanwhile. Please send the article again.
decided-gone = This article has already been decided, or it has expired. Nothing has changed.
decided-blocked = Not applied: the article has an error that prevents loading. Fix it and send it again.
decided-needs-source = Not applied: state the source of the article.
decided-needs-reason = Not applied: give a reason, because there are fewer districts or a winner changes.
decided-needs-second = First approval received. A winner changes: a second admin must confirm.
decided-fails-golden = Not applied: the bot would answer test questions wrongly.
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
status-differs = data/ has other figures; the admin’s version is kept.
status-passed-over = Version { $revision } failed its check and is not shown.

# Terminal

terminal-hello = Just ask: Osh, 7, Uzgen. Help: /help. Language: :lang ky. To leave: Ctrl-D

# Pictures

picture-legend = Share of the leading candidate

# Menu and profile

menu-start = start
menu-help = help
menu-district = the result of a district
menu-list = list by region
menu-summary = all districts in one message
menu-compare = compare districts
menu-follow = follow a district
menu-unfollow = stop following
menu-following = following
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
menu-reload = load the article in data/
menu-rollback = back to an earlier version
menu-status = state of the bot
profile-description =
    Who got the most votes in your district, and what share? Send a number, the name of a district, or a surname.

    Every answer names its source, the stage of the count and the date. It adds nothing that is not in the source.
profile-short = Election results by district: who, what share, from which source. Кыргызча, русский, English.
