"""Content in, PNG out: a card for one district and an overview of all.

No language is decided here.
"""

from bot.render.pictures.card_layout import CARD_HEIGHT, DENSE, ROOMY, lay_card
from bot.render.pictures.content import CardPicture, OverviewPicture
from bot.render.pictures.overview_layout import lay_overview


def draw_card(card: CardPicture) -> bytes:
    """Return a PNG of 1280 x 720 pixels, higher if the texts are too long for that.

    Raises ValueError for texts beyond Telegram's limits.
    """
    layout = lay_card(card, ROOMY)
    if layout.height > CARD_HEIGHT:
        layout = lay_card(card, DENSE)
    return layout.png()


def draw_overview(overview: OverviewPicture) -> bytes:
    """Return a PNG 1280 pixels wide, as high as its rows need (about 2600 for 36 districts).

    Raises ValueError for more rows than Telegram takes.
    """
    return lay_overview(overview).png()
