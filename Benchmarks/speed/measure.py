# Runs a program on chosen cores and says what it took.

import os
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What a run took: seconds by the clock and of processors, peak memory in bytes."""

    wall: float
    cpu: float
    memory: int


def cores() -> list[int]:
    return sorted(os.sched_getaffinity(0))


def run(command: list[str], on: list[int], stdout=None) -> Cost:
    """One run on those cores; its output goes to a file, or nowhere.

    The peak is at least what this process holds itself, since a child begins as its copy: keep it small.
    """
    pinned = ["taskset", "-c", ",".join(map(str, on)), *command]
    with open(stdout or os.devnull, "wb") as target:
        start = time.perf_counter()
        process = subprocess.Popen(pinned, stdin=subprocess.DEVNULL, stdout=target)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)} failed with status {process.returncode}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def best(command: list[str], on: list[int], times: int, **streams) -> Cost:
    """The least of several runs, each figure by itself: what else the machine does only adds."""
    costs = [run(command, on, **streams) for _ in range(times)]
    return Cost(
        min(cost.wall for cost in costs),
        min(cost.cpu for cost in costs),
        max(cost.memory for cost in costs),
    )


def balance(command: list[str], on: list[int]) -> float:
    """How many times the busiest thread's processor time all threads took together.

    The most that more cores can gain, and unlike the clock it does not mind other work on the machine.
    """
    pinned = ["taskset", "-c", ",".join(map(str, on)), *command]
    process = subprocess.Popen(pinned, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    times: dict[str, int] = {}
    while process.poll() is None:
        for schedule in Path(f"/proc/{process.pid}/task").glob("*/schedstat"):
            # A thread may have ended since it was listed.
            with suppress(OSError, IndexError):
                times[schedule.parent.name] = int(schedule.read_text().split()[0])
        time.sleep(0.01)
    return sum(times.values()) / max(times.values(), default=1)
