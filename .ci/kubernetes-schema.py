"""Validates manifests of Kubernetes, and tries whether damaged copies of them are refused; kubernetes-schema calls it.
   kubernetes-schema.py FOLDER [FILE.yaml…]"""
import copy
import pathlib
import sys

import kubernetes_validate
import yaml

VERSION = "1.31.0"
# What follows from each exit status. What no rule names is counted, and tried again.
ACTIONS = {
    "job.yaml": {1: "FailIndex", 2: "FailJob", 3: "FailJob", 75: "Count", 137: "Count"},
    "merge.yaml": {1: "FailJob", 75: "FailJob", 137: "Count"},
}


def action(job, status):
    """What the first rule that fits does."""
    for rule in job["spec"]["podFailurePolicy"]["rules"]:
        codes = rule.get("onExitCodes")
        if codes and (status in codes["values"]) == (codes["operator"] == "In"):
            return rule["action"]
    return "Count"


def container(job):
    return job["spec"]["template"]["spec"]["containers"][0]


def shard_count(job):
    return next(int(each["value"]) for each in container(job)["env"] if each["name"] == "BILAN_SHARD_COUNT")


def faults(jobs):
    """What is wrong in the jobs, by their file's name."""
    found = []
    for name, job in jobs.items():
        try:
            kubernetes_validate.validate(job, VERSION, strict=True)
        except (kubernetes_validate.ValidationError, kubernetes_validate.SchemaNotFoundError) as error:
            found.append(f"{name}: {'.'.join(map(str, getattr(error, 'path', [])))}: {error.message}")
    if found:
        return found
    for name, job in jobs.items():
        spec, pod = job["spec"], job["spec"]["template"]["spec"]
        if pod["restartPolicy"] != "Never":
            found.append(f"{name}: a podFailurePolicy needs restartPolicy Never")
        for status, expected in ACTIONS.get(name, {}).items():
            if action(job, status) != expected:
                found.append(f"{name}: exit status {status} leads to {action(job, status)}, not {expected}")
        if spec["podFailurePolicy"]["rules"][0].get("onPodConditions", [{}])[0].get("type") != "DisruptionTarget":
            found.append(f"{name}: a disruption isn't the first rule: it would count as a failure")
        if spec.get("completionMode") == "Indexed" and shard_count(job) != spec["completions"]:
            found.append(f"{name}: {spec['completions']} completions, but BILAN_SHARD_COUNT is {shard_count(job)}")
        own = container(job)["securityContext"]
        if not pod["securityContext"].get("runAsNonRoot") or own.get("allowPrivilegeEscalation", True) or not own.get("readOnlyRootFilesystem"):
            found.append(f"{name}: the pod has more rights than it needs")
        declared, mounted = {each["name"] for each in pod["volumes"]}, {each["name"] for each in container(job)["volumeMounts"]}
        if declared != mounted:
            found.append(f"{name}: volumes declared and mounted differ: {sorted(declared ^ mounted)}")
    if len({(container(job)["image"], shard_count(job)) for job in jobs.values()}) > 1:
        found.append("the jobs' images or shard counts differ")
    return found


def damages():
    """Ways to break job.yaml: what is damaged, and how."""
    yield "an unknown field", lambda job: job["spec"].update(backoffLimitPerIndx=5)
    yield "a number as text", lambda job: job["spec"].update(completions="16")
    yield "an API that there isn't", lambda job: job.update(apiVersion="batch/v9")
    yield "a rule without an action", lambda job: job["spec"]["podFailurePolicy"]["rules"][0].pop("action")
    yield "a capability as text", lambda job: container(job)["securityContext"]["capabilities"].update(drop="ALL")
    yield "a volume that nobody mounts", lambda job: container(job)["volumeMounts"].pop()
    yield "another number of shards", lambda job: job["spec"].update(completions=17)
    yield "status 75 that isn't tried again", lambda job: job["spec"]["podFailurePolicy"]["rules"][3].update(action="FailIndex")
    yield "rules in another order", lambda job: job["spec"]["podFailurePolicy"]["rules"].reverse()
    yield "a root filesystem that can be written", lambda job: container(job)["securityContext"].update(readOnlyRootFilesystem=False)


def main():
    folder, *files = map(pathlib.Path, sys.argv[1:])
    jobs = {file.name: yaml.safe_load(file.read_text()) for file in files or sorted(folder.glob("*.yaml"))}
    found = faults(jobs)
    for fault in found:
        print(f"kubernetes-schema: {fault}", file=sys.stderr)
    if found or files:
        return bool(found)
    refused = 0
    for damage, apply in damages():
        damaged = copy.deepcopy(jobs)
        apply(damaged["job.yaml"])
        told = faults(damaged)
        if not told:
            print(f"kubernetes-schema: a copy with {damage} passes", file=sys.stderr)
            return True
        refused += 1
        print(f"kubernetes-schema: refuses {damage}: {told[0]}")
    print(f"kubernetes-schema: {', '.join(jobs)} hold for Kubernetes {VERSION}; {refused} damaged copies refused")
    return False


sys.exit(main())
