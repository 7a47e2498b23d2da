package io.redthread.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.support.RedthreadTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names are sorted as people look for them: by their pinyin, not by their code points. */
class NamesByPinyinTest extends RedthreadTest {

    @Test
    void people_are_listed_by_pinyin() {
        var administrator = signedInAs(RoleCode.ADMINISTRATOR);
        for (var name : List.of("安拼音", "周拼音", "丁拼音")) {
            var person = Map.of("username", "py-" + name.codePointAt(0), "name", name);
            administrator.post("/api/identity/people", person).is(201);
        }

        var found = administrator.get("/api/identity/people?sort=name&q=拼音").is(200);

        assertThat(found.json()
                        .at("/items")
                        .valueStream()
                        .map(it -> it.at("/name").asString()))
                .containsExactly("安拼音", "丁拼音", "周拼音");
    }
}
