"""The state diagram, drawn from what the steps declare and the machine enforces."""

from __future__ import annotations

from collections.abc import Iterator

from conversations.steps import ALL


def edges() -> Iterator[tuple[str, str]]:
    """Every step with each step that it may lead to, in the order of the journey."""
    for step in ALL:
        for target in step.leads_to:
            yield step.id, target


def mermaid() -> str:
    """For Markdown."""
    lines = ["stateDiagram-v2", "    [*] --> welcome"]
    lines += [f"    {one} --> {other}" for one, other in edges()]
    lines += [f"    class {step.id} waiting" for step in ALL if step.waits]
    lines += [f"    class {step.id} contact" for step in ALL if step.of_contact and not step.waits]
    lines += ["    classDef waiting fill:#fff3cd,stroke:#b08900", "    classDef contact fill:#e7f1ff,stroke:#3b6fb6"]
    return "\n".join(lines)


def dot() -> str:
    """For Graphviz."""
    lines = [
        "digraph coffeechat {",
        "    rankdir=LR;",
        '    node [shape=box, style="rounded,filled", fillcolor=white];',
    ]
    for step in ALL:
        colour = "#fff3cd" if step.waits else "#e7f1ff" if step.of_contact else "white"
        lines.append(f'    {step.id} [fillcolor="{colour}"];')
    lines += [f"    {one} -> {other};" for one, other in edges()]
    return "\n".join([*lines, "}"])
