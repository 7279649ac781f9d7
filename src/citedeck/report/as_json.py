"""Reviews -> the JSON of the format `citedeck-review/1`."""

import json
from typing import Any

from ..model.finding import DeckReview, Finding, ReviewedQuote, sort_findings
from ..model.review import ReviewedFile
from ..model.rubric import Mark
from ..model.verdict import Judgement
from .summary import presenters

FORMAT = "citedeck-review/1"


def review_json(files: list[ReviewedFile], lesson: str | None) -> str:
    """Write reviews as JSON; `lesson` is the id of the lesson that was asked for."""
    tree = {"format": FORMAT, "lesson": lesson, "decks": [_deck(file) for file in files]}
    return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"


def _deck(file: ReviewedFile) -> dict[str, Any]:
    review = file.review
    lesson = file.lesson
    return {
        "file": file.file,
        "title": review.title if review else "",
        "error": file.error or None,
        "lesson": lesson and {"id": lesson.id, "title": lesson.title, "chosen_by": file.chosen_by},
        "slides": review.slides if review else 0,
        "words": review.words if review else 0,
        "seconds": review.seconds if review else 0,
        "quotes": [_quote(quote) for quote in review.quotes] if review else [],
        "coverage": _coverage(review) if review else [],
        "findings": _findings(_weighty(review)) if review else [],
        "project": _findings(review.project) if review else [],
        "activity": file.activity or None,
        "presenters": list(presenters(file)),
        "marks": [_mark(mark) for mark in file.marks],
        "comment": file.comment,
        "set_aside": _findings(file.set_aside),
    }


def _quote(quote: ReviewedQuote) -> dict[str, Any]:
    judgement = quote.judgement
    return {
        "slide": quote.slide,
        "where": quote.where,
        "text": quote.text,
        "verdict": judgement.verdict,
        "cited": _cited(quote),
        "document": judgement.document or None,
        "paragraph": judgement.paragraph or None,
        "source_text": judgement.source_text or None,
        "difference": _difference(judgement),
        "drops_hedge": judgement.drops_hedge,
    }


def _cited(quote: ReviewedQuote) -> dict[str, Any] | None:
    if quote.cited_document:
        return {"document": quote.cited_document, "paragraphs": list(quote.cited_paragraphs)}
    return {"source": quote.cited_source} if quote.cited_source else None


def _difference(judgement: Judgement) -> list[list[str]] | None:
    return [list(part) for part in judgement.difference] or None


def _coverage(review: DeckReview) -> list[dict[str, Any]]:
    return [
        {
            "topic": item.topic,
            "slides": list(item.slides),
            "quotes": item.quotes,
            "notes": item.notes,
        }
        for item in review.coverage
    ]


def _weighty(review: DeckReview) -> tuple[Finding, ...]:
    """Give what the deck shows, and what in the project alone is an error."""
    errors = (finding for finding in review.project if finding.severity == "error")
    return sort_findings((*review.findings, *errors))


def _mark(mark: Mark) -> dict[str, Any]:
    return {
        "criterion": mark.criterion,
        "level": mark.level or None,
        "by": mark.by,
        "slides": list(mark.slides),
        "reason": mark.reason,
        "comment": mark.comment,
    }


def _findings(findings: tuple[Finding, ...]) -> list[dict[str, Any]]:
    return [
        {
            "rule": finding.rule,
            "severity": finding.severity,
            "slide": finding.slide or None,
            "message": finding.message,
            "fix": finding.fix,
        }
        for finding in findings
    ]
