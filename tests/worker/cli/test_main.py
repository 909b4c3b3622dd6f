import subprocess
import sys

HEAVY = {"alembic", "celery", "httpx", "pydantic", "selectolax", "sqlalchemy"}


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys, typer.testing\n"
        "from worker.cli.main import command_line\n"
        "result = typer.testing.CliRunner().invoke(command_line(), ['--help'])\n"
        "assert 'portals' in result.output and result.exit_code == 0, result.output\n"
        "print(*{name.partition('.')[0] for name in sys.modules})\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert set(done.stdout.split()) & HEAVY == set()
