"""One page in, article out: pure, and in the order that `examine` calls it.

`charset` and `prescan` make bytes safe to parse; `outline` walks the tree once; `evidence` adds `metadata`. Then every
field is chosen among candidates: `headline`, `body`, `published`, `authors`, `language` are packages with one module
for each strategy and a `choice`; `details` has the fields that need no choosing, `kind` says what the page is. `dates`
and `labels` are what strategies read with. A new strategy is a module that yields candidates, and a line in its
field's `choice`.
"""
