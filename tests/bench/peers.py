"""The Python half of `make bench`, in the protocol of native.cpp: lines `WORK FILE MILLISECONDS` in,
lines `TIMES NANOSECONDS` out."""
import io
import sys
import time

import docx
import lxml.html
import pandas


def html_by_pandas(data):
    return sum(table.size for table in pandas.read_html(io.BytesIO(data), flavor="lxml", encoding="utf-8"))


def html_by_lxml(data):
    page = lxml.html.document_fromstring(data, parser=lxml.html.HTMLParser(encoding="utf-8"))
    return [[[cell.text_content().strip() for cell in row.iter("td", "th")] for row in table.iter("tr")]
            for table in page.iter("table")]


def docx_by_python_docx(data):
    document = docx.Document(io.BytesIO(data))
    text = [paragraph.text for paragraph in document.paragraphs]
    cells = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    return text, cells


WORKS = {"pandas": html_by_pandas, "lxml": html_by_lxml, "python-docx": docx_by_python_docx}

for line in sys.stdin:
    work, name, milliseconds = line.split()
    with open(name, "rb") as file:
        data = file.read()
    begin = time.process_time_ns()
    times = 0
    while True:
        WORKS[work](data)
        times += 1
        spent = time.process_time_ns() - begin
        if spent >= float(milliseconds) * 1e6:
            break
    print(times, spent, flush=True)
