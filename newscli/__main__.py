"""Interim runner: JSONL in, JSONL out."""
import argparse, json, sys
from newscli.text.document import Document

def main() -> None:
    if "--version" in sys.argv:
        print("newscli 0.1.0"); return
    ap = argparse.ArgumentParser(); ap.add_argument("command"); ap.add_argument("inputs", nargs="*")
    for o in ("--input-format", "--text-field", "--id-field", "--title-field", "-f", "--with", "--max-words", "--method", "-j"):
        ap.add_argument(o)
    ap.add_argument("-n", type=int); ap.add_argument("--kind", action="append")
    a = ap.parse_args()
    for path in a.inputs:
        for line in open(path, encoding="utf-8"):
            r = json.loads(line)
            doc = Document(r["text"], source=path, id=r["id"], title=r.get("title") if a.title_field else None)
            rec = {"schema": 1, "id": doc.id}
            if a.command == "summarize":
                from newscli.analyses.summary import SummaryOptions, summarize
                rec["summary"] = summarize(doc, options=SummaryOptions(sentences=a.n, method=a.method or "salience")).to_dict()
            elif a.command == "keywords":
                from newscli.analyses.keywords import KeywordOptions, find_keywords
                rec["keywords"] = find_keywords(doc, options=KeywordOptions(top=a.n or 10, max_words=int(a.max_words or 4))).to_dict()
            elif a.command == "quotes":
                from newscli.analyses.quotes import find_quotes
                rec["quotes"] = find_quotes(doc).to_dict()
            else:
                from newscli.analyses.readability import measure_readability
                rec["readability"] = measure_readability(doc).to_dict()
            w = a.__dict__["with"] or ""
            if "sentences" in w: rec["sentences"] = [[s.start, s.end] for s in doc.sentences]
            if "structure" in w:
                rec["structure"] = [{"kind": b.kind, "start": b.start, "end": b.end, "line": doc.line(b.start)} for b in doc.blocks]
            if "text" in w: rec["text"] = doc.raw
            print(json.dumps(rec, ensure_ascii=False))

if __name__ == "__main__":
    main()
