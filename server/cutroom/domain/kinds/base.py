"""What all operations share: their form, and the units of their parameters."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

Seconds = Annotated[float, Field(ge=0, le=360_000, allow_inf_nan=False)]
Instant = Seconds | Literal["end"]
ClipRef = int | str | list[int | str]
"""1 is the first clip, -1 the last, "all" every one, a list several, or an asset's name."""
Number = Annotated[float, Field(allow_inf_nan=False)]
Gain = Annotated[float, Field(ge=0, le=10, allow_inf_nan=False)]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
LONGEST = 5000
"""Letters that a text may have."""
Text = Annotated[str, Field(min_length=1, max_length=LONGEST)]
Fitting = Literal["crop", "pad", "blur"]


class Operation(BaseModel):
    """One primitive change, question or delivery; `op` names it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    group: ClassVar[str] = ""
    """The section it is listed under."""
    local: ClassVar[bool] = True
    """Whether the embedded backend carries it out."""
    example: ClassVar[dict[str, Any]] = {}

    def described(self) -> dict[str, Any]:
        """Return the operation as results report it: `op` first, empty parameters left out."""
        body = self.model_dump(mode="json", exclude_none=True)
        return {"op": body.pop("op"), **body}
