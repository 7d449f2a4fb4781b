"""Errors as answers: one envelope for everything that goes wrong."""

import logging
from collections.abc import Awaitable, Callable, Mapping

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from cutroom.errors import CutroomError, JobNotFound, RateLimited
from cutroom.protocol.envelope import encode_refusal

logger = logging.getLogger(__name__)

Endpoint = Callable[[Request], Awaitable[Response]]

WORDS: Mapping[int, str] = {
    404: "There is no such endpoint.",
    405: "The endpoint does not know this method.",
}


def refusal(error: CutroomError) -> JSONResponse:
    """Return the answer that carries an error of ours."""
    status, body = encode_refusal(error)
    if isinstance(error, JobNotFound):
        status = 404
    headers = {}
    if isinstance(error, RateLimited) and error.retry_after_s is not None:
        headers["Retry-After"] = str(round(error.retry_after_s))
    return JSONResponse(body, status, headers)


def plain_refusal(status: int, message: str) -> JSONResponse:
    """Return the answer for a fault of HTTP itself."""
    return JSONResponse({"code": status, "message": message, "data": {}}, status)


def guarded(endpoint: Endpoint) -> Endpoint:
    """Return the endpoint with every error turned into an answer without internals."""

    async def answer(request: Request) -> Response:
        try:
            return await endpoint(request)
        except CutroomError as error:
            return refusal(error)
        except HTTPException:
            raise
        except ClientDisconnect:
            return plain_refusal(400, "The request was cut short.")
        except Exception:
            logger.exception("%s %s failed unexpectedly", request.method, request.url.path)
            return plain_refusal(500, "The backend met an error of its own.")

    return answer


async def http_fault(_request: Request, error: Exception) -> Response:
    """Answer for paths and methods that do not exist."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    return plain_refusal(status, WORDS.get(status, "The request cannot be answered."))
