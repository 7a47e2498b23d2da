package io.redthread.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that carries a session's token: no script reads it, no other site sends it. */
final class SessionCookie {

    static final String NAME = "REDTHREAD_SESSION";

    private SessionCookie() {}

    static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(cookie -> cookie.getValue())
                .filter(token -> !token.isEmpty() && token.length() < 100);
    }

    static void set(String token, HttpServletRequest request, HttpServletResponse response) {
        write(cookie(token, request).build(), response);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        write(cookie("", request).maxAge(Duration.ZERO).build(), response);
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String token, HttpServletRequest request) {
        return ResponseCookie.from(NAME, token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/");
    }

    private static void write(ResponseCookie cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
