"""The JSON answers: these types are the public contract, and the schemas are made from them."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta

Moment = Annotated[datetime, Meta(tz=True)]
"""A date and time with the offset of the school's zone."""
