"""Says what was meant where an option or its value is wrong."""

from typing import Any

from newscli.errors import UsageError


def explained(error: Any, command: str) -> UsageError:
    """Click's complaint as ours, with the nearest option or value as a hint.

    Args:
        error: A `ClickException`.
        command: The command it was raised in.
    """
    from newscli.config.settings import nearest

    more = f"newscli {command} --help tells more"
    wrong = getattr(error, "option_name", None)
    if wrong and hasattr(error, "possibilities"):
        known = [name for param in error.ctx.command.get_params(error.ctx) for name in param.opts]
        begun = sorted(name for name in known if name.startswith(wrong) and wrong.startswith("--"))
        hint = f"did you mean {begun[0]!r}?" if begun else nearest(wrong, (n for n in known if n[:2] == "--"))
        return UsageError("usage", f"no such option: {wrong}", hint if hint.startswith("did") else more)
    param: Any = getattr(error, "param", None)
    choices = getattr(getattr(param, "type", None), "choices", None)
    if choices and "is not one of" in error.message:
        given = error.message.split("'")[1]
        hint = nearest(given, choices)
        if hint.startswith("did"):
            hint += f"; one of: {', '.join(choices)}"
        return UsageError("usage", f"{param.opts[0]} {given}: there is no such value", hint)
    message = error.format_message()
    return UsageError("usage", message[:1].lower() + message[1:], more)
