module attache

go 1.25.0
