package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.UUID;

/** What a signed-in person asks of the server behind the pages. */
final class Api {

    private Api() {}

    static JsonElement get(Page person, String path) {
        return json(person.request().get(DemoServer.running().at(path)));
    }

    static JsonElement post(Page person, String path, Object body) {
        var token = person.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow();
        return json(person.request()
                .post(
                        DemoServer.running().at(path),
                        RequestOptions.create()
                                .setHeader("X-XSRF-TOKEN", token.value)
                                .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                                .setData(body)));
    }

    private static JsonElement json(APIResponse response) {
        assertThat(response.ok()).as(response.text()).isTrue();
        return JsonParser.parseString(response.text());
    }
}
