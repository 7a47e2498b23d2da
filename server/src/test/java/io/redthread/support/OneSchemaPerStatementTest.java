package io.redthread.support;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OneSchemaPerStatementTest {

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
