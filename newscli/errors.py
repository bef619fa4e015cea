"""What can go wrong for reasons outside the program, each with a hint on what to do."""


class NewscliError(Exception):
    """An error to show to the user in one line.

    Attributes:
        code: A short, stable name for scripts, such as "not-found".
        message: What is wrong, without the name of the input.
        hint: What the user can do about it; may be empty.
    """

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(code, message, hint)  # all three, so that it survives the way between processes
        self.code, self.message, self.hint = code, message, hint

    def __str__(self) -> str:
        return self.message


class InputError(NewscliError):
    """An input that cannot be read; the other inputs are still done."""


class UsageError(NewscliError):
    """Options that contradict each other or the inputs; nothing is read."""


class Terminated(BaseException):
    """The process was told to end; as `KeyboardInterrupt`, nothing that a run survives.

    Attributes:
        signal: The number of the signal that told it.
    """

    def __init__(self, signal: int) -> None:
        super().__init__(signal)
        self.signal = signal
