package io.redthread.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * Takes the CSRF token from its header and nowhere else. Looking among the parameters as well would make the container
 * read an upload before anyone knows who sends it.
 */
final class CsrfHeader extends CsrfTokenRequestAttributeHandler {

    CsrfHeader() {
        setCsrfRequestAttributeName(null);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return request.getHeader(token.getHeaderName());
    }
}
