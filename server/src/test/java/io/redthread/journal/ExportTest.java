package io.redthread.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.journal.standalone.VerifyExport;
import io.redthread.kernel.DocumentRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export is checked by a Java that has nothing but the server's classes on its path. */
class ExportTest {

    private static final int COUNT = 2_000;

    @TempDir
    static Path folder;

    private static JournalFixture journal;
    private static Path export;
    private static Map<String, String> files;

    @BeforeAll
    static void an_export() throws Exception {
        journal = JournalFixture.start();
        journal.entries(COUNT);
        export = folder.resolve("export.zip");
        try (var out = Files.newOutputStream(export)) {
            journal.get(JournalExport.class).write(out);
        }
        files = unzip(export);
    }

    @AfterAll
    static void close() {
        journal.close();
    }

    @Test
    void verifies_without_server_database_or_library() throws Exception {
        var classes = Path.of(VerifyExport.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var anchors = journal.data.resolve("anchors").resolve("journal.ndjson");
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        classes.toString(),
                        VerifyExport.class.getName(),
                        export.toString(),
                        "--anchors",
                        anchors.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("2,000 entries", "16 checkpoints");
    }

    @Test
    void locates_an_edit_of_any_line() throws Exception {
        var random = new Random(7);
        var lines = files.get("entries.ndjson").split("\n");
        for (var round = 0; round < 60; round++) {
            var line = random.nextInt(lines.length);
            var at = 1 + random.nextInt(lines[line].length() - 1);
            var damaged = with("entries.ndjson", edited(lines, line, at));
            var told = verify(damaged);
            assertThat(told.code()).isEqualTo(1);
            assertThat(told.text()).as("line %d column %d", line + 1, at).contains(" at " + (line + 1));
        }
    }

    private static String edited(String[] lines, int line, int at) {
        var copy = lines.clone();
        var text = new StringBuilder(copy[line]);
        text.setCharAt(at, text.charAt(at) == '7' ? '8' : '7');
        copy[line] = text.toString();
        return String.join("\n", copy) + "\n";
    }

    @Test
    void locates_deleted_moved_repeated_and_cut_lines() throws Exception {
        assertThat(verify(lines(lines -> without(lines, 700))).text()).contains("sealMissing at 701");
        assertThat(verify(lines(lines -> moved(lines, 3, 1_500))).text())
                .contains("sealMissing at 4", "outOfOrder at 4");
        assertThat(verify(lines(lines -> repeated(lines, 9))).text()).contains("outOfOrder at 10");
        assertThat(verify(lines(lines -> lines.subList(0, 1_990))).text()).contains("truncated at 1991-2000");
    }

    @Test
    void tells_that_entries_checkpoints_and_manifest_do_not_belong_together() throws Exception {
        var shortened = new TreeMap<>(files);
        shortened.compute(
                "entries.ndjson",
                (name, text) -> String.join("\n", text.lines().limit(1_920).toList()) + "\n");
        shortened.compute(
                "checkpoints.ndjson",
                (name, text) -> String.join("\n", text.lines().limit(15).toList()) + "\n");
        assertThat(verify(zip(shortened)).text()).contains("fileChanged at 0, fields manifest.json");
        var anchors = journal.data.resolve("anchors").resolve("journal.ndjson").toString();
        assertThat(verify(zip(shortened), "--anchors", anchors).text()).contains("truncated at 1921-2000");
        assertThat(verify(zip(Map.of("keys.ndjson", files.get("keys.ndjson")))).code())
                .isEqualTo(1);
    }

    @Test
    void believes_only_the_key_it_was_told() throws Exception {
        assertThat(verify(export, "--key", "0".repeat(32)).text()).contains("keyUnknown");
        assertThat(verify(export, "--key", files.get("keys.ndjson").substring(16, 48))
                        .code())
                .isZero();
    }

    @Test
    void says_what_it_cannot_use() throws Exception {
        assertThat(verify(Files.writeString(folder.resolve("no.zip"), "PK")).code())
                .isEqualTo(2);
        assertThat(verify(folder.resolve("absent.zip")).code()).isEqualTo(2);
        assertThat(verify(export, "--wrong", "x").code()).isEqualTo(2);
    }

    @Test
    void proves_one_document_and_nothing_of_the_others() throws Exception {
        var proof = journal.get(JournalProofs.class).of(new DocumentRef("sales-order", 1_100));
        assertThat(proof.split("\"documentNumber\":", -1)).hasSize(6);
        assertThat(proof).doesNotContain("SO-20261122-000099", "SO-20261122-000101");
        var file = Files.writeString(folder.resolve("proof.json"), proof);
        assertThat(verify(file).code()).as(verify(file).text()).isZero();
        for (var edit :
                List.of("\"reason\"", "\"opinion\"", "\"L", "\"R", "\"documentId\"", "\"signature\"", "\"root\"")) {
            var at = proof.indexOf(edit);
            if (at > 0) {
                var damaged = new StringBuilder(proof);
                var place = at + edit.length() + 4;
                damaged.setCharAt(place, damaged.charAt(place) == '7' ? '8' : '7');
                assertThat(verify(Files.writeString(file, damaged)).code())
                        .as(edit)
                        .isEqualTo(1);
            }
        }
    }

    private record Told(int code, String text) {}

    private static Told verify(Path file, String... options) {
        var said = new ByteArrayOutputStream();
        var arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        try (var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            return new Told(
                    VerifyExport.run(out, out, arguments.toArray(String[]::new)),
                    said.toString(StandardCharsets.UTF_8));
        }
    }

    private static Path lines(UnaryOperator<List<String>> change) throws IOException {
        var lines =
                change.apply(new ArrayList<>(files.get("entries.ndjson").lines().toList()));
        return with("entries.ndjson", String.join("\n", lines) + "\n");
    }

    private static List<String> without(List<String> lines, int index) {
        lines.remove(index);
        return lines;
    }

    private static List<String> moved(List<String> lines, int from, int to) {
        lines.add(to, lines.remove(from));
        return lines;
    }

    private static List<String> repeated(List<String> lines, int index) {
        lines.add(index, lines.get(index));
        return lines;
    }

    private static Path with(String name, String text) throws IOException {
        var changed = new TreeMap<>(files);
        changed.put(name, text);
        return zip(changed);
    }

    private static Path zip(Map<String, String> contents) throws IOException {
        var file = Files.createTempFile(folder, "export", ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            for (var content : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(content.getKey()));
                zip.write(content.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static Map<String, String> unzip(Path file) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                contents.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }
}
