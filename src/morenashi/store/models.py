"""The tables of an installation: scans, the items they saw, what was found, what was not read; living cases.

No table holds a found value: only kinds, counts, places, masked samples and keyed sketches. What a case says is
sealed with the installation's key.
"""

from __future__ import annotations

from django.db import models


class Scan(models.Model):
    """One run over one or more roots. `finished` stays empty if it was killed."""

    started = models.DateTimeField()
    finished = models.DateTimeField(null=True)
    interrupted = models.BooleanField(default=False)
    roots = models.JSONField(default=list)
    items = models.PositiveBigIntegerField(default=0)
    reused = models.PositiveBigIntegerField(default=0)
    bytes_read = models.PositiveBigIntegerField(default=0)
    closed = models.PositiveBigIntegerField(default=0)
    people_at_least = models.PositiveBigIntegerField(default=0)
    people_at_most = models.PositiveBigIntegerField(default=0)


class ScannedItem(models.Model):
    """One item as it was when it was last read.

    `key` is a hash of `url`: urls are longer than an index allows. `inode` is a text because some
    file systems give 128 bits. `has_details` saves a look at the tables below for clean items.
    """

    key = models.CharField(max_length=32, unique=True)
    url = models.TextField()
    root = models.TextField()
    name = models.TextField()
    size = models.PositiveBigIntegerField()
    mtime_ns = models.BigIntegerField()
    inode = models.CharField(max_length=40)
    version = models.CharField(max_length=64)
    bytes_read = models.PositiveBigIntegerField()
    people_at_least = models.PositiveBigIntegerField()
    people_at_most = models.PositiveBigIntegerField()
    rows = models.PositiveBigIntegerField(default=0)
    sketches = models.JSONField(default=dict)
    has_details = models.BooleanField(default=False)
    scan = models.ForeignKey(Scan, on_delete=models.CASCADE, related_name="scanned")
    closed = models.DateTimeField(null=True, db_index=True)


class StoredFinding(models.Model):
    """One kind in one part or column of an item. `closed` says since when it is no longer there."""

    item = models.ForeignKey(ScannedItem, on_delete=models.CASCADE, related_name="findings")
    part = models.TextField()
    column = models.TextField(null=True)
    kind = models.CharField(max_length=40)
    count = models.PositiveBigIntegerField()
    business = models.PositiveBigIntegerField()
    first_line = models.PositiveBigIntegerField()
    last_line = models.PositiveBigIntegerField()
    samples = models.JSONField(default=list)
    distinct_at_least = models.PositiveBigIntegerField(null=True)
    distinct_at_most = models.PositiveBigIntegerField(null=True)
    opened = models.DateTimeField()
    closed = models.DateTimeField(null=True, db_index=True)


class StoredUnread(models.Model):
    """A place of an item that was not, or not wholly, read."""

    item = models.ForeignKey(ScannedItem, on_delete=models.CASCADE, related_name="unread")
    url = models.TextField()
    name = models.TextField()
    part = models.TextField()
    cause = models.CharField(max_length=40)
    partial = models.BooleanField()
    what_ja = models.TextField(null=True)
    what_en = models.TextField(null=True)


class Case(models.Model):
    """One living case. `version` names its last state; `seq` and `mark` its last ledger entry.

    `secret` is sealed as the states are: the key of the hashes of its texts in the ledger.
    """

    key = models.CharField(max_length=60, unique=True)
    version = models.PositiveIntegerField()
    opened = models.DateTimeField()
    changed = models.DateTimeField()
    closed = models.DateTimeField(null=True)
    erased = models.DateTimeField(null=True)
    seq = models.PositiveBigIntegerField()
    mark = models.CharField(max_length=80)
    secret = models.BinaryField()


class CaseState(models.Model):
    """One state of a case, sealed with the installation's key."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="states")
    version = models.PositiveIntegerField()
    kept = models.DateTimeField()
    state = models.BinaryField()

    class Meta:
        """One of each version."""

        unique_together = (("case", "version"),)


class CaseReason(models.Model):
    """A reason that was given for a change, sealed."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="reasons")
    text = models.BinaryField()


class CaseDocument(models.Model):
    """A document that went out, by its hash."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="documents")
    kind = models.CharField(max_length=40)
    sha256 = models.CharField(max_length=64)
    at = models.DateTimeField()
    version = models.PositiveIntegerField()
