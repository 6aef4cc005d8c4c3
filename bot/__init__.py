"""A Telegram bot that tells who won in an electoral district of Kyrgyzstan, and their share."""
