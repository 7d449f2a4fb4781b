# cutroom as a container: `docker run -i cutroom` speaks MCP on stdio,
# `docker run cutroom serve …` and every other command take arguments.
FROM python:3.12-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /src
RUN python -m venv /opt/cutroom
COPY requirements.lock ./
RUN /opt/cutroom/bin/pip install --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE THIRD_PARTY.md ./
COPY server/cutroom ./server/cutroom
RUN /opt/cutroom/bin/pip install --no-deps . \
    && /opt/cutroom/bin/python -m compileall -q /opt/cutroom/lib \
    && /opt/cutroom/bin/pip uninstall -qy pip

FROM python:3.12-slim
# The voice of voice-overs.
RUN apt-get update \
    && apt-get install -y --no-install-recommends espeak-ng \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/cutroom /opt/cutroom
# Whoever runs it as themselves, to own the films at /media, keeps their sessions at /data too.
RUN useradd --create-home --uid 10001 cutroom && mkdir -p /data /media \
    && chown cutroom /data /media && chmod 1777 /data
USER cutroom
WORKDIR /media
# Over HTTP only callers with a token of `cutroom token` come in; set the address they use. All of
# them may read what is mounted at /media, and nothing else: no token file, no room of another.
ENV PATH=/opt/cutroom/bin:$PATH \
    CUTROOM_HOME=/data \
    CUTROOM_ALLOWED_DIRS=/media \
    CUTROOM_TOKENS=/data/tokens.json \
    CUTROOM_PUBLIC_URL=http://localhost:8808 \
    PYTHONUNBUFFERED=1
VOLUME ["/data", "/media"]
EXPOSE 8808
LABEL org.opencontainers.image.title="cutroom" \
      org.opencontainers.image.licenses="MIT"
ENTRYPOINT ["cutroom"]
