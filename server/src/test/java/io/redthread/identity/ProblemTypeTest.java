package io.redthread.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.support.RedthreadTest;
import org.junit.jupiter.api.Test;

class ProblemTypeTest extends RedthreadTest {

    @Test
    void the_type_of_a_problem_leads_somewhere() {
        var type = browser()
                .get("/api/session")
                .isProblem(401, "identity/not-signed-in")
                .text("/type");

        var told = browser().with("Accept", "application/json").get(type).is(200);

        assertThat(told.json().path("status").asInt()).isEqualTo(401);
        assertThat(told.text("/titleZh")).isEqualTo("请先登录");
        assertThat(told.text("/titleEn")).isEqualTo("Please sign in");
        assertThat(told.text("/meaning")).isNotBlank();
        assertThat(told.text("/remedyZh")).isNotBlank();
        assertThat(told.text("/remedyEn")).isNotBlank();
    }

    @Test
    void people_get_a_page_in_both_languages() {
        var page = browser()
                .with("Accept", "text/html")
                .get("/problems/sales/order-not-open")
                .is(200);

        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("不能再这样改", "can no longer be done", "订单 … 已到", "409", "<code>state</code>");
    }

    @Test
    void what_is_no_problem_is_not_found() {
        browser().get("/problems/sales/no-such-thing").isProblem(404, "platform/http-404");
        browser().get("/problems/platform/limit-out-of-range").isProblem(404, "platform/http-404");
        browser().get("/problems/platform/http-404").is(200);
    }
}
