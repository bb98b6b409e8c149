"""What the commands of this folder share: tools, a service of their own on loopback, its database, tokens."""

import base64
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
JAR = HERE.parent / "target" / "quarkus-app" / "quarkus-run.jar"
CUSTODIAN = "019aa000-0000-7000-8000-000000000001"
PACKAGES = {
    "java": "openjdk-17-jre-headless",
    "psql": "postgresql-client",
    "pgbench": "postgresql-contrib (or postgresql-client, where it is split)",
    "wrk": "wrk",
    "openssl": "openssl",
    "qpdf": "qpdf",
    "mvn": "maven",
}


def need(*tools):
    """Ends with a plain word where a tool is missing."""
    missing = [tool for tool in tools if shutil.which(tool) is None]
    for tool in missing:
        print(f"missing: {tool}; on Debian or Ubuntu: apt-get install {PACKAGES[tool]}", file=sys.stderr)
    if missing:
        sys.exit(2)


def say(text):
    print(text, file=sys.stderr, flush=True)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Service:
    """A service started on a fresh local directory, or a running one whose local directory is given."""

    def __init__(self, local_dir=None, port=None):
        self.own = local_dir is None
        self.process = None
        self.port = port or free_port()
        self.dir = Path(local_dir or tempfile.mkdtemp(prefix="roi-bench-")).resolve()
        self.log = self.dir / "service.log"

    def __enter__(self):
        if self.own:
            if not JAR.exists():
                sys.exit(f"missing: {JAR}; build it first: mvn -DskipTests package")
            try:
                self.start()
            except BaseException:
                self.__exit__()
                raise
        elif not (self.dir / "tokens.json").exists():
            sys.exit(f"{self.dir} has no tokens.json: it is not the local directory of a running service")
        return self

    def __exit__(self, *ignored):
        if self.own:
            self.stop()
            shutil.rmtree(self.dir, ignore_errors=True)

    def start(self):
        management = free_port()
        environment = {k: v for k, v in os.environ.items() if not k.startswith("ROI_")}
        environment |= {
            "ROI_LOCAL_DIR": str(self.dir),
            "ROI_PORT": str(self.port),
            "ROI_MANAGEMENT_PORT": str(management),
        }
        say(f"starting the service in {self.dir} ...")
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                ["java", "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.management.host=127.0.0.1", "-jar", str(JAR)],
                env=environment, stdout=log, stderr=log, cwd=self.dir, start_new_session=True)
        deadline = time.time() + 180
        while time.time() < deadline:
            if self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{management}/q/health/ready", timeout=5):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.5)
        sys.exit("the service did not start:\n" + self.log.read_text()[-12000:])

    def stop(self):
        database = self.postmaster()
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        for attempt in range(100):
            if not database or not Path(f"/proc/{database}").exists():
                return
            if attempt == 50:
                os.kill(database, 2)
            time.sleep(0.2)

    def postmaster(self):
        try:
            return int((self.dir / "postgres" / "postmaster.pid").read_text().split()[0])
        except (FileNotFoundError, IndexError):
            return None

    @property
    def database_port(self):
        return (self.dir / "postgres" / "postmaster.pid").read_text().splitlines()[3].strip()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def token(self, role):
        return json.loads((self.dir / "tokens.json").read_text())[role]

    def limited_token(self, role, facility):
        """A token of the demonstration custodian for one facility only, signed with the local key."""
        def part(data):
            return base64.urlsafe_b64encode(data).rstrip(b"=")
        claims = json.loads(base64.urlsafe_b64decode(self.token(role).split(".")[1] + "==="))
        claims |= {"facilities": [facility], "sub": "bench-limited", "jti": "bench-limited"}
        signed = part(b'{"typ":"JWT","alg":"RS256"}') + b"." + part(json.dumps(claims).encode())
        signature = subprocess.run(["openssl", "dgst", "-sha256", "-sign", self.dir / "local-key.pem"],
                                   input=signed, capture_output=True, check=True).stdout
        return (signed + b"." + part(signature)).decode()

    def call(self, method, path, token, body=None, headers=None):
        request = urllib.request.Request(
            self.url + path, method=method, data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"} | (headers or {}))
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as e:
            sys.exit(f"{method} {path}: {e.code} {e.read().decode()[:500]}")

    def psql(self, *arguments, user="postgres"):
        """Runs psql as the administrator and returns what it prints, unaligned."""
        done = subprocess.run(
            ["psql", "-X", "-q", "-A", "-t", "-F", "\t", "-h", "localhost", "-p", self.database_port, "-U", user, "-d", "roi",
             "-v", "ON_ERROR_STOP=1", *arguments], capture_output=True, text=True, env=os.environ | {"PGPASSWORD": "local"})
        if done.returncode != 0:
            sys.exit("psql: " + done.stderr)
        return done.stdout

    def fill(self, requests, records):
        if self.psql("-c", "select to_regnamespace('bench') is not null").strip() == "t":
            say("the database was filled before: taken as it is")
            return
        say(f"filling: {requests} release requests, {records} records ...")
        started = time.time()
        self.psql("-v", f"custodian={CUSTODIAN}", "-v", f"requests={requests}", "-v", f"records={records}",
                  "-f", str(HERE / "fill.sql"))
        say(f"filled in {time.time() - started:.0f} s")


def machine():
    memory = next((line.split()[1] for line in open("/proc/meminfo") if line.startswith("MemTotal")), "0")
    return f"{os.cpu_count()} cores, {int(memory) // 1048576} GiB"
