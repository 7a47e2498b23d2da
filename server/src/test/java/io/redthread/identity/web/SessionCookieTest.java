package io.redthread.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionCookieTest {

    @Test
    void is_kept_from_scripts_and_other_sites() {
        assertThat(set(false)).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure", "Max-Age");
    }

    @Test
    void travels_over_tls_only_once_there_is_tls() {
        assertThat(set(true)).contains("Secure");
    }

    private static String set(boolean tls) {
        var request = new MockHttpServletRequest();
        request.setSecure(tls);
        var response = new MockHttpServletResponse();
        SessionCookie.set("token", request, response);
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
