# Two images from one build: docker build --target worker . ; docker build --target api .
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
# Maven and its libraries are kept between builds
ENV XDG_CACHE_HOME=/cache
RUN --mount=type=cache,target=/cache \
    ./mvnw -q -B -ntp -Dmaven.repo.local=/cache/m2 -Dquick -DskipTests -pl activities,api -am package
# libraries apart from our own classes: starts faster, and a new version of ours is a small layer
RUN for room in activities api; do \
        java -Djarmode=tools -jar $room/target/baton-$room-*-exec.jar extract --destination /out/$room || exit 1; \
        mv /out/$room/baton-$room-*-exec.jar /out/$room/baton.jar || exit 1; \
    done

FROM node:22-alpine AS web
WORKDIR /src/console-web
COPY console-web/package.json console-web/package-lock.json console-web/.npmrc ./
RUN --mount=type=cache,target=/npm npm ci --cache /npm
COPY console-web .
# what the types are made from
COPY api/openapi.json ../api/openapi.json
RUN npm run build

FROM eclipse-temurin:25-jre AS runtime
RUN useradd --system --uid 10001 --no-create-home baton
WORKDIR /baton
ENV JAVA_OPTIONS="-XX:MaxRAMPercentage=60 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
USER baton
# the shell is replaced by the JVM, which thereby gets the signals
ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTIONS -jar baton.jar"]

FROM runtime AS worker
COPY --from=build /out/activities/lib lib
COPY --from=build /out/activities/baton.jar baton.jar

FROM runtime AS api
COPY --from=build /out/api/lib lib
COPY --from=build /out/api/baton.jar baton.jar
COPY --from=web /src/console-web/dist web
ENV BATON_WEB_DIR=/baton/web
EXPOSE 8080
