"""What a figure was measured on."""

import os
import platform
import subprocess


def described():
    """Lines on the machine, by what they are about."""
    return {
        "processor": f"{processor()}, {len(os.sched_getaffinity(0))} cores",
        "memory": f"{os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 2**30:.0f} GiB",
        "kernel": f"{platform.system()} {platform.release()}",
        "distribution": distribution(),
        "load": f"{os.getloadavg()[0]:.2f} when the run began",
    }


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.machine()


def distribution():
    """As in « Debian GNU/Linux 12 »."""
    fields = platform.freedesktop_os_release()
    return f"{fields['NAME']} {fields.get('VERSION_ID', '')}".strip()


def output(*command):
    """What a command prints, in one line; nothing where it isn't there."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return " ".join((done.stdout or done.stderr).split())
