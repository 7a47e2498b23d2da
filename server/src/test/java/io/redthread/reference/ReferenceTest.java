package io.redthread.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.platform.problems.ProblemCatalogue;
import io.redthread.support.RedthreadTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Holds the generated documentation to the program. {@code ./redthread docs} runs it with leave to write. */
class ReferenceTest extends RedthreadTest {

    private static final Path REFERENCE = Path.of("../docs/reference");
    private static final boolean WRITE = Boolean.getBoolean("redthread.docs.write");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Sources SOURCES = Sources.read();

    @Autowired
    private ProblemCatalogue catalogue;

    @Autowired
    private DSLContext sql;

    @Test
    void committed_pages_say_what_the_program_does() throws IOException {
        for (var page : pages().entrySet()) {
            if (WRITE) {
                Files.createDirectories(page.getKey().getParent());
                Files.writeString(page.getKey(), page.getValue());
            }
            assertThat(page.getKey())
                    .as("run ./redthread docs and commit what it writes")
                    .exists();
            assertThat(Files.readString(page.getKey()))
                    .as(page.getKey() + " is out of date: run ./redthread docs and commit what it writes")
                    .isEqualTo(page.getValue());
        }
    }

    @Test
    void every_refusal_has_its_sentences_in_both_languages() {
        assertThat(new ProblemPages(catalogue, RefusalTypes.all(SOURCES)).missing())
                .isEmpty();
    }

    @Test
    void no_fact_of_a_refusal_hides_a_member_that_every_problem_has() {
        var reserved = Set.of("type", "title", "status", "detail", "instance", "traceId");

        assertThat(RefusalTypes.types())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(
                                Arrays.stream(type.getRecordComponents()).map(it -> it.getName()))
                        .as(type.getName())
                        .doesNotContainAnyElementsOf(reserved));
    }

    @Test
    void every_table_says_what_it_is_for() {
        assertThat(
                        sql.fetchValues(
                                "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                        + " where c.relkind in ('r', 'p') and not c.relispartition"
                                        + " and n.nspname not in ('pg_catalog', 'information_schema')"
                                        + " and c.relname !~ '^(flyway|schema)_' and obj_description(c.oid, 'pg_class') is null"))
                .isEmpty();
    }

    private Map<Path, String> pages() {
        var api = browser().get("/api/openapi.json").is(200).json();
        var problems = new ProblemPages(catalogue, RefusalTypes.all(SOURCES));
        var endpoints = new Endpoints(api);
        var pages = new TreeMap<Path, String>();
        pages.put(
                REFERENCE.resolve("openapi.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(api) + "\n");
        pages.put(REFERENCE.resolve("problems.md"), problems.page());
        pages.put(REFERENCE.resolve("permissions.md"), new PermissionPage(endpoints).page());
        pages.put(Path.of("src/main/resources/problems/types.json"), problems.list());
        new ModulePages(SOURCES, problems, endpoints, sql)
                .pages()
                .forEach((name, page) -> pages.put(REFERENCE.resolve("modules").resolve(name), page));
        return pages;
    }
}
