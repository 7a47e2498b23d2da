package io.redthread.importing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written by the rules is read back, whatever the cells hold. */
class DelimitedTextProperties {

    @Provide
    Arbitrary<List<List<String>>> tables() {
        var cell = Arbitraries.strings().withChars("ab,;\"\n\r\t 红'").ofMaxLength(8);
        return cell.list().ofMinSize(2).ofMaxSize(5).list().ofMinSize(1).ofMaxSize(8);
    }

    @Property(tries = 3_000)
    void reads_back_what_was_written(@ForAll("tables") List<List<String>> table) throws IOException {
        var text = table.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
        var read = new ArrayList<List<String>>();
        new DelimitedText(new StringReader(text), ',').read((number, cells) -> read.add(List.of(cells)));
        assertThat(read)
                .isEqualTo(table.stream()
                        .filter(row -> !row.stream().allMatch(String::isBlank))
                        .toList());
    }

    @Property(tries = 3_000)
    void never_stumbles_over_any_text(@ForAll String text) throws IOException {
        new DelimitedText(new StringReader(text), ',').read((number, cells) -> number < 1_000);
    }
}
