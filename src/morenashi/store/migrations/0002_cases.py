"""Tables of living cases."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Case",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=60, unique=True)),
                ("version", models.PositiveIntegerField()),
                ("opened", models.DateTimeField()),
                ("changed", models.DateTimeField()),
                ("closed", models.DateTimeField(null=True)),
                ("erased", models.DateTimeField(null=True)),
                ("seq", models.PositiveBigIntegerField()),
                ("mark", models.CharField(max_length=80)),
                ("secret", models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name="CaseDocument",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=40)),
                ("sha256", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
                ("version", models.PositiveIntegerField()),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="documents",
                        to="store.case",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="CaseReason",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.BinaryField()),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reasons",
                        to="store.case",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="CaseState",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField()),
                ("kept", models.DateTimeField()),
                ("state", models.BinaryField()),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="states",
                        to="store.case",
                    ),
                ),
            ],
            options={
                "unique_together": {("case", "version")},
            },
        ),
    ]
