"""Makes an invented company whose shared folder has known answers: for tests, drills, the first run."""

from morenashi.samples.company import make_sample

__all__ = ["make_sample"]
