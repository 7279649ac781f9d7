"""Reviews whose every text is a stranger's: markup, formulas, control characters."""

from hypothesis import strategies as st

from citedeck.model.finding import SEVERITIES, DeckReview, Finding, ReviewedQuote, TopicCoverage
from citedeck.model.lesson import Document, Id, Lesson, Topic
from citedeck.model.review import ReviewedFile
from citedeck.model.rubric import Criterion, Mark, Rubric
from citedeck.model.verdict import Judgement
from citedeck.report.wording import VERDICTS

BAIT = (
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style><style>*{}", "{{ 7*7 }}",
    "{% raw %}", "=HYPERLINK(\"http://evil.example\")", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1",
    "javascript:alert(1)", "http://evil.example/x.png", "file:///etc/passwd", "\\\\host\\share",
    "&lt;b&gt;&amp;", "a\x00\x1b[31m", "\u202etxt.exe", "\ud800", "\ufffe", "_x0041_", "]]>", "<!--",
    "a,b;c\t\"d\"", "x;=cmd", "'", "line\nline", "e\u0301\u0301\u0301", "평양", "",
)  # fmt: skip
texts = st.one_of(st.sampled_from(BAIT), st.text(st.characters(), max_size=20))
names = texts.map(lambda text: text or "a.pptx")

LESSON = Lesson(
    id=Id("x"), title="<i>x</i>", language="en\"><script>",
    documents=(Document(id=Id("article"), kind="article", text="One <b>two</b> three.\n\nFour & five."),),
    topics=(Topic(id=Id("t"), title="<u>t</u>"),), activities=(),
)  # fmt: skip
RUBRIC = Rubric("<s>r</s>", (Criterion("c", "=c", ("<1>", "<2>", "<3>", "<4>")),))
judgements = st.builds(
    Judgement, st.sampled_from(VERDICTS), st.sampled_from(["", "article", "gone"]), st.integers(0, 3),
    texts, st.integers(-1, 9), st.integers(0, 30),
    st.lists(st.tuples(st.sampled_from(["equal", "source", "deck"]), texts), max_size=3).map(tuple),
    st.booleans(),
)  # fmt: skip
quotes = st.builds(
    ReviewedQuote, st.integers(0, 9), st.sampled_from(["slide", "notes"]), texts, judgements,
    st.sampled_from(["", "article", "gone"]), st.sampled_from([(), (1,), (99,), (1, 2)]), texts,
)  # fmt: skip
findings = st.builds(
    Finding, st.sampled_from(["quote-altered", "x"]), st.sampled_from(SEVERITIES), texts, texts,
    st.integers(0, 9),
)  # fmt: skip
reviews = st.builds(
    DeckReview, texts, st.integers(0, 99), st.integers(0, 999), st.integers(0, 9999),
    st.lists(quotes, max_size=3).map(tuple),
    st.lists(st.builds(TopicCoverage, texts, st.just((1, 2)), st.integers(0, 3)), max_size=2).map(tuple),
    st.lists(findings, max_size=3).map(tuple), texts, st.lists(texts, max_size=3).map(tuple),
)  # fmt: skip
marks = st.builds(
    Mark, st.sampled_from(["c", "<gone>"]), st.integers(1, 4), st.just((2,)), texts, texts,
    st.sampled_from(["findings", "teacher"]),
)  # fmt: skip
read = st.builds(
    ReviewedFile, names, reviews, st.just(""), st.sampled_from([None, LESSON]),
    marks=st.lists(marks, max_size=2).map(tuple), rubric=st.sampled_from([None, RUBRIC]),
    comment=texts, set_aside=st.lists(findings, max_size=1).map(tuple), changed=st.booleans(),
)  # fmt: skip
unread = st.builds(ReviewedFile, names, st.none(), texts)
classes = st.lists(st.one_of(read, unread), max_size=3)
