#!/usr/bin/env bats
# What only split-sentences has; what all programs share is in common.bats.

load helper
export program=split-sentences

@test "cases" {
    run_cases split-sentences
}

@test "a line break ends a sentence, and blank lines stay" {
    gives 'The ferry\nsank. All\n\n \n\nswam.\n' 'The ferry\nsank.\nAll\n\n\n\nswam.\n'
    gives '\n\n' '\n\n'
    gives '  One.   Two.\t\n' 'One.\nTwo.\n'
    gives 'One.\r\nTwo.\r\n' 'One.\nTwo.\n'
    all_well
}

@test "--wrap joins the lines of a paragraph with one blank" {
    gives 'The ferry \n  sank. All\nswam.\n\nIt\nrained.' 'The ferry sank.\nAll swam.\n\nIt rained.\n' --wrap
    gives '\nOne\n\n\n\ntwo\n \n' '\nOne\n\n\n\ntwo\n\n' -w
    gives 'One.\r\nTwo\r\nthree.\r\n' 'One.\nTwo three.\n' -w
    all_well
}

@test "a paragraph without end is cut at the end of the line in which it reaches 64 KB" {
    yes 'a line of words without any mark' | head -n 5000 >in
    try -w <in
    is_well
    [ "$(wc -l <out)" -eq 3 ] || complain "$(wc -l <out) lines"
    [ "$(head -n 1 out | wc -c)" -lt 65600 ] || complain "the first of $(head -n 1 out | wc -c) bytes"
    cmp -s <(tr -d ' \n' <in) <(tr -d ' \n' <out) || complain "bytes are lost"
    all_well
}

@test "records say where sentences stand, in bytes of the document" {
    gives 'É ok. So.\n\nIt\nis.\n' 'start\tend\tparagraph\ttext\n0\t6\t1\tÉ ok.\n7\t10\t1\tSo.\n12\t18\t2\tIt is.\n' --list --header -w
    gives 'A boy. C\n' '{"start":0,"end":6,"paragraph":1,"text":"A boy."}\n{"start":7,"end":8,"paragraph":1,"text":"C"}\n' --list --format=jsonl
    gives 'It is. So.\n' 'It is.\nSo.\n' --list --format=text
    gives '{"t":"It is. So."}\n' '{"t":"It is. So.","s":[{"start":0,"end":6,"paragraph":1,"text":"It is."},{"start":7,"end":10,"paragraph":1,"text":"So."}]}\n' --jsonl t --list --into s
    all_well
}

@test "each document begins its paragraphs anew" {
    echo 'One. Two.' >one
    echo 'Three.' >two
    try --list one two
    is_well
    printf '0\t4\t1\tOne.\n5\t9\t1\tTwo.\n0\t6\t1\tThree.\n' >wanted
    prints_file wanted
    all_well
}

@test "a field of JSONL gains no line break" {
    gives '{"t":"It is. So."}\n' '{"t":"It is.\\nSo."}\n' --jsonl t
    gives '{"t":"It is.\\n\\n"}\n' '{"t":"It is.\\n\\n"}\n' --jsonl t
    all_well
}

@test "--abbreviations adds some, and must be readable" {
    printf '# of chemists\nCpd.\n\nsoln\n' >words
    gives 'The cpd. Seven. The Soln. B is.' 'The cpd. Seven.\nThe Soln. B is.\n' --abbreviations words
    gives 'The cpd. Seven.' 'The cpd.\nSeven.\n'
    printf '\xef\xbb\xbfsoln\nx\n' >words
    gives 'The soln. Seven is of type X. The rest is not.' 'The soln. Seven is of type X. The rest is not.\n' -a words
    : >none
    gives 'Mr. Lind left. So.' 'Mr. Lind left.\nSo.\n' -a none
    for file in missing .; do
        try -a "$file" <words
        exits 2
        prints_nothing
        says_one_line cannot
    done
    try -a - <words # it would be read twice
    exits 2
    prints_nothing
    says_one_line '-: it is read'
    printf 'The soln. Seven is late.' >text
    printf 'soln\n' | try -a - text
    printf 'The soln. Seven is late.\n' >wanted
    prints_file wanted
    all_well
}

@test "--keep-quotes keeps a long quotation whole" {
    long='The ferry that we took was late again and nobody told us, not even the man at the pier. It rained on us all.'
    printf 'He said, "%s So it was." We left.\n' "$long" >in
    try <in
    [ "$(wc -l <out)" -eq 4 ] || complain "$(cat out)"
    try -q <in
    [ "$(wc -l <out)" -eq 2 ] || complain "$(cat out)"
    all_well
}

@test "--explain names each rule that the page lists" {
    sed -n '/^\.Sh RULES/,/^\.Sh EXIT/s/^\.It Cm \(.*\)/\1/p' "$ROOT/man/split-sentences.1" | sed 's/ , /\n/g' | sort -u >page
    try --explain "$ROOT/tests/cases/split-sentences/rules.in"
    is_well
    cut -f 5 out | sort -u >told
    diff page told || complain "the rules of the page (<) are not those of the text (>)"
    all_well
}

@test "floods of marks end in time" {
    for piece in . 'a.' '. ' '"a.' '(a. B ' ' a) b) ' '「。' 'U.S. A ' '"A. B' '…' "a.' " $'…\xe2\x80\x8b('; do
        yes "$piece" | tr -d '\n' | head -c 2000000 >flood
        try <flood
        is_well
        cmp -s <(tr -d ' \n' <flood) <(tr -d ' \n' <out) || complain "$piece: other bytes"
    done
    all_well
}
