#!/usr/bin/env python3
"""deploy/slurm/ as Slurm runs it: slurmctld and slurmd on this machine alone, an array of eight over a few hundred documents, one of whose
tasks is killed. What is merged is what one run makes, byte for byte. Skipped where Slurm's programs are absent."""

import contextlib
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

import batch_corpus
from program import BINARY, SOURCE_DIR, run

SHARDS, REPORTS = 8, 300
PROGRAMS = ("slurmctld", "slurmd", "sbatch", "scontrol", "squeue")
CONF = """ClusterName=test
SlurmctldHost={host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/none
CredType=cred/none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SlurmctldPort={port_1}
SlurmdPort={port_2}
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
MpiDefault=none
SwitchType=switch/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
RequeueExit=75
MinJobAge=300
NodeName={host} NodeAddr=127.0.0.1 CPUs={processors} State=UNKNOWN
PartitionName=all Nodes={host} Default=YES State=UP
"""


def free_ports(count):
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


class Slurm:
    """A cluster of this machine, gone at the end."""

    def __init__(self, folder):
        self.folder, self.daemons = folder, []

    def __enter__(self):
        for name in ("state", "spool"):
            (self.folder / name).mkdir()
        port_1, port_2 = free_ports(2)
        conf = self.folder / "slurm.conf"
        conf.write_text(CONF.format(host=socket.gethostname().split(".")[0], folder=self.folder, port_1=port_1, port_2=port_2,
                                    processors=os.cpu_count()), encoding="ascii")
        self.environment = {**os.environ, "SLURM_CONF": str(conf), "XXGK": BINARY}
        for daemon in ("slurmctld", "slurmd"):
            command = [shutil.which(daemon), "-D", "-f", str(conf)]
            self.daemons.append(subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                                 start_new_session=True))
        return self

    def __exit__(self, *_):
        for daemon in reversed(self.daemons):
            daemon.terminate()
            try:
                daemon.wait(20)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()

    def say(self, *command):
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)

    def is_up(self):
        return "idle" in self.say("sinfo", "-h", "-o", "%t").stdout

    def jobs(self):
        return self.say("squeue", "-h", "-r", "-o", "%A %a %T %j").stdout.split("\n")[:-1]

    def hurry(self):
        """A task that was put back waits for two minutes; here it need not."""
        for line in self.jobs():
            number, _, state, name = line.split(maxsplit=3)
            if state == "PENDING" and name == "xxgk-batch":
                self.say("scontrol", "update", f"JobId={number}", "StartTime=now")


def wait_for(what, seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if result := what():
            return result
        time.sleep(0.2)
    return what()


def kill_one(out):
    """Kills the batch of a shard that is at work. -> whether there was one"""
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if words[:2] == [BINARY.encode(), b"batch"] and str(out).encode() in words:
            os.kill(int(process.name), signal.SIGKILL)
            return True
    return False


def check(condition, what):
    if not condition:
        sys.exit(f"FAILED: {what}")


def main():
    missing = [name for name in PROGRAMS if not shutil.which(name)]
    if missing or os.geteuid():
        print(f"SKIPPED: {', '.join(missing) or 'root'} needed (apt-get install slurm-wlm)")
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        archive, out, merged = folder / "archive", folder / "out", folder / "merged"
        count = batch_corpus.put_reports(archive, REPORTS) + batch_corpus.put_odd(archive / "odd")
        with Slurm(folder) as slurm:
            if not wait_for(slurm.is_up, 60):
                print("SKIPPED: Slurm does not come up here: " + (folder / "slurmctld.log").read_text(errors="replace")[-2000:])
                return
            submitted = slurm.say(f"{SOURCE_DIR}/deploy/slurm/submit.sh", str(SHARDS), str(out), str(merged), str(archive), "-q")
            check(submitted.returncode == 0 and re.search(r"array \d+, merge \d+", submitted.stdout), submitted.stdout + submitted.stderr)
            check(wait_for(lambda: kill_one(out), 60), "no task came to work")

            def is_over():
                slurm.hurry()
                return not slurm.jobs()
            check(wait_for(is_over, 400), "\n".join(slurm.jobs()))
        logs = "".join(path.read_text(errors="replace") for path in sorted(out.glob("slurm-*.log")))
        check((merged / "status.jsonl").exists(), logs)
        check(run("batch", str(archive), "-o", str(folder / "single"), "-q").code == 65, "a single run")
        check(run("merge", str(folder / "single"), "-o", str(folder / "single-merged"), "-q").code == 0, "merge of a single run")
        got, want = batch_corpus.tree(merged), batch_corpus.tree(folder / "single-merged")
        check(len(want["status.jsonl"].splitlines()) == count, "documents of a single run")
        check(got == want, "differs: " + ", ".join(sorted(name for name in {*got, *want} if got.get(name) != want.get(name))) + "\n" + logs)
        check(batch_corpus.tree(out / "xml") == batch_corpus.tree(folder / "single/xml"), "reports")
        print(f"{count} documents in {SHARDS} tasks, one of them killed: merged as one run's, {len(got)} files")


if __name__ == "__main__":
    main()
