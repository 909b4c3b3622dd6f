# Two stages: the first installs from pinned, hashed wheels, the second has the result and nothing to build with.
FROM python:3.13-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv /opt/newsfold
COPY requirements/run.txt /src/requirements/
RUN /opt/newsfold/bin/pip install --quiet --require-hashes --only-binary :all: -r /src/requirements/run.txt
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY storage storage
COPY tasks tasks
COPY worker worker
RUN /opt/newsfold/bin/pip install --quiet --no-deps --no-build-isolation . \
 && /opt/newsfold/bin/pip uninstall --quiet --yes hatchling editables trove-classifiers pip

FROM python:3.13-slim
LABEL org.opencontainers.image.title="newsfold" org.opencontainers.image.licenses="Apache-2.0"
# A volume that is mounted on /archive for the first time takes its owner from here.
RUN groupadd --gid 10001 newsfold \
 && useradd --uid 10001 --gid newsfold --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin newsfold \
 && install -d -o newsfold -g newsfold /archive
COPY --from=build /opt/newsfold /opt/newsfold
ENV PATH=/opt/newsfold/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    NEWSFOLD_ARCHIVE_URL=/archive
WORKDIR /opt/newsfold
USER 10001:10001
CMD ["newsfold", "--help"]
