package io.redthread.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OneSchemaPerStatementTest {

    @Test
    void watches_the_schema_of_every_module_that_has_one() throws IOException {
        try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(folders.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(OneSchemaPerStatement.SCHEMAS);
        }
    }

    @Test
    void fails_a_statement_over_two_schemas() {
        assertThatThrownBy(() ->
                        OneSchemaPerStatement.check("select 1 from sales.sales_order o join inventory.stock s on true"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("inventory");
    }

    @Test
    void lets_one_schema_pass_and_texts_alone() {
        assertThatCode(() -> OneSchemaPerStatement.check("select 'inventory.stock' from sales.sales_order"))
                .doesNotThrowAnyException();
    }
}
