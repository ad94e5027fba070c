FROM node:26-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The optional package is the embedded Postgres of laptops and tests; here DATABASE_URL names the server.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:26-slim
ENV NODE_ENV=production PORT=3000
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json manifest.yml ./
COPY src src
COPY migrations migrations
COPY content content
# The files stay root's: the bot may read itself, not change itself.
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the main process, so that it gets the SIGTERM of a stop.
CMD ["node", "src/main.ts"]
