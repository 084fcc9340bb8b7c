"""The first tables: scans, items, findings, unread places."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Scan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("started", models.DateTimeField()),
                ("finished", models.DateTimeField(null=True)),
                ("interrupted", models.BooleanField(default=False)),
                ("roots", models.JSONField(default=list)),
                ("items", models.PositiveBigIntegerField(default=0)),
                ("reused", models.PositiveBigIntegerField(default=0)),
                ("bytes_read", models.PositiveBigIntegerField(default=0)),
                ("closed", models.PositiveBigIntegerField(default=0)),
                ("people_at_least", models.PositiveBigIntegerField(default=0)),
                ("people_at_most", models.PositiveBigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="ScannedItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=32, unique=True)),
                ("url", models.TextField()),
                ("root", models.TextField()),
                ("name", models.TextField()),
                ("size", models.PositiveBigIntegerField()),
                ("mtime_ns", models.BigIntegerField()),
                ("inode", models.CharField(max_length=40)),
                ("version", models.CharField(max_length=64)),
                ("bytes_read", models.PositiveBigIntegerField()),
                ("people_at_least", models.PositiveBigIntegerField()),
                ("people_at_most", models.PositiveBigIntegerField()),
                ("rows", models.PositiveBigIntegerField(default=0)),
                ("sketches", models.JSONField(default=dict)),
                ("has_details", models.BooleanField(default=False)),
                ("closed", models.DateTimeField(db_index=True, null=True)),
                (
                    "scan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="scanned",
                        to="store.scan",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="StoredFinding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("part", models.TextField()),
                ("column", models.TextField(null=True)),
                ("kind", models.CharField(max_length=40)),
                ("count", models.PositiveBigIntegerField()),
                ("business", models.PositiveBigIntegerField()),
                ("first_line", models.PositiveBigIntegerField()),
                ("last_line", models.PositiveBigIntegerField()),
                ("samples", models.JSONField(default=list)),
                ("distinct_at_least", models.PositiveBigIntegerField(null=True)),
                ("distinct_at_most", models.PositiveBigIntegerField(null=True)),
                ("opened", models.DateTimeField()),
                ("closed", models.DateTimeField(db_index=True, null=True)),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="findings",
                        to="store.scanneditem",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="StoredUnread",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("url", models.TextField()),
                ("name", models.TextField()),
                ("part", models.TextField()),
                ("cause", models.CharField(max_length=40)),
                ("partial", models.BooleanField()),
                ("what_ja", models.TextField(null=True)),
                ("what_en", models.TextField(null=True)),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="unread",
                        to="store.scanneditem",
                    ),
                ),
            ],
        ),
    ]
