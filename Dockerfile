# cutroom as a container: `docker run -i cutroom` speaks MCP on stdio,
# `docker run cutroom serve …` and every other command take arguments.
FROM python:3.12-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /src
RUN python -m venv /opt/cutroom
COPY requirements.lock ./
RUN /opt/cutroom/bin/pip install --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE THIRD_PARTY.md ./
COPY server ./server
RUN /opt/cutroom/bin/pip install --no-deps . \
    && /opt/cutroom/bin/python -m compileall -q /opt/cutroom/lib \
    && /opt/cutroom/bin/pip uninstall -qy pip

FROM python:3.12-slim
COPY --from=build /opt/cutroom /opt/cutroom
RUN useradd --create-home --uid 10001 cutroom && mkdir -p /data /media && chown cutroom /data /media
USER cutroom
WORKDIR /media
ENV PATH=/opt/cutroom/bin:$PATH \
    CUTROOM_HOME=/data \
    CUTROOM_ALLOWED_DIRS=/media:/data:/tmp \
    PYTHONUNBUFFERED=1
VOLUME ["/data", "/media"]
LABEL org.opencontainers.image.title="cutroom" \
      org.opencontainers.image.licenses="MIT"
ENTRYPOINT ["cutroom"]
