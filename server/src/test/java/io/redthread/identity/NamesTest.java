package io.redthread.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.support.RedthreadTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Pages hold user names and say names. */
class NamesTest extends RedthreadTest {

    @Test
    void whoever_is_signed_in_reads_what_colleagues_are_called() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var me = keeper.get("/api/session").is(200);

        var names = keeper.get("/api/identity/names").is(200).json();

        assertThat(names.valueStream().filter(it -> it.path("id").equals(id(me.json()))))
                .singleElement()
                .satisfies(it -> assertThat(it.path("name").asString()).isEqualTo(me.text("/person/name")));
    }

    @Test
    void nobody_else_does() {
        browser().get("/api/identity/names").is(401);
    }

    private static JsonNode id(JsonNode session) {
        return session.at("/person/id");
    }
}
